package bsdsockets.lab.report;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;

import bsdsockets.lab.comparison.Outcome;
import bsdsockets.lab.comparison.ScenarioReport;
import bsdsockets.lab.comparison.SideReport;
import bsdsockets.lab.comparison.Step;
import bsdsockets.lab.scenario.Side;
import bsdsockets.lab.scenario.Verdict;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** A comparison for a person: a row a scenario, then why the sides differ, then how many do. */
final class TableReport {
    private static final String END = System.lineSeparator();
    private static final Pattern VERDICT_CELL = Pattern.compile(Arrays.stream(Verdict.values())
            .map(Verdict::text)
            .collect(joining("|", "(?m)(\\| |^ {4}verdict: )(", ")( +\\||)$")));

    private final boolean code;
    private final Screen screen;

    TableReport(boolean code, Screen screen) {
        this.code = code;
        this.screen = screen;
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
        return text.append(END).append(Summary.of(reports)).append(END).toString();
    }

    /** The id and the verdict, then a line an outcome: what it is called, and what it was on each side. */
    private String table(List<ScenarioReport> reports, List<Side> sides) {
        List<String> headers = new ArrayList<>(List.of("scenario, outcome"));
        sides.forEach(side -> headers.add(side.key()));
        headers.add("verdict");
        Grid grid = new Grid(
                headers, reports.stream().map(report -> row(report, sides)).toList());
        return coloured(grid.within(screen.width()));
    }

    /** Only the verdicts, which end their lines. */
    private String coloured(String table) {
        return VERDICT_CELL
                .matcher(table)
                .replaceAll(cell -> screen.ansi().string(cell.group(1) + styled(cell.group(2)) + cell.group(3)));
    }

    private static String styled(String verdict) {
        String style = switch (verdict) {
            case "same" -> "green";
            case "differs" -> "yellow";
            case "failed" -> "red";
            default -> "faint";
        };
        return "@|" + style + " " + verdict + "|@";
    }

    private static List<List<String>> row(ScenarioReport report, List<Side> sides) {
        Set<String> names = report.outcomeNames();
        List<List<String>> cells = new ArrayList<>();
        cells.add(new ArrayList<>(List.of(report.id())));
        names.forEach(name -> cells.get(0).add("- " + name));
        sides.forEach(side -> cells.add(values(report.sides().get(side), names)));
        cells.add(List.of(report.verdict().text()));
        return cells;
    }

    /** The values, without the messages: those are in the steps. None where this scenario has no such side. */
    private static List<String> values(SideReport report, Set<String> names) {
        if (report == null) {
            return List.of();
        }
        Map<String, String> byName = report.outcomes().stream()
                .collect(toMap(Outcome::name, outcome -> outcome.value().replaceFirst(" \\((\\w+): .*\\)$", " ($1)")));
        List<String> values = new ArrayList<>();
        values.add(
                report.status() == SideReport.Status.COMPLETED
                        ? ""
                        : report.status().toString());
        names.forEach(name -> values.add(byName.getOrDefault(name, "")));
        return values;
    }

    private String explained(ScenarioReport report) {
        if (report.why().isEmpty()) {
            return "";
        }
        String text = report.id() + " (" + report.verdict().text() + "): " + report.why();
        return END + Wrapped.at(screen.width(), text) + END;
    }

    private String steps(ScenarioReport report) {
        StringBuilder text = new StringBuilder(END + report.id() + ": " + report.title() + END);
        for (Map.Entry<Side, SideReport> side : report.sides().entrySet()) {
            text.append("  ").append(side.getKey().key()).append(END);
            side.getValue().steps().forEach(step -> text.append(line(step)));
            side.getValue()
                    .texts()
                    .forEach(outcome -> text.append("    = ")
                            .append(Printable.text(outcome))
                            .append(END));
        }
        return text.toString();
    }

    private static String line(Step step) {
        String shown = step.java().isEmpty() ? step.call() : step.java();
        String code = shown.strip().replaceAll("\\s*\\R\\s*", " ");
        return "    " + step.actor() + ": " + code + "  -> " + Printable.text(step.result()) + END;
    }
}
