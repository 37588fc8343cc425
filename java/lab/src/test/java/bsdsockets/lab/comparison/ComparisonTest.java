package bsdsockets.lab.comparison;

import static bsdsockets.posix.Constants.AF_INET;
import static bsdsockets.posix.Constants.SOCK_STREAM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bsdsockets.lab.comparison.SideReport.Status;
import bsdsockets.lab.scenario.Actor;
import bsdsockets.lab.scenario.Catalogue;
import bsdsockets.lab.scenario.Run;
import bsdsockets.lab.scenario.Scenario;
import bsdsockets.lab.scenario.Side;
import bsdsockets.lab.scenario.Verdict;
import bsdsockets.posix.ErrnoException;
import bsdsockets.posix.Posix;
import java.net.ConnectException;
import java.net.ServerSocket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** What runs of sides come to. */
class ComparisonTest {
    private static final Duration SHORT = Duration.ofMillis(200);

    @FunctionalInterface
    private interface Part {
        void perform(Run run) throws Exception;
    }

    private record Parts(Part onNative, Part onJavaNet, Part onNio) implements Scenario {
        @Override
        public void nativeSide(Run run) throws Exception {
            onNative.perform(run);
        }

        @Override
        public void javaNetSide(Run run) throws Exception {
            onJavaNet.perform(run);
        }

        @Override
        public void nioSide(Run run) throws Exception {
            onNio.perform(run);
        }

        @Override
        public String id() {
            return "test.parts";
        }

        @Override
        public String title() {
            return "parts of a test";
        }

        @Override
        public String why(Verdict verdict) {
            return "";
        }
    }

    private static Part value(Object value) {
        return run -> run.outcome("value", value);
    }

    private static Part failure(String call, Exception e) {
        return run -> run.actor("client").observe(call, () -> {
            throw e;
        });
    }

    private static ScenarioReport compared(Part onNative, Part onJavaNet, Part onNio) {
        return new Comparison(EnumSet.allOf(Side.class), SHORT).run(new Parts(onNative, onJavaNet, onNio));
    }

    private static Verdict verdict(Part onNative, Part onJavaNet, Part onNio) {
        return compared(onNative, onJavaNet, onNio).verdict();
    }

    @Test
    void oneSpellingOfTheSameIsTheSame() {
        assertThat(verdict(value(1), value(true), value(1))).isEqualTo(Verdict.SAME);
        assertThat(verdict(value("::1"), value("0:0:0:0:0:0:0:1"), value("::1")))
                .isEqualTo(Verdict.SAME);
        assertThat(verdict(
                        value("ECONNREFUSED"),
                        value("ECONNREFUSED (ConnectException: refused)"),
                        value("ECONNREFUSED")))
                .isEqualTo(Verdict.SAME);
    }

    @Test
    void oneSideThatDiffersIsEnough() {
        assertThat(verdict(value(1), value(1), value(2))).isEqualTo(Verdict.DIFFERS);
    }

    @Test
    void aSideThatSawNothingCouldNotTell() {
        assertThat(verdict(value(1), run -> {}, value(1))).isEqualTo(Verdict.FAILED);
    }

    @Test
    void anExceptionCountsAsItsErrno() {
        assertThat(verdict(
                        failure("connect", new ErrnoException(bsdsockets.posix.Constants.ECONNREFUSED, "connect")),
                        failure("connect", new ConnectException("Connection refused")),
                        failure("connect", new ConnectException("Connection refused"))))
                .isEqualTo(Verdict.SAME);
        assertThat(compared(value(1), failure("recv", new SocketTimeoutException("Read timed out")), value(1))
                        .sides()
                        .get(Side.JAVA_NET)
                        .texts())
                .containsExactly("recv=EAGAIN (SocketTimeoutException: Read timed out)");
    }

    @Test
    void aSideWithoutAWayIsLeftOut() {
        Part none = run -> run.noEquivalent("there is none");
        assertThat(verdict(value(1), none, value(1))).isEqualTo(Verdict.SAME);
        assertThat(verdict(value(1), none, value(2))).isEqualTo(Verdict.DIFFERS);
        ScenarioReport report = compared(value(1), none, none);
        assertThat(report.verdict()).isEqualTo(Verdict.NO_EQUIVALENT);
        assertThat(report.why()).contains("there is none");
        assertThat(report.sides().get(Side.NIO).texts()).containsExactly("NO_EQUIVALENT (there is none)");
    }

