package bsdsockets.backend.posix;

import bsdsockets.posix.PollFd;
import bsdsockets.posix.Posix;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.time.Duration;

/** The point in time by which a call has to be done. */
final class Deadline {
    private static final long NANOS_IN_MILLI = 1_000_000;

    private final Duration timeout;
    private final long end;

    private Deadline(Duration timeout) {
        this.timeout = timeout;
        this.end = System.nanoTime() + timeout.toNanos();
    }

    /** From now on; null where there is no time-out. */
    static Deadline after(Duration timeout) {
        return timeout == null ? null : new Deadline(timeout);
    }

    long nanosLeft() {
        return Math.max(0, end - System.nanoTime());
    }

    private int millisLeft() {
        return (int) Math.min(Integer.MAX_VALUE, (nanosLeft() + NANOS_IN_MILLI - 1) / NANOS_IN_MILLI);
    }

    SocketTimeoutException passed(String call) {
        return new SocketTimeoutException(call + ": timed out after " + timeout.toMillis() + " ms");
    }

    /** Waits until the descriptor is ready for what is asked, or the time is over. */
    void await(String call, int fd, int events) throws IOException {
        if (Posix.poll(new PollFd[] {new PollFd(fd, events)}, millisLeft()) == 0) {
            throw passed(call);
        }
    }
}
