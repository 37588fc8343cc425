package bsdsockets.backend.posix;

import java.io.IOException;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;

/** Makes the few calls that nothing keeps from blocking on a platform thread, for a virtual one that waits for it. */
final class Elsewhere {
    private static final ExecutorService THREADS = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, "bsdsockets-blocking");
        thread.setDaemon(true);
        return thread;
    });

    private Elsewhere() {}

    /** Returns what the call returns. An interrupt is handed to the call, and what it did all the same is not lost. */
    static <T> T make(Callable<T> call) throws IOException {
        FutureTask<T> task = new FutureTask<>(call);
        Work work = new Work(task);
        THREADS.execute(work);
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return task.get();
                } catch (InterruptedException e) {
                    interrupted = true;
                    work.interrupt();
                }
            }
        } catch (ExecutionException e) {
            throw failure(e);
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static IOException failure(ExecutionException e) {
        if (e.getCause() instanceof IOException failure) {
            return failure;
        }
        if (e.getCause() instanceof RuntimeException failure) {
            throw failure;
        }
        throw new AssertionError(e.getCause());
    }

    /** A task whose thread can be interrupted as long as it is this task's, and no longer. */
    private static final class Work implements Runnable {
        private final Runnable task;
        private Thread thread;
        private boolean interrupted;

        Work(Runnable task) {
            this.task = task;
        }

        @Override
        public void run() {
            synchronized (this) {
                thread = Thread.currentThread();
                if (interrupted) {
                    thread.interrupt();
                }
            }
            task.run();
            synchronized (this) {
                thread = null;
                boolean unused = Thread.interrupted();
            }
        }

        synchronized void interrupt() {
            interrupted = true;
            if (thread != null) {
                thread.interrupt();
            }
        }
    }
}
