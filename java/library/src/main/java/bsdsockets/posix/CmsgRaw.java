package bsdsockets.posix;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Objects;

/** A control message as bytes. */
public final class CmsgRaw implements Cmsg {
    private final int level;
    private final int type;
    private final byte[] data;

    CmsgRaw(int level, int type, byte[] data) {
        this.level = level;
        this.type = type;
        this.data = data.clone();
    }

    @Override
    public int level() {
        return level;
    }

    @Override
    public int type() {
        return type;
    }

    @Override
    public byte[] data() {
        return data.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CmsgRaw that
                && level == that.level
                && type == that.type
                && Arrays.equals(data, that.data);
    }

    @Override
    public int hashCode() {
        return Objects.hash(level, type, Arrays.hashCode(data));
    }

    @Override
    public String toString() {
        return "Cmsg[level=" + level + ", type=" + type + ", data="
                + HexFormat.of().formatHex(data) + "]";
    }
}
