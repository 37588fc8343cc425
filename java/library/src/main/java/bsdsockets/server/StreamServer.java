package bsdsockets.server;

import bsdsockets.BsdSocket;
import bsdsockets.posix.Sockaddr;
import java.io.Closeable;
import java.io.IOException;
import java.time.Duration;
import java.util.Objects;

/**
 * A server of connections: {@code socketserver.TCPServer}, and {@code UnixStreamServer} for an AF_UNIX address.
 *
 * <p>It listens from {@link Builder#open} on. {@link #serveForever} accepts and hands each connection to the handler, on
 * the threads that the builder was told; {@link #start} does so on a thread of its own. A handler that throws, an executor
 * that rejects and a connection that is gone before it is accepted do not end it. Where no descriptor is left it tells the
 * {@link FailureHandler} once and tries again, at the latest every half second.
 *
 * <p>Safe for use by several threads: more than one may serve, and any may end it, handlers included.
 */
public final class StreamServer implements Closeable {
    private final BsdSocket listener;
    private final Sockaddr address;
    private final Serving serving;
    private final Requests requests;

    private StreamServer(BsdSocket listener, StreamHandler handler, Requests requests) throws IOException {
        this.listener = listener;
        this.address = listener.getSockName();
        this.requests = requests;
        this.serving = new Serving(listener, requests, (socket, to) -> {
            BsdSocket.Accepted accepted = socket.accept();
            BsdSocket connection = accepted.socket();
            Sockaddr peer = accepted.peer();
            to.submit(peer, connection, () -> handler.handle(connection, peer));
        });
    }

    /** A server that will listen on an address; port 0 asks for a free one. */
    public static Builder on(Sockaddr address, StreamHandler handler) {
        return new Builder(Objects.requireNonNull(address, "address"), null, handler);
    }

    /**
     * A server of a socket that listens already, as systemd passes them.
     *
     * @param listener the server's from {@link Builder#open} on; its time-out is taken off
     */
    public static Builder on(BsdSocket listener, StreamHandler handler) {
        return new Builder(null, Objects.requireNonNull(listener, "listener"), handler);
    }

    /** Chooses how connections are served. */
    public static final class Builder extends ServerBuilder<Builder> {
        private static final int BACKLOG = 128;

        private final Sockaddr address;
        private final BsdSocket given;
        private final StreamHandler handler;
        private int backlog = BACKLOG;

        private Builder(Sockaddr address, BsdSocket given, StreamHandler handler) {
            this.address = address;
            this.given = given;
            this.handler = Objects.requireNonNull(handler, "handler");
        }

        @Override
        Builder self() {
            return this;
        }

        /** How many connections may wait to be accepted; {@value #BACKLOG} if nothing is said. */
        public Builder backlog(int connections) {
            backlog = connections;
            return this;
        }

        /**
         * Binds and listens.
         *
         * @throws IOException as {@link BsdSocket#createServer}; then nothing is left open
         */
        public StreamServer open() throws IOException {
            BsdSocket listener = given == null ? BsdSocket.createServer(backend(), address, backlog) : given;
            try {
                listener.setTimeout(null);
                return new StreamServer(listener, handler, requests(listener));
            } catch (IOException | RuntimeException | Error e) {
                closeAfter(e, listener);
                throw e;
            }
        }
    }

    /** Where it listens, with the port that a port of 0 has become. */
    public Sockaddr address() {
        return address;
    }

    /**
     * Serves until {@link #shutdown}; returns at once after it.
     *
     * @throws java.io.InterruptedIOException where the thread is interrupted; the server can go on
     * @throws IOException where the listener has failed
     */
    public void serveForever() throws IOException {
        serving.forever();
    }

    /**
     * Serves on a thread of its own, which keeps the JVM alive. Where the listener fails the {@link FailureHandler} is told
     * and the server is shut down.
     *
     * @return this
     * @throws IllegalStateException if it was started before
     */
    public StreamServer start() {
        serving.start(address);
        return this;
    }

    /**
     * Waits for one connection and hands it on.
     *
     * @return false where the server was shut down before one came
     * @throws IOException as {@link #serveForever}
     */
    public boolean handleRequest() throws IOException {
        return serving.once();
    }

    /**
     * Closes the listener, and returns at once. Connections that were accepted are served to their end; those that waited
     * to be accepted are reset by the kernel. A handler may call it, and so may one who has not started the server yet.
     */
    public void shutdown() {
        serving.shutdown();
    }

    /** As {@link #shutdown}, and closes the connections: handlers blocked on one end, and those not begun never do. */
    public void shutdownNow() {
        serving.shutdownNow();
    }

    /**
     * Waits until the server is shut down and every handler has ended.
     *
     * @return false where the time was over before
     */
    public boolean awaitTermination(Duration time) throws InterruptedException {
        return requests.lifecycle().awaitEnd(time);
    }

    /**
     * Shuts down and waits for the handlers, however long they take. In a handler it does not wait. An interrupt closes the
     * connections and ends the wait. Twice is harmless.
     */
    @Override
    public void close() {
        serving.close();
    }

    /** For example {@code StreamServer[127.0.0.1:8888, BsdSocket[NATIVE, fd=5, ...]]}. */
    @Override
    public String toString() {
        return "StreamServer[" + address + ", " + listener + "]";
    }
}
