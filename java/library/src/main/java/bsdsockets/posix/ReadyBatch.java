package bsdsockets.posix;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Objects;

/**
 * Room for what {@link Syscalls#epoll_wait_recv} finds and receives: so many slots of so many bytes, outside the heap, to be
 * used again. A descriptor is added to the epoll with {@link #received} or {@link #told} as its data: C finds its number
 * there.
 */
public final class ReadyBatch {
    private static final long TELL_ONLY = Long.MIN_VALUE;

    private final EpollEvents events;
    private final ByteBuffer results;
    private final ByteBuffer memory;
    private final ByteBuffer[] views;
    private final int slotSize;

    private ReadyBatch(int slots, int slotSize) {
        this.slotSize = slotSize;
        events = EpollEvents.allocate(slots);
        results = ByteBuffer.allocateDirect(Math.multiplyExact(slots, Integer.BYTES))
                .order(ByteOrder.nativeOrder());
        memory = ByteBuffer.allocateDirect(Math.multiplyExact(slots, slotSize));
        views = new ByteBuffer[slots];
        for (int i = 0; i < slots; i++) {
            views[i] = memory.slice(i * slotSize, slotSize).limit(0);
        }
    }

    /**
     * Makes room.
     *
     * @param slots how many descriptors one call may find, at least 1
     * @param slotSize how many bytes it may receive from each, at least 1
     * @throws IllegalArgumentException for less
     * @throws ArithmeticException for more than 2 GiB in all
     */
    public static ReadyBatch allocate(int slots, int slotSize) {
        if (slots < 1 || slotSize < 1) {
            throw new IllegalArgumentException("no room: " + slots + " slots of " + slotSize + " bytes");
        }
        return new ReadyBatch(slots, slotSize);
    }

    /**
     * The data for {@link Posix#epoll_ctl} of a descriptor from which is received.
     *
     * @param tag comes back with each event; from 0
     * @throws IllegalArgumentException for a number below 0
     */
    public static long received(int fd, int tag) {
        if (fd < 0 || tag < 0) {
            throw new IllegalArgumentException("descriptor " + fd + ", tag " + tag + ": neither may be below 0");
        }
        return (long) tag << Integer.SIZE | fd;
    }

    /**
     * The same of one of which only its events are told: one that listens, or is no socket.
     *
     * @param tag comes back with each event; from 0
     * @throws IllegalArgumentException for a number below 0
     */
    public static long told(int fd, int tag) {
        return received(fd, tag) | TELL_ONLY;
    }

    /** How many descriptors one call may find. */
    public int slots() {
        return views.length;
    }

    /** How many bytes it may receive from each. */
    public int slotSize() {
        return slotSize;
    }

    /**
     * The descriptor.
     *
     * @param i from 0 to below what the call returned
     */
    public int fd(int i) {
        return (int) data(i);
    }

    /** The tag that its data was made with. */
    public int tag(int i) {
        return (int) (data(i) >>> Integer.SIZE) & Integer.MAX_VALUE;
    }

    /** What {@link Posix#epoll_ctl} was given for it. */
    public long data(int i) {
        return events.data(i);
    }

    /** What happened, as in {@link Constants#EPOLLIN}. */
    public int events(int i) {
        return events.events(i);
    }

    /**
     * What recv(2) returned: how many bytes, 0 where the peer has closed (or a datagram is empty), or -errno; -EAGAIN where
     * nothing was received, as where only EPOLLOUT was found.
     */
    public int count(int i) {
        return results.getInt(Objects.checkIndex(i, views.length) * Integer.BYTES);
    }

    /**
     * What was received, from position 0 to the count. The next call overwrites it.
     *
     * @return the same object for the same slot
     */
    public ByteBuffer buffer(int i) {
        return views[i].clear().limit(Math.max(0, count(i)));
    }

    EpollEvents epollEvents() {
        return events;
    }

    ByteBuffer results() {
        return results;
    }

    ByteBuffer memory() {
        return memory;
    }

    @Override
    public String toString() {
        return "ReadyBatch[" + views.length + " slots of " + slotSize + " bytes]";
    }
}
