package bsdsockets.backend.posix;

import bsdsockets.posix.Constants;
import bsdsockets.posix.ErrnoException;
import bsdsockets.posix.Posix;
import bsdsockets.posix.Timeval;
import java.time.Duration;

/**
 * SO_RCVTIMEO and SO_SNDTIMEO: the time-out that costs nothing. It belongs to the socket in the kernel, so whoever shares
 * that would feel it, and a listener hands it to what it accepts.
 */
final class KernelTimeout {
    private KernelTimeout() {}

    /** Whether the kernel minds it in every call of this family. */
    static boolean isMindedBy(int family) {
        return family == Constants.AF_INET || family == Constants.AF_INET6 || family == Constants.AF_UNIX;
    }

    /** Whether an option is one of the two. */
    static boolean is(int level, int name) {
        return level == Constants.SOL_SOCKET && (name == Constants.SO_RCVTIMEO || name == Constants.SO_SNDTIMEO);
    }

    static void set(int fd, int millis) throws ErrnoException {
        byte[] time = Timeval.of(Duration.ofMillis(millis)).toBytes();
        Posix.setsockopt(fd, Constants.SOL_SOCKET, Constants.SO_RCVTIMEO, time);
        Posix.setsockopt(fd, Constants.SOL_SOCKET, Constants.SO_SNDTIMEO, time);
    }
}
