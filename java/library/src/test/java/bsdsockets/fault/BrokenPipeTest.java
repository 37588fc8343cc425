package bsdsockets.fault;

import static org.assertj.core.api.Assertions.assertThat;

import bsdsockets.internal.ChildJvm;
import org.junit.jupiter.api.Test;

/** A peer that is gone is EPIPE each time; the signal that comes with it in C kills nobody. */
class BrokenPipeTest {
    @Test
    void everySendSaysSo() throws Exception {
        assertThat(ChildJvm.onClassPath().run("BrokenPipe")).isEqualTo(new ChildJvm.Outcome(0, "20000 EPIPE\n", ""));
    }

    /** A process that embeds a JVM may have the signal at its default: the facade's sends are MSG_NOSIGNAL. */
    @Test
    void theFacadeIsSafeWhereTheSignalWouldKill() throws Exception {
        assertThat(ChildJvm.onClassPath().run("BrokenPipe", "with the signal's default"))
                .isEqualTo(new ChildJvm.Outcome(0, "10000 EPIPE\n", ""));
    }
}
