package bsdsockets.lab.comparison;

import bsdsockets.lab.scenario.Condition;
import java.time.Duration;

/** When a side must have ended. */
final class Deadline {
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(5);

    private final long end;

    private Deadline(long end) {
        this.end = end;
    }

    static Deadline in(Duration time) {
        return new Deadline(System.nanoTime() + time.toNanos());
    }

    /** The time left; zero once it is over. */
    Duration left() {
        return Duration.ofNanos(Math.max(0, end - System.nanoTime()));
    }

    /** Looks again and again until something holds. */
    void await(String what, Condition condition) {
        try {
            while (!condition.holds()) {
                if (left().isZero()) {
                    throw SideEnded.failed("waited in vain for " + what);
                }
                Thread.sleep(BETWEEN_LOOKS.toMillis());
            }
        } catch (SideEnded e) {
            throw e;
        } catch (Exception e) {
            throw SideEnded.failed("while it waited for " + what + ": " + Failures.described(e));
        }
    }
}
