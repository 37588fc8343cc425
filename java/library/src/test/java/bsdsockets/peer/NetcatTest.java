package bsdsockets.peer;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import bsdsockets.BsdSocket;
import bsdsockets.posix.Constants;
import bsdsockets.posix.Sockaddr;
import bsdsockets.posix.SockaddrUn;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** OpenBSD's netcat at the other end. */
class NetcatTest {
    @TempDir
    Path folder;

    @BeforeAll
    static void netcatIsHere() {
        Programs.require("nc.openbsd");
    }

    @Test
    void callsUsOverTcp() throws Exception {
        try (BsdSocket listener = Sockets.listening(Sockets.FREE_PORT)) {
            call(listener, "nc.openbsd", "-N", "127.0.0.1", Sockets.port(listener));
        }
    }

    @Test
    void callsUsOverUnix() throws Exception {
        String path = folder.resolve("socket").toString();
        try (BsdSocket listener = Sockets.listening(SockaddrUn.ofPath(path))) {
            call(listener, "nc.openbsd", "-N", "-U", path);
        }
    }

    private static void call(BsdSocket listener, String... command) throws Exception {
        try (Peer netcat = Peer.start(command);
                BsdSocket connection = Sockets.accepted(listener)) {
            netcat.type("question");
            netcat.endInput();
            assertThat(Sockets.receive(connection, 100)).isEqualTo("question");
            Sockets.send(connection, "answer");
            connection.shutdown(Constants.SHUT_WR);
            assertThat(netcat.ends()).isEqualTo("answer");
        }
    }

    @Test
    void takesOurCallOverTcp() throws Exception {
        try (Peer netcat = Peer.start("nc.openbsd", "-lv", "127.0.0.1", "0")) {
            talk(netcat, Sockets.local(netcat.listens()));
        }
    }

    @Test
    void takesOurCallOverUnix() throws Exception {
        String path = folder.resolve("socket").toString();
        try (Peer netcat = Peer.start("nc.openbsd", "-lvU", path)) {
            netcat.listens();
            talk(netcat, SockaddrUn.ofPath(path));
        }
    }

    private static void talk(Peer netcat, Sockaddr address) throws Exception {
        try (BsdSocket socket = Sockets.connected(address, Constants.SOCK_STREAM)) {
            Sockets.send(socket, "question");
            assertThat(netcat.shows(8)).isEqualTo("question");
            netcat.type("answer");
            assertThat(Sockets.receive(socket, 6)).isEqualTo("answer");
        }
    }

    @Test
    void sendsUsDatagrams() throws Exception {
        try (BsdSocket socket = Sockets.bound(Sockets.FREE_PORT);
                Peer netcat = Peer.start("nc.openbsd", "-u", "127.0.0.1", Sockets.port(socket))) {
            netcat.type("question");
            BsdSocket.Received received = socket.recvFrom(100);
            assertThat(received.data()).asString(UTF_8).isEqualTo("question");
            socket.sendTo("answer".getBytes(UTF_8), received.from());
            assertThat(netcat.shows(6)).isEqualTo("answer");
        }
    }

    @Test
    void takesOurDatagrams() throws Exception {
        try (Peer netcat = Peer.start("nc.openbsd", "-luv", "127.0.0.1", "0");
                BsdSocket socket = Sockets.connected(Sockets.local(netcat.reachable()), Constants.SOCK_DGRAM)) {
            Sockets.send(socket, "question");
            assertThat(netcat.shows(8)).isEqualTo("question");
            netcat.type("answer");
            assertThat(socket.recv(100)).asString(UTF_8).isEqualTo("answer");
        }
    }
}
