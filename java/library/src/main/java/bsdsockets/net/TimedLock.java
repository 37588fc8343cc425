package bsdsockets.net;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/** A lock that may be waited for within a time-out, whatever interrupts come. */
final class TimedLock {
    private final ReentrantLock lock = new ReentrantLock();

    /**
     * Takes the lock.
     *
     * @param millis how long it may take, 0 for as long as it needs
     * @return what is left of the time, null where there was no limit; zero where the lock was not to be had in time
     */
    Duration lock(int millis) {
        if (millis == 0) {
            lock.lock();
            return null;
        }
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
        boolean interrupted = false;
        boolean taken = false;
        long left = end - System.nanoTime();
        while (!taken && left > 0) {
            try {
                taken = lock.tryLock(left, TimeUnit.NANOSECONDS);
            } catch (InterruptedException e) {
                interrupted = true;
            }
            left = end - System.nanoTime();
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        if (taken && left <= 0) {
            lock.unlock();
        }
        return left <= 0 ? Duration.ZERO : Duration.ofNanos(left);
    }

    void unlock() {
        lock.unlock();
    }
}
