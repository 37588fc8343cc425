package bsdsockets.lab.comparison;

import java.util.ArrayList;
import java.util.List;

/**
 * What one side came to.
 *
 * @param note why, for every status but COMPLETED
 */
public record SideReport(Status status, String note, List<Outcome> outcomes, List<Step> steps) {
    /** How a side ended. */
    public enum Status {
        COMPLETED,
        NO_EQUIVALENT,
        SKIPPED,
        FAILED
    }

    public SideReport {
        outcomes = List.copyOf(outcomes);
        steps = List.copyOf(steps);
    }

    /** This one without its steps, whose results have ports and descriptors, another each time. */
    public SideReport withoutSteps() {
        return new SideReport(status, note, outcomes, List.of());
    }

    /** The outcomes as reports have them; last, where the side did not complete, how it ended and why. */
    public List<String> texts() {
        List<String> texts = new ArrayList<>();
        outcomes.forEach(outcome -> texts.add(outcome.toString()));
        if (status != Status.COMPLETED) {
            texts.add(status + " (" + note + ")");
        }
        return texts;
    }
}
