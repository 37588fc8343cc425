package bsdsockets.lab.report;

import bsdsockets.lab.comparison.Outcome;
import bsdsockets.lab.comparison.ScenarioReport;
import bsdsockets.lab.comparison.SideReport;
import bsdsockets.lab.comparison.Step;
import bsdsockets.lab.scenario.Side;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A scenario as the page's template takes it: the names of the components are those in the template. */
record HtmlScenario(String id, String title, String verdict, String why, List<Row> rows, List<Column> columns) {
    /** An outcome, on every side. */
    record Row(String name, List<Cell> cells) {}

    /** An outcome on one side. */
    record Cell(String side, String value, String remark, boolean differs) {
        boolean hasRemark() {
            return !remark.isEmpty();
        }
    }

    /** What one side did, call by call. */
    record Column(String key, List<Call> steps) {
        boolean hasSteps() {
            return !steps.isEmpty();
        }
    }

    /** One call. */
    record Call(String actor, String code, String result) {
        static Call of(Step step) {
            String code = step.java().isEmpty() ? step.call() : step.java();
            return new Call(step.actor(), code, Printable.text(step.result()));
        }
    }

    static HtmlScenario of(ScenarioReport report) {
        List<Row> rows = new ArrayList<>();
        report.outcomeNames().forEach(name -> rows.add(row(report, name)));
        if (report.sides().values().stream().anyMatch(side -> side.status() != SideReport.Status.COMPLETED)) {
            rows.add(endings(report));
        }
        List<Column> columns =
                report.sides().entrySet().stream().map(HtmlScenario::column).toList();
        return new HtmlScenario(
                report.id(), report.title(), report.verdict().text(), Printable.text(report.why()), rows, columns);
    }

    boolean hasWhy() {
        return !why.isEmpty();
    }

    /** As in "connect" of "connect.refused". */
    String group() {
        return id.replaceFirst("\\..*", "");
    }

    private static Row row(ScenarioReport report, String name) {
        List<Cell> cells = new ArrayList<>();
        for (Side side : report.sides().keySet()) {
            Optional<Outcome> outcome = report.outcome(side, name);
            boolean differs = report.differs(side, name);
            String value = outcome.map(Outcome::bare).orElse(differs ? "none" : "");
            String remark = outcome.map(Outcome::remark).orElse("");
            cells.add(new Cell(side.key(), Printable.text(value), Printable.text(remark), differs));
        }
        return new Row(Printable.text(name), cells);
    }

    /** How the sides ended: the last row, where one did not complete. */
    private static Row endings(ScenarioReport report) {
        return new Row(
                "ended",
                report.sides().entrySet().stream()
                        .map(side -> new Cell(
                                side.getKey().key(),
                                side.getValue().status().toString(),
                                Printable.text(side.getValue().note()),
                                false))
                        .toList());
    }

    private static Column column(Map.Entry<Side, SideReport> side) {
        return new Column(
                side.getKey().key(),
                side.getValue().steps().stream().map(Call::of).toList());
    }
}
