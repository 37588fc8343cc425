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
final class Connecting implements Attempt<Integer> {
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

    @Override
    public Integer make(int fd) throws IOException {
        if (begun && deadline != null && deadline.nanosLeft() == 0) {
            throw deadline.passed("connect");
        }
        if (begun && goesOn) {
            return outcome(fd);
        }
        begun = true;
        return deadline == null ? connected(fd) : Alarm.bound(deadline, fd, this::connected);
    }

    private int connected(int fd) throws IOException {
        Posix.connect(fd, address);
        return 0;
    }

    private int outcome(int fd) throws IOException {
        if (deadline == null) {
            Posix.poll(new PollFd[] {new PollFd(fd, Constants.POLLOUT)}, FOR_EVER);
        } else {
            deadline.await("connect", fd, Constants.POLLOUT);
        }
        int error = Posix.getsockopt(fd, Constants.SOL_SOCKET, Constants.SO_ERROR);
        if (error != 0) {
            throw new ErrnoException(error, "connect", fd + ", " + address);
        }
        return 0;
    }
}
