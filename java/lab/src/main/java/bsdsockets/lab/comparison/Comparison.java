package bsdsockets.lab.comparison;

import bsdsockets.lab.scenario.Scenario;
import bsdsockets.lab.scenario.Side;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

/** Runs the sides of scenarios, one after another, and says what they come to. */
public final class Comparison {
    private static final Duration LIMIT = Duration.ofSeconds(10);

    private final Set<Side> sides;
    private final SideRunner runner;

    public Comparison(Set<Side> sides) {
        this(sides, LIMIT);
    }

    /**
     * A comparison.
     *
     * @param limit how long a side may take before it is said to hang
     */
    public Comparison(Set<Side> sides, Duration limit) {
        this.sides = sides;
        this.runner = new SideRunner(limit);
    }

    public ScenarioReport run(Scenario scenario) {
        Map<Side, SideReport> reports = new EnumMap<>(Side.class);
        for (Side side : Side.values()) {
            if (sides.contains(side)) {
                reports.put(side, runner.run(scenario, side));
            }
        }
        return ScenarioReport.of(scenario, reports);
    }
}
