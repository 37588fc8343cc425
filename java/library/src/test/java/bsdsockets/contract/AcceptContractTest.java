package bsdsockets.contract;

import static org.assertj.core.api.Assertions.assertThat;

import bsdsockets.Backend;
import bsdsockets.BsdSocket;
import bsdsockets.posix.Constants;
import bsdsockets.posix.Linger;
import bsdsockets.posix.Posix;
import bsdsockets.posix.Sockaddr;
import bsdsockets.posix.SockaddrIn;
import bsdsockets.posix.SockaddrIn6;
import java.io.IOException;
import java.time.Duration;

/** listen(2) and accept(2). */
class AcceptContractTest extends Contract {
    @OnEachBackend
    void takesAConnection(Backend backend) throws Exception {
        BsdSocket server = server(backend);
        BsdSocket client = stream(Backend.NATIVE);
        client.connect(server.getSockName());
        BsdSocket.Accepted accepted = server.accept();
        BsdSocket connection = closing(accepted.socket());
        assertThat(connection.backend()).isEqualTo(backend);
        assertThat(accepted.peer()).isEqualTo(client.getSockName());
        client.sendAll(new byte[] {'a'});
        agree(backend, "'a'", Outcome.of(() -> connection.recv(2)));
    }

    @OnEachBackend
    void listenUnbound(Backend backend) throws Exception {
        BsdSocket server = stream(backend);
        server.listen(1);
        BsdSocket client = stream(Backend.NATIVE);
        String observed = Outcome.done(() -> client.connect(loopbackAt(server)));
        closing(server.accept().socket());
        agree(backend, "ok", observed);
    }

    private static Sockaddr loopbackAt(BsdSocket server) throws IOException {
        Sockaddr name = server.getSockName();
        int port = name instanceof SockaddrIn in ? in.port() : ((SockaddrIn6) name).port();
        return SockaddrIn.of("127.0.0.1", port);
    }

    @OnEachBackend
    void boundIsNotYetListening(Backend backend) throws Exception {
        BsdSocket bound = stream(backend);
        bound.bind(LOOPBACK);
        BsdSocket client = stream(Backend.NATIVE);
        String observed = Outcome.done(() -> client.connect(bound.getSockName()));
        agree(backend, "ECONNREFUSED", observed);
    }

    @OnEachBackend
    void listenWherePortWasTakenInBetween(Backend backend) throws Exception {
        BsdSocket first = reusing(backend, LOOPBACK);
        BsdSocket second = reusing(Backend.NATIVE, first.getSockName());
        second.listen(1);
        agree(backend, "EADDRINUSE", Outcome.done(() -> first.listen(1)));
    }

    private BsdSocket reusing(Backend backend, Sockaddr address) throws IOException {
        BsdSocket socket = stream(backend);
        socket.setSockOpt(Constants.SOL_SOCKET, Constants.SO_REUSEADDR, 1);
        socket.bind(address);
        return socket;
    }

    @OnEachBackend
    void listenTwice(Backend backend) throws Exception {
        BsdSocket server = server(backend);
        agree(backend, "ok", Outcome.done(() -> server.listen(2)));
    }

    @OnEachBackend
    void listenWithoutQueue(Backend backend) throws Exception {
        BsdSocket socket = stream(backend);
        socket.bind(LOOPBACK);
        agree(backend, "ok", Outcome.done(() -> socket.listen(0)));
    }

    @OnEachBackend
    void listenOfConnected(Backend backend) throws Exception {
        Link link = link(backend);
        String observed = Outcome.done(() -> link.near().listen(1));
        link.far().sendAll(new byte[] {'a'});
        assertThat(link.near().recv(1)).as("the connection goes on").hasSize(1);
        agree(backend, "EINVAL", observed);
    }

    @OnEachBackend
    void listenOfDatagram(Backend backend) throws Exception {
        BsdSocket socket = boundDatagram(backend);
        agree(backend, "EOPNOTSUPP", Outcome.done(() -> socket.listen(1)));
    }

    @OnEachBackend
    void acceptNotListening(Backend backend) throws Exception {
        BsdSocket socket = stream(backend);
        agree(backend, "EINVAL", Outcome.of(socket::accept));
    }

    @OnEachBackend
    void acceptOfDatagram(Backend backend) throws Exception {
        BsdSocket socket = boundDatagram(backend);
        agree(backend, "EOPNOTSUPP", Outcome.of(socket::accept));
    }

