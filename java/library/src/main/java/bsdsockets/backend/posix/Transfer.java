package bsdsockets.backend.posix;

import bsdsockets.internal.Native;
import bsdsockets.posix.Constants;
import bsdsockets.posix.ErrnoException;
import java.io.IOException;

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

    /** A call of the mirror's, which throws. */
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
