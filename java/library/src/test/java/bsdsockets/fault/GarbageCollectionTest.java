package bsdsockets.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import bsdsockets.internal.ChildJvm;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No collector waits for who is blocked in a call: the whole collection is shorter than the wait that is allowed. */
class GarbageCollectionTest {
    private static final int MOST_MILLIS = 100;

    @ParameterizedTest
    @ValueSource(strings = {"Serial", "Parallel", "G1", "Z", "Shenandoah"})
    void isNotHeldUp(String collector) throws Exception {
        ChildJvm.Outcome outcome = ChildJvm.onClassPath()
                .option("-XX:+Use" + collector + "GC")
                .option("-Xmx64m")
                .run("GarbageCollection");

        assumeFalse(outcome.err().contains("not supported"), () -> "this JVM has none: " + outcome.err());
        assumeFalse(isUnderAsan() && outcome.exit() != 0, () -> "no room for its heap beside ASan's: " + outcome.err());
        assertThat(outcome.err()).isEmpty();
        assertThat(outcome.exit()).isZero();
        assertThat(Integer.parseInt(outcome.out().strip())).isLessThan(MOST_MILLIS);
    }

    private static boolean isUnderAsan() {
        return System.getenv().getOrDefault("LD_PRELOAD", "").contains("asan");
    }
}
