package bsdsockets.server;

import bsdsockets.BsdSocket;
import bsdsockets.NoEquivalentException;
import bsdsockets.posix.Constants;
import bsdsockets.posix.ErrnoException;
import bsdsockets.posix.Sockaddr;
import java.io.Closeable;
import java.io.IOException;
import java.time.Duration;
import java.util.Objects;

/**
 * A server of datagrams: {@code socketserver.UDPServer}, and {@code UnixDatagramServer} for an AF_UNIX address.
 *
 * <p>It is bound from {@link Builder#open} on. {@link #serveForever} receives and hands each datagram to the handler, on the
 * threads that the builder was told; {@link #start} does so on a thread of its own. A handler that throws and an executor
 * that rejects do not end it.
 *
 * <p>Safe for use by several threads: more than one may serve, and any may end it, handlers included.
 */
public final class DatagramServer implements Closeable {
    private final Sockaddr address;
    private final Serving serving;
    private final Requests requests;

    private DatagramServer(BsdSocket socket, BsdSocket replies, int maxSize, DatagramHandler handler, Requests requests)
            throws IOException {
        this.address = socket.getSockName();
        this.requests = requests;
        this.serving = new Serving(socket, requests, (from, to) -> {
            BsdSocket.Received received = from.recvFrom(maxSize);
            Sockaddr peer = received.from();
            Reply reply = data -> replyTo(peer, replies, data);
            to.submit(peer, () -> {}, () -> handler.handle(received.data(), peer, reply));
        });
    }

    private static int replyTo(Sockaddr peer, BsdSocket replies, byte[] data) throws IOException {
        if (peer == null) {
            throw new ErrnoException(Constants.EDESTADDRREQ, "sendto");
        }
        return replies.sendTo(data, peer);
    }

    /** A server that will be bound to an address; port 0 asks for a free one. */
    public static Builder on(Sockaddr address, DatagramHandler handler) {
        return new Builder(Objects.requireNonNull(address, "address"), null, handler);
    }

    /**
     * A server of a socket that is bound already, as systemd passes them.
     *
     * @param socket the server's from {@link Builder#open} on; its time-out is taken off
     */
    public static Builder on(BsdSocket socket, DatagramHandler handler) {
        return new Builder(null, Objects.requireNonNull(socket, "socket"), handler);
    }

    /** Chooses how datagrams are served. */
    public static final class Builder extends ServerBuilder<Builder> {
        private static final int LARGEST = 65_535;

        private final Sockaddr address;
        private final BsdSocket given;
        private final DatagramHandler handler;
        private int maxSize = LARGEST;

        private Builder(Sockaddr address, BsdSocket given, DatagramHandler handler) {
            this.address = address;
            this.given = given;
            this.handler = Objects.requireNonNull(handler, "handler");
        }

        @Override
        Builder self() {
            return this;
        }

        /**
         * How much of a datagram is kept, in bytes: the rest is cut off. {@value #LARGEST}, which cuts none of UDP's, if
         * nothing is said; less saves memory.
         */
        public Builder maxSize(int bytes) {
            if (bytes < 0) {
                throw new IllegalArgumentException("a size below 0: " + bytes);
            }
            maxSize = bytes;
            return this;
        }

        /**
         * Binds.
         *
         * @throws IOException as {@link BsdSocket#open} and {@link BsdSocket#bind}; then nothing is left open
         */
        public DatagramServer open() throws IOException {
            BsdSocket socket =
                    given == null ? BsdSocket.open(backend(), address.family(), Constants.SOCK_DGRAM, 0) : given;
            try {
                if (given == null) {
                    socket.bind(address);
                }
                socket.setTimeout(null);
                return served(socket, forReplies(socket));
            } catch (IOException | RuntimeException | Error e) {
                closeAfter(e, socket);
                throw e;
            }
        }

        private DatagramServer served(BsdSocket socket, BsdSocket replies) throws IOException {
            try {
                return new DatagramServer(socket, replies, maxSize, handler, requests(replies));
            } catch (IOException | RuntimeException | Error e) {
                closeAfter(e, replies);
                throw e;
            }
        }

        /** A second object for the same socket: a shutdown closes the first one, by which the receiver is woken. */
        private static BsdSocket forReplies(BsdSocket socket) throws IOException {
            try {
                return socket.dup();
            } catch (NoEquivalentException e) {
                return socket;
            }
        }
    }

    /** Where it is bound, with the port that a port of 0 has become. */
    public Sockaddr address() {
        return address;
    }

    /**
     * Serves until {@link #shutdown}; returns at once after it.
     *
     * @throws java.io.InterruptedIOException where the thread is interrupted; the server can go on
     * @throws IOException where the socket has failed
     */
    public void serveForever() throws IOException {
        serving.forever();
    }

    /**
     * Serves on a thread of its own, which keeps the JVM alive. Where the socket fails the {@link FailureHandler} is told
     * and the server is shut down.
     *
     * @return this
     * @throws IllegalStateException if it was started before
     */
    public DatagramServer start() {
        serving.start(address);
        return this;
    }

    /**
     * Waits for one datagram and hands it on.
     *
     * @return false where the server was shut down before one came
     * @throws IOException as {@link #serveForever}
     */
    public boolean handleRequest() throws IOException {
        return serving.once();
    }

    /**
     * Ends the receiving, and returns at once. Handlers that run can still reply; on the JDK's backends, which have no
     * second descriptor for a socket, their replies fail from then on. A handler may call it, and so may one who has not
     * started the server yet.
     */
    public void shutdown() {
        serving.shutdown();
    }

    /** As {@link #shutdown}, and handlers that have not begun never do. */
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
     * Shuts down and waits for the handlers, however long they take. In a handler it does not wait. An interrupt ends the
     * wait. Twice is harmless.
     */
    @Override
    public void close() {
        serving.close();
    }

    /** For example {@code DatagramServer[127.0.0.1:8888]}. */
    @Override
    public String toString() {
        return "DatagramServer[" + address + "]";
    }
}
