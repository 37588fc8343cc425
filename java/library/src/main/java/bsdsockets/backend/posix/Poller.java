package bsdsockets.backend.posix;

import bsdsockets.posix.Constants;
import bsdsockets.posix.EpollEvents;
import bsdsockets.posix.ErrnoException;
import bsdsockets.posix.Posix;
import bsdsockets.posix.Syscalls;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The one thread that waits for the descriptors of all parked virtual threads. It starts with the first of them. */
final class Poller implements Runnable {
    private static final int FOR_EVER = -1;
    private static final int EVENTS_AT_ONCE = 256;

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
            Thread thread = new Thread(poller, "bsdsockets-poller");
            thread.setDaemon(true);
            thread.start();
            running = poller;
        }
        return running;
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

    @Override
    public void run() {
        EpollEvents events = EpollEvents.allocate(EVENTS_AT_ONCE);
        while (true) {
            int count = Syscalls.epoll_wait(epoll, events, FOR_EVER);
            if (count < 0 && count != -Constants.EINTR) {
                throw new AssertionError("epoll_wait: " + Posix.strerror(-count));
            }
            for (int i = 0; i < count; i++) {
                Interest interest = interests.get((int) events.data(i));
                if (interest != null) {
                    interest.ready(events.events(i));
                }
            }
        }
    }
}
