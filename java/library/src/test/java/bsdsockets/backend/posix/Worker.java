package bsdsockets.backend.posix;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** A thread that makes one call, and that a test can watch entering it. */
public final class Worker<T> {
    private static final Duration LONG = Duration.ofSeconds(20);
    private static final AtomicInteger COUNT = new AtomicInteger();

    /** futex(2) on x86_64, and on aarch64 and riscv64: where a thread waits for another, and not for a socket. */
    private static final List<String> FUTEX = List.of("202", "98");

    private final String name = "worker-" + COUNT.incrementAndGet();
    private final FutureTask<T> task;
    private final Thread thread;
    private final boolean virtual;

    private Worker(ThreadKind kind, Callable<T> call) {
        task = new FutureTask<>(call);
        virtual = kind == ThreadKind.VIRTUAL;
        thread = kind.start(name, task);
    }

    public static <T> Worker<T> start(Callable<T> call) {
        return start(ThreadKind.PLATFORM, call);
    }

    public static <T> Worker<T> start(ThreadKind kind, Callable<T> call) {
        return new Worker<>(kind, call);
    }

    /** Waits until the thread sleeps in a system call of its own, or a virtual one is parked. */
    public Worker<T> awaitBlocked() {
        await().atMost(LONG).pollInterval(Duration.ofMillis(1)).until(this::isBlocked);
        return this;
    }

    /** The same where the thread may be done before it is seen in its call: false then. */
    public boolean isSeenBlocked() {
        await().atMost(LONG).pollInterval(Duration.ofMillis(1)).until(() -> task.isDone() || isBlocked());
        return !task.isDone();
    }

    /** Returns what the call returned, or throws what it threw. */
    public T result() throws Exception {
        try {
            return task.get(LONG.toMillis(), TimeUnit.MILLISECONDS);
        } catch (java.util.concurrent.ExecutionException e) {
            throw e.getCause() instanceof Exception cause ? cause : e;
        } catch (TimeoutException e) {
            throw new AssertionError(name + " is still in its call", e);
        }
    }

    public Thread thread() {
        return thread;
    }

    private boolean isBlocked() {
        if (virtual) {
            return thread.getState() == Thread.State.WAITING || thread.getState() == Thread.State.TIMED_WAITING;
        }
        try (Stream<Path> tasks = Files.list(Path.of("/proc/self/task"))) {
            return tasks.anyMatch(this::isBlocked);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The kernel names the call by its number, or says "running". A thread may be gone while it is looked at. */
    private boolean isBlocked(Path task) {
        try {
            String call =
                    Files.readString(task.resolve("syscall")).split(" ", 2)[0].strip();
            return Files.readString(task.resolve("comm")).strip().equals(name)
                    && !call.equals("running")
                    && !FUTEX.contains(call);
        } catch (IOException e) {
            return false;
        }
    }
}
