package bsdsockets.lab.scenario.readiness;

import static bsdsockets.lab.scenario.Side.NATIVE;
import static bsdsockets.lab.scenario.Side.NIO;
import static bsdsockets.lab.scenario.Verdict.DIFFERS;
import static bsdsockets.lab.scenario.Verdict.NO_EQUIVALENT;
import static bsdsockets.lab.scenario.Verdict.SAME;
import static org.assertj.core.api.Assertions.assertThat;

import bsdsockets.lab.comparison.Comparison;
import bsdsockets.lab.comparison.ScenarioReport;
import bsdsockets.lab.scenario.Expected;
import bsdsockets.lab.scenario.Side;
import bsdsockets.lab.scenario.Verdict;
import java.util.EnumSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ReadinessTest {
    @ParameterizedTest
    @MethodSource
    void sidesDoAsTheyWereSeenTo(Expected expected) {
        expected.otherSides("NO_EQUIVALENT").check();
    }

    static Stream<Expected> sidesDoAsTheyWereSeenTo() {
        String[] readable = {
            "poll with nothing there=0",
            "poll with data there=1",
            "poll with some left=1",
            "poll with all read=0",
            "poll at the end=1"
        };
        return Stream.of(
                Expected.of("poll.readable", SAME).side(NATIVE, readable).side(NIO, readable),
                Expected.of("poll.hangup", DIFFERS)
                        .side(
                                NATIVE,
                                "poll told of the half close=POLLIN POLLRDHUP",
                                "poll without interest=0",
                                "poll without interest after the reset=1",
                                "poll told of the reset=POLLIN POLLRDHUP POLLHUP POLLERR")
                        .side(
                                NIO,
                                "poll told of the half close=POLLIN",
                                "poll without interest=0",
                                "poll without interest after the reset=0",
                                "poll told of the reset=POLLIN"),
                Expected.of("epoll.edge", NO_EQUIVALENT)
                        .side(
                                NATIVE,
                                "edge: first epoll_wait=1",
                                "edge: epoll_wait with the data unread=0",
                                "edge: epoll_wait when more came=1",
                                "level: first epoll_wait=1",
                                "level: epoll_wait with the data unread=1",
                                "level: epoll_wait with all read=0"));
    }

    @Test
    @EnabledForJreRange(min = JRE.JAVA_21)
    void onlyTheNativeCallHoldsTheCarrier() {
        Expected.of("threads.virtual-blocking", DIFFERS)
                .side(NATIVE, "carrier is held=true", "recv=5")
                .otherSides("carrier is held=false", "recv=5")
                .check();
    }

    @Test
    @EnabledForJreRange(max = JRE.JAVA_20)
    void withoutVirtualThreadsItSaysSo() {
        ScenarioReport report = new Comparison(EnumSet.allOf(Side.class)).run(new VirtualBlocking());
        assertThat(report.verdict()).isEqualTo(Verdict.SKIPPED);
        assertThat(report.why()).contains("virtual threads (JDK 21 and later)");
    }
}
