package bsdsockets.lab.scenario.creating;

import static bsdsockets.posix.Constants.AF_INET;
import static bsdsockets.posix.Constants.SOCK_STREAM;
import static bsdsockets.posix.Constants.SOL_SOCKET;
import static bsdsockets.posix.Constants.SO_REUSEADDR;

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
import java.net.StandardSocketOptions;
import java.nio.channels.ServerSocketChannel;

@About(
        id = "bind.in-use",
        title = "bind to an address on which another socket listens",
        same = "SO_REUSEADDR, which the JDK sets on every server, does not help against a socket that "
                + "listens. A refused bind leaves the socket open, to bind elsewhere; only the constructors "
                + "that bind close it.")
final class InUse implements Scenario {
    @Override
    public void nativeSide(Run run) throws Exception {
        Actor first = run.actor("first server");
        int listener = first.open(() -> Posix.socket(AF_INET, SOCK_STREAM, 0));
        first.step(() -> Posix.bind(listener, SockaddrIn.of("127.0.0.1", 0)));
        first.step(() -> Posix.listen(listener, 1));
        Sockaddr address = first.step(() -> Posix.getsockname(listener));

        Actor second = run.actor("second server");
        int fd = second.open(() -> Posix.socket(AF_INET, SOCK_STREAM, 0));
        second.observe("bind", () -> Posix.bind(fd, address));
        first.step(() -> Posix.setsockopt(listener, SOL_SOCKET, SO_REUSEADDR, 1));
        second.step(() -> Posix.setsockopt(fd, SOL_SOCKET, SO_REUSEADDR, 1));
        second.observe("bind with SO_REUSEADDR on both", () -> Posix.bind(fd, address));
        second.observe("bind to another port", () -> Posix.bind(fd, SockaddrIn.of("127.0.0.1", 0)));
    }

    @Override
    public void javaNetSide(Run run) throws Exception {
        Actor first = run.actor("first server");
        ServerSocket listener = first.open(() -> new ServerSocket());
        first.step(() -> listener.bind(new InetSocketAddress("127.0.0.1", 0), 1));
        SocketAddress address = first.step(() -> listener.getLocalSocketAddress());

        Actor second = run.actor("second server");
        ServerSocket socket = second.open(() -> new ServerSocket());
        second.observe("bind", () -> socket.bind(address, 1));
        first.step(() -> listener.setReuseAddress(true));
        second.step(() -> socket.setReuseAddress(true));
        second.observe("bind with SO_REUSEADDR on both", () -> socket.bind(address, 1));
        second.observe("bind to another port", () -> socket.bind(new InetSocketAddress("127.0.0.1", 0), 1));
    }

    @Override
    public void nioSide(Run run) throws Exception {
        Actor first = run.actor("first server");
        ServerSocketChannel listener = first.open(() -> ServerSocketChannel.open());
        first.step(() -> listener.bind(new InetSocketAddress("127.0.0.1", 0), 1));
        SocketAddress address = first.step(() -> listener.getLocalAddress());

        Actor second = run.actor("second server");
        ServerSocketChannel channel = second.open(() -> ServerSocketChannel.open());
        second.attempt("bind", () -> channel.bind(address, 1));
        first.step(() -> listener.setOption(StandardSocketOptions.SO_REUSEADDR, true));
        second.step(() -> channel.setOption(StandardSocketOptions.SO_REUSEADDR, true));
        second.attempt("bind with SO_REUSEADDR on both", () -> channel.bind(address, 1));
        second.attempt("bind to another port", () -> channel.bind(new InetSocketAddress("127.0.0.1", 0), 1));
    }
}
