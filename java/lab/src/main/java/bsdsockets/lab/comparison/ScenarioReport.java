package bsdsockets.lab.comparison;

import bsdsockets.lab.scenario.Scenario;
import bsdsockets.lab.scenario.Side;
import bsdsockets.lab.scenario.Verdict;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a scenario came to.
 *
 * @param why a sentence that explains the verdict; "" where it needs none
 * @param sides in the order of {@link Side}
 */
public record ScenarioReport(String id, String title, Verdict verdict, String why, Map<Side, SideReport> sides) {
    private static final String DISAGREES = "But ffm did not do as native: one of our two ways to C is wrong.";

    public ScenarioReport {
        sides = Collections.unmodifiableMap(new EnumMap<>(sides));
    }

    static ScenarioReport of(Scenario scenario, Map<Side, SideReport> sides) {
        Map<Side, SideReport> judged = new EnumMap<>(sides);
        SideReport foreign = judged.remove(Side.FFM);
        Verdict verdict = VerdictRule.of(judged);
        String why = Explanation.of(scenario, verdict, judged);
        if (foreign != null && judged.containsKey(Side.NATIVE) && !agree(foreign, judged.get(Side.NATIVE))) {
            why = (why + " " + DISAGREES).strip();
        }
        return new ScenarioReport(scenario.id(), scenario.title(), verdict, why, sides);
    }

    private static boolean agree(SideReport foreign, SideReport inC) {
        return foreign.texts().equals(inC.texts());
    }

    /** This one without its steps. */
    public ScenarioReport withoutSteps() {
        Map<Side, SideReport> without = new EnumMap<>(Side.class);
        sides.forEach((side, report) -> without.put(side, report.withoutSteps()));
        return new ScenarioReport(id, title, verdict, why, without);
    }

    /** What was looked at, in the order in which the sides did, each once. */
    public Set<String> outcomeNames() {
        Set<String> names = new LinkedHashSet<>();
        sides.values().forEach(side -> side.outcomes().forEach(outcome -> names.add(outcome.name())));
        return names;
    }

    /** What a side was seen to do, if it came to it. */
    public Optional<Outcome> outcome(Side side, String name) {
        return Optional.ofNullable(sides.get(side))
                .flatMap(report -> report.outcomes().stream()
                        .filter(outcome -> outcome.name().equals(name))
                        .findFirst());
    }

    /** Whether a side that has a way did otherwise than native, as the verdict counts it. */
    public boolean differs(Side side, String name) {
        SideReport report = sides.get(side);
        if (side == Side.NATIVE
                || report == null
                || report.status() == SideReport.Status.NO_EQUIVALENT
                || !sides.containsKey(Side.NATIVE)) {
            return false;
        }
        Optional<String> seen = outcome(side, name).map(Outcome::compared);
        return !seen.equals(outcome(Side.NATIVE, name).map(Outcome::compared));
    }
}
