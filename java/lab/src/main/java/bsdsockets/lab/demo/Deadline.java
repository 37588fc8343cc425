package bsdsockets.lab.demo;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** A moment until which something may take. */
public final class Deadline {
    private final long end;

    private Deadline(long end) {
        this.end = end;
    }

    public static Deadline in(Duration time) {
        return new Deadline(System.nanoTime() + time.toNanos());
    }

    public boolean passed() {
        return end - System.nanoTime() <= 0;
    }

    /** How long it is until then, at least 1: to wait for 0 is to wait for ever. */
    public long millisLeft() {
        return Math.max(1, TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime()));
    }
}
