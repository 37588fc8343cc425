package bsdsockets.backend;

import java.time.Duration;

/** The range of a time-out: whole milliseconds that an int holds. */
public final class TimeoutMillis {
    private static final Duration LONGEST = Duration.ofMillis(Integer.MAX_VALUE);

    private TimeoutMillis() {}

    /**
     * The time-out in milliseconds, rounded up.
     *
     * @throws IllegalArgumentException for a negative one, and for one too large
     */
    public static int of(Duration timeout) {
        if (timeout.isNegative()) {
            throw new IllegalArgumentException(
                    "a negative time-out: " + timeout + "; null is none, zero is non-blocking");
        }
        if (timeout.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException(
                    "a time-out too large: " + timeout + ", at most " + LONGEST + "; null is none");
        }
        return (int) timeout.plusNanos(999_999).toMillis();
    }
}
