package bsdsockets.lab.comparison;

import bsdsockets.lab.comparison.SideReport.Status;
import bsdsockets.lab.scenario.Scenario;
import bsdsockets.lab.scenario.Side;
import bsdsockets.lab.scenario.Verdict;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** The sentence that goes with a verdict: the scenario's own for it, or what the sides said, or that there is none. */
final class Explanation {
    private Explanation() {}

    static String of(Scenario scenario, Verdict verdict, Map<Side, SideReport> sides) {
        String own = scenario.why(verdict);
        if (!own.isEmpty()) {
            return own;
        }
        return switch (verdict) {
            case SAME, NOT_COMPARED -> "";
            case DIFFERS -> "No explanation is written for this difference.";
            case NO_EQUIVALENT -> notes(sides, Status.NO_EQUIVALENT);
            case SKIPPED -> notes(sides, Status.SKIPPED);
            case FAILED -> notes(sides, Status.FAILED);
        };
    }

    /** What the sides that ended so said, each once. */
    private static String notes(Map<Side, SideReport> sides, Status status) {
        Map<String, String> saidBy = sides.entrySet().stream()
                .filter(side -> side.getValue().status() == status)
                .collect(Collectors.groupingBy(
                        side -> side.getValue().note(),
                        LinkedHashMap::new,
                        Collectors.mapping(side -> side.getKey().key(), Collectors.joining(", "))));
        return saidBy.entrySet().stream()
                .map(said -> said.getValue() + ": " + said.getKey())
                .collect(Collectors.joining("; "));
    }
}
