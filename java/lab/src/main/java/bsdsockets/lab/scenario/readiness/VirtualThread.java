package bsdsockets.lab.scenario.readiness;

import bsdsockets.lab.scenario.Action;
import bsdsockets.lab.scenario.Run;
import bsdsockets.lab.scenario.SleepingThread;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** A virtual thread (JEP 444), and whether it is mounted: this code runs on JDKs that know none, too. */
final class VirtualThread {
    private final Run run;
    private final CompletableFuture<SleepingThread> carrier;
    private final CompletableFuture<Void> end;
    private final Thread thread;

    private VirtualThread(
            Run run, CompletableFuture<SleepingThread> carrier, CompletableFuture<Void> end, Thread thread) {
        this.run = run;
        this.carrier = carrier;
        this.end = end;
        this.thread = thread;
    }

    /** Starts one; the run is skipped where the JDK has none. */
    static VirtualThread start(Run run, Action work) throws Exception {
        if (Runtime.version().feature() < 21) {
            run.skip("virtual threads (JDK 21 and later)");
        }
        CompletableFuture<SleepingThread> carrier = new CompletableFuture<>();
        CompletableFuture<Void> end = new CompletableFuture<>();
        Runnable task = () -> {
            try {
                carrier.complete(SleepingThread.current());
                work.run();
                end.complete(null);
            } catch (Throwable e) {
                carrier.completeExceptionally(e);
                end.completeExceptionally(e);
            }
        };
        Thread thread = (Thread)
                Thread.class.getMethod("startVirtualThread", Runnable.class).invoke(null, task);
        return new VirtualThread(run, carrier, end, thread);
    }

    /** Waits until the thread is blocked, parked or in the kernel, and tells whether it is mounted then. */
    boolean holdsCarrierWhileBlocked() throws Exception {
        SleepingThread inKernel = carrier.get(run.timeLeft().toMillis(), TimeUnit.MILLISECONDS);
        run.await("the virtual thread to block", () -> isParked() || (isMounted() && inKernel.sleeps()));
        return isMounted();
    }

    private boolean isParked() {
        return thread.getState() == Thread.State.WAITING;
    }

    /** Its text names the carrier, after an at sign, as long as it has one. */
    private boolean isMounted() {
        return thread.toString().contains("@");
    }

    void join() throws Exception {
        end.get(run.timeLeft().toMillis(), TimeUnit.MILLISECONDS);
    }
}
