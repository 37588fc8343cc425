package bsdsockets.backend.posix;

import bsdsockets.internal.Native;
import bsdsockets.posix.Constants;
import bsdsockets.posix.EpollEvents;
import bsdsockets.posix.ErrnoException;
import bsdsockets.posix.Posix;
import bsdsockets.posix.Syscalls;
import java.util.concurrent.locks.LockSupport;

/**
 * The platform thread that wakes the {@link Poller}. It also takes its place where every carrier is held by threads that
 * wait and cannot be unmounted, as in a class initialiser: then the poller would never run, and they would never be told.
 */
final class Sentry implements Runnable {
    private static final int FOR_EVER = -1;
    private static final int PATIENCE_MILLIS = 10;
    private static final int EVENTS_AT_ONCE = 64;

    private final Poller poller;
    private final int watched;
    private final int epoll;
    private Thread sleeper;
    private volatile boolean awake = true;

    /** How often the poller has looked; only the poller counts. */
    private volatile long looks;

    private Sentry(Poller poller, int watched, int epoll) {
        this.poller = poller;
        this.watched = watched;
        this.epoll = epoll;
    }

    /**
     * Starts its thread, and the poller's.
     *
     * @param watched the poller's epoll
     */
    static void start(Poller poller, int watched) throws ErrnoException {
        int epoll = Posix.epoll_create1(Constants.EPOLL_CLOEXEC);
        try {
            Posix.epoll_ctl(epoll, Constants.EPOLL_CTL_ADD, watched, Constants.EPOLLONESHOT, 0);
            Poller.startThread(new Sentry(poller, watched, epoll));
        } catch (ErrnoException | Error e) {
            Posix.close(epoll);
            throw e;
        }
    }

    @Override
    public void run() {
        sleeper = VirtualThreads.start(() -> poller.lookAndTell(this));
        EpollEvents events = EpollEvents.allocate(EVENTS_AT_ONCE);
        long seen = looks;
        while (true) {
            int count = Syscalls.epoll_wait(epoll, events, awake ? PATIENCE_MILLIS : FOR_EVER);
            if (count > 0) {
                awake = true;
                LockSupport.unpark(sleeper);
            } else if (awake && looks == seen) {
                poller.tellAll(events);
            }
            seen = looks;
        }
    }

    /** The poller looks. */
    @SuppressWarnings("NonAtomicVolatileUpdate") // only the poller writes it
    void alive() {
        looks++;
    }

    /** Called by the poller: returns when there is something to look at. */
    void sleep() {
        awake = false;
        int result =
                Native.epollCtl(epoll, Constants.EPOLL_CTL_MOD, watched, Constants.EPOLLIN | Constants.EPOLLONESHOT, 0);
        if (result < 0) {
            throw new AssertionError("epoll_ctl: " + Posix.strerror(-result));
        }
        while (!awake) {
            LockSupport.park(this);
        }
    }
}
