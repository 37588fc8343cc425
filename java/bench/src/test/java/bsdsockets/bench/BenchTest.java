package bsdsockets.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** A very short run: that the rows print figures that can be, never how fast anything is. */
class BenchTest {
    private static final Pattern FIGURE = Pattern.compile(
            "^  (.*\\S) +([0-9.]+)( [A-Za-z ]+)? \\(quartiles ([0-9.]+) to ([0-9.]+)\\), (?:goal .*: (?:met|not met)|no goal)$",
            Pattern.MULTILINE);

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... args) {
        CommandLine line = Bench.commandLine();
        line.setOut(new PrintWriter(out));
        line.setErr(new PrintWriter(err));
        return line.execute(args);
    }

    private int runShortly(String row, String... more) {
        Stream<String> all = Stream.concat(
                Stream.of("--row", row, "--rounds", "3", "--turn", "2", "--warm-up", "20"), Stream.of(more));
        return run(all.toArray(String[]::new));
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

    @ParameterizedTest
    @ValueSource(strings = {"recv-eagain", "tcp-ping-pong", "unix-ping-pong", "udp-connected"})
    void comparesWithJavaLangForeignWhereItIs(String row) {
        assertThat(runShortly(row)).isZero();
        if (Foreign.missing().isPresent()) {
            assertThat(out.toString())
                    .contains("  not measured: java.lang.foreign: it needs ")
                    .doesNotContain("no goal");
        } else {
            assertThat(out.toString())
                    .containsOnlyOnce(" over java.lang.foreign, ")
                    .containsOnlyOnce("), no goal");
        }
    }

    @Test
    void saysWhatItWasMeasuredOn() {
        runShortly("recv-eagain-allocation");
        assertThat(out.toString())
                .contains("3 rounds of 2 ms", System.getProperty("os.version"), System.getProperty("java.vm.version"))
                .containsPattern("glibc \\d+\\.\\d+");
    }

    @Test
    void writesTheSameFiguresInEveryFormat(@TempDir Path folder) throws IOException {
        for (Format format : Format.values()) {
            Path file = folder.resolve(format.toString());
            assertThat(runShortly("idle-heap", "--format", format.toString(), "--output", file.toString()))
                    .isZero();
        }
        assertThat(out.toString()).isEmpty();
        assertThat(folder.resolve("markdown")).content().contains("| idle-heap | BsdSocket | ", " | at most 128.0 | ");
        assertThat(folder.resolve("svg")).content().startsWith("<svg ").contains("idle-heap: BsdSocket", ">its goal<");
        JsonNode figure =
                new ObjectMapper().readTree(folder.resolve("json").toFile()).at("/rows/0/figures/0");
        assertThat(figure.at("/atMost").asDouble()).isEqualTo(128);
        assertThat(figure.at("/met").asBoolean()).isEqualTo(figure.at("/median").asDouble() <= 128);
    }

    @Test
    void countsEveryCallOfStracesTable() {
        assertThat(SystemCallRow.total(List.of(
                        "% time     seconds  usecs/call     calls    errors syscall",
                        "------ ----------- ----------- --------- --------- ----------------",
                        " 98.07    0.000254           8        30         2 connect",
                        "  1.93    0.000005           1         5           close",
                        "------ ----------- ----------- --------- --------- ----------------",
                        "100.00    0.000259           7        35         2 total")))
                .isEqualTo(35);
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
