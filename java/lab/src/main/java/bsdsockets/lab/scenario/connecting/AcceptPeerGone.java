package bsdsockets.lab.scenario.connecting;

import static bsdsockets.posix.Constants.AF_INET;
import static bsdsockets.posix.Constants.SOCK_STREAM;

import bsdsockets.lab.scenario.About;
import bsdsockets.lab.scenario.Actor;
import bsdsockets.lab.scenario.Run;
import bsdsockets.lab.scenario.Scenario;
import bsdsockets.posix.Accepted;
import bsdsockets.posix.Posix;
import bsdsockets.posix.Sockaddr;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;

@About(
        id = "accept.peer-gone",
        title = "accept a connection that its peer has reset already",
        same =
                "Linux hands the dead connection out all the same: accept succeeds and the first recv tells. (POSIX and the"
                        + " BSDs would have accept fail with ECONNABORTED.)",
        differs =
                "Linux hands the dead connection out all the same: accept succeeds and the first recv tells. (POSIX and the"
                        + " BSDs would have accept fail with ECONNABORTED.) The JDK remembers a reset and reports it on every read; in C"
                        + " it is told once, and then the stream is at its end.")
final class AcceptPeerGone implements Scenario {
    @Override
    public void nativeSide(Run run) throws Exception {
        byte[] buf = new byte[100];
        Actor server = run.actor("server");
        int fd = server.open(() -> Posix.socket(AF_INET, SOCK_STREAM, 0));
        server.step(() -> Posix.bind(fd, Peers.ANY_PORT));
        server.step(() -> Posix.listen(fd, 5));
        Sockaddr address = server.step(() -> Posix.getsockname(fd));
        Peers.connectAndReset(run, address);
        Accepted accepted = server.attempt("accept", () -> Posix.accept(fd)).orElseThrow();
        server.observe("recv", () -> Posix.recv(accepted.fd(), buf, 0, buf.length, 0));
        server.observe("second recv", () -> Posix.recv(accepted.fd(), buf, 0, buf.length, 0));
    }

    @Override
    public void javaNetSide(Run run) throws Exception {
        byte[] buf = new byte[100];
        Actor server = run.actor("server");
        ServerSocket socket = server.open(() -> new ServerSocket());
        server.step(() -> socket.bind(Peers.anyPort()));
        Peers.connectAndReset(run, Sockaddr.of(socket.getLocalSocketAddress()));
        Socket connection = server.attempt("accept", () -> socket.accept()).orElseThrow();
        server.observe("recv", () -> connection.getInputStream().read(buf));
        server.observe("second recv", () -> connection.getInputStream().read(buf));
    }

    @Override
    public void nioSide(Run run) throws Exception {
        ByteBuffer buf = ByteBuffer.allocate(100);
        Actor server = run.actor("server");
        ServerSocketChannel channel = server.open(() -> ServerSocketChannel.open());
        server.step(() -> channel.bind(Peers.anyPort()));
        Peers.connectAndReset(run, Sockaddr.of(channel.getLocalAddress()));
        SocketChannel connection =
                server.attempt("accept", () -> channel.accept()).orElseThrow();
        server.observe("recv", () -> connection.read(buf));
        server.observe("second recv", () -> connection.read(buf));
    }
}
