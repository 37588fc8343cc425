package bsdsockets.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import bsdsockets.Backend;
import bsdsockets.BsdSocket;
import bsdsockets.posix.Constants;
import bsdsockets.posix.ErrnoException;
import bsdsockets.posix.Sockaddr;
import bsdsockets.posix.SockaddrIn;
import bsdsockets.posix.SockaddrRaw;
import java.time.Duration;

/** connect(2), and create_connection as Python has it. */
class ConnectContractTest extends Contract {
    private static final Sockaddr UNSPEC = SockaddrRaw.of(new byte[16]);

    @OnEachBackend
    void refused(Backend backend) throws Exception {
        Sockaddr nobody = nobody();
        BsdSocket socket = stream(backend);
        agree(backend, "ECONNREFUSED", Outcome.done(() -> socket.connect(nobody)));
    }

    @OnEachBackend
    void refusalSaysWhatAndWhere(Backend backend) throws Exception {
        Sockaddr nobody = nobody();
        BsdSocket socket = stream(backend);
        ErrnoException failure = catchThrowableOfType(ErrnoException.class, () -> socket.connect(nobody));
        assertThat(failure.getMessage()).contains(nobody.toString(), "ECONNREFUSED");
        assertThat(failure.getCause() == null).isEqualTo(backend == Backend.NATIVE);
        agree(backend, "connect", failure.call());
    }

    @OnEachBackend
    void refusedByNumber(Backend backend) throws Exception {
        Sockaddr nobody = nobody();
        BsdSocket socket = stream(backend);
        agree(backend, "" + Constants.ECONNREFUSED, Outcome.of(() -> socket.connectEx(nobody)));
    }

    @OnEachBackend
    void connectedByNumber(Backend backend) throws Exception {
        BsdSocket server = server(Backend.NATIVE);
        BsdSocket socket = stream(backend);
        agree(backend, "0", Outcome.of(() -> socket.connectEx(server.getSockName())));
    }

    @OnEachBackend
    void againAfterRefusal(Backend backend) throws Exception {
        Sockaddr nobody = nobody();
        BsdSocket server = server(Backend.NATIVE);
        BsdSocket socket = stream(backend);
        assertThat(socket.connectEx(nobody)).isEqualTo(Constants.ECONNREFUSED);
        String observed = "open=" + socket.isOpen() + " " + Outcome.done(() -> socket.connect(server.getSockName()));
        agree(backend, "open=true ok", observed);
    }

    @OnEachBackend
    void twice(Backend backend) throws Exception {
        Link link = link(backend);
        Sockaddr peer = link.near().getPeerName();
        agree(backend, "EISCONN", Outcome.done(() -> link.near().connect(peer)));
    }

    @OnEachBackend
    void unreachable(Backend backend) throws Exception {
        SockaddrIn broadcast = SockaddrIn.of("255.255.255.255", 9);
        String observed = Outcome.done(() -> stream(backend).connect(broadcast)) + " "
                + Outcome.done(() -> datagram(backend).connect(broadcast));
        agree(backend, "ENETUNREACH EACCES", observed);
    }

    @OnEachBackend
    void timesOut(Backend backend) throws Exception {
        FullListener full = closing(new FullListener());
        BsdSocket socket = stream(backend);
        socket.setTimeout(Duration.ofMillis(50));
        agree(backend, "timed out", Outcome.done(() -> socket.connect(full.address())));
    }

    @OnEachBackend
    void timesOutByNumber(Backend backend) throws Exception {
        FullListener full = closing(new FullListener());
        BsdSocket socket = stream(backend);
        socket.setTimeout(Duration.ofMillis(50));
        agree(backend, "" + Constants.EAGAIN, Outcome.of(() -> socket.connectEx(full.address())));
    }

    /** The kernel goes on with the connect that was given up; made again, it waits for that one. */
    @OnEachBackend
    void usableAfterTimeout(Backend backend) throws Exception {
        FullListener full = closing(new FullListener());
        BsdSocket socket = stream(backend);
        socket.setTimeout(Duration.ofMillis(50));
        socket.connectEx(full.address());
        full.makeRoom();
        agree(backend, "ok", Outcome.done(() -> {
            socket.setTimeout(Duration.ofSeconds(30));
            socket.connect(full.address());
        }));
    }

    @OnEachBackend
    void nonBlocking(Backend backend) throws Exception {
        FullListener full = closing(new FullListener());
        BsdSocket socket = stream(backend);
        agree(backend, "EINPROGRESS EALREADY", Outcome.of(() -> {
            socket.setBlocking(false);
            return Outcome.done(() -> socket.connect(full.address())) + " "
                    + Outcome.done(() -> socket.connect(full.address()));
        }));
    }