    @OnEachBackend
    void connectionOfListener(Backend backend) throws Exception {
        BsdSocket server = server(backend);
        BsdSocket other = server(Backend.NATIVE);
        String observed = Outcome.done(() -> server.connect(other.getSockName())) + " "
                + Outcome.of(() -> server.send(new byte[1])) + " " + Outcome.of(() -> server.recv(1));
        agree(backend, "EISCONN EPIPE ENOTCONN", observed);
    }

    @OnEachBackend
    void shutdownOfListener(Backend backend) throws Exception {
        BsdSocket server = server(backend);
        String observed = Outcome.done(() -> server.shutdown(Constants.SHUT_RD));
        agree(backend, "ok", observed);
    }

    @OnEachBackend
    void acceptTimesOut(Backend backend) throws Exception {
        BsdSocket server = server(backend);
        server.setTimeout(Duration.ofMillis(20));
        String observed = Outcome.of(server::accept);
        BsdSocket client = stream(Backend.NATIVE);
        client.connect(server.getSockName());
        BsdSocket connection = accepted(server);
        assertThat(connection.getTimeout()).isNull();
        agree(backend, "timed out, then 1 byte", observed + ", then " + pass(client, connection) + " byte");
    }

    /** The connection has none of the listener's time-out: a receive that begins before the data gets it. */
    private int pass(BsdSocket client, BsdSocket connection) throws Exception {
        Blocked blocked = new Blocked(() -> connection.recv(1).length);
        client.sendAll(new byte[1]);
        return Integer.parseInt(blocked.outcome());
    }

    @OnEachBackend
    void timeoutSetBeforeListen(Backend backend) throws Exception {
        BsdSocket server = stream(backend);
        server.setTimeout(Duration.ofMillis(20));
        server.bind(LOOPBACK);
        server.listen(1);
        agree(backend, "timed out", Outcome.of(server::accept));
    }

    @OnEachBackend
    void acceptNonBlocking(Backend backend) throws Exception {
        BsdSocket server = server(backend);
        agree(backend, "EAGAIN", Outcome.of(() -> {
            server.setBlocking(false);
            return server.accept();
        }));
    }

    @OnEachBackend
    void acceptedStartsBlocking(Backend backend) throws Exception {
        BsdSocket server = server(backend);
        BsdSocket client = stream(Backend.NATIVE);
        client.connect(server.getSockName());
        agree(backend, "true null", Outcome.of(() -> {
            server.setBlocking(false);
            BsdSocket connection = accepted(server);
            return connection.getBlocking() + " " + connection.getTimeout();
        }));
    }

    @OnEachBackend
    void interruptWakesAccept(Backend backend) throws Exception {
        BsdSocket server = server(backend);
        Blocked blocked = new Blocked(() -> server.accept().peer() != null);
        blocked.interrupt();
        String observed = endedBy(server, blocked);
        agree(backend, "interrupted status=true open=true", observed);
    }

    /** Where the interrupt does not end the call, a connection does. */
    private String endedBy(BsdSocket server, Blocked blocked) throws Exception {
        if (server.isOpen()) {
            BsdSocket client = stream(Backend.NATIVE);
            client.connectEx(server.getSockName());
        }
        return blocked.outcome() + " status=" + blocked.wasInterruptedAfter() + " open=" + server.isOpen();
    }

    @OnEachBackend
    void interruptedBeforeAccept(Backend backend) throws Exception {
        BsdSocket server = server(backend);
        Thread.currentThread().interrupt();
        String observed = Outcome.of(server::accept);
        boolean status = Thread.interrupted();
        agree(
                backend,
                "interrupted status=true open=true",
                observed + " status=" + status + " open=" + server.isOpen());
    }

    @OnEachBackend
    void acceptWhereThePeerHasGone(Backend backend) throws Exception {
        BsdSocket server = server(backend);
        int fd = Posix.socket(Constants.AF_INET, Constants.SOCK_STREAM, 0);
        Posix.connect(fd, server.getSockName());
        Posix.setsockopt(fd, Constants.SOL_SOCKET, Constants.SO_LINGER, new Linger(true, 0).toBytes());
        Posix.close(fd);
        BsdSocket.Accepted accepted = server.accept();
        closing(accepted.socket());
        assertThat(accepted.peer()).isNotNull();
        agree(backend, "ECONNRESET", Outcome.of(() -> accepted.socket().recv(1)));
    }
}
