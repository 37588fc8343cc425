package bsdsockets.lab.command;

import static org.assertj.core.api.Assertions.assertThat;

import bsdsockets.lab.Lab;
import bsdsockets.lab.Sketch;
import bsdsockets.lab.report.Screen;
import bsdsockets.lab.scenario.Run;
import bsdsockets.lab.scenario.Scenario;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;

class CommandLineTest {
    private static final List<Scenario> SCENARIOS = List.of(
            new Sketch("connect.refused").allSides(run -> run.outcome("connect", "ECONNREFUSED")),
            new Sketch("option.reuseaddr").allSides(run -> run.outcome("getsockopt", 1)),
            new Sketch("option.reuseaddr.datagram").allSides(run -> run.outcome("getsockopt", 0)),
            new Sketch("stream.broken").allSides(CommandLineTest::fail));

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path folder;

    private static void fail(Run run) {
        throw new IllegalStateException("broken in the side " + run.timeLeft().isNegative());
    }

    private int execute(String... args) {
        CommandLine commandLine = Lab.commandLine(SCENARIOS, new Screen(100, Ansi.OFF, false));
        return commandLine
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(args);
    }

    @Test
    void doneIsZero() {
        assertThat(execute("compare", "connect.refused")).isZero();
        assertThat(out.toString()).contains("connect.refused").contains("1 scenario: 1 same");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void aScenarioThatCouldNotTellIsOne() {
        assertThat(execute("compare")).isEqualTo(1);
        assertThat(out.toString()).contains("4 scenarios: 3 same, 1 failed");
    }

    @Test
    void anUnknownScenarioIsTwoAndSaysWhichIsNear() {
        assertThat(execute("compare", "conect.refused")).isEqualTo(2);
        assertThat(err.toString()).isEqualTo("""
                        lab: no scenario is called "conect.refused"; did you mean connect.refused?
                        Try 'lab compare --help'.
                        """);
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void aNameWithNothingNearPointsToTheList() {
        assertThat(execute("compare", "qqqqqqq")).isEqualTo(2);
        assertThat(err.toString()).contains("'lab list' names them all");
    }

    @Test
    void aWholeIdMeansThatOneAloneAndAPrefixAll() {
        execute("list", "option.reuseaddr");
        assertThat(out.toString()).isEqualTo("option.reuseaddr  what a test tries\n");
        out.getBuffer().setLength(0);
        execute("list", "option", "connect");
        assertThat(out.toString().lines().map(line -> line.replaceAll(" .*", "")))
                .containsExactly("connect.refused", "option.reuseaddr", "option.reuseaddr.datagram");
    }

    @Test
    void badArgumentsAreTwoAndSayWhatIsGood() {
        assertThat(execute("compare", "--side", "windows")).isEqualTo(2);
        assertThat(err.toString()).contains("\"windows\" is no side: there are native, java.net, nio");
        assertThat(execute("compare", "--format", "poem")).isEqualTo(2);
        assertThat(err.toString()).contains("--format").contains("poem");
        assertThat(execute("compare", "--nonsense")).isEqualTo(2);
        assertThat(execute("nonsense")).isEqualTo(2);
        assertThat(execute()).isEqualTo(2);
    }

    @Test
    void onlyTheSidesThatWereAskedForRun() {
        assertThat(execute("compare", "connect.refused", "--side", "native,nio"))
                .isZero();
        assertThat(out.toString()).contains("| nio ").doesNotContain("java.net");
    }

    @Test
    void theReportGoesToAFile() throws Exception {
        Path file = folder.resolve("report.json");
        assertThat(execute("compare", "connect.refused", "--format", "json", "--output", file.toString()))
                .isZero();
        assertThat(out.toString()).isEmpty();
        assertThat(new ObjectMapper().readTree(Files.readAllBytes(file)).get("scenarios"))
                .hasSize(1);
    }

    @Test
    void aFileThatCannotBeWrittenIsRefusedBeforeAnythingRuns() {
        assertThat(execute("compare", "--output", folder.toString())).isEqualTo(2);
        assertThat(execute("compare", "--output", folder.resolve("none/report").toString()))
                .isEqualTo(2);
        assertThat(err.toString()).contains("cannot write " + folder);
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void helpHasExamplesAndTheExitStatus() {
        for (String[] args : new String[][] {{"--help"}, {"compare", "--help"}}) {
            out.getBuffer().setLength(0);
            assertThat(execute(args)).isZero();
            assertThat(out.toString()).contains("Examples:").contains("Exit status:");
        }
    }

    @Test
    void everyCommandHasHelpAndTheVersion() {
        for (String command : List.of("compare", "list", "api", "demo", "trace", "diff", "completion")) {
            out.getBuffer().setLength(0);
            assertThat(execute(command, "--help")).isZero();
            assertThat(out.toString()).as(command).contains("Examples:");
        }
        out.getBuffer().setLength(0);
        assertThat(execute("--version")).isZero();
        assertThat(out.toString()).startsWith("lab ");
    }

    @Test
    void theApiIsPrintedInEveryFormat() {
        for (String format : List.of("table", "json", "markdown")) {
            out.getBuffer().setLength(0);
            assertThat(execute("api", "--format", format)).isZero();
            assertThat(out.toString()).contains("Posix.socket(");
        }
    }
}
