package bsdsockets.posix;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.HexFormat;

/** An address as the bytes of its struct, of any length, 0 included: for families without a type, and for wrong ones. */
public final class SockaddrRaw implements Sockaddr {
    private final byte[] struct;

    private SockaddrRaw(byte[] struct) {
        this.struct = struct;
    }

    /**
     * An address as it stands.
     *
     * @param struct the struct as C lays it out; its length is C's {@code addrlen}
     */
    public static SockaddrRaw of(byte[] struct) {
        return new SockaddrRaw(struct.clone());
    }

    @Override
    public java.net.SocketAddress toSocketAddress() {
        throw new UnsupportedOperationException("the JDK has no address for " + this);
    }

    @Override
    public byte[] toBytes() {
        return struct.clone();
    }

    /** The first two bytes; {@link Constants#AF_UNSPEC} where there are not so many. */
    @Override
    public int family() {
        return struct.length < Short.BYTES
                ? Constants.AF_UNSPEC
                : Short.toUnsignedInt(
                        ByteBuffer.wrap(struct).order(ByteOrder.nativeOrder()).getShort(0));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SockaddrRaw that && Arrays.equals(struct, that.struct);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(struct);
    }

    /** For example {@code AF_NETLINK[1000000000000000]}: the family, and all bytes in hexadecimal. */
    @Override
    public String toString() {
        return Constants.nameOf("AF_", family()) + "[" + HexFormat.of().formatHex(struct) + "]";
    }
}
