package bsdsockets.backend.posix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import bsdsockets.internal.ChildJvm;
import org.junit.jupiter.api.Test;

/** What a process of its own has to show. */
class NativeLimitsTest {
    /** A Socket of java.net's takes 410, a SocketChannel 671. */
    @Test
    void anIdleSocketWeighsLittle() throws Exception {
        ChildJvm.Outcome outcome = ChildJvm.onClassPath().run("IdleSockets", "4096");

        assertThat(outcome.err()).isEmpty();
        assertThat(Integer.parseInt(outcome.out().strip())).isBetween(1, 128);
    }

    @Test
    void whatIsLeakedIsClosedAndTold() throws Exception {
        ChildJvm child = ChildJvm.onClassPath().property("bsdsockets.leak.trace", true);

        ChildJvm.Outcome outcome = child.run("LeakedSocket");

        assertThat(outcome.out().lines()).containsExactly("lost: closed", "streams lost: closed", "in use: 7");
        assertThat(outcome.err())
                .contains("was leaked")
                .contains("opened here")
                .contains("LeakedSocket.peerOfTheLost")
                .contains("LeakedSocket.peerOfLostStreams");
    }

    @Test
    void aLeakIsToldWithoutATraceToo() throws Exception {
        ChildJvm.Outcome outcome = ChildJvm.onClassPath().run("LeakedSocket");

        assertThat(outcome.err()).contains("bsdsockets.leak.trace").doesNotContain("opened here");
    }

    @Test
    void veryManyParkedReadersHoldNoCarrier() throws Exception {
        assumeTrue(ThreadKind.haveVirtual(), "no virtual threads before JDK 21");
        ChildJvm child = ChildJvm.onClassPath()
                .property("jdk.virtualThreadScheduler.parallelism", 2)
                .property("jdk.virtualThreadScheduler.maxPoolSize", 2);

        ChildJvm.Outcome outcome = child.run("ParkedReaders", "10000");

        assertThat(outcome.err()).isEmpty();
        assertThat(outcome.out().lines()).containsExactly("10000 parked", "all done", "0 failed");
    }

    @Test
    void aListenerOutlivesTheLackOfDescriptors() throws Exception {
        ChildJvm child = ChildJvm.onClassPath().by("sh", "-c", "ulimit -n 80 && exec \"$@\"", "sh");

        ChildJvm.Outcome outcome = child.run("AcceptWithoutDescriptors");

        assertThat(outcome.err()).isEmpty();
        assertThat(outcome.out().lines()).containsExactly("told at once", "goes on");
    }
}
