package bsdsockets.bench;

import java.io.IOException;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/** Virtual threads, which JDK 21 and later have. They have one carrier: what is measured runs on one processor. */
public final class VirtualThreads {
    /** How many carriers there are. */
    static final int CARRIERS = 1;

    private static final MethodHandle START = find();

    static {
        // read when the first virtual thread starts
        System.setProperty("jdk.virtualThreadScheduler.parallelism", Integer.toString(CARRIERS));
        System.setProperty("jdk.virtualThreadScheduler.maxPoolSize", Integer.toString(CARRIERS));
    }

    private VirtualThreads() {}

    /** Why there are none; empty where there are. */
    public static Optional<String> missing() {
        return START == null ? Optional.of("it needs JDK 21 or later") : Optional.empty();
    }

    /** Starts one. */
    public static Thread start(Runnable task) {
        try {
            return (Thread) START.invokeExact(task);
        } catch (Throwable e) {
            throw new AssertionError("Thread.startVirtualThread throws nothing", e);
        }
    }

    /** Runs a loop on a virtual thread, and waits for its end. */
    static void run(Contender.Loop loop, long times) throws IOException {
        FutureTask<Void> task = new FutureTask<>(() -> {
            loop.run(times);
            return null;
        });
        start(task);
        try {
            task.get();
        } catch (ExecutionException e) {
            throw new IOException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    private static MethodHandle find() {
        try {
            return MethodHandles.publicLookup()
                    .findStatic(
                            Thread.class, "startVirtualThread", MethodType.methodType(Thread.class, Runnable.class));
        } catch (NoSuchMethodException | IllegalAccessException e) {
            return null;
        }
    }
}
