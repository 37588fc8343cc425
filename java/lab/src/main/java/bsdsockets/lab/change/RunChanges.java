package bsdsockets.lab.change;

import bsdsockets.lab.change.RecordedRun.RecordedScenario;
import bsdsockets.lab.scenario.Side;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * What changed from one run to another. An outcome is compared as it stands, an exception's class and words included: a
 * program may look at either.
 */
public record RunChanges(List<Change> environment, List<ScenarioChange> scenarios) {
    /** Stands for what one of the runs does not have. */
    public static final String NONE = "none";

    /** A side that a run on an earlier JDK, and a record, lacks: that is no change of behaviour. */
    private static final String ONLY_LATER_JDKS = Side.FFM.key();

    /** Something that was one thing and is another. */
    public record Change(String name, String before, String after) {}

    /** An outcome that changed on a side. */
    public record OutcomeChange(String side, String name, String before, String after) {}

    /** How a scenario changed. */
    public enum Kind {
        ADDED,
        GONE,
        CHANGED
    }

    /**
     * A scenario that changed.
     *
     * @param before its verdict before, NONE where it was not run
     * @param after its verdict after, NONE where it was not run
     * @param outcomes none for a scenario that was added or is gone
     */
    public record ScenarioChange(String id, Kind kind, String before, String after, List<OutcomeChange> outcomes) {
        public boolean hasNewVerdict() {
            return !before.equals(after);
        }
    }

    /** Compares two runs. */
    public static RunChanges between(RecordedRun before, RecordedRun after) {
        List<Change> environment = new ArrayList<>();
        for (String name : union(before.environment(), after.environment())) {
            String was = before.environment().getOrDefault(name, NONE);
            String is = after.environment().getOrDefault(name, NONE);
            if (!was.equals(is)) {
                environment.add(new Change(name, was, is));
            }
        }
        List<ScenarioChange> scenarios = new ArrayList<>();
        for (String id : union(before.scenarios(), after.scenarios())) {
            ScenarioChange change =
                    change(id, before.scenarios().get(id), after.scenarios().get(id));
            if (change.kind() != Kind.CHANGED
                    || change.hasNewVerdict()
                    || !change.outcomes().isEmpty()) {
                scenarios.add(change);
            }
        }
        return new RunChanges(environment, scenarios);
    }

    /** Whether the sockets did otherwise; another environment alone is no change of behaviour. */
    public boolean isBehaviourChanged() {
        return !scenarios.isEmpty();
    }

    private static ScenarioChange change(String id, RecordedScenario before, RecordedScenario after) {
        if (before == null) {
            return new ScenarioChange(id, Kind.ADDED, NONE, after.verdict(), List.of());
        }
        if (after == null) {
            return new ScenarioChange(id, Kind.GONE, before.verdict(), NONE, List.of());
        }
        List<OutcomeChange> outcomes = new ArrayList<>();
        for (String side : union(before.sides(), after.sides())) {
            if (side.equals(ONLY_LATER_JDKS)
                    && !(before.sides().containsKey(side) && after.sides().containsKey(side))) {
                continue;
            }
            Map<String, String> was = before.outcomes(side);
            Map<String, String> is = after.outcomes(side);
            for (String name : union(was, is)) {
                if (!Objects.equals(was.get(name), is.get(name))) {
                    outcomes.add(
                            new OutcomeChange(side, name, was.getOrDefault(name, NONE), is.getOrDefault(name, NONE)));
                }
            }
        }
        return new ScenarioChange(id, Kind.CHANGED, before.verdict(), after.verdict(), outcomes);
    }

    private static Set<String> union(Map<String, ?> before, Map<String, ?> after) {
        Set<String> names = new LinkedHashSet<>(before.keySet());
        names.addAll(after.keySet());
        return names;
    }
}
