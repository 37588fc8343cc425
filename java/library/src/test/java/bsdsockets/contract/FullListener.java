package bsdsockets.contract;

import static org.awaitility.Awaitility.await;

import bsdsockets.posix.Constants;
import bsdsockets.posix.ErrnoException;
import bsdsockets.posix.PollFd;
import bsdsockets.posix.Posix;
import bsdsockets.posix.Sockaddr;
import java.util.ArrayList;
import java.util.List;

/** A listener whose queue is full: who connects to it waits. */
final class FullListener implements AutoCloseable {
    private static final int SETTLED_MILLIS = 100;

    private final List<Integer> fds = new ArrayList<>();
    private final int listener;
    private final Sockaddr address;

    FullListener() throws ErrnoException {
        listener = socket(0);
        Posix.bind(listener, Contract.LOOPBACK);
        Posix.listen(listener, 0);
        address = Posix.getsockname(listener);
        await().until(this::isFull);
    }

    private int socket(int flags) throws ErrnoException {
        int fd = Posix.socket(Constants.AF_INET, Constants.SOCK_STREAM | Constants.SOCK_CLOEXEC | flags, 0);
        fds.add(fd);
        return fd;
    }

    /** One more in the queue; full where it does not get in, and then it goes. */
    private boolean isFull() throws ErrnoException {
        int fd = socket(Constants.SOCK_NONBLOCK);
        try {
            Posix.connect(fd, address);
            return false;
        } catch (ErrnoException e) {
            return gaveUp(fd);
        }
    }

    /** Takes one connection out of the queue. */
    void makeRoom() throws ErrnoException {
        fds.add(Posix.accept(listener).fd());
    }

    private boolean gaveUp(int fd) throws ErrnoException {
        boolean waits = Posix.poll(new PollFd[] {new PollFd(fd, Constants.POLLOUT)}, SETTLED_MILLIS) == 0;
        if (waits) {
            fds.remove((Integer) fd);
            Posix.close(fd);
        }
        return waits;
    }

    Sockaddr address() {
        return address;
    }

    @Override
    public void close() throws ErrnoException {
        for (int fd : fds) {
            Posix.close(fd);
        }
    }
}
