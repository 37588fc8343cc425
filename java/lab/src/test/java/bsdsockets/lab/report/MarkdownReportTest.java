package bsdsockets.lab.report;

import static org.assertj.core.api.Assertions.assertThat;

import bsdsockets.lab.Sketch;
import bsdsockets.lab.comparison.Comparison;
import bsdsockets.lab.comparison.ScenarioReport;
import bsdsockets.lab.scenario.Side;
import bsdsockets.lab.scenario.Verdict;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import picocli.CommandLine.Help.Ansi;

class MarkdownReportTest {
    private static final Sketch SAME = new Sketch("a.same").allSides(run -> run.outcome("recv", 0));

    private static Sketch differing() {
        return new Sketch("a.differing")
                .why(Verdict.DIFFERS, "The JDK <b>reads</b> a | b and `c`.")
                .allSides(run -> run.outcome("recv", "a|b `c`"))
                .side(Side.NIO, run -> run.actor("client").observe("recv", () -> 5));
    }

    private static String written(boolean code, Sketch... scenarios) {
        Comparison comparison = new Comparison(EnumSet.allOf(Side.class));
        List<ScenarioReport> reports = Stream.of(scenarios).map(comparison::run).toList();
        return Format.MARKDOWN.written(reports, code, new Screen(100, Ansi.OFF, false));
    }

    @Test
    void aSummaryThenATableThenEachDifferenceToBeOpened() {
        String text = written(false, SAME, differing());
        assertThat(text).startsWith("## Native sockets and the JDK's\n\n2 scenarios: 1 same, 1 differs\n\n");
        assertThat(text).contains("jdk `" + Runtime.version() + "`");
        assertThat(text).contains("| `a.same` | what a test tries | same |\n");
        assertThat(text).contains("| `a.differing` | what a test tries | **differs** |\n");
        assertThat(text).containsOnlyOnce("<details>").containsOnlyOnce("</details>");
        assertThat(text).contains("<summary><code>a.differing</code> what a test tries</summary>\n\n");
    }

    @Test
    void pipesBackticksAndTagsAreText() {
        assertThat(written(false, differing()))
                .contains("The JDK \\<b\\>reads\\</b\\> a \\| b and \\`c\\`.\n")
                .contains("| recv | `` a\\|b `c` `` | `` a\\|b `c` `` | **`5`** |\n");
    }

    @Test
    void everyRowOfATableHasAsManyCellsAsItsHead() {
        assertThat(written(true, SAME, differing()).lines().filter(line -> line.startsWith("|")))
                .allSatisfy(line -> assertThat(line.replace("\\|", "").chars().filter(c -> c == '|'))
                        .hasSizeBetween(4, 5));
    }

    @Test
    void theCallsAreShownWhereAsked() {
        assertThat(written(true, differing())).contains("```java\n").contains("  // client: 5\n");
        assertThat(written(false, differing())).doesNotContain("```java");
    }

    @Test
    void aScenarioThatCouldNotTellSaysSo() {
        assertThat(written(false, new Sketch("a.broken")))
                .contains("### Could not tell\n")
                .contains("| ended | FAILED: it recorded no outcome |");
    }
}
