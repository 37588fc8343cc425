package bsdsockets.lab.comparison;

import bsdsockets.lab.comparison.SideReport.Status;
import bsdsockets.lab.scenario.Scenario;
import bsdsockets.lab.scenario.Side;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;

/** Runs one side of a scenario in a thread of its own: whatever it does, the others are not disturbed. */
final class SideRunner {
    private static final String UNCAUGHT = "uncaught ";

    private final Duration limit;

    /**
     * A runner.
     *
     * @param limit how long a side may take before it is said to hang
     */
    SideRunner(Duration limit) {
        this.limit = limit;
    }

    SideReport run(Scenario scenario, Side side) {
        String name = scenario.id() + " " + side.key();
        Deadline deadline = Deadline.in(limit);
        RecordingRun run = new RecordingRun(name, side, deadline);
        AtomicReference<SideEnded> ended = new AtomicReference<>(new SideEnded(Status.COMPLETED, ""));
        Thread thread = new Thread(() -> perform(scenario, side, run, ended), name);
        thread.setDaemon(true);
        thread.start();
        SideReport report = RecordingRun.join(thread, deadline) ? finished(run, ended.get()) : hung(run);
        run.end(thread);
        return report;
    }

    private static void perform(Scenario scenario, Side side, RecordingRun run, AtomicReference<SideEnded> ended) {
        try {
            side.perform(scenario, run);
        } catch (SideEnded e) {
            ended.set(e);
        } catch (Throwable e) {
            ended.set(SideEnded.failed(UNCAUGHT + Failures.described(e) + placeOf(e)));
        }
    }

    private static String placeOf(Throwable e) {
        StackTraceElement[] trace = e.getStackTrace();
        return trace.length == 0 ? "" : " at " + trace[0];
    }

    private static SideReport finished(RecordingRun run, SideEnded ended) {
        SideEnded background = ended.status() == Status.COMPLETED ? run.backgroundFailure() : null;
        SideEnded how = background == null ? ended : background;
        return run.recording().report(how.status(), how.getMessage());
    }

    private SideReport hung(RecordingRun run) {
        String where = run.recording().pending();
        String note = "it hung for " + limit.toMillis() / 1000.0 + " s" + (where.isEmpty() ? "" : " in " + where);
        return run.recording().report(Status.FAILED, note);
    }
}
