package bsdsockets.server;

import static org.assertj.core.api.Assertions.assertThat;

import bsdsockets.Backend;
import bsdsockets.internal.ChildJvm;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A server without descriptors: in a JVM of its own, which has few. */
class ShortageTest {
    @ParameterizedTest
    @EnumSource(Backend.class)
    void withoutDescriptorsItWaitsWithoutSpinningAndGoesOn(Backend backend) throws Exception {
        ChildJvm.Outcome outcome = ChildJvm.onClassPath()
                .by("bash", "-c", "ulimit -n 100; exec \"$@\"", "--")
                .run("ServerOutOfDescriptors", backend.name());

        assertThat(outcome.err()).isEmpty();
        assertThat(outcome.out().lines())
                .hasSize(6)
                .startsWith("before: hello", "reported: EMFILE")
                .endsWith("after: hello, hello", "once more: hello", "more reports: []");
        assertThat(outcome.out().lines().skip(2).findFirst().orElseThrow()).matches("percent: [0-4]");
    }
}
