package bsdsockets.fault;

import bsdsockets.internal.Native;
import bsdsockets.posix.ErrnoException;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A thread whose calls go wrong on command. */
final class Victim implements AutoCloseable {
    private final ExecutorService thread = Executors.newSingleThreadExecutor();
    private final int id;

    Victim() throws Exception {
        id = thread.submit(Native::gettid).get();
    }

    /** What came of a call, and how many system calls it took. */
    record Outcome(String result, long calls) {}

    /** Makes a call while strace answers for the kernel. */
    Outcome suffer(String names, String injection, Callable<?> call) throws Exception {
        try (Strace strace = Strace.on(id, names, injection)) {
            String result = thread.submit(() -> outcome(call)).get();
            return new Outcome(result, strace.end());
        }
    }

    /** Makes a call as it is. */
    <T> T run(Callable<T> call) throws Exception {
        return thread.submit(call).get();
    }

    private static String outcome(Callable<?> call) throws Exception {
        try {
            return String.valueOf(call.call());
        } catch (ErrnoException e) {
            return e.call() + " " + e.symbol();
        }
    }

    @Override
    public void close() {
        thread.shutdown();
    }
}
