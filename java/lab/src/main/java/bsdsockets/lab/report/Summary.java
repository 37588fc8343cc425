package bsdsockets.lab.report;

import static java.util.stream.Collectors.joining;

import bsdsockets.lab.comparison.ScenarioReport;
import bsdsockets.lab.scenario.Verdict;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** How many scenarios there are, and how many came to each verdict. */
final class Summary {
    private Summary() {}

    /** As in "3 scenarios: 2 same, 1 differs". */
    static String of(List<ScenarioReport> reports) {
        return counts(reports).entrySet().stream()
                .map(count -> count.getValue() + " " + count.getKey().text())
                .collect(joining(", ", reports.size() + (reports.size() == 1 ? " scenario: " : " scenarios: "), ""));
    }

    /** The verdicts that there are, each with its count. */
    static Map<Verdict, Integer> counts(List<ScenarioReport> reports) {
        Map<Verdict, Integer> counts = new EnumMap<>(Verdict.class);
        reports.forEach(report -> counts.merge(report.verdict(), 1, Integer::sum));
        return counts;
    }
}
