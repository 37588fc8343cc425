package bsdsockets.probe;

import bsdsockets.posix.Constants;
import bsdsockets.posix.ErrnoException;
import bsdsockets.posix.Posix;
import bsdsockets.posix.Sockaddr;
import bsdsockets.posix.SockaddrIn;
import bsdsockets.posix.SockaddrRaw;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/** Addresses of the conformance table, right and wrong. */
final class ConformanceAddresses {
    private static final int STORAGE = 128;

    private ConformanceAddresses() {}

    /** The same, said to have that length. */
    static Sockaddr cut(Sockaddr address, int length) {
        return SockaddrRaw.of(Arrays.copyOf(address.toBytes(), length));
    }

    /** The same, said to be of that family. */
    static Sockaddr family(Sockaddr address, int family) {
        byte[] struct = address.toBytes();
        int length = Math.max(struct.length, Short.BYTES);
        byte[] other = ByteBuffer.allocate(length)
                .order(ByteOrder.nativeOrder())
                .put(struct)
                .putShort(0, (short) family)
                .array();
        return SockaddrRaw.of(other);
    }

    /** A path of that length, too long ones as well. */
    static Sockaddr longPath(int length) {
        byte[] struct = new byte[Short.BYTES + length];
        Arrays.fill(struct, (byte) 'x');
        ByteBuffer.wrap(struct).order(ByteOrder.nativeOrder()).putShort((short) Constants.AF_UNIX);
        return SockaddrRaw.of(struct);
    }

    /** A socket's own address; where it has none what C's program then has. */
    static Sockaddr nameOf(int fd) {
        try {
            return Posix.getsockname(fd);
        } catch (ErrnoException e) {
            return SockaddrRaw.of(new byte[STORAGE]);
        }
    }

    /** A port of 127.0.0.1 at which nobody is. */
    static Sockaddr deserted(int type) throws ErrnoException {
        int fd = Posix.socket(Constants.AF_INET, type, 0);
        try {
            Posix.bind(fd, SockaddrIn.of("127.0.0.1", 0));
            return Posix.getsockname(fd);
        } finally {
            Posix.close(fd);
        }
    }
}
