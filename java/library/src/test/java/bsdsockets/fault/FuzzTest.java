package bsdsockets.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Calls with arguments by chance: none crashes, none moves a byte outside what it was given, and each fails by one of the
 * exceptions that are documented. {@code -Dfuzz.calls=1000000} makes it long, {@code -Dfuzz.seed=N} repeats a run.
 */
class FuzzTest {
    private static final int CALLS = Integer.getInteger("fuzz.calls", 20_000);
    private static final long SEED = Long.getLong("fuzz.seed", System.nanoTime());

    @Test
    @Timeout(value = 20, unit = TimeUnit.MINUTES)
    void noCallDoesMoreThanItIsTold() throws Exception {
        System.out.println("fuzz.seed=" + SEED); // known even where the JVM dies
        int worked = 0;
        try (Fuzzer fuzzer = new Fuzzer(SEED)) {
            for (int i = 0; i < CALLS; i++) {
                worked += fuzzer.call(i) ? 1 : 0;
            }
        }
        assertThat(worked).as("calls that worked, of " + CALLS).isBetween(CALLS / 10, CALLS);
    }
}
