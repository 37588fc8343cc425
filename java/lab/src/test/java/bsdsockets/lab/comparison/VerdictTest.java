package bsdsockets.lab.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import bsdsockets.lab.Sketch;
import bsdsockets.lab.scenario.Run;
import bsdsockets.lab.scenario.Side;
import bsdsockets.lab.scenario.Verdict;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.EnumSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VerdictTest {
    private static final Sketch.Body NO_WAY = run -> run.noEquivalent("there is no such call");

    private static Sketch.Body says(Object value) {
        return run -> run.outcome("connect", value);
    }

    private static ScenarioReport compared(Sketch.Body nativeSide, Sketch.Body javaNet, Sketch.Body nio) {
        return compared(new Sketch("a.sketch")
                .side(Side.NATIVE, nativeSide)
                .side(Side.JAVA_NET, javaNet)
                .side(Side.NIO, nio));
    }

    private static ScenarioReport compared(Sketch sketch) {
        return new Comparison(EnumSet.allOf(Side.class)).run(sketch);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    ECONNREFUSED | ECONNREFUSED (ConnectException: Connection refused)
                    ECONNREFUSED | ECONNREFUSED (PortUnreachableException)
                    1            | true
                    0            | false
                    true         | 1
                    0            | 0 (-1: end of stream)
                    127.0.0.1:80 | /127.0.0.1:80
                    127.0.0.1:80 | localhost/127.0.0.1:80
                    [::1]:80     | /[0:0:0:0:0:0:0:1]:80
                    ::1          | 0:0:0:0:0:0:0:1
                    fe80::1%2    | fe80:0:0:0:0:0:0:1%2
                    """)
    void valuesThatMeanTheSameAreTheSame(String inC, String inJdk) {
        assertThat(compared(says(inC), says(inJdk), says(inC)).verdict()).isEqualTo(Verdict.SAME);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    ECONNREFUSED     | ECONNRESET (SocketException: Connection reset)
                    0                | 1
                    127.0.0.1:80     | 127.0.0.1:81
                    ::ffff:127.0.0.1 | 127.0.0.1
                    fe80::1%2        | fe80::1
                    127.0.0.1        | 0177.0.0.1
                    """)
    void otherValuesDiffer(String inC, String inJdk) {
        assertThat(compared(says(inC), says(inC), says(inJdk)).verdict()).isEqualTo(Verdict.DIFFERS);
        assertThat(compared(says(inC), says(inJdk), says(inC)).verdict()).isEqualTo(Verdict.DIFFERS);
    }

    @Test
    void addressesAreWrittenAlikeWhateverHoldsThem() throws Exception {
        InetAddress loopback = InetAddress.getByName("::1");
        ScenarioReport report = compared(
                says(bsdsockets.posix.SockaddrIn6.of("::1", 80)),
                says(new InetSocketAddress(loopback, 80)),
                says("[::1]:80"));
        assertThat(report.verdict()).isEqualTo(Verdict.SAME);
        assertThat(report.sides().get(Side.JAVA_NET).texts()).containsExactly("connect=[::1]:80");
    }

    @Test
    void outcomesAreComparedByNameNotByOrder() {
        Sketch.Body forwards = run -> {
            run.outcome("bind", 0);
            run.outcome("listen", 1);
        };
        Sketch.Body backwards = run -> {
            run.outcome("listen", 1);
            run.outcome("bind", 0);
        };
        assertThat(compared(forwards, backwards, forwards).verdict()).isEqualTo(Verdict.SAME);
    }

    @Test
    void anOutcomeThatASideLacksIsADifference() {
        Sketch.Body both = run -> {
            run.outcome("connect", 0);
            run.outcome("send", 1);
        };
        assertThat(compared(both, says(0), both).verdict()).isEqualTo(Verdict.DIFFERS);
        assertThat(compared(says(0), both, says(0)).verdict()).isEqualTo(Verdict.DIFFERS);
    }

    @Test
    void aSideWithoutAWayIsLeftOut() {
        assertThat(compared(says(0), NO_WAY, says(0)).verdict()).isEqualTo(Verdict.SAME);
        assertThat(compared(says(0), says(1), NO_WAY).verdict()).isEqualTo(Verdict.DIFFERS);
    }

    @Test
    void noEquivalentOnlyWhereNoJdkSideHasAWay() {
        ScenarioReport report = compared(says(0), NO_WAY, NO_WAY);
        assertThat(report.verdict()).isEqualTo(Verdict.NO_EQUIVALENT);
        assertThat(report.why()).isEqualTo("java.net, nio: there is no such call");
        assertThat(report.sides().get(Side.NIO).texts()).containsExactly("NO_EQUIVALENT (there is no such call)");
    }

    @Test
    void whatTheMachineLacksIsSkippedAndSaid() {
        ScenarioReport report = compared(run -> run.skip("raw sockets"), NO_WAY, says(1));
        assertThat(report.verdict()).isEqualTo(Verdict.SKIPPED);
        assertThat(report.why()).isEqualTo("native: this machine lacks raw sockets");
    }

    @Test
    void aFailedSideOutweighsEverything() {
        Sketch.Body fails = run -> {
            throw new IllegalStateException("broken");
        };
        ScenarioReport report = compared(run -> run.skip("raw sockets"), fails, says(1));
        assertThat(report.verdict()).isEqualTo(Verdict.FAILED);
        assertThat(report.why()).startsWith("java.net: uncaught IllegalStateException: broken at ");
    }

    @Test
    void oneSideAloneIsNotCompared() {
        Sketch sketch = new Sketch("a.sketch").allSides(says(0));
        assertThat(new Comparison(EnumSet.of(Side.NATIVE)).run(sketch).verdict())
                .isEqualTo(Verdict.NOT_COMPARED);
        assertThat(new Comparison(EnumSet.of(Side.JAVA_NET, Side.NIO))
                        .run(sketch)
                        .verdict())
                .isEqualTo(Verdict.NOT_COMPARED);
    }

    @Test
    void onlyTheSentenceOfTheVerdictIsPrinted() {
        Sketch sketch = new Sketch("a.sketch").why(Verdict.DIFFERS, "The JDK asks twice.");
        assertThat(compared(sketch.allSides(says(0))).why()).isEmpty();
        assertThat(compared(sketch.side(Side.NIO, says(1))).why()).isEqualTo("The JDK asks twice.");
    }

    @Test
    void aDifferenceThatNobodyHasExplainedIsSaidToBeSo() {
        assertThat(compared(says(0), says(1), says(0)).why())
                .isEqualTo("No explanation is written for this difference.");
    }

    @Test
    void aSideThatRecordsNothingCannotTell() {
        Run[] seen = new Run[1];
        ScenarioReport report = compared(says(0), run -> seen[0] = run, says(0));
        assertThat(seen[0]).isNotNull();
        assertThat(report.why()).isEqualTo("java.net: it recorded no outcome");
        assertThat(report.verdict()).isEqualTo(Verdict.FAILED);
    }

    @Test
    void anOutcomeRecordedTwiceIsAMistake() {
        Sketch.Body twice = run -> {
            run.outcome("connect", 0);
            run.outcome("connect", 0);
        };
        assertThat(compared(twice, says(0), says(0)).why())
                .isEqualTo("native: the outcome \"connect\" was recorded twice");
    }
}
