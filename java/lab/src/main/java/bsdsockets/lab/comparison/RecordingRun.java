package bsdsockets.lab.comparison;

import bsdsockets.lab.comparison.SideReport.Status;
import bsdsockets.lab.scenario.Action;
import bsdsockets.lab.scenario.Actor;
import bsdsockets.lab.scenario.Background;
import bsdsockets.lab.scenario.Condition;
import bsdsockets.lab.scenario.Run;
import bsdsockets.lab.scenario.Side;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

/** The run of one side, with all that is to be reported and cleaned up. */
final class RecordingRun implements Run {
    /** How long a thread that was woken may take to end. */
    private static final Duration PATIENCE = Duration.ofMillis(300);

    private final String name;
    private final Side side;
    private final Deadline deadline;
    private final Recording recording = new Recording();
    private final Cleanup cleanup = new Cleanup();
    private final List<BackgroundTask<?>> tasks = new CopyOnWriteArrayList<>();

    RecordingRun(String name, Side side, Deadline deadline) {
        this.name = name;
        this.side = side;
        this.deadline = deadline;
    }

    @Override
    public Actor actor(String actorName) {
        return new RecordingActor(actorName, side, recording, cleanup);
    }

    @Override
    public void outcome(String outcomeName, Object value) {
        recording.outcome(outcomeName, Values.text(value));
    }

    @Override
    public void noEquivalent(String why) {
        throw new SideEnded(Status.NO_EQUIVALENT, why);
    }

    @Override
    public void skip(String lacking) {
        throw new SideEnded(Status.SKIPPED, "this machine lacks " + lacking);
    }

    @Override
    public int closing(int fd) {
        cleanup.addDescriptor(fd);
        return fd;
    }

    @Override
    public <T extends AutoCloseable> T closing(T resource) {
        cleanup.addResource(resource);
        return resource;
    }

    @Override
    public <T> Background<T> background(Callable<T> work) {
        BackgroundTask<T> task = new BackgroundTask<>(name + " background " + (tasks.size() + 1), work, deadline);
        tasks.add(task);
        task.start();
        return task;
    }

    @Override
    public Background<Void> background(Action work) {
        return background(() -> {
            work.run();
            return null;
        });
    }

    @Override
    public void await(String what, Condition condition) {
        deadline.await(what, condition);
    }

    @Override
    public Duration timeLeft() {
        return deadline.left();
    }

    Recording recording() {
        return recording;
    }

    /** The first failure of work in the background; null where there is none. */
    SideEnded backgroundFailure() {
        return tasks.stream()
                .map(BackgroundTask::failure)
                .filter(failure -> failure != null)
                .findFirst()
                .orElse(null);
    }

    /**
     * Ends what is left of it: wakes and interrupts its threads, waits a moment for them and closes what was opened.
     *
     * @param main the thread that made the run
     */
    void end(Thread main) {
        recording.end();
        List<Thread> left = Stream.concat(Stream.of(main), tasks.stream().map(BackgroundTask::thread))
                .filter(Thread::isAlive)
                .toList();
        if (!left.isEmpty()) {
            cleanup.wake();
            left.forEach(Thread::interrupt);
            Deadline patience = Deadline.in(PATIENCE);
            left.forEach(thread -> join(thread, patience));
        }
        cleanup.close();
    }

    /**
     * Waits for a thread.
     *
     * @return whether it has ended in time
     */
    static boolean join(Thread thread, Deadline deadline) {
        try {
            // join(0) would wait for ever
            thread.join(Math.max(1, deadline.left().toMillis()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return !thread.isAlive();
    }
}
