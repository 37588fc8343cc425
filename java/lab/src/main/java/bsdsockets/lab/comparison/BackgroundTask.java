package bsdsockets.lab.comparison;

import bsdsockets.lab.scenario.Background;
import bsdsockets.lab.scenario.SleepingThread;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Work in a thread of its own, bounded by the run's deadline. */
final class BackgroundTask<T> implements Background<T> {
    private final CompletableFuture<T> result = new CompletableFuture<>();
    private final CompletableFuture<SleepingThread> kernelThread = new CompletableFuture<>();
    private final Deadline deadline;
    private final Thread thread;

    BackgroundTask(String name, Callable<T> work, Deadline deadline) {
        this.deadline = deadline;
        this.thread = new Thread(() -> perform(work), name);
        thread.setDaemon(true);
    }

    void start() {
        thread.start();
    }

    private void perform(Callable<T> work) {
        try {
            kernelThread.complete(SleepingThread.current());
            result.complete(work.call());
        } catch (Throwable e) {
            kernelThread.completeExceptionally(e);
            result.completeExceptionally(e);
        }
    }

    @Override
    public T join() {
        return resultOf(result, "the thread " + thread.getName() + " to end");
    }

    @Override
    public void awaitBlocked() {
        SleepingThread inKernel = resultOf(kernelThread, "the thread " + thread.getName() + " to start");
        deadline.await("the thread " + thread.getName() + " to block", () -> {
            if (result.isDone()) {
                throw SideEnded.failed("the thread " + thread.getName() + " ended instead of blocking");
            }
            return thread.getState() == Thread.State.RUNNABLE && inKernel.sleeps();
        });
    }

    private <V> V resultOf(CompletableFuture<V> future, String what) {
        try {
            return future.get(deadline.left().toNanos(), TimeUnit.NANOSECONDS);
        } catch (ExecutionException e) {
            throw failure(e.getCause());
        } catch (TimeoutException e) {
            throw SideEnded.failed("waited in vain for " + what);
        } catch (InterruptedException e) {
            throw SideEnded.failed("interrupted while it waited for " + what);
        }
    }

    /** How the work failed; null while it has not. */
    SideEnded failure() {
        if (!result.isCompletedExceptionally()) {
            return null;
        }
        try {
            result.join();
            return null;
        } catch (RuntimeException e) {
            return failure(e.getCause());
        }
    }

    private SideEnded failure(Throwable cause) {
        return cause instanceof SideEnded ended
                ? ended
                : SideEnded.failed(thread.getName() + ": " + Failures.described(cause));
    }

    @Override
    public Thread thread() {
        return thread;
    }
}
