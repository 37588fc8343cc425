package bsdsockets.lab.comparison;

import bsdsockets.lab.comparison.SideReport.Status;
import bsdsockets.lab.scenario.Side;
import bsdsockets.lab.scenario.Verdict;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Computes what the sides come to, from nothing but what they were seen to do. */
final class VerdictRule {
    private VerdictRule() {}

    static Verdict of(Map<Side, SideReport> sides) {
        if (any(sides, Status.FAILED)) {
            return Verdict.FAILED;
        }
        if (any(sides, Status.SKIPPED)) {
            return Verdict.SKIPPED;
        }
        SideReport reference = sides.get(Side.NATIVE);
        List<SideReport> jdk = sides.entrySet().stream()
                .filter(side -> side.getKey().isJdk())
                .map(Map.Entry::getValue)
                .toList();
        if (reference == null || jdk.isEmpty()) {
            return Verdict.NOT_COMPARED;
        }
        List<SideReport> able = jdk.stream()
                .filter(side -> side.status() != Status.NO_EQUIVALENT)
                .toList();
        if (able.isEmpty()) {
            return Verdict.NO_EQUIVALENT;
        }
        boolean same = able.stream().allMatch(side -> compared(side).equals(compared(reference)));
        return same ? Verdict.SAME : Verdict.DIFFERS;
    }

    private static boolean any(Map<Side, SideReport> sides, Status status) {
        return sides.values().stream().anyMatch(side -> side.status() == status);
    }

    private static Map<String, String> compared(SideReport side) {
        return side.outcomes().stream().collect(Collectors.toMap(Outcome::name, Outcome::compared));
    }
}
