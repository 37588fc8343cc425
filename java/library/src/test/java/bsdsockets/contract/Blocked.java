package bsdsockets.contract;

import static org.awaitility.Awaitility.await;

import java.time.Duration;

/** A call that blocks in a thread of its own. */
final class Blocked {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Thread thread;
    private volatile String outcome;
    private volatile boolean interruptedAfter;

    /** Begins the call, and returns once the thread is inside a native method of a socket. */
    Blocked(Outcome.Call call) {
        thread = new Thread(() -> {
            outcome = Outcome.of(call);
            interruptedAfter = Thread.currentThread().isInterrupted();
        });
        thread.setDaemon(true);
        thread.start();
        await().atMost(PATIENCE).until(this::isInside);
    }

    private boolean isInside() {
        StackTraceElement[] stack = thread.getStackTrace();
        return outcome != null
                || (stack.length > 0
                        && stack[0].isNativeMethod()
                        && (stack[0].getClassName().startsWith("sun.nio.ch.")
                                || stack[0].getClassName().startsWith("bsdsockets.")));
    }

    void interrupt() {
        thread.interrupt();
    }

    String outcome() {
        await().atMost(PATIENCE).until(() -> outcome != null);
        return outcome;
    }

    /** Whether the call is still going on. */
    boolean isGoingOn() {
        return outcome == null;
    }

    /** Whether the thread's interrupt status was set when the call had ended. */
    boolean wasInterruptedAfter() throws InterruptedException {
        thread.join(PATIENCE.toMillis());
        return interruptedAfter;
    }
}
