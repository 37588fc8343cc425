package bsdsockets.lab.report;

import static java.util.stream.Collectors.joining;

import bsdsockets.lab.comparison.ScenarioReport;
import bsdsockets.lab.comparison.SideReport;
import bsdsockets.lab.comparison.Step;
import bsdsockets.lab.scenario.Side;
import bsdsockets.lab.scenario.Verdict;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** A comparison for a person: a row a scenario, then why the sides differ, then how many do. */
final class TableReport {
    private static final String END = System.lineSeparator();

    private final boolean code;
    private final int width;

    TableReport(boolean code, int width) {
        this.code = code;
        this.width = width;
    }

    String written(List<ScenarioReport> reports) {
        List<Side> sides = Arrays.stream(Side.values())
                .filter(side ->
                        reports.stream().anyMatch(report -> report.sides().containsKey(side)))
                .toList();
        StringBuilder text = new StringBuilder(table(reports, sides));
        reports.forEach(report -> text.append(explained(report)));
        if (code) {
            reports.forEach(report -> text.append(steps(report)));
        }
        return text.append(END).append(summary(reports)).append(END).toString();
    }

    private String table(List<ScenarioReport> reports, List<Side> sides) {
        List<String> headers = new ArrayList<>(List.of("scenario"));
        sides.forEach(side -> headers.add(side.key()));
        headers.add("verdict");
        List<List<String>> rows = new ArrayList<>();
        for (ScenarioReport report : reports) {
            List<String> row = new ArrayList<>(List.of(report.id()));
            sides.forEach(side -> row.add(outcomes(report.sides().get(side))));
            row.add(report.verdict().text());
            rows.add(row);
        }
        return new Grid(headers, rows).within(width);
    }

    /** The outcomes, without the messages: those are in the steps. */
    private static String outcomes(SideReport report) {
        String outcomes = report.outcomes().stream()
                .map(outcome -> outcome.toString().replaceFirst(" \\((\\w+): .*\\)$", " ($1)"))
                .collect(joining("\n"));
        if (report.status() == SideReport.Status.COMPLETED) {
            return outcomes;
        }
        return (outcomes.isEmpty() ? "" : outcomes + "\n") + report.status();
    }

    private String explained(ScenarioReport report) {
        if (report.why().isEmpty()) {
            return "";
        }
        String text = report.id() + " (" + report.verdict().text() + "): " + report.why();
        return END + Wrapped.at(width, text) + END;
    }

    private String steps(ScenarioReport report) {
        StringBuilder text = new StringBuilder(END + report.id() + ": " + report.title() + END);
        for (Map.Entry<Side, SideReport> side : report.sides().entrySet()) {
            text.append("  ").append(side.getKey().key()).append(END);
            side.getValue().steps().forEach(step -> text.append(line(step)));
            side.getValue()
                    .texts()
                    .forEach(outcome -> text.append("    = ").append(outcome).append(END));
        }
        return text.toString();
    }

    private static String line(Step step) {
        String shown = step.java().isEmpty() ? step.call() : step.java();
        return "    " + step.actor() + ": " + shown.strip().replaceAll("\\s*\\R\\s*", " ") + "  -> " + step.result()
                + END;
    }

    private static String summary(List<ScenarioReport> reports) {
        return Arrays.stream(Verdict.values())
                .map(verdict -> reports.stream()
                                .filter(report -> report.verdict() == verdict)
                                .count() + " " + verdict.text())
                .filter(count -> !count.startsWith("0 "))
                .collect(joining(", ", reports.size() + " scenarios: ", ""));
    }
}
