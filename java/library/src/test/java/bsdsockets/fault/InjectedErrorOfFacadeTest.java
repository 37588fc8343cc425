package bsdsockets.fault;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import bsdsockets.Backend;
import bsdsockets.BsdSocket;
import bsdsockets.posix.Constants;
import bsdsockets.posix.Msghdr;
import bsdsockets.posix.Posix;
import bsdsockets.posix.Sockaddr;
import bsdsockets.posix.SockaddrIn;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The facade makes a blocking call again after EINTR, accept also after ECONNABORTED, and nothing else; and it leaks nothing. */
class InjectedErrorOfFacadeTest {
    private static final Sockaddr ANY = SockaddrIn.of("127.0.0.1", 0);
    private static final byte[] DATA = "data".getBytes(US_ASCII);

    @AutoClose
    private final Victim victim;

    @AutoClose
    private BsdSocket listener;

    @AutoClose
    private BsdSocket one;

    @AutoClose
    private BsdSocket other;

    InjectedErrorOfFacadeTest() throws Exception {
        victim = new Victim();
    }

    @BeforeEach
    void open() throws Exception {
        listener = BsdSocket.createServer(Backend.NATIVE, ANY, 5);
        BsdSocket[] pair = BsdSocket.socketPair(Constants.AF_UNIX, Constants.SOCK_STREAM, 0);
        one = pair[0];
        other = pair[1];
    }

