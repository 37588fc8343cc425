package bsdsockets.lab.command;

import static org.assertj.core.api.Assertions.assertThat;

import bsdsockets.lab.Lab;
import bsdsockets.lab.Sketch;
import bsdsockets.lab.report.Screen;
import bsdsockets.lab.scenario.Scenario;
import bsdsockets.lab.scenario.Side;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine.Help.Ansi;

class DiffCommandTest {
    private static final String EMPTY = "{\"environment\": {}, \"scenarios\": []}";

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path folder;

    private int execute(List<Scenario> scenarios, String... args) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        return Lab.commandLine(scenarios, new Screen(100, Ansi.OFF, false))
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(args);
    }

    private int diff(String... args) {
        return execute(List.of(), args);
    }

    private String file(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content).toString();
    }

    private String run(String name, Scenario... scenarios) {
        String file = folder.resolve(name).toString();
        execute(List.of(scenarios), "compare", "--format", "json", "--output", file);
        return file;
    }

    private static Sketch recv(String id, Object nio) {
        return new Sketch(id).allSides(run -> run.outcome("recv", 0)).side(Side.NIO, run -> run.outcome("recv", nio));
    }

    @Test
    void aRunIsNoOtherThanItself() {
        String run = run("a.json", recv("a.one", 5), recv("a.two", 0));
        assertThat(diff("diff", run, run)).isZero();
        assertThat(out.toString()).isEqualTo("No behaviour changed.\n");
    }

    @Test
    void verdictsOutcomesAndScenariosThatChangedAreTold() {
        String before = run("a.json", recv("a.changed", 0), recv("a.gone", 0), recv("a.kept", 0));
        String after = run("b.json", recv("a.changed", 5), recv("a.kept", 0), recv("a.new", 0));
        assertThat(diff("diff", before, after)).isEqualTo(1);
        assertThat(out.toString())
                .containsPattern("a.changed +\\| verdict +\\| same +\\| differs ")
                .containsPattern("a.changed +\\| nio: recv +\\| 0 +\\| 5 ")
                .containsPattern("a.gone +\\| verdict +\\| same +\\| none ")
                .containsPattern("a.new +\\| verdict +\\| none +\\| same ")
                .doesNotContain("a.kept")
                .endsWith("Scenarios: 1 added, 1 gone, 1 changed.\n");
    }

    @Test
    void jsonHasTheChangesForAProgram() throws Exception {
        String before = run("a.json", recv("a.changed", 0), recv("a.gone", 0));
        String after = run("b.json", recv("a.changed", 5));
        assertThat(diff("diff", before, after, "--format", "json")).isEqualTo(1);
        JsonNode report = new ObjectMapper().readTree(out.toString());
        assertThat(report.get("changed").asBoolean()).isTrue();
        JsonNode changed = report.get("scenarios").get(0);
        assertThat(changed.get("change").asText()).isEqualTo("changed");
        assertThat(changed.get("verdict").get("to").asText()).isEqualTo("differs");
        JsonNode outcome = changed.get("sides").get("nio").get(0);
        assertThat(outcome.get("outcome").asText()).isEqualTo("recv");
        assertThat(outcome.get("from").asText()).isEqualTo("0");
        assertThat(outcome.get("to").asText()).isEqualTo("5");
        JsonNode gone = report.get("scenarios").get(1);
        assertThat(gone.get("change").asText()).isEqualTo("gone");
        assertThat(gone.get("verdict").get("to").isNull()).isTrue();
    }

    @Test
    void aColumnThatOnlyLaterJdksHaveIsNoChangeOfBehaviour() throws Exception {
        String scenario =
                "{\"environment\": {}, \"scenarios\": [{\"id\": \"a.one\", \"verdict\": \"same\", \"sides\": %s}]}";
        String earlier = file("a.json", scenario.formatted("{\"native\": {\"outcome\": [\"recv=0\"]}}"));
        String later = file(
                "b.json",
                scenario.formatted("{\"native\": {\"outcome\": [\"recv=0\"]}, \"ffm\": {\"outcome\": [\"recv=0\"]}}"));
        assertThat(diff("diff", earlier, later)).isZero();
        assertThat(diff("diff", later, earlier)).isZero();
        String other = file(
                "c.json",
                scenario.formatted("{\"native\": {\"outcome\": [\"recv=0\"]}, \"ffm\": {\"outcome\": [\"recv=5\"]}}"));
        assertThat(diff("diff", later, other)).isEqualTo(1);
    }

    @Test
    void anotherEnvironmentAloneIsNoChangeOfBehaviour() throws Exception {
        String before = file("a.json", EMPTY.replace("{}", "{\"jdk\": \"17\"}"));
        String after = file("b.json", EMPTY.replace("{}", "{\"jdk\": \"25\"}"));
        assertThat(diff("diff", before, after)).isZero();
        assertThat(out.toString())
                .containsPattern("environment +\\| jdk +\\| 17 +\\| 25 ")
                .endsWith("No behaviour changed, only the environment.\n");
    }

    @Test
    void howASideEndedIsAnOutcomeToo() {
        String before = run("a.json", new Sketch("a.one").allSides(run -> run.noEquivalent("no way=none")));
        String after = run("b.json", recv("a.one", 0));
        assertThat(diff("diff", before, after, "--format", "markdown")).isEqualTo(1);
        assertThat(out.toString())
                .contains("| a.one | nio: ended | `NO_EQUIVALENT (no way=none)` | `none` |\n")
                .contains("| a.one | nio: recv | `none` | `0` |\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "<project/>~this is not JSON in line 1: ",
                "[]~it is no object with",
                "{\"scenarios\": []}~the report has no object \"environment\"",
                "{\"environment\": {}}~it has no list \"scenarios\"",
                "{\"environment\": {}, \"scenarios\": [{}]}~a scenario has no \"id\"",
                "{\"environment\": {}, \"scenarios\": [{\"id\": \"a\", \"verdict\": \"same\"}]}~a has no object \"sides\"",
                "{\"environment\": {}, \"scenarios\": [{\"id\": \"a\", \"verdict\": \"same\", \"sides\": {\"nio\": 1}}]}"
                        + "~a has no list \"outcome\" of nio",
            })
    void aFileThatIsNoReportIsTwoAndSaysWhatIsWrong(String content, String wrong) throws Exception {
        String bad = file("bad.json", content);
        assertThat(diff("diff", file("good.json", EMPTY), bad)).isEqualTo(2);
        assertThat(err.toString())
                .startsWith("lab: " + bad + ": ")
                .contains(wrong)
                .doesNotContain("Exception");
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void aFileThatIsNotThereIsTwo() throws Exception {
        String good = file("good.json", EMPTY);
        String none = folder.resolve("none.json").toString();
        assertThat(diff("diff", none, good)).isEqualTo(2);
        assertThat(err.toString()).startsWith("lab: " + none + ": there is no such file");
        assertThat(diff("diff", good, folder.toString())).isEqualTo(2);
        assertThat(err.toString()).contains("this is a directory");
        assertThat(diff("diff", good)).isEqualTo(2);
    }

    @Test
    void aRecordLeavesOutTheMachineTheSkippedAndTheSteps() throws Exception {
        String file = folder.resolve("record.json").toString();
        List<Scenario> scenarios = List.of(
                new Sketch("a.one").allSides(run -> run.actor("client").observe("recv", () -> 0)),
                new Sketch("a.skipped").allSides(run -> run.skip("a second host")),
                new Sketch("a.name").onThisMachine().allSides(run -> run.outcome("gethostname", "here")));
        assertThat(execute(scenarios, "compare", "--record", "--format", "json", "--output", file))
                .isZero();
        JsonNode recorded = new ObjectMapper().readTree(Path.of(file).toFile()).get("scenarios");
        assertThat(recorded.findValuesAsText("id")).containsExactly("a.one");
        assertThat(recorded.get(0).get("sides").get("native").get("steps")).isEmpty();
        assertThat(recorded.get(0)
                        .get("sides")
                        .get("native")
                        .get("outcome")
                        .get(0)
                        .asText())
                .isEqualTo("recv=0");
    }
}
