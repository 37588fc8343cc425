package bsdsockets.backend.posix;

import bsdsockets.posix.Accepted;
import bsdsockets.posix.Constants;
import bsdsockets.posix.ErrnoException;
import bsdsockets.posix.Posix;
import java.io.IOException;

/** An accept. A connection that was gone before it was taken is passed over. */
final class Accepting implements Attempt {
    private final Deadline deadline;
    private Accepted accepted;

    /** @param deadline null for none */
    Accepting(Deadline deadline) {
        this.deadline = deadline;
    }

    Deadline deadline() {
        return deadline;
    }

    /** What was accepted, once an attempt has succeeded. */
    Accepted accepted() {
        return accepted;
    }

    @Override
    public long make(int fd, Caller caller) throws IOException {
        if (deadline == null) {
            return take(fd);
        }
        deadline.await("accept", fd, Constants.POLLIN);
        return Alarm.bound(deadline, fd, caller, (same, who) -> take(same));
    }

    /** Accepts one; {@code -EINTR} where there is reason to try again. */
    long take(int fd) throws ErrnoException {
        try {
            accepted = Posix.accept4(fd, Constants.SOCK_CLOEXEC);
            return 0;
        } catch (ErrnoException e) {
            if (e.errno() != Constants.ECONNABORTED) {
                throw e;
            }
            return -Constants.EINTR;
        }
    }

    /** One that is not kept waiting: on a virtual thread, alone with the descriptor, after poll has seen a connection. */
    long takeIfReady(int fd) throws ErrnoException {
        return Deadline.isReady(fd, Constants.POLLIN) ? take(fd) : -Constants.EAGAIN;
    }
}
