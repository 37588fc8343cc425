package bsdsockets.server;

import bsdsockets.BsdSocket;
import bsdsockets.NoEquivalentException;
import bsdsockets.posix.Constants;
import bsdsockets.posix.ErrnoException;
import bsdsockets.posix.Sockaddr;
import java.io.IOException;
import java.util.Objects;

/**
 * A server of datagrams: {@code socketserver.UDPServer}, and {@code UnixDatagramServer} for an AF_UNIX address.
 *
 * <p>It is bound from {@link Builder#open} on. {@link #serveForever} receives and hands each datagram to the handler, on the
 * threads that the builder was told; {@link #start} does so on a thread of its own. A handler that throws and an executor
 * that rejects do not end it.
 *
 * <p>More than one thread may serve, and any may end it.
 */
public final class DatagramServer extends SocketServer {
    private DatagramServer(BsdSocket socket, BsdSocket replies, int maxSize, DatagramHandler handler, Requests requests)
            throws IOException {
        super(socket.getSockName(), serving(socket, replies, maxSize, handler, requests), requests);
    }

    private static Serving serving(
            BsdSocket socket, BsdSocket replies, int maxSize, DatagramHandler handler, Requests requests) {
        return new Serving(socket, requests, (from, to) -> {
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

    @Override
    public DatagramServer start() {
        super.start();
        return this;
    }

    /**
     * {@inheritDoc} They can still reply; on the JDK's backends, which have no second descriptor for a socket, their replies
     * fail from then on.
     */
    @Override
    public void shutdown() {
        super.shutdown();
    }
}
