package bsdsockets.backend.posix;

import bsdsockets.internal.Native;
import bsdsockets.posix.Constants;
import bsdsockets.posix.ErrnoException;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Who waits for one descriptor, and for what. It is registered for one event at a time; epoll looks at the descriptor's
 * state when it is told to wait for it, so that nothing that came before is missed.
 */
final class Interest {
    private static final int ALWAYS_TOLD = Constants.EPOLLERR | Constants.EPOLLHUP;

    private final int epoll;
    private final int fd;
    private final Set<Parked> waiting = new LinkedHashSet<>();
    private boolean registered;

    Interest(int epoll, int fd) {
        this.epoll = epoll;
        this.fd = fd;
    }

    synchronized void add(Parked parked) throws ErrnoException {
        waiting.add(parked);
        int result = arm();
        if (result < 0) {
            waiting.remove(parked);
            throw new ErrnoException(-result, "epoll_ctl", Integer.toString(fd));
        }
    }

    synchronized void remove(Parked parked) {
        waiting.remove(parked);
    }

    /** Wakes those who wait for one of these events, and waits on for the others. */
    synchronized void ready(int events) {
        for (Iterator<Parked> all = waiting.iterator(); all.hasNext(); ) {
            Parked parked = all.next();
            if ((events & (parked.events() | ALWAYS_TOLD)) != 0) {
                all.remove();
                parked.ready();
            }
        }
        if (!waiting.isEmpty() && arm() < 0) {
            // they find out themselves what is the matter
            waiting.forEach(Parked::ready);
            waiting.clear();
        }
    }

    /** Takes the descriptor off the poller's hands. */
    synchronized void forget() {
        if (registered) {
            Native.epollCtl(epoll, Constants.EPOLL_CTL_DEL, fd, 0, 0);
            registered = false;
        }
    }

    private int arm() {
        int events = Constants.EPOLLONESHOT;
        for (Parked parked : waiting) {
            events |= parked.events();
        }
        int first = registered ? Constants.EPOLL_CTL_MOD : Constants.EPOLL_CTL_ADD;
        int other = registered ? Constants.EPOLL_CTL_ADD : Constants.EPOLL_CTL_MOD;
        int result = Native.epollCtl(epoll, first, fd, events, fd);
        if (result == -Constants.ENOENT || result == -Constants.EEXIST) {
            // the number is another socket's now, or this one's twice
            result = Native.epollCtl(epoll, other, fd, events, fd);
        }
        registered |= result == 0;
        return result;
    }
}
