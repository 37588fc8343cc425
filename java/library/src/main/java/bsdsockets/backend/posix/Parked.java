package bsdsockets.backend.posix;

import bsdsockets.posix.Constants;
import java.io.IOException;
import java.util.concurrent.locks.LockSupport;

/** A virtual thread in a call that would block. While it is parked its carrier is free for others. */
final class Parked implements Blocked {
    private final Thread thread = Thread.currentThread();
    private final Handle handle;
    private final int events;
    private final Deadline deadline;
    private int yields;
    private boolean waited;
    private boolean polled;
    private int futile;
    private Blocked next;
    private volatile boolean ready;

    /** @param deadline null for none */
    Parked(Handle handle, int events, Deadline deadline) {
        this.handle = handle;
        this.events = events;
        this.deadline = deadline;
        this.yields = handle.descriptor().yields();
    }

    int events() {
        return events;
    }

    /** Returns when the descriptor may be ready, or there is another reason to look. */
    @SuppressWarnings(
            "ThreadPriorityCheck") // a yield gives the carrier to the virtual thread that may be about to answer
    void await(int fd) throws IOException {
        waited = true;
        if (yields > 0) {
            yields--;
            Thread.yield();
            return;
        }
        if (events == Constants.POLLOUT && futile > 1) {
            // a full peer of AF_UNIX is nothing that epoll tells of
            parkFor(Backoff.nanos(futile));
        }
        polled = true;
        ready = false;
        Poller poller = Poller.running();
        poller.add(fd, this);
        try {
            while (!ready && !isDisturbed()) {
                parkFor(Long.MAX_VALUE);
            }
        } finally {
            poller.remove(fd, this);
        }
        futile++;
    }

    @Override
    public void left() {
        if (waited) {
            handle.descriptor().waited(polled);
        }
    }

    private boolean isDisturbed() {
        return !handle.isOpen() || thread.isInterrupted() || (deadline != null && deadline.nanosLeft() == 0);
    }

    private void parkFor(long nanos) {
        long most = deadline == null ? nanos : Math.min(nanos, deadline.nanosLeft());
        if (most == Long.MAX_VALUE) {
            LockSupport.park(this);
        } else {
            LockSupport.parkNanos(this, most);
        }
    }

    /** The poller has seen that the descriptor is ready. */
    void ready() {
        ready = true;
        LockSupport.unpark(thread);
    }

    @Override
    public void wake() {
        LockSupport.unpark(thread);
    }

    @Override
    public Blocked next() {
        return next;
    }

    @Override
    public void next(Blocked behind) {
        next = behind;
    }
}
