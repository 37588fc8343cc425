package bsdsockets.fault;

import static org.assertj.core.api.Assertions.assertThat;

import bsdsockets.internal.ChildJvm;
import org.junit.jupiter.api.Test;

/** Whatever descriptor the facade makes is close-on-exec: accepted, copied, passed on, or for its own use. */
class InheritanceTest {
    @Test
    void nothingIsInherited() throws Exception {
        ChildJvm.Outcome outcome = ChildJvm.onClassPath().run("Inheritance");

        assertThat(outcome.err()).isEmpty();
        assertThat(outcome.out()).matches("\\d+ \\[\\] true\n");
        assertThat(Integer.parseInt(outcome.out().replaceAll("\\D", ""))).isGreaterThanOrEqualTo(9);
    }
}
