package bsdsockets.lab.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import bsdsockets.lab.comparison.Comparison;
import bsdsockets.lab.comparison.Outcome;
import bsdsockets.lab.comparison.ScenarioReport;
import bsdsockets.lab.comparison.SideReport;
import bsdsockets.lab.comparison.SideReport.Status;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** What holds of every scenario, run once. */
@TestInstance(Lifecycle.PER_CLASS)
class CatalogueTest {
    private List<ScenarioReport> reports;

    @BeforeAll
    void run() {
        Comparison comparison = new Comparison(EnumSet.allOf(Side.class));
        reports = Catalogue.all().stream().map(comparison::run).toList();
    }

    @Test
    void idsAreUniqueAndOfOneForm() {
        assertThat(reports)
                .extracting(ScenarioReport::id)
                .doesNotHaveDuplicates()
                .allMatch(id -> id.matches("[a-z]+(\\.[a-z0-9]+(-[a-z0-9]+)*)+"));
        assertThat(reports).extracting(ScenarioReport::title).doesNotHaveDuplicates();
    }

    @Test
    void everyOneCanTell() {
        assertThat(reports)
                .allSatisfy(report -> assertThat(report.verdict())
                        .as("%s: %s", report.id(), report.why())
                        .isNotIn(Verdict.FAILED, Verdict.NOT_COMPARED));
    }

    @Test
    void everyDifferenceIsExplained() {
        assertThat(reports)
                .filteredOn(report -> report.verdict() == Verdict.DIFFERS)
                .allSatisfy(report ->
                        assertThat(report.why()).as(report.id()).isNotBlank().doesNotStartWith("No explanation"));
    }

    @Test
    void theSidesNameTheirOutcomesAlike() {
        assertThat(reports)
                .allSatisfy(report -> assertThat(report.sides().values().stream()
                                .filter(side -> side.status() == Status.COMPLETED)
                                .map(side -> side.outcomes().stream()
                                        .map(Outcome::name)
                                        .sorted()
                                        .toList())
                                .distinct())
                        .as(report.id())
                        .hasSizeLessThanOrEqualTo(1));
    }

    @Test
    void everyStepShowsTheCodeThatRan() {
        for (ScenarioReport report : reports) {
            for (SideReport side : report.sides().values()) {
                assertThat(side.steps())
                        .as(report.id())
                        .allSatisfy(step -> assertThat(step.java()).isNotBlank());
            }
        }
    }
}
