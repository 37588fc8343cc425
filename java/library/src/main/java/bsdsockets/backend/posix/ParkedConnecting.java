package bsdsockets.backend.posix;

import bsdsockets.posix.Constants;
import bsdsockets.posix.ErrnoException;
import bsdsockets.posix.Posix;
import bsdsockets.posix.Sockaddr;
import java.io.IOException;

/**
 * A connect on a virtual thread. No flag of connect's says "do not wait", so the descriptor is non-blocking for the length
 * of that one call, and then again what its owner made it.
 */
final class ParkedConnecting implements Attempt {
    private final Sockaddr address;
    private final Attempt blocking;
    private boolean begun;

    /** @param blocking what is to be done where the kernel would not go on by itself: in AF_UNIX, where the queue is full */
    ParkedConnecting(Sockaddr address, Attempt blocking) {
        this.address = address;
        this.blocking = blocking;
    }

    @Override
    public long make(int fd, Caller caller) throws IOException {
        if (begun) {
            return Deadline.isReady(fd, Constants.POLLOUT) ? Connecting.settled(fd, address) : -Constants.EAGAIN;
        }
        int result = connect(fd);
        begun = result == Constants.EINPROGRESS || result == Constants.EALREADY;
        if (result == 0 || begun) {
            return begun ? -Constants.EAGAIN : 0;
        }
        return blocking.make(fd, caller);
    }

    /** 0, or the number that says that it would wait. */
    private int connect(int fd) throws IOException {
        int flags = Posix.fcntl(fd, Constants.F_GETFL, 0);
        Posix.fcntl(fd, Constants.F_SETFL, flags | Constants.O_NONBLOCK);
        try {
            Posix.connect(fd, address);
            return 0;
        } catch (ErrnoException e) {
            boolean waits = e.errno() == Constants.EINPROGRESS
                    || e.errno() == Constants.EALREADY
                    || (e.errno() == Constants.EAGAIN && address.family() == Constants.AF_UNIX);
            if (!waits) {
                throw e;
            }
            return e.errno();
        } finally {
            Posix.fcntl(fd, Constants.F_SETFL, flags);
        }
    }
}
