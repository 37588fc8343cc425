package bsdsockets.lab.scenario.creating;

import static bsdsockets.posix.Constants.AF_INET;
import static bsdsockets.posix.Constants.SOCK_STREAM;

import bsdsockets.lab.scenario.About;
import bsdsockets.lab.scenario.Actor;
import bsdsockets.lab.scenario.Run;
import bsdsockets.lab.scenario.Scenario;
import bsdsockets.posix.Posix;
import bsdsockets.posix.Sockaddr;
import bsdsockets.posix.SockaddrIn;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.SocketAddress;
import java.nio.channels.ServerSocketChannel;

@About(
        id = "bind.twice",
        title = "bind a socket that is bound already",
        same = "The JDK remembers that the socket is bound and refuses without a system call: Socket with "
                + "the message \"Already bound\", a channel with AlreadyBoundException. The kernel says EINVAL.")
final class BindTwice implements Scenario {
    @Override
    public void nativeSide(Run run) throws Exception {
        Actor server = run.actor("server");
        int fd = server.open(() -> Posix.socket(AF_INET, SOCK_STREAM, 0));
        server.observe("first bind", () -> Posix.bind(fd, SockaddrIn.of("127.0.0.1", 0)));
        Sockaddr before = server.step(() -> Posix.getsockname(fd));
        server.observe("second bind", () -> Posix.bind(fd, SockaddrIn.of("127.0.0.1", 0)));
        Sockaddr after = server.step(() -> Posix.getsockname(fd));
        run.outcome("same address after it", before.equals(after));
    }

    @Override
    public void javaNetSide(Run run) throws Exception {
        Actor server = run.actor("server");
        ServerSocket socket = server.open(() -> new ServerSocket());
        server.observe("first bind", () -> socket.bind(new InetSocketAddress("127.0.0.1", 0)));
        SocketAddress before = server.step(() -> socket.getLocalSocketAddress());
        server.observe("second bind", () -> socket.bind(new InetSocketAddress("127.0.0.1", 0)));
        SocketAddress after = server.step(() -> socket.getLocalSocketAddress());
        run.outcome("same address after it", before.equals(after));
    }

    @Override
    public void nioSide(Run run) throws Exception {
        Actor server = run.actor("server");
        ServerSocketChannel channel = server.open(() -> ServerSocketChannel.open());
        server.attempt("first bind", () -> channel.bind(new InetSocketAddress("127.0.0.1", 0)));
        SocketAddress before = server.step(() -> channel.getLocalAddress());
        server.attempt("second bind", () -> channel.bind(new InetSocketAddress("127.0.0.1", 0)));
        SocketAddress after = server.step(() -> channel.getLocalAddress());
        run.outcome("same address after it", before.equals(after));
    }
}
