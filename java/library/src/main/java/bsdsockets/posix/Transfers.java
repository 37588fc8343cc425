package bsdsockets.posix;

import bsdsockets.internal.Native;
import java.nio.ByteBuffer;
import java.nio.ReadOnlyBufferException;
import java.util.Objects;

/** Hands a buffer of any kind to the call for its kind, and moves its position by what was transferred. */
final class Transfers {
    private Transfers() {}

    static int send(int fd, ByteBuffer buf, int flags) {
        int off = buf.position();
        int len = checkedLength(buf, off);
        int result;
        if (buf.isDirect()) {
            result = Native.sendDirect(fd, buf, off, len, flags);
        } else if (buf.hasArray()) {
            result = Native.send(fd, buf.array(), buf.arrayOffset() + off, len, flags);
        } else {
            result = Native.send(fd, copy(buf, off, len), 0, len, flags);
        }
        return moved(buf, off, len, result);
    }

    static int sendto(int fd, ByteBuffer buf, int flags, byte[] to) {
        int off = buf.position();
        int len = checkedLength(buf, off);
        int result;
        if (buf.isDirect()) {
            result = Native.sendtoDirect(fd, buf, off, len, flags, to);
        } else if (buf.hasArray()) {
            result = Native.sendto(fd, buf.array(), buf.arrayOffset() + off, len, flags, to);
        } else {
            result = Native.sendto(fd, copy(buf, off, len), 0, len, flags, to);
        }
        return moved(buf, off, len, result);
    }

    static int recv(int fd, ByteBuffer buf, int flags) {
        requireWritable(buf);
        int off = buf.position();
        int len = checkedLength(buf, off);
        return moved(
                buf,
                off,
                len,
                buf.isDirect()
                        ? Native.recvDirect(fd, buf, off, len, flags)
                        : Native.recv(fd, buf.array(), buf.arrayOffset() + off, len, flags));
    }

    static int recvfrom(int fd, ByteBuffer buf, int flags, Cell from) {
        requireWritable(buf);
        int off = buf.position();
        int len = checkedLength(buf, off);
        return moved(
                buf,
                off,
                len,
                buf.isDirect()
                        ? Native.recvfromDirect(fd, buf, off, len, flags, from.bytes)
                        : Native.recvfrom(fd, buf.array(), buf.arrayOffset() + off, len, flags, from.bytes));
    }

    /**
     * How much lies between a position that was read and the limit. The buffer's fields may change under another thread's
     * hands: what is checked here is what goes to C. Touching the memory finds a buffer whose arena is closed.
     */
    static int checkedLength(ByteBuffer buf, int off) {
        int len = buf.limit() - off;
        Objects.checkFromIndexSize(off, len, buf.capacity());
        if (len > 0) {
            byte unused = buf.get(off);
        }
        return len;
    }

    static void requireWritable(ByteBuffer buf) {
        if (buf.isReadOnly()) {
            throw new ReadOnlyBufferException();
        }
    }

    private static byte[] copy(ByteBuffer buf, int off, int len) {
        byte[] bytes = new byte[len];
        buf.get(off, bytes);
        return bytes;
    }

    static int moved(ByteBuffer buf, int off, int len, int result) {
        if (result > 0) {
            buf.position(off + Math.min(result, len));
        }
        return result;
    }
}
