package bsdsockets.backend.posix;

import bsdsockets.posix.Constants;
import bsdsockets.posix.ErrnoException;
import bsdsockets.posix.PollFd;
import bsdsockets.posix.Posix;
import bsdsockets.posix.Sockaddr;
import java.io.IOException;

/**
 * A connect that a signal may interrupt. Over IP the kernel then goes on with it: it is waited for, and not made again.
 * Elsewhere it has to be made again.
 */
final class Connecting implements Attempt {
    private static final int FOR_EVER = -1;

    private final Sockaddr address;
    private final boolean goesOn;
    private final Deadline deadline;
    private boolean begun;

    /** @param deadline null for none */
    Connecting(Sockaddr address, int family, Deadline deadline) {
        this.address = address;
        this.goesOn = family == Constants.AF_INET || family == Constants.AF_INET6;
        this.deadline = deadline;
    }

    Deadline deadline() {
        return deadline;
    }

    @Override
    public long make(int fd, Caller caller) throws IOException {
        if (begun && deadline != null && deadline.nanosLeft() == 0) {
            throw deadline.passed("connect");
        }
        if (begun && goesOn) {
            return outcome(fd);
        }
        begun = true;
        if (deadline == null) {
            return connected(fd);
        }
        return caller.isTimed()
                ? connectedInTime(fd)
                : Alarm.bound(deadline, fd, caller, (same, who) -> connected(same));
    }

    private int connected(int fd) throws IOException {
        Posix.connect(fd, address);
        return 0;
    }

    /** The kernel's time-out says that it is over by one of three numbers, and may come early: poll waits for the rest. */
    private int connectedInTime(int fd) throws IOException {
        try {
            return connected(fd);
        } catch (ErrnoException e) {
            boolean over = goesOn
                    ? e.errno() == Constants.EINPROGRESS || e.errno() == Constants.EALREADY
                    : e.errno() == Constants.EAGAIN;
            if (!over) {
                throw e;
            }
            return -Constants.EINTR;
        }
    }

    private int outcome(int fd) throws IOException {
        if (deadline == null) {
            Posix.poll(new PollFd[] {new PollFd(fd, Constants.POLLOUT)}, FOR_EVER);
        } else {
            deadline.await("connect", fd, Constants.POLLOUT);
        }
        return settled(fd, address);
    }

    /** Tells how a connect that went on by itself came out. */
    static int settled(int fd, Sockaddr address) throws ErrnoException {
        int error = Posix.getsockopt(fd, Constants.SOL_SOCKET, Constants.SO_ERROR);
        if (error != 0) {
            throw new ErrnoException(error, "connect", fd + ", " + address);
        }
        return 0;
    }
}
