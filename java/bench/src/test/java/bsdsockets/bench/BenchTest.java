package bsdsockets.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** A very short run: that the rows print figures that can be, never how fast anything is. */
class BenchTest {
    private static final Pattern FIGURE = Pattern.compile(
            "^  (.*\\S) +([0-9.]+)( [A-Za-z ]+)? \\(quartiles ([0-9.]+) to ([0-9.]+)\\), goal .*: (met|not met)$",
            Pattern.MULTILINE);

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... args) {
        CommandLine line = Bench.commandLine();
        line.setOut(new PrintWriter(out));
        line.setErr(new PrintWriter(err));
        return line.execute(args);
    }

    private int runShortly(String row) {
        return run("--row", row, "--rounds", "3", "--turn", "2", "--warm-up", "20");
    }

    private static double number(MatchResult figure, int group) {
        return Double.parseDouble(figure.group(group));
    }

    static Stream<String> rows() {
        return Rows.ALL.stream().map(Row::name);
    }

    @ParameterizedTest
    @MethodSource("rows")
    void printsTheFiguresOfARowOrWhyThereAreNone(String row) {
        assertThat(runShortly(row)).isZero();
        if (Rows.named(List.of(row)).get(0).missing().isPresent()) {
            assertThat(out.toString()).contains("  not measured: it needs ");
            return;
        }
        assertThat(FIGURE.matcher(out.toString()).results()).isNotEmpty().allSatisfy(figure -> {
            assertThat(number(figure, 4)).isNotNegative().isLessThanOrEqualTo(number(figure, 2));
            assertThat(number(figure, 5)).isGreaterThanOrEqualTo(number(figure, 2));
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"recv-eagain", "event-loop", "unix-ping-pong"})
    void aRatioIsOfOneOverAnother(String row) {
        assertThat(runShortly(row)).isZero();
        assertThat(FIGURE.matcher(out.toString()).results())
                .hasSizeGreaterThan(1)
                .allSatisfy(figure -> {
                    assertThat(figure.group(1)).matches(".* over .*, [1-9][0-9]* ns");
                    assertThat(number(figure, 2)).isBetween(0.01, 100.0);
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"recv-eagain-allocation", "event-loop-allocation"})
    void printsWhatACallAllocates(String row) {
        assertThat(runShortly(row)).isZero();
        assertThat(FIGURE.matcher(out.toString()).results())
                .singleElement()
                .satisfies(figure -> assertThat(number(figure, 2)).isLessThan(1000));
    }

    @Test
    void saysWhatItWasMeasuredOn() {
        runShortly("recv-eagain-allocation");
        assertThat(out.toString())
                .contains("3 rounds of 2 ms", System.getProperty("os.version"), System.getProperty("java.vm.version"))
                .containsPattern("glibc \\d+\\.\\d+");
    }

    @Test
    void listsItsRows() {
        assertThat(run("--list")).isZero();
        assertThat(out.toString().lines()).hasSameSizeAs(Rows.ALL).anyMatch(line -> line.startsWith("recv-eagain "));
    }

    @Test
    void badArgumentsEndWithStatusTwo() {
        assertThat(run("--row", "no-such-row")).isEqualTo(2);
        assertThat(err.toString()).contains("no row \"no-such-row\"; there are recv-eagain, ");
        assertThat(run("--rounds", "0")).isEqualTo(2);
        assertThat(run("--no-such-option")).isEqualTo(2);
    }
}
