package bsdsockets.lab;

import static org.assertj.core.api.Assertions.assertThat;

import bsdsockets.lab.comparison.Comparison;
import bsdsockets.lab.comparison.ScenarioReport;
import bsdsockets.lab.scenario.Catalogue;
import bsdsockets.lab.scenario.Side;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What the README's table says is what the comparison sees. */
class ReadmeTableTest {
    private static final Path README = Path.of(System.getProperty("root.dir"), "README.md");
    private static final Pattern ROW = Pattern.compile(
            "^\\|[^|]+\\| `([^`]+)`: ([^|]+) \\| ([^|]+) \\| ([^|]+) \\| ([^|]+) \\|$", Pattern.MULTILINE);

    @TestFactory
    Stream<DynamicTest> rows() throws IOException {
        List<MatchResult> rows = ROW.matcher(Files.readString(README)).results().toList();
        assertThat(rows).hasSizeGreaterThan(5);
        return rows.stream().map(row -> DynamicTest.dynamicTest(row.group(1), () -> holds(row)));
    }

    private static void holds(MatchResult row) {
        ScenarioReport report = Catalogue.all().stream()
                .filter(scenario -> scenario.id().equals(row.group(1)))
                .map(new Comparison(EnumSet.allOf(Side.class))::run)
                .findFirst()
                .orElseThrow();
        List<String> said = List.of(row.group(3), row.group(4), row.group(5));
        List<String> seen = Stream.of(Side.NATIVE, Side.JAVA_NET, Side.NIO)
                .map(side -> value(report, side, row.group(2)))
                .toList();
        assertThat(seen).isEqualTo(said);
    }

    private static String value(ScenarioReport report, Side side, String name) {
        return report.sides().get(side).outcomes().stream()
                .filter(outcome -> outcome.name().equals(name))
                .map(outcome -> outcome.value().replaceFirst(" \\(.*", ""))
                .findFirst()
                .orElse("none");
    }
}
