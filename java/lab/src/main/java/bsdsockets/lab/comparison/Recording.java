package bsdsockets.lab.comparison;

import java.util.ArrayList;
import java.util.List;

/** The steps and outcomes of one side, written by all of its threads. */
final class Recording {
    private static final String PENDING = "did not return";

    private final List<Step> steps = new ArrayList<>();
    private final List<Outcome> outcomes = new ArrayList<>();
    private boolean ended;

    /**
     * Begins a step.
     *
     * @return its number, for {@link #finish}
     */
    synchronized int begin(String actor, String code) {
        refuseAfterEnd();
        steps.add(new Step(actor, CallSite.call(code), PENDING, code));
        return steps.size() - 1;
    }

    synchronized void finish(int step, String result) {
        refuseAfterEnd();
        Step begun = steps.get(step);
        steps.set(step, new Step(begun.actor(), begun.call(), result, begun.java()));
    }

    synchronized void outcome(String name, String value) {
        refuseAfterEnd();
        if (outcomes.stream().anyMatch(outcome -> outcome.name().equals(name))) {
            throw SideEnded.failed("the outcome \"" + name + "\" was recorded twice");
        }
        outcomes.add(new Outcome(name, value));
    }

    /** From now on a thread that is left over can add nothing and go no further. */
    synchronized void end() {
        ended = true;
    }

    private void refuseAfterEnd() {
        if (ended) {
            throw SideEnded.failed("the run is over");
        }
    }

    /** The step that never came back, to say where a side hangs; "" where all did. */
    synchronized String pending() {
        for (int i = steps.size() - 1; i >= 0; i--) {
            Step step = steps.get(i);
            if (step.result().equals(PENDING)) {
                return step.actor() + ": " + step.call();
            }
        }
        return "";
    }

    synchronized SideReport report(SideReport.Status status, String note) {
        if (status == SideReport.Status.COMPLETED && outcomes.isEmpty()) {
            return new SideReport(SideReport.Status.FAILED, "it recorded no outcome", outcomes, steps);
        }
        return new SideReport(status, note, outcomes, steps);
    }
}
