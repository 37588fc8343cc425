package bsdsockets.bench;

import java.time.Duration;

/**
 * How long to measure.
 *
 * @param rounds how often each contender has its turn
 * @param turn how long one turn is to last
 * @param warmUp how long each contender runs before the first round
 */
public record Schedule(int rounds, Duration turn, Duration warmUp) {
    public Schedule {
        if (rounds < 1 || turn.isNegative() || turn.isZero() || warmUp.isNegative()) {
            throw new IllegalArgumentException("nothing to measure: " + rounds + " rounds of " + turn);
        }
    }

    @Override
    public String toString() {
        return rounds + " rounds of " + turn.toMillis() + " ms each, order rotated, after " + warmUp.toMillis()
                + " ms of warm-up each";
    }
}
