package bsdsockets.server;

import bsdsockets.BsdSocket;
import bsdsockets.posix.Sockaddr;
import java.io.IOException;
import java.util.Objects;

/**
 * A server of connections: {@code socketserver.TCPServer}, and {@code UnixStreamServer} for an AF_UNIX address.
 *
 * <p>It listens from {@link Builder#open} on. {@link #serveForever} accepts and hands each connection to the handler, on
 * the threads that the builder was told; {@link #start} does so on a thread of its own. A handler that throws, an executor
 * that rejects and a connection that is gone before it is accepted do not end it. Where no descriptor is left it tells the
 * {@link FailureHandler} once and tries again, at the latest every half second.
 *
 * <p>More than one thread may serve, and any may end it.
 */
public final class StreamServer extends SocketServer {
    private StreamServer(BsdSocket listener, StreamHandler handler, Requests requests) throws IOException {
        super(listener.getSockName(), serving(listener, handler, requests), requests);
    }

    private static Serving serving(BsdSocket listener, StreamHandler handler, Requests requests) {
        return new Serving(listener, requests, (socket, to) -> {
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

    @Override
    public StreamServer start() {
        super.start();
        return this;
    }

    /** {@inheritDoc} Connections that waited to be accepted are reset by the kernel. */
    @Override
    public void shutdown() {
        super.shutdown();
    }

    /** As {@link #shutdown}, and closes the connections: handlers blocked on one end, and those not begun never do. */
    @Override
    public void shutdownNow() {
        super.shutdownNow();
    }
}
