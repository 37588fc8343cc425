package bsdsockets.backend.posix;

import bsdsockets.posix.ErrnoException;
import bsdsockets.posix.PollFd;
import bsdsockets.posix.Posix;
import java.io.IOException;
import java.net.SocketTimeoutException;

/** The point in time by which a call has to be done. */
final class Deadline {
    private static final long NANOS_IN_MILLI = 1_000_000;

    private final int millis;
    private final long end;
    private boolean begun;

    private Deadline(int millis) {
        this.millis = millis;
        this.end = System.nanoTime() + millis * NANOS_IN_MILLI;
    }

    /** So many milliseconds from now on. */
    static Deadline after(int millis) {
        return new Deadline(millis);
    }

    /** True once: what the kernel keeps is the whole time-out, and not what is left of it. */
    boolean begins() {
        boolean first = !begun;
        begun = true;
        return first;
    }

    /** Whether the descriptor is ready now. */
    static boolean isReady(int fd, int events) throws ErrnoException {
        return Posix.poll(new PollFd[] {new PollFd(fd, events)}, 0) != 0;
    }

    long nanosLeft() {
        return Math.max(0, end - System.nanoTime());
    }

    int millisLeft() {
        return (int) Math.min(Integer.MAX_VALUE, (nanosLeft() + NANOS_IN_MILLI - 1) / NANOS_IN_MILLI);
    }

    SocketTimeoutException passed(String call) {
        return new SocketTimeoutException(call + ": timed out after " + millis + " ms");
    }

    /** Waits until the descriptor is ready for what is asked, or the time is over. */
    void await(String call, int fd, int events) throws IOException {
        if (Posix.poll(new PollFd[] {new PollFd(fd, events)}, millisLeft()) == 0) {
            throw passed(call);
        }
    }
}