    @Test
    void whatTheMachineLacksIsSaid() {
        ScenarioReport report = compared(run -> run.skip("the right to raw sockets"), value(1), value(1));
        assertThat(report.verdict()).isEqualTo(Verdict.SKIPPED);
        assertThat(report.why()).contains("the right to raw sockets");
    }

    @Test
    void aSideThatHangsHarmsNoOther() {
        ScenarioReport report = compared(value(1), run -> new CountDownLatch(1).await(), value(1));
        assertThat(report.verdict()).isEqualTo(Verdict.FAILED);
        assertThat(report.sides().get(Side.JAVA_NET).note()).contains("hung");
        assertThat(report.sides().get(Side.NIO).status()).isEqualTo(Status.COMPLETED);
    }

    @Test
    void aSideThatThrowsHarmsNoOther() {
        ScenarioReport report = compared(
                value(1),
                run -> {
                    throw new IllegalStateException("a mistake of the scenario");
                },
                value(1));
        assertThat(report.verdict()).isEqualTo(Verdict.FAILED);
        assertThat(report.why()).contains("a mistake of the scenario");
        assertThat(report.sides().get(Side.NIO).status()).isEqualTo(Status.COMPLETED);
    }

    @Test
    void aStepThatFailsMeansThatItCouldNotTell() {
        ScenarioReport report = compared(
                run -> run.actor("client").step(() -> {
                    throw new SocketException("Connection reset");
                }),
                value(1),
                value(1));
        assertThat(report.verdict()).isEqualTo(Verdict.FAILED);
    }

    @Test
    void theOtherEndsFailureIsTheSides() {
        ScenarioReport report = compared(
                run -> run.background(() -> {
                    throw new SocketException("the other end");
                }),
                value(1),
                value(1));
        assertThat(report.verdict()).isEqualTo(Verdict.FAILED);
        assertThat(report.why()).contains("the other end");
    }

    @Test
    void whatASideOpenedIsClosed() {
        AtomicInteger fd = new AtomicInteger();
        AtomicReference<ServerSocket> listener = new AtomicReference<>();
        compared(
                run -> {
                    Actor server = run.actor("server");
                    fd.set(server.open(() -> Posix.socket(AF_INET, SOCK_STREAM, 0)));
                    throw new IllegalStateException("before it closed it");
                },
                run -> listener.set(run.closing(new ServerSocket(0))),
                value(1));
        assertThatThrownBy(() -> Posix.getsockname(fd.get())).isInstanceOf(ErrnoException.class);
        assertThat(listener.get().isClosed()).isTrue();
    }

    @Test
    void aSideThatWasNotAskedForIsNotCompared() {
        ScenarioReport report = new Comparison(EnumSet.of(Side.NATIVE)).run(new Parts(value(1), value(2), value(3)));
        assertThat(report.verdict()).isEqualTo(Verdict.NOT_COMPARED);
        assertThat(report.sides()).containsOnlyKeys(Side.NATIVE);
    }

    @Test
    void theCodeOfAStepIsTheCodeThatRan() {
        Scenario refused = Catalogue.all().stream()
                .filter(scenario -> scenario.id().equals("connect.refused"))
                .findFirst()
                .orElseThrow();
        List<Step> steps = new Comparison(EnumSet.of(Side.NATIVE))
                .run(refused)
                .sides()
                .get(Side.NATIVE)
                .steps();
        Step connect = steps.get(steps.size() - 1);
        assertThat(connect.actor()).isEqualTo("client");
        assertThat(connect.call()).startsWith("connect(");
        assertThat(connect.java()).contains("Posix.connect(");
        assertThat(connect.result()).isEqualTo("ECONNREFUSED");
    }

    @Test
    void everyScenarioOfTheCatalogueSaysWhatItIs() {
        List<Scenario> all = Catalogue.all();
        assertThat(all)
                .extracting(Scenario::id)
                .doesNotHaveDuplicates()
                .allMatch(id -> id.matches("[a-z]+(\\.[a-z0-9-]+)+"));
        assertThat(all).extracting(Scenario::title).allMatch(title -> !title.isBlank());
    }
}
