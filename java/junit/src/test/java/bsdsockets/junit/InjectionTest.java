package bsdsockets.junit;

import static org.assertj.core.api.Assertions.assertThat;

import bsdsockets.BsdSocket;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What tests are given, and that they run alone. */
class InjectionTest {
    @Test
    void whatIsInjectedWorksAndIsClosedAfterTheTest() {
        Tidy.GIVEN.clear();

        TestRun run = TestRun.of(Tidy.class, Map.of());

        assertThat(run.failures()).isEmpty();
        assertThat(run.succeeded()).isEqualTo(3 + 3 + 1 + 2 + 1);
        assertThat(Tidy.GIVEN).hasSize(2 * 3 + 2 * 3 + 2 + 2).noneMatch(BsdSocket::isOpen);
    }

    @Test
    void testsThatAreCheckedRunAlone() {
        TestRun run = TestRun.of(
                Beside.class,
                Map.of(
                        "junit.jupiter.execution.parallel.enabled", "true",
                        "junit.jupiter.execution.parallel.mode.default", "concurrent",
                        "junit.jupiter.execution.parallel.config.strategy", "fixed",
                        "junit.jupiter.execution.parallel.config.fixed.parallelism", "4"));

        assertThat(run.failures()).isEmpty();
        assertThat(run.succeeded()).isEqualTo(40);
    }
}
