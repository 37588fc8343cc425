package bsdsockets.lab.scenario.connecting;

import static bsdsockets.posix.Constants.AF_INET;
import static bsdsockets.posix.Constants.SOCK_STREAM;

import bsdsockets.lab.scenario.About;
import bsdsockets.lab.scenario.Actor;
import bsdsockets.lab.scenario.Run;
import bsdsockets.lab.scenario.Scenario;
import bsdsockets.posix.Posix;
import bsdsockets.posix.Sockaddr;
import java.net.Socket;
import java.net.SocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;

@About(
        id = "connect.self",
        title = "connect a socket to its own address, with nobody listening",
        same =
                "TCP's simultaneous open (RFC 9293, section 3.5): the socket's SYN reaches the socket itself, which is then its"
                        + " own peer. It happens by chance to clients that try again and again for a port of the ephemeral range.")
final class ConnectSelf implements Scenario {
    @Override
    public void nativeSide(Run run) throws Exception {
        byte[] hello = {'h', 'e', 'l', 'l', 'o'};
        Actor client = run.actor("client");
        int fd = client.open(() -> Posix.socket(AF_INET, SOCK_STREAM, 0));
        client.step(() -> Posix.bind(fd, Peers.ANY_PORT));
        Sockaddr own = client.step(() -> Posix.getsockname(fd));
        client.observe("connect", () -> Posix.connect(fd, own));
        Sockaddr peer = client.step(() -> Posix.getpeername(fd));
        run.outcome("peer is the socket itself", peer.equals(own));
        client.attempt("send", () -> Posix.send(fd, hello, 0, hello.length, 0));
        client.observe("recv", () -> Posix.recv(fd, new byte[100], 0, 100, 0));
    }

    @Override
    public void javaNetSide(Run run) throws Exception {
        byte[] hello = {'h', 'e', 'l', 'l', 'o'};
        Actor client = run.actor("client");
        Socket socket = client.open(() -> new Socket());
        client.step(() -> socket.bind(Peers.anyPort()));
        SocketAddress own = client.step(() -> socket.getLocalSocketAddress());
        client.observe("connect", () -> socket.connect(own));
        SocketAddress peer = client.step(() -> socket.getRemoteSocketAddress());
        run.outcome("peer is the socket itself", peer.equals(own));
        client.observe("send", () -> socket.getOutputStream().write(hello));
        client.observe("recv", () -> socket.getInputStream().read(new byte[100]));
    }

    @Override
    public void nioSide(Run run) throws Exception {
        byte[] hello = {'h', 'e', 'l', 'l', 'o'};
        Actor client = run.actor("client");
        SocketChannel channel = client.open(() -> SocketChannel.open());
        client.step(() -> channel.bind(Peers.anyPort()));
        SocketAddress own = client.step(() -> channel.getLocalAddress());
        client.attempt("connect", () -> channel.connect(own));
        SocketAddress peer = client.step(() -> channel.getRemoteAddress());
        run.outcome("peer is the socket itself", peer.equals(own));
        client.attempt("send", () -> channel.write(ByteBuffer.wrap(hello)));
        client.observe("recv", () -> channel.read(ByteBuffer.allocate(100)));
    }
}
