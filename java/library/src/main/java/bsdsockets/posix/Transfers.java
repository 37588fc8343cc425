package bsdsockets.posix;

import bsdsockets.internal.Native;
import java.nio.ByteBuffer;
import java.nio.ReadOnlyBufferException;
import java.util.Objects;

/** Hands a buffer of any kind to the call for its kind, and moves its position by what was transferred. */
final class Transfers {
    private Transfers() {}

    static int send(int fd, ByteBuffer buf, int flags) {
        requireLasting(fd, buf.isDirect(), flags);
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
        requireLasting(fd, buf.isDirect(), flags);
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

    static int read(int fd, ByteBuffer buf) {
        requireWritable(buf);
        int off = buf.position();
        int len = checkedLength(buf, off);
        return moved(
                buf,
                off,
                len,
                buf.isDirect()
                        ? Native.readDirect(fd, buf, off, len)
                        : Native.read(fd, buf.array(), buf.arrayOffset() + off, len));
    }

    static int write(int fd, ByteBuffer buf) {
        int off = buf.position();
        int len = checkedLength(buf, off);
        int result;
        if (buf.isDirect()) {
            result = Native.writeDirect(fd, buf, off, len);
        } else if (buf.hasArray()) {
            result = Native.write(fd, buf.array(), buf.arrayOffset() + off, len);
        } else {
            result = Native.write(fd, copy(buf, off, len), 0, len);
        }
        return moved(buf, off, len, result);
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

    /**
     * With MSG_ZEROCOPY the kernel reads the memory after the call, when C's copy of what is on the heap is gone. Without
     * SO_ZEROCOPY it passes over that flag.
     *
     * @throws IllegalArgumentException for memory that would be read when it is gone
     */
    static void requireLasting(int fd, boolean direct, int flags) {
        if ((flags & Constants.MSG_ZEROCOPY) != 0 && !direct && isZerocopy(fd)) {
            throw new IllegalArgumentException(
                    "MSG_ZEROCOPY needs a direct buffer: the kernel reads it after the call has returned");
        }
    }

    private static boolean isZerocopy(int fd) {
        byte[] value = new byte[Integer.BYTES];
        return Native.getsockopt(fd, Constants.SOL_SOCKET, Constants.SO_ZEROCOPY, value, value.length) > 0
                && !NativeOrder.isZero(value, 0, value.length);
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
