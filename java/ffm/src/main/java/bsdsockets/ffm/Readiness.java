package bsdsockets.ffm;

import bsdsockets.ffm.Prototype.OfInt;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteBuffer;

/** poll and epoll. */
public final class Readiness {
    public interface Poll {
        int call(MemorySegment fds, long count, int timeoutMillis);
    }

    public interface EpollCtl {
        int call(int epfd, int op, int fd, MemorySegment event);
    }

    public interface EpollWait {
        int call(int epfd, MemorySegment events, int capacity, int timeoutMillis);
    }

    /** {@code struct epoll_event}, which only x86-64 packs. */
    static final int EVENT_DATA = System.getProperty("os.arch").equals("amd64") ? 4 : 8;

    static final int EVENT_SIZE = EVENT_DATA + Long.BYTES;

    public static final OfInt EPOLL_CREATE1 = Libc.failing("epoll_create1", OfInt.class);

    /** {@code struct pollfd}: an int and two shorts. */
    private static final int POLLFD = 8;

    private static final int POLLFD_EVENTS = 4;
    private static final int POLLFD_REVENTS = 6;

    private static final Poll POLL = Libc.failing("poll", Poll.class);
    private static final EpollCtl EPOLL_CTL = Libc.failing("epoll_ctl", EpollCtl.class);
    private static final EpollWait EPOLL_WAIT = Libc.failing("epoll_wait", EpollWait.class);

    private Readiness() {}

    public static int poll(int[] fds, short[] events, short[] revents, int timeoutMillis) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment set = Memory.room(arena, (long) fds.length * POLLFD);
            for (int i = 0; i < fds.length; i++) {
                set.set(ValueLayout.JAVA_INT, (long) i * POLLFD, fds[i]);
                set.set(ValueLayout.JAVA_SHORT, (long) i * POLLFD + POLLFD_EVENTS, events[i]);
            }
            int result = POLL.call(set, fds.length, timeoutMillis);
            for (int i = 0; result >= 0 && i < fds.length; i++) {
                revents[i] = set.get(ValueLayout.JAVA_SHORT, (long) i * POLLFD + POLLFD_REVENTS);
            }
            return result;
        }
    }

    public static int epollCtl(int epfd, int op, int fd, int events, long data) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment event = Memory.room(arena, EVENT_SIZE);
            event.set(ValueLayout.JAVA_INT, 0, events);
            event.set(ValueLayout.JAVA_LONG_UNALIGNED, EVENT_DATA, data);
            return EPOLL_CTL.call(epfd, op, fd, event);
        }
    }

    public static int epollWait(int epfd, ByteBuffer events, int capacity, int timeoutMillis) {
        return EPOLL_WAIT.call(epfd, Memory.of(events), capacity, timeoutMillis);
    }
}
