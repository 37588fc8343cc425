package bsdsockets.ffm;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteBuffer;

/** Many messages in one call; and a wait together with what is received after it, which here is a crossing each. */
public final class Batches {
    public interface Sendmmsg {
        int call(int fd, MemorySegment headers, int count, int flags);
    }

    public interface Recvmmsg {
        int call(int fd, MemorySegment headers, int count, int flags, MemorySegment limit);
    }

    private static final Sendmmsg SENDMMSG = Libc.failing("sendmmsg", Sendmmsg.class);
    private static final Recvmmsg RECVMMSG = Libc.failing("recvmmsg", Recvmmsg.class);
    private static final int EAGAIN = 11;
    /** EPOLLIN, EPOLLPRI, EPOLLERR, EPOLLHUP and EPOLLRDHUP: recv has something to say. */
    private static final int RECEIVABLE = 0x1 | 0x2 | 0x8 | 0x10 | 0x2000;

    private Batches() {}

    public static int sendmmsg(int fd, ByteBuffer buffer, int first, int count, int flags) {
        Vector vector = Vector.of(buffer);
        return vector.sent(first, SENDMMSG.call(fd, vector.toSend(first, count), count, flags));
    }

    public static int recvmmsg(
            int fd, ByteBuffer buffer, int first, int count, int flags, boolean timed, long seconds, long nanos) {
        Vector vector = Vector.of(buffer);
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment limit =
                    timed ? arena.allocateFrom(ValueLayout.JAVA_LONG, seconds, nanos) : MemorySegment.NULL;
            return vector.received(first, RECVMMSG.call(fd, vector.toReceive(first, count), count, flags, limit));
        }
    }

    public static int epollWaitRecv(
            int epfd,
            ByteBuffer events,
            int capacity,
            ByteBuffer results,
            ByteBuffer data,
            int size,
            int timeoutMillis) {
        int count = SystemCalls.epollWait(epfd, events, capacity, timeoutMillis);
        MemorySegment found = Memory.of(events);
        MemorySegment slots = Memory.of(data);
        for (int i = 0; i < count; i++) {
            MemorySegment event = found.asSlice((long) i * Readiness.EVENT_SIZE, Readiness.EVENT_SIZE);
            int result = received(event, slots.asSlice((long) i * size, size));
            Memory.of(results).setAtIndex(ValueLayout.JAVA_INT_UNALIGNED, i, result);
        }
        return count;
    }

    /** A descriptor is the low half of its event's data; the highest bit says that nothing is to be received. */
    private static int received(MemorySegment event, MemorySegment slot) {
        int events = event.get(ValueLayout.JAVA_INT_UNALIGNED, 0);
        long data = event.get(ValueLayout.JAVA_LONG_UNALIGNED, Readiness.EVENT_DATA);
        if (data < 0 || (events & RECEIVABLE) == 0) {
            return -EAGAIN;
        }
        return SystemCalls.recvNow((int) data, slot, (int) slot.byteSize());
    }
}
