package bsdsockets.lab.comparison;

import bsdsockets.lab.scenario.Scenario;
import bsdsockets.lab.scenario.Side;
import java.time.Duration;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Runs the sides of scenarios, one after another, and says what they come to. */
public final class Comparison {
    private static final Duration LIMIT = Duration.ofSeconds(10);

    private final Set<Side> sides;
    private final SideRunner runner;
    private final ForeignRunner foreign;

    public Comparison(Set<Side> sides) {
        this(sides, LIMIT);
    }

    /**
     * A comparison.
     *
     * @param sides one that cannot be had here, as {@link Side#available()} says, is left out
     * @param limit how long a side may take before it is said to hang
     */
    public Comparison(Set<Side> sides, Duration limit) {
        this.sides = EnumSet.copyOf(sides);
        this.sides.retainAll(Side.available());
        this.runner = new SideRunner(limit);
        this.foreign = new ForeignRunner(limit);
    }

    public ScenarioReport run(Scenario scenario) {
        Map<Side, SideReport> reports = new EnumMap<>(Side.class);
        for (Side side : sides) {
            reported(scenario, side).ifPresent(report -> reports.put(side, report));
        }
        return ScenarioReport.of(scenario, reports);
    }

    private Optional<SideReport> reported(Scenario scenario, Side side) {
        return side == Side.FFM ? foreign.run(scenario) : Optional.of(runner.run(scenario, side));
    }
}
