package bsdsockets.backend.posix;

import bsdsockets.posix.Constants;
import bsdsockets.posix.EpollEvents;
import bsdsockets.posix.ErrnoException;
import bsdsockets.posix.Posix;
import bsdsockets.posix.Syscalls;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Waits for the descriptors of all parked virtual threads, and starts with the first of them. It is a virtual thread
 * itself, so that those it wakes go on without a change of thread in the kernel; while there is nothing to do it sleeps,
 * and a {@link Sentry} watches.
 */
final class Poller {
    private static final int AT_ONCE = 0;
    private static final int FOR_EVER = -1;
    private static final int EVENTS_AT_ONCE = 256;

    /** How often it looks in vain, and lets others run, before it sleeps. */
    private static final int YIELDS = 1;

    private static volatile Poller running;

    private final int epoll;
    private final Map<Integer, Interest> interests = new ConcurrentHashMap<>();

    private Poller() throws ErrnoException {
        epoll = Posix.epoll_create1(Constants.EPOLL_CLOEXEC);
    }

    static Poller running() throws ErrnoException {
        Poller poller = running;
        return poller != null ? poller : started();
    }

    private static synchronized Poller started() throws ErrnoException {
        if (running == null) {
            Poller poller = new Poller();
            try {
                poller.start();
            } catch (ErrnoException | Error e) {
                // descriptors or threads are short: the next one to park tries again
                Posix.close(poller.epoll);
                throw e;
            }
            running = poller;
        }
        return running;
    }

    private void start() throws ErrnoException {
        if (Switches.VIRTUAL_POLLER) {
            Sentry.start(this, epoll);
        } else {
            startThread(this::waitAndTell);
        }
    }

    /** Starts a platform thread that goes on for as long as the JVM. */
    static void startThread(Runnable work) {
        Thread thread = new Thread(work, "bsdsockets-poller");
        thread.setDaemon(true);
        thread.start();
    }

    /** Tells it when the descriptor is ready, once. */
    void add(int fd, Parked parked) throws ErrnoException {
        interests.computeIfAbsent(fd, same -> new Interest(epoll, same)).add(parked);
    }

    void remove(int fd, Parked parked) {
        Interest interest = interests.get(fd);
        if (interest != null) {
            interest.remove(parked);
        }
    }

    /** Before a descriptor is closed: a copy of it may live on, and would keep what epoll knows of it. */
    static void forget(int fd) {
        Poller poller = running;
        Interest interest = poller == null ? null : poller.interests.remove(fd);
        if (interest != null) {
            interest.forget();
        }
    }

    /** On a platform thread. */
    private void waitAndTell() {
        EpollEvents events = EpollEvents.allocate(EVENTS_AT_ONCE);
        while (true) {
            tell(events, FOR_EVER);
        }
    }

    /** On a virtual thread. */
    @SuppressWarnings("ThreadPriorityCheck") // a yield gives the carrier to those that were told
    void lookAndTell(Sentry sentry) {
        EpollEvents events = EpollEvents.allocate(EVENTS_AT_ONCE);
        int inVain = 0;
        while (true) {
            sentry.alive();
            inVain = tell(events, AT_ONCE) > 0 ? 0 : inVain + 1;
            if (inVain <= YIELDS) {
                Thread.yield();
            } else {
                sentry.sleep();
                inVain = 0;
            }
        }
    }

    /** Tells all whose descriptors are ready. */
    void tellAll(EpollEvents events) {
        while (tell(events, AT_ONCE) > 0) {
            // there may be more
        }
    }

    private int tell(EpollEvents events, int timeout) {
        int count = Syscalls.epoll_wait(epoll, events, timeout);
        if (count < 0 && count != -Constants.EINTR) {
            throw new AssertionError("epoll_wait: " + Posix.strerror(-count));
        }
        for (int i = 0; i < count; i++) {
            Interest interest = interests.get((int) events.data(i));
            if (interest != null) {
                interest.ready(events.events(i));
            }
        }
        return count;
    }
}
