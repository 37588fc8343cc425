package bsdsockets.server;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** Whether a server takes requests, and who is still at work: threads that serve and requests. */
final class Lifecycle {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Runnable end;
    private boolean stopped;
    private boolean ended;
    private int atWork;

    /** @param end done once, by whoever is the last to leave */
    Lifecycle(Runnable end) {
        this.end = end;
    }

    /** Stops it. Whoever gets true was the first, is at work, and has to leave. */
    boolean stop() {
        lock.lock();
        try {
            boolean first = !stopped;
            stopped = true;
            atWork += first ? 1 : 0;
            changed.signalAll();
            return first;
        } finally {
            lock.unlock();
        }
    }

    boolean isStopped() {
        lock.lock();
        try {
            return stopped;
        } finally {
            lock.unlock();
        }
    }

    /** Somebody begins to work; false, and nobody does, where it is stopped. */
    boolean enterUnlessStopped() {
        lock.lock();
        try {
            if (!stopped) {
                atWork++;
            }
            return !stopped;
        } finally {
            lock.unlock();
        }
    }

    /** Somebody who is at work begins something more. */
    void enter() {
        lock.lock();
        try {
            atWork++;
        } finally {
            lock.unlock();
        }
    }

    void leave() {
        boolean last;
        lock.lock();
        try {
            atWork--;
            last = stopped && atWork == 0;
        } finally {
            lock.unlock();
        }
        if (last) {
            end.run();
            lock.lock();
            try {
                ended = true;
                changed.signalAll();
            } finally {
                lock.unlock();
            }
        }
    }

    /** Waits as long as this, but not beyond the stop. */
    void pause(Duration time) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            long left = time.toNanos();
            while (!stopped && left > 0) {
                left = changed.awaitNanos(left);
            }
        } finally {
            lock.unlock();
        }
    }

    /** Waits until it is stopped and everybody has left; false where the time is over before. */
    boolean awaitEnd(Duration time) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            long left = TimeUnit.NANOSECONDS.convert(time);
            while (!ended) {
                if (left <= 0) {
                    return false;
                }
                left = changed.awaitNanos(left);
            }
            return true;
        } finally {
            lock.unlock();
        }
    }
}
