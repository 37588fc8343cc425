package bsdsockets.lab.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import bsdsockets.lab.Sketch;
import bsdsockets.lab.foreign.Foreign;
import bsdsockets.lab.scenario.About;
import bsdsockets.lab.scenario.Catalogue;
import bsdsockets.lab.scenario.Run;
import bsdsockets.lab.scenario.Scenario;
import bsdsockets.lab.scenario.Side;
import bsdsockets.lab.scenario.Verdict;
import bsdsockets.posix.Posix;
import java.lang.reflect.Modifier;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The column ffm, where there is one. */
class ForeignTest {
    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final Comparison BOTH = new Comparison(EnumSet.of(Side.NATIVE, Side.FFM), LIMIT);

    @BeforeEach
    void hasTheColumn() {
        assumeTrue(Runtime.version().feature() >= 22, "java.lang.foreign came with JDK 22");
        assertThat(Foreign.lacking()).isEmpty();
    }

    @TestFactory
    Stream<DynamicTest> nativeAndFfmAgreeInEveryScenario() {
        return Catalogue.all().stream()
                .map(scenario -> DynamicTest.dynamicTest(scenario.id(), () -> {
                    ScenarioReport report = BOTH.run(scenario);
                    assertThat(report.sides().get(Side.FFM).texts())
                            .isEqualTo(report.sides().get(Side.NATIVE).texts());
                }));
    }

    /** Tells which of the two copies runs, and what the kernel says to it. */
    @About(id = "own.bridge", title = "which class Native is there")
    public static final class WhichBridge implements Scenario {
        @Override
        public void nativeSide(Run run) throws Exception {
            Class<?> bridge = Class.forName("bsdsockets.internal.Native");
            run.outcome(
                    "jni",
                    Modifier.isNative(bridge.getMethod("close", int.class).getModifiers()));
            run.actor("client").observe("close", () -> Posix.close(-1));
        }

        @Override
        public void javaNetSide(Run run) {
            run.noEquivalent("it has no bridge");
        }

        @Override
        public void nioSide(Run run) {
            run.noEquivalent("it has no bridge");
        }
    }

    @Test
    void aScenarioOfOnesOwnRunsOnAnotherBridgeWithTheSameSteps() {
        Map<Side, SideReport> sides = BOTH.run(new WhichBridge()).sides();
        assertThat(sides.get(Side.NATIVE).texts()).containsExactly("jni=true", "close=EBADF");
        assertThat(sides.get(Side.FFM).texts()).containsExactly("jni=false", "close=EBADF");
        assertThat(sides.get(Side.FFM).steps())
                .isEqualTo(sides.get(Side.NATIVE).steps())
                .isNotEmpty();
    }

    @Test
    void aDisagreementIsSaidAndEntersNoVerdict() {
        ScenarioReport report = new Comparison(EnumSet.allOf(Side.class), LIMIT).run(new WhichBridge());
        assertThat(report.verdict()).isEqualTo(Verdict.NO_EQUIVALENT);
        assertThat(report.why()).endsWith("But ffm did not do as native: one of our two ways to C is wrong.");
        assertThat(report.differs(Side.FFM, "jni")).isTrue();
        assertThat(report.differs(Side.FFM, "close")).isFalse();
    }

    @Test
    void aScenarioThatCannotBeMadeTwiceHasNoSuchColumn() {
        ScenarioReport report = BOTH.run(new Sketch("a.sketch").allSides(run -> run.outcome("connect", 0)));
        assertThat(report.sides()).containsOnlyKeys(Side.NATIVE);
    }
}
