package bsdsockets.backend.posix;

import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Tries again, after a time that doubles. */
final class Backoff {
    /** Waking signals 200 µs apart have been seen to lose none; a tight loop of them never finished. */
    private static final long FIRST_NANOS = 200_000;

    private static final long LONGEST_NANOS = 10_000_000;

    private Backoff() {}

    /** Returns when done says so. An interrupt does not hurry it, and is kept. */
    static void until(BooleanSupplier done) {
        boolean interrupted = false;
        long nanos = FIRST_NANOS;
        while (!done.getAsBoolean()) {
            LockSupport.parkNanos(nanos);
            interrupted |= Thread.interrupted();
            nanos = Math.min(2 * nanos, LONGEST_NANOS);
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
