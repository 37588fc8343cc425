package bsdsockets.server;

import bsdsockets.posix.Sockaddr;
import java.io.Closeable;
import java.io.IOException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;

/** The requests of one server: each is handed to the workers, reported where it fails, and released once. */
final class Requests {
    private final Workers.Started workers;
    private final FailureHandler failures;
    private final Set<Request> open = ConcurrentHashMap.newKeySet();
    private final ThreadLocal<Integer> depth = ThreadLocal.withInitial(() -> 0);
    private final Lifecycle lifecycle;

    /** @param held what the server as a whole needs until the last handler has ended */
    Requests(Workers.Started workers, FailureHandler failures, Closeable held) {
        this.workers = workers;
        this.failures = failures;
        this.lifecycle = new Lifecycle(() -> {
            workers.end().run();
            close(null, held);
        });
    }

    Lifecycle lifecycle() {
        return lifecycle;
    }

    /** What a handler does, with all that it needs. */
    @FunctionalInterface
    interface Work {
        void run() throws Exception;
    }

    /** A part of the server's work on one thread. */
    @FunctionalInterface
    interface Part<E extends Exception> {
        void run() throws E;
    }

    /** Hands a request to the workers. Whatever becomes of it, what it holds is closed. */
    void submit(Sockaddr peer, Closeable held, Work work) {
        Request request = new Request(peer, held, work);
        lifecycle.enter();
        open.add(request);
        try {
            workers.executor().execute(request);
        } catch (RuntimeException | Error e) {
            if (request.cancel()) {
                report(peer, e);
            }
        }
    }

    /** Tells of a failure; one of the handler of failures itself is logged. */
    void report(Sockaddr peer, Throwable failure) {
        try {
            failures.failed(peer, failure);
        } catch (RuntimeException | Error e) {
            e.addSuppressed(failure);
            ServerBuilder.log(peer, e);
        }
    }

    /** Does something that {@link #isInside} is to know of. */
    <E extends Exception> void inside(Part<E> part) throws E {
        int outer = depth.get();
        depth.set(outer + 1);
        try {
            part.run();
        } finally {
            if (outer == 0) {
                depth.remove();
            } else {
                depth.set(outer);
            }
        }
    }

    /** Whether the calling thread serves, or is in a handler of this server. */
    boolean isInside() {
        return depth.get() > 0;
    }

    /** Closes what the requests hold: a handler that is blocked on it ends, and one that has not begun never will. */
    void closeAll() {
        for (Request request : open) {
            if (!request.cancel()) {
                request.closeHeld();
            }
        }
    }

    private void close(Sockaddr peer, Closeable what) {
        try {
            what.close();
        } catch (IOException e) {
            report(peer, e);
        }
    }

    /** One request. It ends once: after its work, or without it. */
    private final class Request implements Runnable {
        private final Sockaddr peer;
        private final Closeable held;
        private final Work work;
        private final AtomicBoolean begun = new AtomicBoolean();

        Request(Sockaddr peer, Closeable held, Work work) {
            this.peer = peer;
            this.held = held;
            this.work = work;
        }

        @Override
        public void run() {
            if (begun.compareAndSet(false, true)) {
                try {
                    inside(this::work);
                } finally {
                    end();
                }
            }
        }

        @SuppressWarnings("CatchingUnchecked") // a handler may throw anything; the server goes on
        private void work() {
            try {
                work.run();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                report(peer, e);
            } catch (Exception | Error e) {
                report(peer, e);
            }
        }

        /** Ends it where it has not begun. */
        boolean cancel() {
            boolean mine = begun.compareAndSet(false, true);
            if (mine) {
                end();
            }
            return mine;
        }

        private void end() {
            closeHeld();
            open.remove(this);
            lifecycle.leave();
        }

        void closeHeld() {
            Requests.this.close(peer, held);
        }
    }
}
