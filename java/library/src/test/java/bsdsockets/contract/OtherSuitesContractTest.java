package bsdsockets.contract;

import static java.nio.charset.StandardCharsets.US_ASCII;

import bsdsockets.Backend;
import bsdsockets.BsdSocket;
import bsdsockets.posix.Constants;
import bsdsockets.posix.Sockaddr;
import bsdsockets.posix.SockaddrIn;
import bsdsockets.posix.SockaddrIn6;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;

/** What the socket tests of Python, Rust and Go ask for, where no other clause does. */
class OtherSuitesContractTest extends Contract {
    private static int portOf(BsdSocket server) throws IOException {
        return server.getSockName() instanceof SockaddrIn6 six
                ? six.port()
                : ((SockaddrIn) server.getSockName()).port();
    }

    /** Rust's close_read_wakes_up. */
    @OnEachBackend
    void shutdownReadWakesRecv(Backend backend) throws Exception {
        Link link = link(backend);
        Blocked blocked = new Blocked(() -> link.near().recv(1));
        link.near().shutdown(Constants.SHUT_RD);
        agree(backend, "'' true", blocked.outcome() + " " + link.near().isOpen());
    }

    /** Rust's close_readwrite_smoke: one end shut both ways, the other reads the end and may still write once. */
    @OnEachBackend
    void bothDirectionsShut(Backend backend) throws Exception {
        Link link = link(backend);
        link.near().shutdown(Constants.SHUT_RDWR);
        String observed = Outcome.of(() -> link.near().recv(1)) + " "
                + Outcome.of(() -> link.near().send(new byte[1])) + " "
                + Outcome.of(() -> link.far().recv(1));
        agree(backend, "'' EPIPE ''", observed);
    }

    /** Python's create_server on "::", and Go's dual-stack listener: an IPv4 client gets in too. */
    @OnEachBackend
    void serverOfBothStacks(Backend backend) throws Exception {
        BsdSocket server = closing(BsdSocket.createServer(backend, SockaddrIn6.of("::", 0), 5));
        BsdSocket four = stream(Backend.NATIVE);
        four.connect(SockaddrIn.of("127.0.0.1", portOf(server)));
        accepted(server).sendAll(new byte[] {'4'});
        BsdSocket six = closing(BsdSocket.open(Backend.NATIVE, Constants.AF_INET6, Constants.SOCK_STREAM, 0));
        six.connect(SockaddrIn6.of("::1", portOf(server)));
        accepted(server).sendAll(new byte[] {'6'});
        agree(backend, "'4' '6'", Outcome.of(() -> four.recv(9)) + " " + Outcome.of(() -> six.recv(9)));
    }

    /** Python's create_connection goes on to the next address: localhost may be ::1 first, where nobody listens. */
    @OnEachBackend
    void connectionByName(Backend backend) throws Exception {
        BsdSocket server = server(Backend.NATIVE);
        BsdSocket client =
                closing(BsdSocket.createConnection(backend, "localhost", portOf(server), Duration.ofSeconds(30)));
        agree(
                backend,
                "PT30S/true 127.0.0.1",
                client.getTimeout() + "/" + client.getBlocking() + " " + ((SockaddrIn) client.getPeerName()).address());
    }

    /** Python's InheritanceTest and settimeout: what is accepted starts without, whatever the listener has. */
    @OnEachBackend
    void timeoutIsNotInherited(Backend backend) throws Exception {
        BsdSocket server = server(backend);
        server.setTimeout(Duration.ofSeconds(30));
        BsdSocket client = stream(Backend.NATIVE);
        client.connect(server.getSockName());
        BsdSocket connection = accepted(server);
        Blocked blocked = new Blocked(() -> connection.recv(1));
        client.sendAll(new byte[] {'x'});
        agree(
                backend,
                "PT30S null/true 'x'",
                server.getTimeout() + " " + connection.getTimeout() + "/" + connection.getBlocking() + " "
                        + blocked.outcome());
    }

    /** Python's testOverFlowRecv: what does not fit stays for the next call. */
    @OnEachBackend
    void whatDoesNotFitStays(Backend backend) throws Exception {
        Link link = link(backend);
        link.far().sendAll(StreamContractTest.bytes("abcdef"));
        agree(
                backend,
                "'abcd' 'ef'",
                Outcome.of(() -> link.near().recv(4)) + " "
                        + Outcome.of(() -> link.near().recv(9)));
    }

    /** Python's recv_into with a smaller nbytes: the limit bounds it, and the rest of the buffer is left alone. */
    @OnEachBackend
    void recvIntoAPart(Backend backend) throws Exception {
        Link link = link(backend);
        link.far().sendAll(StreamContractTest.bytes("abcdef"));
        ByteBuffer buffer = ByteBuffer.wrap(StreamContractTest.bytes("........"));
        buffer.position(3).limit(5);
        String first = Outcome.of(() -> link.near().recvInto(buffer, 0)) + new String(buffer.array(), US_ASCII);
        agree(
                backend,
                "2...ab... 'cdef'",
                first + " " + Outcome.of(() -> link.near().recv(9)));
    }

    /** A buffer without room, on a stream and with a time-out: nothing is waited for. */
    @OnEachBackend
    void recvIntoNoRoom(Backend backend) throws Exception {
        Link link = link(backend);
        link.far().sendAll(new byte[] {'a'});
        String observed = Outcome.of(() -> link.near().recvInto(ByteBuffer.allocate(0), 0));
        agree(backend, "0 'a'", observed + " " + Outcome.of(() -> link.near().recv(1)));
    }

    /** Rust's double_bind. */
    @OnEachBackend
    void twoListenersAtOneAddress(Backend backend) throws Exception {
        Sockaddr taken = server(backend).getSockName();
        agree(backend, "EADDRINUSE", Outcome.of(() -> closing(BsdSocket.createServer(backend, taken, 1))));
    }

    /** Python's testDup and Rust's udp_clone: both objects are one socket, and each is closed for itself. */
    @OnEachBackend
    void dupLivesOn(Backend backend) throws Exception {
        Link link = link(backend);
        agree(backend, "'a' '' open=true", Outcome.of(() -> {
            BsdSocket copy = closing(link.near().dup());
            link.near().close();
            link.far().sendAll(new byte[] {'a'});
            String read = Outcome.of(() -> copy.recv(1));
            link.far().close();
            return read + " " + Outcome.of(() -> copy.recv(1)) + " open=" + copy.isOpen();
        }));
    }

    /** UDP-Lite of Python's tests: a protocol of its own beside UDP. */
    @OnEachBackend
    void udpLite(Backend backend) {
        agree(backend, "2 'ab'", Outcome.of(() -> {
            BsdSocket receiver = lite(backend);
            receiver.bind(LOOPBACK);
            BsdSocket sender = lite(backend);
            int sent = sender.sendTo(StreamContractTest.bytes("ab"), receiver.getSockName());
            return sent + " " + Outcome.of(() -> receiver.recvFrom(9).data());
        }));
    }

    private BsdSocket lite(Backend backend) throws IOException {
        return closing(BsdSocket.open(backend, Constants.AF_INET, Constants.SOCK_DGRAM, Constants.IPPROTO_UDPLITE));
    }
}
