package bsdsockets.backend.posix;

import bsdsockets.internal.Native;
import bsdsockets.posix.Constants;
import bsdsockets.posix.ErrnoException;
import bsdsockets.posix.Posix;
import bsdsockets.posix.Syscalls;
import java.io.IOException;
import java.nio.ByteBuffer;

/** A call that sends or receives. */
@FunctionalInterface
interface Transfer {
    /**
     * Makes the call once.
     *
     * @return what it returns; {@code -EAGAIN} and {@code -EINTR} instead of their exceptions, which would cost more than
     *     the call
     */
    long make(int fd, int flags) throws IOException;

    /** recv(2); the caller has checked the bounds. */
    static Transfer recv(byte[] data, int off, int len) {
        return (fd, flags) -> told(Native.recv(fd, data, off, len, flags), "recv", fd, len);
    }

    /** send(2); the caller has checked the bounds. */
    static Transfer send(byte[] data, int off, int len) {
        return (fd, flags) -> told(Native.send(fd, data, off, len, flags), "send", fd, len);
    }

    /** recv(2) into the room that a buffer has. */
    static Transfer recv(ByteBuffer buffer) {
        return buffer.isDirect()
                ? (fd, flags) -> told(Syscalls.recv(fd, buffer, flags), "recv", fd, buffer.remaining())
                : of((fd, flags) -> Posix.recv(fd, buffer, flags));
    }

    /** send(2) of what a buffer has. */
    static Transfer send(ByteBuffer buffer) {
        return buffer.isDirect()
                ? (fd, flags) -> told(Syscalls.send(fd, buffer, flags), "send", fd, buffer.remaining())
                : of((fd, flags) -> Posix.send(fd, buffer, flags));
    }

    /** A call of the mirror's, which throws: an exception more where it would block. */
    static Transfer of(Transfer throwing) {
        return (fd, flags) -> {
            try {
                return throwing.make(fd, flags);
            } catch (ErrnoException e) {
                if (e.errno() == Constants.EAGAIN || e.errno() == Constants.EINTR) {
                    return -e.errno();
                }
                throw e;
            }
        };
    }

    private static long told(int result, String call, int fd, int len) throws ErrnoException {
        if (result >= 0 || result == -Constants.EAGAIN || result == -Constants.EINTR) {
            return result;
        }
        throw new ErrnoException(-result, call, fd + ", " + len);
    }
}
