package bsdsockets.posix;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Objects;

/** Room for what epoll_wait(2) finds: an array of {@code struct epoll_event} outside the heap, to be used again. */
public final class EpollEvents {
    private final ByteBuffer memory;
    private final int capacity;

    private EpollEvents(int capacity) {
        this.capacity = capacity;
        this.memory = ByteBuffer.allocateDirect(Math.multiplyExact(capacity, Constants.SIZEOF_EPOLL_EVENT))
                .order(ByteOrder.nativeOrder());
    }

    /**
     * Makes room.
     *
     * @param capacity how many events one wait may bring, at least 1
     * @throws IllegalArgumentException for less
     */
    public static EpollEvents allocate(int capacity) {
        if (capacity < 1) {
            throw new IllegalArgumentException("a capacity below 1: " + capacity);
        }
        return new EpollEvents(capacity);
    }

    /**
     * What happened, as in {@link Constants#EPOLLIN}.
     *
     * @param i from 0 to below what the wait returned
     */
    public int events(int i) {
        return memory.getInt(Objects.checkIndex(i, capacity) * Constants.SIZEOF_EPOLL_EVENT);
    }

    /** What {@link Posix#epoll_ctl} was given for the descriptor. */
    public long data(int i) {
        return memory.getLong(
                Objects.checkIndex(i, capacity) * Constants.SIZEOF_EPOLL_EVENT + Constants.OFFSETOF_EPOLL_DATA);
    }

    /** How many events one wait may bring. */
    public int capacity() {
        return capacity;
    }

    ByteBuffer memory() {
        return memory;
    }
}