    @Test
    void anErrorSurfacesAtOnce() throws Exception {
        Msghdr message = new Msghdr(null, List.of(ByteBuffer.allocate(4)), List.of(), 0);
        assertSurfaces("recvfrom", "recv ENOBUFS", () -> one.recv(4));
        assertSurfaces("recvfrom", "recv ENOBUFS", () -> one.recvInto(ByteBuffer.allocate(4), 0));
        assertSurfaces("recvfrom", "recvfrom ENOBUFS", () -> one.recvFrom(4));
        assertSurfaces("sendto", "send ENOBUFS", () -> one.send(DATA));
        assertSurfaces("sendto", "send ENOBUFS", () -> done(() -> one.sendAll(DATA)));
        assertSurfaces("sendmsg", "sendmsg ENOBUFS", () -> one.sendMsg(message, 0));
        assertSurfaces("recvmsg", "recvmsg ENOBUFS", () -> one.recvMsg(message, 0));
        assertSurfaces("shutdown", "shutdown ENOBUFS", () -> done(() -> one.shutdown(Constants.SHUT_RD)));
        assertSurfaces("getsockname", "getsockname ENOBUFS", one::getSockName);
        assertSurfaces("getpeername", "getpeername ENOBUFS", one::getPeerName);
        assertSurfaces(
                "getsockopt", "getsockopt ENOBUFS", () -> one.getSockOpt(Constants.SOL_SOCKET, Constants.SO_TYPE));
        assertSurfaces(
                "setsockopt",
                "setsockopt ENOBUFS",
                () -> done(() -> one.setSockOpt(Constants.SOL_SOCKET, Constants.SO_KEEPALIVE, 1)));
        assertSurfaces("fcntl", "fcntl ENOBUFS", one::dup);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ENOBUFS", "ENFILE", "EMFILE", "EPERM", "EPROTO"})
    void acceptTellsAnErrorAndTheListenerGoesOn(String error) throws Exception {
        assertThat(victim.suffer("accept4", "error=" + error, listener::accept))
                .isEqualTo(new Victim.Outcome("accept4 " + error, 1));
        try (BsdSocket client = BsdSocket.open(Backend.NATIVE, Constants.AF_INET, Constants.SOCK_STREAM, 0)) {
            client.connect(listener.getSockName());
            listener.accept().socket().close();
        }
    }

    @Test
    void makingASocketThatFailsLeavesNone() throws Exception {
        Sockaddr address = listener.getSockName();
        int port = ((SockaddrIn) address).port();
        Callable<?> server = () -> BsdSocket.createServer(Backend.NATIVE, ANY, 5);
        assertSurfaces(
                "socket",
                "socket ENOBUFS",
                () -> BsdSocket.open(Backend.NATIVE, Constants.AF_INET, Constants.SOCK_STREAM, 0));
        assertSurfaces(
                "socketpair",
                "socketpair ENOBUFS",
                () -> BsdSocket.socketPair(Constants.AF_UNIX, Constants.SOCK_STREAM, 0));
        assertSurfaces("bind", "bind ENOBUFS", server);
        assertSurfaces("listen", "listen ENOBUFS", server);
        assertSurfaces("setsockopt", "setsockopt ENOBUFS", server);
        assertSurfaces(
                "connect",
                "connect ENOBUFS",
                () -> BsdSocket.createConnection(Backend.NATIVE, "127.0.0.1", port, null));
        assertSurfaces("getsockopt", "getsockopt ENOBUFS", () -> BsdSocket.fromFd(one.fileno()));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = "PT20S")
    void afterASignalTheCallIsMadeAgain(Duration timeout) throws Exception {
        one.setTimeout(timeout);
        listener.setTimeout(timeout);
        other.sendAll(DATA);
        assertThat(victim.suffer("recvfrom", "error=EINTR:when=1..3", () -> new String(one.recv(4), US_ASCII)))
                .isEqualTo(new Victim.Outcome("data", 4));
        assertThat(victim.suffer("sendto", "error=EINTR:when=1..3", () -> one.send(DATA)))
                .isEqualTo(new Victim.Outcome("4", 4));
        try (BsdSocket client = BsdSocket.open(Backend.NATIVE, Constants.AF_INET, Constants.SOCK_STREAM, 0)) {
            client.connect(listener.getSockName());
            assertThat(victim.suffer("accept4", "error=EINTR:when=1..3", this::accepted))
                    .isEqualTo(new Victim.Outcome("accepted", 4));
        }
    }

    /** poll is what waits where a time-out is set: it goes on for the rest of the time. */
    @Test
    void aSignalEndsNoTimeOut() throws Exception {
        one.setTimeout(Duration.ofSeconds(20));
        other.sendAll(DATA);
        Victim.Outcome outcome =
                victim.suffer("poll,ppoll", "error=EINTR:when=1..3", () -> new String(one.recv(4), US_ASCII));
        assertThat(outcome.result()).isEqualTo("data");
    }

    @Test
    void aConnectionThatIsGoneIsPassedOver() throws Exception {
        try (BsdSocket client = BsdSocket.open(Backend.NATIVE, Constants.AF_INET, Constants.SOCK_STREAM, 0)) {
            client.connect(listener.getSockName());
            assertThat(victim.suffer("accept4", "error=ECONNABORTED:when=1..3", this::accepted))
                    .isEqualTo(new Victim.Outcome("accepted", 4));
        }
    }

    /** Linux has closed it when close says EINTR. */
    @Test
    void closingIsNeverTriedAgain() throws Exception {
        for (String error : List.of("EINTR", "EIO")) {
            BsdSocket socket = BsdSocket.open(Backend.NATIVE, Constants.AF_INET, Constants.SOCK_STREAM, 0);
            int fd = socket.fileno();
            Victim.Outcome outcome = victim.suffer("close", "error=" + error, () -> done(socket::close));
            assertThat(outcome.calls()).isEqualTo(1);
            assertThat(socket.isOpen()).isFalse();
            socket.close();
            assertThat(Posix.fcntl(fd, Constants.F_GETFD, 0)).isEqualTo(Constants.FD_CLOEXEC);
            Posix.close(fd);
        }
    }

    private String accepted() throws Exception {
        listener.accept().socket().close();
        return "accepted";
    }

    private void assertSurfaces(String names, String outcome, Callable<?> body) throws Exception {
        List<String> before = OpenDescriptors.sockets();
        assertThat(victim.suffer(names, "error=ENOBUFS", body)).isEqualTo(new Victim.Outcome(outcome, 1));
        assertThat(OpenDescriptors.sockets()).isEqualTo(before);
    }

    private interface Step {
        void make() throws Exception;
    }

    private static String done(Step step) throws Exception {
        step.make();
        return "done";
    }
}
