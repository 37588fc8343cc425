package bsdsockets.peer;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import bsdsockets.BsdSocket;
import bsdsockets.posix.Cmsg;
import bsdsockets.posix.CmsgRights;
import bsdsockets.posix.Constants;
import bsdsockets.posix.Msghdr;
import bsdsockets.posix.SockaddrUn;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Python's socket module at the other end, whose methods the facade is named after. */
class PythonTest {
    @TempDir
    Path folder;

    @BeforeAll
    static void pythonIsHere() {
        Programs.require("python3");
    }

    @Test
    void callsUsOverTcp() throws Exception {
        try (BsdSocket listener = Sockets.listening(Sockets.FREE_PORT);
                Peer python = Peer.python(
                        "s = socket.create_connection(('127.0.0.1', " + Sockets.port(listener) + "))",
                        "s.sendall(b'question')",
                        "s.shutdown(socket.SHUT_WR)",
                        "print(s.recv(100).decode(), s.getsockname()[1])");
                BsdSocket connection = Sockets.accepted(listener)) {
            assertThat(Sockets.receive(connection, 100)).isEqualTo("question");
            Sockets.send(connection, "answer");
            String peer = connection.getPeerName().toString();
            assertThat(python.ends()).isEqualTo("answer " + peer.substring(peer.indexOf(':') + 1) + "\n");
        }
    }

    @Test
    void takesOurCallOverTcp() throws Exception {
        try (Peer python = Peer.python(
                        "s = socket.create_server(('127.0.0.1', 0))",
                        "print('listening on port', s.getsockname()[1], file=sys.stderr, flush=True)",
                        "c, a = s.accept()",
                        "c.sendall(c.recv(100).upper())",
                        "print(repr(c.recv(1)), a[1])");
                BsdSocket socket = Sockets.connected(Sockets.local(python.reachable()), Constants.SOCK_STREAM)) {
            Sockets.send(socket, "hello");
            assertThat(Sockets.receive(socket, 5)).isEqualTo("HELLO");
            socket.shutdown(Constants.SHUT_WR);
            assertThat(python.ends()).isEqualTo("b'' " + Sockets.port(socket) + "\n");
        }
    }

    @Test
    void exchangesDatagramsAlsoOfLengthZero() throws Exception {
        try (Peer python = Peer.python(
                        "s = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)",
                        "s.bind(('127.0.0.1', 0))",
                        "print('listening on port', s.getsockname()[1], file=sys.stderr, flush=True)",
                        "for i in range(2): s.sendto(*s.recvfrom(100))");
                BsdSocket socket = Sockets.connected(Sockets.local(python.reachable()), Constants.SOCK_DGRAM)) {
            Sockets.send(socket, "hello");
            assertThat(socket.recv(100)).asString(UTF_8).isEqualTo("hello");
            socket.send(new byte[0]);
            assertThat(socket.recvFrom(100).data()).isEmpty();
            assertThat(python.ends()).isEmpty();
        }
    }

    @Test
    void sendsUsDatagrams() throws Exception {
        try (BsdSocket socket = Sockets.bound(Sockets.FREE_PORT);
                Peer python = Peer.python(
                        "s = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)",
                        "s.sendto(b'question', ('127.0.0.1', " + Sockets.port(socket) + "))",
                        "print(s.recvfrom(100)[0].decode())")) {
            BsdSocket.Received received = socket.recvFrom(100);
            assertThat(received.data()).asString(UTF_8).isEqualTo("question");
            socket.sendTo("answer".getBytes(UTF_8), received.from());
            assertThat(python.ends()).isEqualTo("answer\n");
        }
    }

    @Test
    void receivesDescriptorsFromUs() throws Exception {
        String path = folder.resolve("socket").toString();
        BsdSocket[] pair = BsdSocket.socketPair(Constants.AF_UNIX, Constants.SOCK_STREAM, 0);
        try (BsdSocket near = pair[0];
                BsdSocket far = pair[1];
                BsdSocket listener = Sockets.listening(SockaddrUn.ofPath(path));
                Peer python = Peer.python(
                        "s = socket.socket(socket.AF_UNIX)",
                        "s.connect('" + path + "')",
                        "data, fds, flags, a = socket.recv_fds(s, 100, 2)",
                        "socket.socket(fileno=fds[0]).sendall(b'through the passed one')",
                        "print(data.decode(), len(fds))");
                BsdSocket connection = Sockets.accepted(listener)) {
            ByteBuffer data = ByteBuffer.wrap("descriptors".getBytes(UTF_8));
            connection.sendMsg(new Msghdr(null, List.of(data), List.of(Cmsg.rights(far.fileno(), far.fileno())), 0), 0);
            assertThat(Sockets.receive(near, 22)).isEqualTo("through the passed one");
            assertThat(python.ends()).isEqualTo("descriptors 2\n");
        }
    }

    @Test
    void sendsUsDescriptors() throws Exception {
        String path = folder.resolve("socket").toString();
        try (Peer python = Peer.python(
                        "s = socket.create_server('" + path + "', family=socket.AF_UNIX)",
                        "print('listening on a path', file=sys.stderr, flush=True)",
                        "c, a = s.accept()",
                        "near, far = socket.socketpair()",
                        "socket.send_fds(c, [b'descriptor'], [far.fileno()])",
                        "print(near.recv(100).decode())");
                BsdSocket socket = connectedTo(python, path)) {
            ByteBuffer data = ByteBuffer.allocate(100);
            Msghdr.Result result = socket.recvMsg(new Msghdr(null, List.of(data), List.of(), 64), 0);
            assertThat(data.flip()).isEqualTo(ByteBuffer.wrap("descriptor".getBytes(UTF_8)));
            try (BsdSocket passed =
                    BsdSocket.fromFd(((CmsgRights) result.control().get(0)).fds()[0])) {
                Sockets.send(passed, "from Java");
            }
            assertThat(python.ends()).isEqualTo("from Java\n");
        }
    }

    private static BsdSocket connectedTo(Peer python, String path) throws Exception {
        python.reachable();
        return Sockets.connected(SockaddrUn.ofPath(path), Constants.SOCK_STREAM);
    }
}
