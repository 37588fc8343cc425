package bsdsockets.lab.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import bsdsockets.lab.change.RecordedRun.RecordedScenario;
import bsdsockets.lab.comparison.Comparison;
import bsdsockets.lab.comparison.ScenarioReport;
import bsdsockets.lab.scenario.Catalogue;
import bsdsockets.lab.scenario.Scenario;
import bsdsockets.lab.scenario.Side;
import bsdsockets.lab.scenario.Verdict;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The records that are kept in the repository say what the JDK that runs here does. */
class RecordTest {
    private static final Path RECORDS = Path.of(System.getProperty("root.dir"), "java", "lab", "records");

    private static RecordedRun record(int jdk) throws NoReportException {
        return RecordedRunReader.read(RECORDS.resolve("jdk-" + jdk + ".json"));
    }

    @TestFactory
    Stream<DynamicTest> thisJdkDoesAsItsRecordSays() throws NoReportException {
        int jdk = Runtime.version().feature();
        assumeTrue(
                Files.exists(RECORDS.resolve("jdk-" + jdk + ".json")),
                "no run of JDK " + jdk + " is kept in " + RECORDS);
        Map<String, RecordedScenario> recorded = record(jdk).scenarios();
        Comparison comparison = new Comparison(EnumSet.allOf(Side.class));
        return Catalogue.all().stream()
                .filter(scenario -> recorded.containsKey(scenario.id()))
                .map(scenario -> DynamicTest.dynamicTest(
                        scenario.id(), () -> agrees(scenario, recorded.get(scenario.id()), comparison)));
    }

    private static void agrees(Scenario scenario, RecordedScenario recorded, Comparison comparison) {
        ScenarioReport report = comparison.run(scenario);
        assumeTrue(report.verdict() != Verdict.SKIPPED, report.why());
        assertThat(report.verdict().text()).isEqualTo(recorded.verdict());
        report.sides()
                .forEach((side, said) -> assertThat(withoutMessages(said.texts()))
                        .as(side.key())
                        .isEqualTo(withoutMessages(recorded.sides().get(recordedAs(side)))));
    }

    /** A record is of a JDK: ffm, which is not in it, does as native. */
    private static String recordedAs(Side side) {
        return side == Side.FFM ? Side.NATIVE.key() : side.key();
    }

    /** An exception's words follow the locale and, of an unknown name, what was looked up before. */
    private static List<String> withoutMessages(List<String> outcomes) {
        return outcomes.stream()
                .map(text -> text.replaceFirst(" \\((\\w+): .*\\)$", " ($1)"))
                .toList();
    }

    @Test
    void whatIsKeptIsOfTheJdkItIsNamedAfterAndLacksNothing() throws NoReportException {
        for (int jdk : new int[] {17, 25}) {
            RecordedRun kept = record(jdk);
            assertThat(kept.environment().get("jdk")).startsWith(jdk + ".");
            assertThat(Catalogue.all())
                    .filteredOn(scenario -> !scenario.dependsOnMachine())
                    .extracting(Scenario::id)
                    .filteredOn(id -> !kept.scenarios().containsKey(id))
                    .as("not in the record of JDK %d: record anew, as CONTRIBUTING says", jdk)
                    .isSubsetOf("threads.virtual-blocking");
        }
    }

    @Test
    void nothingThatDependsOnTheMachineIsKept() throws NoReportException {
        for (int jdk : new int[] {17, 25}) {
            assertThat(record(jdk).scenarios()).doesNotContainKeys("names.hostname", "names.service", "connect.any");
        }
    }

    @Test
    void betweenTheTwoTheDifferencesAreThoseOfTheJdk() throws NoReportException {
        RunChanges changes = RunChanges.between(record(17), record(25));
        assertThat(changes.scenarios())
                .extracting(RunChanges.ScenarioChange::id)
                .contains("connect.refused-retry", "threads.virtual-blocking");
        assertThat(changes.scenarios())
                .flatExtracting(RunChanges.ScenarioChange::outcomes)
                .extracting(RunChanges.OutcomeChange::side)
                .doesNotContain("native");
    }
}
