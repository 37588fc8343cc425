package bsdsockets.lab.report;

import static org.assertj.core.api.Assertions.assertThat;

import bsdsockets.lab.Sketch;
import bsdsockets.lab.comparison.Comparison;
import bsdsockets.lab.comparison.ScenarioReport;
import bsdsockets.lab.scenario.Catalogue;
import bsdsockets.lab.scenario.Scenario;
import bsdsockets.lab.scenario.Side;
import bsdsockets.lab.scenario.Verdict;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine.Help.Ansi;

class ReportTest {
    private static final Screen PLAIN = new Screen(100, Ansi.OFF, false);

    private static List<ScenarioReport> reports(Scenario... scenarios) {
        Comparison comparison = new Comparison(EnumSet.of(Side.NATIVE, Side.JAVA_NET, Side.NIO));
        List<ScenarioReport> reports = new ArrayList<>();
        for (Scenario scenario : scenarios) {
            reports.add(comparison.run(scenario));
        }
        return reports;
    }

    private static Scenario refused() {
        return Catalogue.all().stream()
                .filter(scenario -> scenario.id().equals("connect.refused"))
                .findFirst()
                .orElseThrow();
    }

    private static Sketch differing() {
        return new Sketch("bind.something-with-a-long-name")
                .why(Verdict.DIFFERS, "The JDK " + "does a thing and ".repeat(20) + "then another.")
                .allSides(run -> {
                    run.outcome("bind to an address that somebody else has had for a long time", "EADDRINUSE");
                    run.outcome("second bind", 0);
                })
                .side(Side.NIO, run -> run.outcome("second bind", "a value of many words ".repeat(5)));
    }

    private static JsonNode json(Scenario... scenarios) throws Exception {
        return new ObjectMapper().readTree(Format.JSON.written(reports(scenarios), false, PLAIN));
    }

    @Test
    void jsonHasTheEnvironment() throws Exception {
        JsonNode environment = json(refused()).get("environment");
        assertThat(environment.fieldNames())
                .toIterable()
                .containsExactly("os", "kernel", "arch", "libc", "jdk", "vendor");
        assertThat(environment).allSatisfy(fact -> assertThat(fact.asText()).isNotBlank());
        assertThat(environment.get("jdk").asText()).isEqualTo(Runtime.version().toString());
    }

    @Test
    void jsonHasEachSidesOutcomesAndStepsWithTheCodeThatRan() throws Exception {
        JsonNode scenario = json(refused()).get("scenarios").get(0);
        assertThat(scenario.fieldNames()).toIterable().containsExactly("id", "title", "verdict", "why", "sides");
        assertThat(scenario.get("verdict").asText()).isEqualTo("same");
        JsonNode sides = scenario.get("sides");
        assertThat(sides.fieldNames()).toIterable().containsExactly("native", "java.net", "nio");
        assertThat(sides.get("native").get("outcome").get(0).asText()).isEqualTo("connect=ECONNREFUSED");
        assertThat(sides.get("java.net").get("outcome").get(0).asText())
                .startsWith("connect=ECONNREFUSED (ConnectException: ");

        JsonNode steps = sides.get("native").get("steps");
        JsonNode last = steps.get(steps.size() - 1);
        assertThat(last.fieldNames()).toIterable().containsExactly("actor", "call", "result", "java");
        assertThat(last.get("actor").asText()).isEqualTo("client");
        assertThat(last.get("call").asText()).isEqualTo("connect(fd, address)");
        assertThat(last.get("result").asText()).isEqualTo("ECONNREFUSED");
        assertThat(last.get("java").asText()).isEqualTo("Posix.connect(fd, address)");
    }

    @Test
    void jsonSaysHowASideEndedAndWhy() throws Exception {
        Sketch sketch = new Sketch("a.sketch")
                .side(Side.NATIVE, run -> run.skip("the right to raw sockets"))
                .side(Side.JAVA_NET, run -> run.noEquivalent("it has no raw sockets"));
        JsonNode sides = json(sketch).get("scenarios").get(0).get("sides");
        assertThat(sides.get("native").get("outcome").get(0).asText())
                .isEqualTo("SKIPPED (this machine lacks the right to raw sockets)");
        assertThat(sides.get("java.net").get("outcome").get(0).asText())
                .isEqualTo("NO_EQUIVALENT (it has no raw sockets)");
        assertThat(sides.get("nio").get("outcome").get(0).asText()).isEqualTo("FAILED (it recorded no outcome)");
    }

    @ParameterizedTest
    @ValueSource(ints = {80, 100, 160})
    void aTableFitsItsScreen(int width) {
        String table = Format.TABLE.written(reports(refused(), differing()), false, new Screen(width, Ansi.OFF, false));
        assertThat(table.lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(width));
        assertThat(table).contains("| bind.something-with-a-long-name ");
    }

    @Test
    void aTableTellsVerdictsReasonsAndHowMany() {
        String table = Format.TABLE.written(reports(refused(), differing()), false, PLAIN);
        assertThat(table.lines().filter(line -> line.startsWith("| connect.refused ")))
                .singleElement()
                .asString()
                .endsWith("| same    |");
        assertThat(table).contains("bind.something-with-a-long-name (differs): The JDK does a thing");
        assertThat(table).endsWith("2 scenarios: 1 same, 1 differs\n").doesNotContain("\u001b");
    }

    @Test
    void aSideThatOneScenarioLacksLeavesItsCellsEmpty() {
        List<ScenarioReport> reports = new ArrayList<>(reports(differing()));
        reports.add(new Comparison(EnumSet.of(Side.NATIVE)).run(refused()));
        for (Format format : Format.values()) {
            assertThat(format.written(reports, true, PLAIN)).contains("connect.refused", "nio");
        }
        assertThat(Format.TABLE.written(reports, false, new Screen(200, Ansi.OFF, false)))
                .containsPattern("\\| - connect +\\| ECONNREFUSED +\\| +\\| +\\| +\\|");
    }

    @Test
    void aTableShowsTheCallsWhereAsked() {
        String table = Format.TABLE.written(reports(refused()), true, PLAIN);
        assertThat(table).contains("client: Posix.connect(fd, address)  -> ECONNREFUSED\n");
        assertThat(table).contains("client: socket.connect(address)  -> ECONNREFUSED (ConnectException: ");
    }

    @Test
    void coloursChangeNothingButTheColour() {
        List<ScenarioReport> reports = reports(refused(), differing());
        String coloured = Format.TABLE.written(reports, false, new Screen(100, Ansi.ON, false));
        assertThat(coloured).contains("\u001b[32msame");
        assertThat(coloured.replaceAll("\u001b\\[[\\d;]*m", "")).isEqualTo(Format.TABLE.written(reports, false, PLAIN));
    }
}
