package bsdsockets.posix;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/** Descriptors passed over AF_UNIX: SCM_RIGHTS, unix(7). Those received are the receiver's to close. */
public final class CmsgRights implements Cmsg {
    private final int[] fds;

    CmsgRights(int[] fds) {
        this.fds = fds.clone();
    }

    static CmsgRights parse(byte[] data) {
        int[] fds = new int[data.length / Integer.BYTES];
        NativeOrder.wrap(data).asIntBuffer().get(fds);
        return new CmsgRights(fds);
    }

    /** The descriptors. A new array each time. */
    public int[] fds() {
        return fds.clone();
    }

    @Override
    public int level() {
        return Constants.SOL_SOCKET;
    }

    @Override
    public int type() {
        return Constants.SCM_RIGHTS;
    }

    @Override
    public byte[] data() {
        ByteBuffer data = ByteBuffer.allocate(fds.length * Integer.BYTES).order(ByteOrder.nativeOrder());
        data.asIntBuffer().put(fds);
        return data.array();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CmsgRights that && Arrays.equals(fds, that.fds);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(fds);
    }

    @Override
    public String toString() {
        return "SCM_RIGHTS" + Arrays.toString(fds);
    }
}
