package bsdsockets.posix;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** A control message: {@code struct cmsghdr} and its data, cmsg(3). */
public sealed interface Cmsg permits CmsgRaw, CmsgRights {
    /** The level, as in {@link Constants#SOL_SOCKET}. */
    int level();

    /** The type, as in {@link Constants#SCM_RIGHTS}. */
    int type();

    /** The data, as C lays it out. A new array each time. */
    byte[] data();

    /** Passes descriptors over AF_UNIX: SCM_RIGHTS, unix(7). */
    static Cmsg rights(int... fds) {
        return new CmsgRights(fds);
    }

    /** Any other message; one of SCM_RIGHTS comes back as {@link CmsgRights}. */
    static Cmsg of(int level, int type, byte[] data) {
        if (level == Constants.SOL_SOCKET && type == Constants.SCM_RIGHTS && data.length % Integer.BYTES == 0) {
            int[] fds = new int[data.length / Integer.BYTES];
            ByteBuffer.wrap(data).order(ByteOrder.nativeOrder()).asIntBuffer().get(fds);
            return new CmsgRights(fds);
        }
        return new CmsgRaw(level, type, data);
    }
}
