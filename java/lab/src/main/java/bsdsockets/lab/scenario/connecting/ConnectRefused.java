package bsdsockets.lab.scenario.connecting;

import static bsdsockets.posix.Constants.AF_INET;
import static bsdsockets.posix.Constants.SOCK_STREAM;

import bsdsockets.lab.scenario.About;
import bsdsockets.lab.scenario.Actor;
import bsdsockets.lab.scenario.Run;
import bsdsockets.lab.scenario.Scenario;
import bsdsockets.posix.Posix;
import bsdsockets.posix.Sockaddr;
import bsdsockets.posix.SockaddrIn;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;

@About(
        id = "connect.refused",
        title = "connect to a port where nobody listens",
        same = "The kernel answers the SYN with a reset, and the JDK turns ECONNREFUSED into ConnectException.")
final class ConnectRefused implements Scenario {
    @Override
    public void nativeSide(Run run) throws Exception {
        Actor server = run.actor("server");
        int listener = server.open(() -> Posix.socket(AF_INET, SOCK_STREAM, 0));
        server.step(() -> Posix.bind(listener, SockaddrIn.of("127.0.0.1", 0)));
        Sockaddr address = server.step(() -> Posix.getsockname(listener));
        server.step(() -> Posix.close(listener));

        Actor client = run.actor("client");
        int fd = client.open(() -> Posix.socket(AF_INET, SOCK_STREAM, 0));
        client.observe("connect", () -> Posix.connect(fd, address));
    }

    @Override
    public void javaNetSide(Run run) throws Exception {
        Actor server = run.actor("server");
        ServerSocket listener = server.open(() -> new ServerSocket(0, 1, InetAddress.getLoopbackAddress()));
        SocketAddress address = server.step(() -> listener.getLocalSocketAddress());
        server.step(() -> listener.close());

        Actor client = run.actor("client");
        Socket socket = client.open(() -> new Socket());
        client.observe("connect", () -> socket.connect(address));
    }

    @Override
    public void nioSide(Run run) throws Exception {
        Actor server = run.actor("server");
        ServerSocketChannel listener = server.open(() -> ServerSocketChannel.open());
        server.step(() -> listener.bind(new InetSocketAddress("127.0.0.1", 0)));
        SocketAddress address = server.step(() -> listener.getLocalAddress());
        server.step(() -> listener.close());

        Actor client = run.actor("client");
        SocketChannel channel = client.open(() -> SocketChannel.open());
        client.attempt("connect", () -> channel.connect(address));
    }
}
