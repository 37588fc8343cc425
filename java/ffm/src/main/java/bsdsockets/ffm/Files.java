package bsdsockets.ffm;

import bsdsockets.ffm.Prototype.OfBuffer;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteBuffer;

/** Files and pipes. */
public final class Files {
    public interface Sendfile {
        long call(int out, int in, MemorySegment offset, long count);
    }

    public interface Splice {
        long call(int in, MemorySegment inOffset, int out, MemorySegment outOffset, long length, int flags);
    }

    public interface Pipe2 {
        int call(MemorySegment fds, int flags);
    }

    private static final Sendfile SENDFILE = Libc.failing("sendfile", Sendfile.class);
    private static final Splice SPLICE = Libc.failing("splice", Splice.class);
    private static final Pipe2 PIPE2 = Libc.failing("pipe2", Pipe2.class);
    private static final OfBuffer READ = Libc.failing("read", OfBuffer.class);
    private static final OfBuffer WRITE = Libc.failing("write", OfBuffer.class);

    private Files() {}

    public static long sendfile(int out, int in, long offset, long count) {
        try (Arena arena = Arena.ofConfined()) {
            return SENDFILE.call(out, in, offset(arena, offset), count);
        }
    }

    public static long splice(int in, long inOffset, int out, long outOffset, long length, int flags) {
        try (Arena arena = Arena.ofConfined()) {
            return SPLICE.call(in, offset(arena, inOffset), out, offset(arena, outOffset), length, flags);
        }
    }

    public static int pipe2(int[] fds, int flags) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment ends = arena.allocate(ValueLayout.JAVA_INT, 2);
            return given(PIPE2.call(ends, flags), ends, fds);
        }
    }

    public static int read(int fd, byte[] buf, int off, int len) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment memory = Memory.room(arena, len);
            int result = (int) READ.call(fd, memory, len);
            if (result > 0) {
                Memory.give(memory, buf, off, result);
            }
            return result;
        }
    }

    public static int write(int fd, byte[] buf, int off, int len) {
        try (Arena arena = Arena.ofConfined()) {
            return (int) WRITE.call(fd, Memory.copy(arena, buf, off, len), len);
        }
    }

    public static int readDirect(int fd, ByteBuffer buf, int off, int len) {
        return (int) READ.call(fd, Memory.of(buf, off), len);
    }

    public static int writeDirect(int fd, ByteBuffer buf, int off, int len) {
        return (int) WRITE.call(fd, Memory.of(buf, off), len);
    }

    /** Two descriptors, where the call succeeded. */
    static int given(int result, MemorySegment pair, int[] fds) {
        if (result == 0) {
            MemorySegment.copy(pair, ValueLayout.JAVA_INT, 0, fds, 0, 2);
        }
        return result;
    }

    private static MemorySegment offset(Arena arena, long offset) {
        return offset == -1 ? MemorySegment.NULL : arena.allocateFrom(ValueLayout.JAVA_LONG, offset);
    }
}
