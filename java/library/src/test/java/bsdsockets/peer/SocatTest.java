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

/** socat at the other end. */
class SocatTest {
    @TempDir
    Path folder;

    @BeforeAll
    static void socatIsHere() {
        Programs.require("socat");
    }

    @Test
    void callsUsOverTcp() throws Exception {
        try (BsdSocket listener = Sockets.listening(Sockets.FREE_PORT)) {
            call(listener, "TCP:127.0.0.1:" + Sockets.port(listener));
        }
    }

    @Test
    void callsUsOverUnix() throws Exception {
        String path = folder.resolve("socket").toString();
        try (BsdSocket listener = Sockets.listening(SockaddrUn.ofPath(path))) {
            call(listener, "UNIX-CONNECT:" + path);
        }
    }

    @Test
    void callsUsOverAnAbstractName() throws Exception {
        String name = "bsdsockets-" + ProcessHandle.current().pid() + "-" + System.nanoTime();
        try (BsdSocket listener = Sockets.listening(SockaddrUn.ofAbstract(name))) {
            call(listener, "ABSTRACT-CONNECT:" + name);
        }
    }

    private static void call(BsdSocket listener, String address) throws Exception {
        try (Peer socat = Peer.start("socat", "-t", "20", "-", address);
                BsdSocket connection = Sockets.accepted(listener)) {
            socat.type("question");
            socat.endInput();
            assertThat(Sockets.receive(connection, 100)).isEqualTo("question");
            Sockets.send(connection, "answer");
            connection.shutdown(Constants.SHUT_WR);
            assertThat(socat.ends()).isEqualTo("answer");
        }
    }

    @Test
    void answersUsOverTcp() throws Exception {
        try (Peer socat = Peer.start("socat", "-d", "-d", "TCP-LISTEN:0,bind=127.0.0.1", "PIPE")) {
            echo(Sockets.local(socat.listens()));
        }
    }

    @Test
    void answersUsOverUnix() throws Exception {
        String path = folder.resolve("socket").toString();
        try (Peer socat = Peer.start("socat", "-d", "-d", "UNIX-LISTEN:" + path, "PIPE")) {
            socat.listens();
            echo(SockaddrUn.ofPath(path));
        }
    }

    private static void echo(Sockaddr address) throws Exception {
        try (BsdSocket socket = Sockets.connected(address, Constants.SOCK_STREAM)) {
            Sockets.send(socket, "hello");
            assertThat(Sockets.receive(socket, 5)).isEqualTo("hello");
            socket.shutdown(Constants.SHUT_WR);
            assertThat(socket.recv(1)).isEmpty();
        }
    }

    @Test
    void sendsUsDatagrams() throws Exception {
        try (BsdSocket socket = Sockets.bound(Sockets.FREE_PORT);
                Peer socat = Peer.start("socat", "-", "UDP:127.0.0.1:" + Sockets.port(socket))) {
            socat.type("question");
            BsdSocket.Received received = socket.recvFrom(100);
            assertThat(received.data()).asString(UTF_8).isEqualTo("question");
            socket.sendTo("answer".getBytes(UTF_8), received.from());
            assertThat(socat.shows(6)).isEqualTo("answer");
        }
    }

    @Test
    void answersOurDatagrams() throws Exception {
        try (Peer socat = Peer.start("socat", "-d", "-d", "UDP-LISTEN:0,bind=127.0.0.1", "PIPE");
                BsdSocket socket = Sockets.connected(Sockets.local(socat.reachable()), Constants.SOCK_DGRAM)) {
            Sockets.send(socket, "hello");
            assertThat(socket.recv(100)).asString(UTF_8).isEqualTo("hello");
        }
    }

    @Test
    void sendsUsDatagramsOverUnix() throws Exception {
        String path = folder.resolve("socket").toString();
        try (BsdSocket socket = Sockets.bound(SockaddrUn.ofPath(path));
                Peer socat = Peer.start("socat", "-u", "-", "UNIX-SENDTO:" + path)) {
            socat.type("message");
            socat.endInput();
            assertThat(socket.recv(100)).asString(UTF_8).isEqualTo("message");
            assertThat(socat.ends()).isEmpty();
        }
    }
}
