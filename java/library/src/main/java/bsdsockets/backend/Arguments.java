package bsdsockets.backend;

import bsdsockets.posix.Constants;
import bsdsockets.posix.ErrnoException;
import bsdsockets.posix.Sockaddr;
import java.nio.ByteBuffer;
import java.nio.ReadOnlyBufferException;

/** What a caller may not hand in, told before anything is asked of the kernel. Each message begins with the call. */
public final class Arguments {
    private static final int LAST_PORT = 65_535;

    private Arguments() {}

    /** What may not be null. */
    public static <T> T required(String call, String name, T value) {
        if (value == null) {
            throw new NullPointerException(call + ": " + name + " is null");
        }
        return value;
    }

    /** An address of another family is a mistake; AF_UNSPEC dissolves, and IPv6 sockets take IPv4 ones in places. */
    public static void family(String call, int family, Sockaddr address) {
        int theirs = required(call, "the address", address).family();
        boolean mapped = family == Constants.AF_INET6 && theirs == Constants.AF_INET;
        if (theirs != family && theirs != Constants.AF_UNSPEC && !mapped) {
            throw new IllegalArgumentException(call + ": an address of " + Constants.nameOf("AF_", theirs) + ", "
                    + address + ", for a socket of " + Constants.nameOf("AF_", family) + "; open one of "
                    + Constants.nameOf("AF_", theirs));
        }
    }

    /** How much to receive, or how long an option is. */
    public static int size(String call, int size) {
        if (size < 0) {
            throw new IllegalArgumentException(call + ": a negative size, " + size + "; ask for 0 or more bytes");
        }
        return size;
    }

    /** What is received into. */
    public static ByteBuffer writable(String call, ByteBuffer buffer) {
        if (required(call, "the buffer", buffer).isReadOnly()) {
            throw new ReadOnlyBufferException();
        }
        return buffer;
    }

    /** Which direction to end; any other number is EINVAL, as the kernel has it. */
    public static void direction(int how) throws ErrnoException {
        if (how != Constants.SHUT_RD && how != Constants.SHUT_WR && how != Constants.SHUT_RDWR) {
            throw new ErrnoException(
                    Constants.EINVAL, "shutdown", how + ", which is neither SHUT_RD nor SHUT_WR nor SHUT_RDWR");
        }
    }

    /** A port. */
    public static int port(String call, int port) {
        if (port < 0 || port > LAST_PORT) {
            throw new IllegalArgumentException(call + ": port out of range 0 to " + LAST_PORT + ": " + port);
        }
        return port;
    }

    /** A descriptor to take over; a number that may be one, and is none, is for the kernel to refuse. */
    public static int descriptor(String call, int fd) {
        if (fd < 0) {
            throw new IllegalArgumentException(call + ": a negative descriptor, " + fd);
        }
        return fd;
    }
}
