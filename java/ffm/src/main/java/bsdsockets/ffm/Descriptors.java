package bsdsockets.ffm;

import bsdsockets.ffm.Prototype.OfInt;
import bsdsockets.ffm.Prototype.OfIntAndPointer;
import bsdsockets.ffm.Prototype.OfInts;
import bsdsockets.ffm.Prototype.OfThreeInts;
import java.lang.foreign.Arena;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/** Descriptors: opened, doubled, closed, asked for their flags; and events as descriptors. */
public final class Descriptors {
    public interface Socketpair {
        int call(int domain, int type, int protocol, MemorySegment fds);
    }

    public interface EventfdWrite {
        int call(int fd, long value);
    }

    public static final OfThreeInts SOCKET = Libc.failing("socket", OfThreeInts.class);
    public static final OfInt CLOSE = Libc.failing("close", OfInt.class);
    public static final OfInt DUP = Libc.failing("dup", OfInt.class);
    public static final OfInts DUP2 = Libc.failing("dup2", OfInts.class);
    public static final OfThreeInts DUP3 = Libc.failing("dup3", OfThreeInts.class);
    public static final OfInts EVENTFD = Libc.failing("eventfd", OfInts.class);

    private static final int EINVAL = 22;
    private static final Socketpair SOCKETPAIR = Libc.failing("socketpair", Socketpair.class);
    private static final OfThreeInts FCNTL =
            Libc.function("fcntl", OfThreeInts.class, Linker.Option.firstVariadicArg(2));
    private static final OfIntAndPointer EVENTFD_READ = Libc.function("eventfd_read", OfIntAndPointer.class);
    private static final EventfdWrite EVENTFD_WRITE = Libc.function("eventfd_write", EventfdWrite.class);

    private Descriptors() {}

    public static int socketpair(int domain, int type, int protocol, int[] fds) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment pair = arena.allocate(ValueLayout.JAVA_INT, 2);
            return Files.given(SOCKETPAIR.call(domain, type, protocol, pair), pair, fds);
        }
    }

    public static long fcntl(int fd, int cmd, int arg) {
        Libc.clearErrno();
        int result = FCNTL.call(fd, cmd, arg);
        return result == -1 && Libc.errno() != 0 ? -Libc.errno() : Integer.toUnsignedLong(result);
    }

    public static int eventfdRead(int fd, byte[] value) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment count = Memory.room(arena, Long.BYTES);
            Libc.clearErrno();
            int result = whole(EVENTFD_READ.call(fd, count));
            if (result == 0) {
                Memory.give(count, value, 0, Long.BYTES);
            }
            return result;
        }
    }

    public static int eventfdWrite(int fd, long value) {
        Libc.clearErrno();
        return whole(EVENTFD_WRITE.call(fd, value));
    }

    /** Where another descriptor gave or took fewer than eight bytes libc fails without errno. */
    private static int whole(int result) {
        if (result == 0) {
            return 0;
        }
        return Libc.errno() == 0 ? -EINVAL : -Libc.errno();
    }
}
