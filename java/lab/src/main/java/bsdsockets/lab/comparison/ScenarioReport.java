package bsdsockets.lab.comparison;

import bsdsockets.lab.scenario.Scenario;
import bsdsockets.lab.scenario.Side;
import bsdsockets.lab.scenario.Verdict;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * What a scenario came to.
 *
 * @param why a sentence that explains the verdict; "" where it needs none
 * @param sides in the order of {@link Side}
 */
public record ScenarioReport(String id, String title, Verdict verdict, String why, Map<Side, SideReport> sides) {
    public ScenarioReport {
        sides = Collections.unmodifiableMap(new EnumMap<>(sides));
    }

    static ScenarioReport of(Scenario scenario, Map<Side, SideReport> sides) {
        Verdict verdict = VerdictRule.of(sides);
        String why = Explanation.of(scenario, verdict, sides);
        return new ScenarioReport(scenario.id(), scenario.title(), verdict, why, sides);
    }
}