    @OnEachBackend
    void nonBlockingToTheEnd(Backend backend) throws Exception {
        BsdSocket server = server(Backend.NATIVE);
        BsdSocket socket = stream(backend);
        Sockaddr address = server.getSockName();
        agree(backend, "EINPROGRESS 0 EISCONN", Outcome.of(() -> {
            socket.setBlocking(false);
            String first = Outcome.done(() -> socket.connect(address));
            await().until(() -> socket.connectEx(address) == 0);
            return first + " 0 " + Outcome.done(() -> socket.connect(address));
        }));
    }

    @OnEachBackend
    void interruptWakesConnect(Backend backend) throws Exception {
        FullListener full = closing(new FullListener());
        BsdSocket socket = stream(backend);
        Blocked blocked = new Blocked(() -> socket.connectEx(full.address()));
        blocked.interrupt();
        if (backend == Backend.JAVA_NET) {
            socket.close();
        }
        agree(backend, "interrupted status=true", blocked.outcome() + " status=" + blocked.wasInterruptedAfter());
    }

    @OnEachBackend
    void streamToUnspec(Backend backend) throws Exception {
        Link link = link(backend);
        agree(backend, "ok", Outcome.done(() -> link.near().connect(UNSPEC)));
    }

    @OnEachBackend
    void datagramToUnspec(Backend backend) throws Exception {
        BsdSocket other = boundDatagram(Backend.NATIVE);
        BsdSocket socket = datagram(backend);
        socket.connect(other.getSockName());
        String observed = Outcome.of(() -> socket.getPeerName().equals(other.getSockName())) + " "
                + Outcome.done(() -> socket.connect(UNSPEC)) + " " + Outcome.of(socket::getPeerName);
        agree(backend, "true ok ENOTCONN", observed);
    }

    @OnEachBackend
    void createConnection(Backend backend) throws Exception {
        BsdSocket server = server(Backend.NATIVE);
        BsdSocket socket =
                closing(BsdSocket.createConnection(backend, "127.0.0.1", port(server), Duration.ofSeconds(5)));
        assertThat(socket.backend()).isEqualTo(backend);
        agree(
                backend,
                "PT5S true",
                socket.getTimeout() + " " + socket.getPeerName().equals(server.getSockName()));
    }

    @OnEachBackend
    void createConnectionRefused(Backend backend) throws Exception {
        int port = ((SockaddrIn) nobody()).port();
        agree(backend, "ECONNREFUSED", Outcome.of(() -> BsdSocket.createConnection(backend, "127.0.0.1", port, null)));
    }

    @OnEachBackend
    void createConnectionTimesOut(Backend backend) throws Exception {
        FullListener full = closing(new FullListener());
        int port = ((SockaddrIn) full.address()).port();
        agree(
                backend,
                "timed out",
                Outcome.of(() -> BsdSocket.createConnection(backend, "127.0.0.1", port, Duration.ofMillis(50))));
    }

    @OnEachBackend
    void createConnectionOfBadArguments(Backend backend) {
        Duration negative = Duration.ofMillis(-1);
        String observed = Outcome.of(() -> BsdSocket.createConnection(backend, "127.0.0.1", 65_536, null)) + " "
                + Outcome.of(() -> BsdSocket.createConnection(backend, "127.0.0.1", -1, null)) + " "
                + Outcome.of(() -> BsdSocket.createConnection(backend, "127.0.0.1", 1, negative)) + " "
                + Outcome.of(() -> BsdSocket.createConnection(backend, null, 1, null));
        agree(
                backend,
                "IllegalArgumentException IllegalArgumentException IllegalArgumentException NullPointerException",
                observed);
    }

    @OnEachBackend
    void createConnectionOfUnknownName(Backend backend) {
        agree(
                backend,
                "GaiException",
                Outcome.of(() -> BsdSocket.createConnection(backend, "no.such.name.invalid", 1, null)));
    }

    @OnEachBackend
    void createServerInUse(Backend backend) throws Exception {
        BsdSocket server = server(backend);
        agree(backend, "EADDRINUSE", Outcome.of(() -> BsdSocket.createServer(backend, server.getSockName(), 1)));
    }

    @OnEachBackend
    void createServerReusesItsAddress(Backend backend) throws Exception {
        BsdSocket server = server(backend);
        agree(backend, "1", Outcome.of(() -> server.getSockOpt(Constants.SOL_SOCKET, Constants.SO_REUSEADDR)));
    }
}
