package bsdsockets.ffm;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/** Options of sockets, as bytes and as programs that filter packets. */
public final class Options {
    public interface Getsockopt {
        int call(int fd, int level, int name, MemorySegment value, MemorySegment length);
    }

    public interface Setsockopt {
        int call(int fd, int level, int name, MemorySegment value, int length);
    }

    /** Size of {@code struct sock_filter}; {@code struct sock_fprog} has the count of them, then a pointer. */
    private static final int SOCK_FILTER = 8;

    private static final int SOCK_FPROG = 16;
    private static final int FPROG_FILTER = 8;

    private static final Getsockopt GETSOCKOPT = Libc.failing("getsockopt", Getsockopt.class);
    private static final Setsockopt SETSOCKOPT = Libc.failing("setsockopt", Setsockopt.class);

    private Options() {}

    public static int getsockopt(int fd, int level, int name, byte[] value, int length) {
        return got(fd, level, name, value, length, 1);
    }

    public static int getsockoptFprog(int fd, int level, int name, byte[] instructions) {
        return got(fd, level, name, instructions, instructions.length, SOCK_FILTER);
    }

    /** The length, in units, is what the kernel takes and writes. Some options read their buffer. */
    private static int got(int fd, int level, int name, byte[] value, int length, int unit) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment memory = Memory.copy(arena, value, 0, length);
            int room = length / unit;
            MemorySegment count = arena.allocateFrom(ValueLayout.JAVA_INT, room);
            int result = GETSOCKOPT.call(fd, level, name, memory, count);
            if (result != 0) {
                return result;
            }
            int written = Math.min(count.get(ValueLayout.JAVA_INT, 0), room);
            Memory.give(memory, value, 0, written * unit);
            return written;
        }
    }

    public static int setsockopt(int fd, int level, int name, byte[] value) {
        try (Arena arena = Arena.ofConfined()) {
            return SETSOCKOPT.call(fd, level, name, Memory.copy(arena, value), value.length);
        }
    }

    public static int setsockoptFprog(int fd, int level, int name, byte[] instructions) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment program = Memory.room(arena, SOCK_FPROG);
            program.set(ValueLayout.JAVA_SHORT, 0, (short) (instructions.length / SOCK_FILTER));
            program.set(ValueLayout.ADDRESS, FPROG_FILTER, Memory.copy(arena, instructions));
            return SETSOCKOPT.call(fd, level, name, program, SOCK_FPROG);
        }
    }
}
