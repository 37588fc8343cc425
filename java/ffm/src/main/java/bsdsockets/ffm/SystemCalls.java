package bsdsockets.ffm;

import java.lang.foreign.Arena;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteBuffer;

/**
 * System calls by their numbers. java.lang.foreign has no instruction that enters the kernel: the calls go through libc's
 * {@code syscall}, which adds nothing but errno.
 */
public final class SystemCalls {
    public interface Syscall {
        long call(long number, long a, MemorySegment b, long c, long d, MemorySegment e, long f);
    }

    /** One on a number, as {@code tgkill}. */
    public interface SyscallOfInts {
        long call(long number, long a, long b, long c);
    }

    private static final boolean X86_64 = System.getProperty("os.arch").equals("amd64");
    private static final int RECVFROM = X86_64 ? 45 : 207;
    private static final int SENDTO = X86_64 ? 44 : 206;
    private static final int SENDMSG = X86_64 ? 46 : 211;
    private static final int RECVMSG = X86_64 ? 47 : 212;
    private static final int ACCEPT4 = X86_64 ? 288 : 242;
    private static final int EPOLL_PWAIT = X86_64 ? 281 : 22;
    private static final int RECVMMSG = X86_64 ? 299 : 243;
    private static final int SENDMMSG = X86_64 ? 307 : 269;
    private static final int GETTID = X86_64 ? 186 : 178;
    private static final int TGKILL = X86_64 ? 234 : 131;

    private static final Linker.Option VARIADIC = Linker.Option.firstVariadicArg(1);
    private static final Syscall SYSCALL = Libc.failing("syscall", Syscall.class, VARIADIC);
    private static final SyscallOfInts SYSCALL_OF_INTS = Libc.failing("syscall", SyscallOfInts.class, VARIADIC);
    private static final MemorySegment NULL = MemorySegment.NULL;
    private static final int MSG_DONTWAIT = 0x40;

    private SystemCalls() {}

    public static int recv(int fd, ByteBuffer buf, int off, int len, int flags) {
        return recv(fd, Memory.of(buf, off), len, flags);
    }

    private static int recv(int fd, MemorySegment buf, int len, int flags) {
        return (int) SYSCALL.call(RECVFROM, fd, buf, len, flags, NULL, 0);
    }

    /** {@code recv} that does not wait. */
    static int recvNow(int fd, MemorySegment buf, int len) {
        return recv(fd, buf, len, MSG_DONTWAIT);
    }

    public static int send(int fd, ByteBuffer buf, int off, int len, int flags) {
        return (int) SYSCALL.call(SENDTO, fd, Memory.of(buf, off), len, flags, NULL, 0);
    }

    public static int recvfrom(int fd, ByteBuffer buf, int off, int len, int flags, ByteBuffer from) {
        Cell cell = Cell.of(from);
        cell.setLength(Cell.STORAGE);
        long length = cell.length().address();
        return told(cell, SYSCALL.call(RECVFROM, fd, Memory.of(buf, off), len, flags, cell.memory(), length));
    }

    public static int sendto(int fd, ByteBuffer buf, int off, int len, int flags, ByteBuffer to) {
        Cell cell = Cell.of(to);
        return (int) SYSCALL.call(SENDTO, fd, Memory.of(buf, off), len, flags, cell.memory(), cell.lengthValue());
    }

    public static int accept4(int fd, ByteBuffer peer, int flags) {
        Cell cell = Cell.of(peer);
        cell.setLength(Cell.STORAGE);
        return told(cell, SYSCALL.call(ACCEPT4, fd, cell.memory(), cell.length().address(), flags, NULL, 0));
    }

    public static int epollWait(int epfd, ByteBuffer events, int capacity, int timeoutMillis) {
        return (int) SYSCALL.call(EPOLL_PWAIT, epfd, Memory.of(events), capacity, timeoutMillis, NULL, 0);
    }

    public static int sendmmsg(int fd, ByteBuffer buffer, int first, int count, int flags) {
        Vector vector = Vector.of(buffer);
        MemorySegment headers = vector.toSend(first, count);
        return vector.sent(first, (int) SYSCALL.call(SENDMMSG, fd, headers, count, flags, NULL, 0));
    }

    public static int recvmmsg(
            int fd, ByteBuffer buffer, int first, int count, int flags, boolean timed, long seconds, long nanos) {
        Vector vector = Vector.of(buffer);
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment limit = timed ? arena.allocateFrom(ValueLayout.JAVA_LONG, seconds, nanos) : NULL;
            MemorySegment headers = vector.toReceive(first, count);
            return vector.received(first, (int) SYSCALL.call(RECVMMSG, fd, headers, count, flags, limit, 0));
        }
    }

    public static int sendmsg(int fd, ByteBuffer buffer, int index, int flags) {
        Vector vector = Vector.of(buffer);
        int result = (int) SYSCALL.call(SENDMSG, fd, vector.toSend(index, 1), flags, 0, NULL, 0);
        vector.count(index, result);
        vector.sent(index, result < 0 ? 0 : 1);
        return result;
    }

    public static int recvmsg(int fd, ByteBuffer buffer, int index, int flags) {
        Vector vector = Vector.of(buffer);
        int result = (int) SYSCALL.call(RECVMSG, fd, vector.toReceive(index, 1), flags, 0, NULL, 0);
        vector.count(index, result);
        vector.received(index, result < 0 ? 0 : 1);
        return result;
    }

    static int gettid() {
        return (int) SYSCALL_OF_INTS.call(GETTID, 0, 0, 0);
    }

    static int tgkill(int process, int thread, int signal) {
        return (int) SYSCALL_OF_INTS.call(TGKILL, process, thread, signal);
    }

    /** A result as it is; after a failure the kernel has named nobody. */
    private static int told(Cell cell, long result) {
        if (result < 0) {
            cell.setLength(0);
        }
        return (int) result;
    }
}
