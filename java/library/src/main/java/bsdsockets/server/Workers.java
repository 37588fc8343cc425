package bsdsockets.server;

import java.lang.reflect.InvocationTargetException;
import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** Who runs the handlers: made when a server opens, and ended with it where it is the server's own. */
record Workers(Supplier<Executor> make, boolean owned) {
    private static final long IDLE_SECONDS = 10;

    static Workers serving() {
        return new Workers(() -> Runnable::run, false);
    }

    static Workers of(Executor executor) {
        Objects.requireNonNull(executor, "executor");
        return new Workers(() -> executor, false);
    }

    static Workers threads() {
        return new Workers(() -> task -> newThread().newThread(task).start(), false);
    }

    static Workers pool(int threads) {
        if (threads < 1) {
            throw new IllegalArgumentException("a pool of " + threads + " threads");
        }
        return new Workers(
                () -> {
                    ThreadPoolExecutor pool = new ThreadPoolExecutor(
                            threads, threads, IDLE_SECONDS, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), daemons());
                    pool.allowCoreThreadTimeOut(true);
                    return pool;
                },
                true);
    }

    /** The executor of one server, and how to end it. */
    Started started() {
        Executor executor = make.get();
        return new Started(executor, owned && executor instanceof ExecutorService own ? own::shutdown : () -> {});
    }

    /**
     * Of one server.
     *
     * @param end lets what was submitted run, and takes no more
     */
    record Started(Executor executor, Runnable end) {}

    private static ThreadFactory newThread() {
        return Virtual.FACTORY;
    }

    private static ThreadFactory daemons() {
        AtomicInteger number = new AtomicInteger();
        return task -> {
            Thread thread = new Thread(task, "bsdsockets-request-" + number.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        };
    }

    /** Thread.ofVirtual().factory() where the JDK has it: this is compiled for one that has not. */
    private static final class Virtual {
        private static final ThreadFactory FACTORY = find();

        private Virtual() {}

        private static ThreadFactory find() {
            try {
                Object builder = Thread.class.getMethod("ofVirtual").invoke(null);
                Class<?> type = Class.forName("java.lang.Thread$Builder");
                return (ThreadFactory) type.getMethod("factory").invoke(builder);
            } catch (NoSuchMethodException | ClassNotFoundException e) {
                return daemons();
            } catch (IllegalAccessException | InvocationTargetException e) {
                throw new LinkageError("Thread.ofVirtual is public and throws nothing", e);
            }
        }
    }
}
