package bsdsockets.backend.posix;

import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Tries again, after a time that doubles. */
final class Backoff {
    /** Waking signals 200 µs apart have been seen to lose none; a tight loop of them never finished. */
    private static final long FIRST_NANOS = 200_000;

    private static final long LONGEST_NANOS = 10_000_000;

    /** After so many doublings it is the longest. */
    private static final int DOUBLINGS = 6;

    private Backoff() {}

    /** How long to wait after so many tries in vain. */
    static long nanos(int tries) {
        return Math.min(FIRST_NANOS << Math.min(tries, DOUBLINGS), LONGEST_NANOS);
    }

    /** Returns when done says so. An interrupt does not hurry it, and is kept. */
    static void until(BooleanSupplier done) {
        boolean interrupted = false;
        for (int tries = 0; !done.getAsBoolean(); tries++) {
            LockSupport.parkNanos(nanos(tries));
            interrupted |= Thread.interrupted();
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
