package bsdsockets.server;

import bsdsockets.Backend;
import java.io.Closeable;
import java.io.IOException;
import java.util.Objects;
import java.util.concurrent.Executor;

/**
 * What both kinds of servers let one choose.
 *
 * @param <B> the builder itself
 */
public abstract sealed class ServerBuilder<B extends ServerBuilder<B>>
        permits StreamServer.Builder, DatagramServer.Builder {
    private static final System.Logger LOG = System.getLogger("bsdsockets.server");

    private Backend backend = Backend.NATIVE;
    private Workers workers = Workers.serving();
    private FailureHandler failures = ServerBuilder::log;

    ServerBuilder() {}

    abstract B self();

    /** Which sockets it is made of; {@link Backend#NATIVE} if nothing is said. */
    public final B backend(Backend wanted) {
        backend = Objects.requireNonNull(wanted, "backend");
        return self();
    }

    /** Handlers run on the thread that serves, one after the other. So it is if nothing is said. */
    public final B oneAtATime() {
        workers = Workers.serving();
        return self();
    }

    /** Each request has a thread of its own: a virtual one on JDK 21 and later, else a daemon. */
    public final B threadPerRequest() {
        workers = Workers.threads();
        return self();
    }

    /**
     * Handlers run on so many threads of the server's own; further requests wait.
     *
     * @throws IllegalArgumentException below 1
     */
    public final B pool(int threads) {
        workers = Workers.pool(threads);
        return self();
    }

    /** Handlers run on an executor, which stays its owner's. A request that it rejects is closed and reported. */
    public final B executor(Executor wanted) {
        workers = Workers.of(wanted);
        return self();
    }

    /** Who is told of what the server survives; if nothing is said, the System.Logger "bsdsockets.server" at WARNING. */
    public final B onFailure(FailureHandler wanted) {
        failures = Objects.requireNonNull(wanted, "failures");
        return self();
    }

    final Backend backend() {
        return backend;
    }

    /** For one server; {@code held} is closed when the last handler has ended. */
    final Requests requests(Closeable held) {
        return new Requests(workers.started(), failures, held);
    }

    static void closeAfter(Throwable failure, Closeable opened) {
        try {
            opened.close();
        } catch (IOException e) {
            failure.addSuppressed(e);
        }
    }

    static void log(Object peer, Throwable failure) {
        String of = peer == null ? "the server goes on after a failure" : "a request of " + peer + " failed";
        LOG.log(System.Logger.Level.WARNING, of, failure);
    }
}
