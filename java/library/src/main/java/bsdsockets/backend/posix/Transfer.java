package bsdsockets.backend.posix;

import bsdsockets.internal.Native;
import bsdsockets.posix.Constants;
import bsdsockets.posix.ErrnoException;
import bsdsockets.posix.Posix;
import bsdsockets.posix.Syscalls;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Objects;

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
        Transfer mirrored = of((fd, flags) -> Posix.send(fd, data, off, len, flags));
        return (fd, flags) -> isZerocopy(flags)
                ? mirrored.make(fd, flags)
                : told(Native.send(fd, data, off, len, flags), "send", fd, len);
    }

    /** recv(2) into the room that a buffer has; the caller has checked that it can be written. */
    static Transfer recv(ByteBuffer buffer) {
        if (buffer.isDirect()) {
            return (fd, flags) -> told(Syscalls.recv(fd, buffer, flags), "recv", fd, buffer.remaining());
        }
        return (fd, flags) -> {
            int off = buffer.position();
            int len = length(buffer, off);
            return moved(
                    buffer,
                    off,
                    len,
                    Native.recv(fd, buffer.array(), buffer.arrayOffset() + off, len, flags),
                    "recv",
                    fd);
        };
    }

    /** send(2) of what a buffer has. */
    static Transfer send(ByteBuffer buffer) {
        if (buffer.isDirect()) {
            return (fd, flags) -> told(Syscalls.send(fd, buffer, flags), "send", fd, buffer.remaining());
        }
        Transfer mirrored = of((fd, flags) -> Posix.send(fd, buffer, flags));
        return (fd, flags) -> {
            if (!buffer.hasArray() || isZerocopy(flags)) {
                return mirrored.make(fd, flags);
            }
            int off = buffer.position();
            int len = length(buffer, off);
            return moved(
                    buffer,
                    off,
                    len,
                    Native.send(fd, buffer.array(), buffer.arrayOffset() + off, len, flags),
                    "send",
                    fd);
        };
    }

    /** The mirror looks whether the kernel would read memory that is gone. */
    private static boolean isZerocopy(int flags) {
        return (flags & Constants.MSG_ZEROCOPY) != 0;
    }

    /** What lies between a position that was read and the limit, which another thread may change meanwhile. */
    private static int length(ByteBuffer buffer, int off) {
        int len = buffer.limit() - off;
        Objects.checkFromIndexSize(off, len, buffer.capacity());
        return len;
    }

    private static long moved(ByteBuffer buffer, int off, int len, int result, String call, int fd)
            throws ErrnoException {
        if (result > 0) {
            buffer.position(off + Math.min(result, len));
        }
        return told(result, call, fd, len);
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
