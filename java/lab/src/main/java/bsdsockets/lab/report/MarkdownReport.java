package bsdsockets.lab.report;

import static bsdsockets.lab.report.Markdown.END;
import static java.util.stream.Collectors.joining;

import bsdsockets.lab.comparison.Outcome;
import bsdsockets.lab.comparison.ScenarioReport;
import bsdsockets.lab.comparison.SideReport;
import bsdsockets.lab.comparison.Step;
import bsdsockets.lab.scenario.Side;
import bsdsockets.lab.scenario.Verdict;
import java.util.ArrayList;
import java.util.List;

/** A comparison for a pull request: how many differ, a row a scenario, and each difference in a block to be opened. */
final class MarkdownReport {
    private final boolean code;

    MarkdownReport(boolean code) {
        this.code = code;
    }

    String written(List<ScenarioReport> reports) {
        StringBuilder text = new StringBuilder("## Native sockets and the JDK's" + END + END);
        text.append(Summary.of(reports)).append(END + END).append(environment()).append(END);
        text.append(Markdown.head(List.of("scenario", "what is tried", "verdict")));
        reports.forEach(report -> text.append(Markdown.row(List.of(
                Markdown.code(report.id()),
                Markdown.text(report.title()),
                emphasised(report.verdict(), report.verdict().text())))));
        explained(reports, Verdict.FAILED, "Could not tell", text);
        explained(reports, Verdict.DIFFERS, "Differences", text);
        return text.toString();
    }

    private static String environment() {
        return Environment.facts().entrySet().stream()
                .map(fact -> fact.getKey() + " " + Markdown.code(fact.getValue()))
                .collect(joining(", ", "", END));
    }

    private static String emphasised(Verdict verdict, String text) {
        return verdict == Verdict.DIFFERS || verdict == Verdict.FAILED ? "**" + text + "**" : text;
    }

    private void explained(List<ScenarioReport> reports, Verdict verdict, String heading, StringBuilder text) {
        List<ScenarioReport> such =
                reports.stream().filter(report -> report.verdict() == verdict).toList();
        if (!such.isEmpty()) {
            text.append(END).append("### ").append(heading).append(END);
            such.forEach(report -> text.append(END).append(block(report)));
        }
    }

    private String block(ScenarioReport report) {
        List<Side> sides = List.copyOf(report.sides().keySet());
        StringBuilder body = new StringBuilder(Markdown.text(report.why()) + END + END);
        List<String> headers = new ArrayList<>(List.of("outcome"));
        sides.forEach(side -> headers.add(side.key()));
        body.append(Markdown.head(headers));
        report.outcomeNames().forEach(name -> body.append(row(report, sides, name)));
        if (report.sides().values().stream().anyMatch(side -> side.status() != SideReport.Status.COMPLETED)) {
            body.append(endings(report, sides));
        }
        if (code) {
            report.sides().forEach((side, said) -> body.append(END).append(steps(side, said)));
        }
        String summary = "<code>" + Markdown.html(report.id()) + "</code> " + Markdown.html(report.title());
        return Markdown.details(summary, body.toString());
    }

    private static String row(ScenarioReport report, List<Side> sides, String name) {
        List<String> cells = new ArrayList<>(List.of(Markdown.text(name)));
        for (Side side : sides) {
            String value =
                    Markdown.code(report.outcome(side, name).map(Outcome::value).orElse("none"));
            cells.add(report.differs(side, name) ? "**" + value + "**" : value);
        }
        return Markdown.row(cells);
    }

    private static String endings(ScenarioReport report, List<Side> sides) {
        List<String> cells = new ArrayList<>(List.of("ended"));
        for (Side side : sides) {
            SideReport said = report.sides().get(side);
            boolean completed = said.status() == SideReport.Status.COMPLETED;
            cells.add(completed ? "" : said.status() + ": " + Markdown.text(said.note()));
        }
        return Markdown.row(cells);
    }

    private static String steps(Side side, SideReport report) {
        String lines = report.steps().stream().map(MarkdownReport::line).collect(joining());
        return "On " + side.key() + ":" + END + END + Markdown.block("java", lines);
    }

    private static String line(Step step) {
        String shown = step.java().isEmpty() ? step.call() : step.java();
        return shown.strip() + "  // " + step.actor() + ": " + Printable.text(step.result()) + END;
    }
}
