package bsdsockets.lab.command;

import static org.assertj.core.api.Assertions.assertThat;

import bsdsockets.bench.SideBySide;
import bsdsockets.lab.Lab;
import bsdsockets.lab.report.Screen;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;

/** What is measured is not looked at here, only that it is: a test that is timed would fail on a busy machine. */
class BenchCommandTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int bench(String... arguments) {
        List<String> all = new ArrayList<>(List.of("bench"));
        all.addAll(List.of(arguments));
        CommandLine commandLine = Lab.commandLine(List.of(), new Screen(100, Ansi.OFF, false));
        commandLine.setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
        return commandLine.execute(all.toArray(String[]::new));
    }

    private int quick(String... arguments) {
        List<String> all = new ArrayList<>(List.of("--rounds", "1", "--turn", "1"));
        all.addAll(List.of(arguments));
        return bench(all.toArray(String[]::new));
    }

    @Test
    void everyOperationIsMeasuredOnEachSideThatHasIt() throws IOException {
        assertThat(quick("--format", "json")).as(err.toString()).isZero();
        JsonNode report = new ObjectMapper().readTree(out.toString());
        assertThat(report.get("environment").asText()).contains("glibc", "JDK");
        assertThat(report.get("operations").findValuesAsText("operation")).isEqualTo(SideBySide.operations());
        for (JsonNode operation : report.get("operations")) {
            List<String> sides = new ArrayList<>();
            operation.get("sides").fieldNames().forEachRemaining(sides::add);
            assertThat(sides)
                    .isEqualTo(
                            operation.get("operation").asText().startsWith("unix")
                                    ? List.of("C", "native", "nio")
                                    : List.of("C", "native", "java.net", "nio"));
            for (JsonNode side : operation.get("sides")) {
                assertThat(side.get("nanos").get("median").asDouble()).isPositive();
                assertThat(side.get("over-c").get("lower").asDouble())
                        .isPositive()
                        .isLessThanOrEqualTo(side.get("over-c").get("upper").asDouble());
            }
        }
    }

    @Test
    void aTableAndMarkdownHaveThoseAskedFor() {
        assertThat(quick("udp")).as(err.toString()).isZero();
        assertThat(out.toString()).contains("| udp ").contains("| native ").doesNotContain("tcp-64k");
        assertThat(out.toString().lines()).allMatch(line -> line.length() <= 100);
        out.getBuffer().setLength(0);
        assertThat(quick("udp", "--format", "markdown")).as(err.toString()).isZero();
        assertThat(out.toString()).startsWith("| operation | C | native | java.net | nio |\n| --- |");
    }

    @Test
    void aPictureIsOfTheKindThatItsNameSays(@TempDir Path folder) throws IOException {
        Path svg = folder.resolve("bench.svg");
        assertThat(quick("udp", "unix-round-trip", "--picture", svg.toString()))
                .as(err.toString())
                .isZero();
        Document drawn = Jsoup.parse(Files.readString(svg), "", Parser.xmlParser());
        assertThat(drawn.selectFirst("svg")).isNotNull();
        assertThat(drawn.select("path, rect, line, polygon")).hasSizeGreaterThan(20);
        Path png = folder.resolve("bench.png");
        assertThat(quick("udp", "--picture", png.toString())).as(err.toString()).isZero();
        assertThat(ImageIO.read(png.toFile()).getWidth()).isGreaterThan(500);
    }

    @ParameterizedTest
    @ValueSource(strings = {"nosuch", "--rounds=0", "--turn=0", "--picture=bench.gif", "--picture=/no/such/bench.svg"})
    void badArgumentsAreRefusedBeforeTheWork(String argument) {
        assertThat(bench(argument)).isEqualTo(2);
        assertThat(err.toString()).isNotBlank();
        assertThat(out.toString()).isEmpty();
    }
}
