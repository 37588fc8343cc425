package bsdsockets.lab.scenario.creating;

import static bsdsockets.posix.Constants.AF_INET;
import static bsdsockets.posix.Constants.IPPROTO_TCP;
import static bsdsockets.posix.Constants.SOCK_STREAM;
import static bsdsockets.posix.Constants.SOL_SOCKET;
import static bsdsockets.posix.Constants.SO_KEEPALIVE;
import static bsdsockets.posix.Constants.SO_RCVBUF;
import static bsdsockets.posix.Constants.SO_RCVTIMEO;
import static bsdsockets.posix.Constants.SO_REUSEADDR;
import static bsdsockets.posix.Constants.TCP_KEEPIDLE;
import static bsdsockets.posix.Constants.TCP_NODELAY;

import bsdsockets.lab.scenario.About;
import bsdsockets.lab.scenario.Actor;
import bsdsockets.lab.scenario.Run;
import bsdsockets.lab.scenario.Scenario;
import bsdsockets.posix.Posix;
import bsdsockets.posix.Sockaddr;
import bsdsockets.posix.SockaddrIn;
import bsdsockets.posix.Timeval;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.StandardSocketOptions;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import jdk.net.ExtendedSocketOptions;

@About(
        id = "option.inherit",
        title = "which options an accepted socket has from its listener",
        differs = "On Linux an accepted socket has all of its listener's options. The JDK's servers take only "
                + "a few of them, not SO_KEEPALIVE or TCP_NODELAY, and their time-out is no option of the "
                + "kernel's: the JDK polls.")
final class InheritedOptions implements Scenario {
    @Override
    public void nativeSide(Run run) throws Exception {
        Actor server = run.actor("server");
        int listener = server.open(() -> Posix.socket(AF_INET, SOCK_STREAM, 0));
        server.observe(
                "setsockopt SO_KEEPALIVE of the listener",
                () -> Posix.setsockopt(listener, SOL_SOCKET, SO_KEEPALIVE, 1));
        server.observe(
                "setsockopt TCP_NODELAY of the listener",
                () -> Posix.setsockopt(listener, IPPROTO_TCP, TCP_NODELAY, 1));
        server.observe(
                "setsockopt TCP_KEEPIDLE of the listener",
                () -> Posix.setsockopt(listener, IPPROTO_TCP, TCP_KEEPIDLE, 60));
        server.observe(
                "setsockopt SO_RCVBUF of the listener", () -> Posix.setsockopt(listener, SOL_SOCKET, SO_RCVBUF, 10000));
        server.step(() -> Posix.setsockopt(listener, SOL_SOCKET, SO_RCVTIMEO, new Timeval(2, 0).toBytes()));
        int size = server.step(() -> Posix.getsockopt(listener, SOL_SOCKET, SO_RCVBUF));
        server.step(() -> Posix.bind(listener, SockaddrIn.of("127.0.0.1", 0)));
        server.step(() -> Posix.listen(listener, 1));
        Sockaddr address = server.step(() -> Posix.getsockname(listener));

        Actor client = run.actor("client");
        int fd = client.open(() -> Posix.socket(AF_INET, SOCK_STREAM, 0));
        client.step(() -> Posix.connect(fd, address));

        int accepted = server.step(() -> Posix.accept(listener)).fd();
        server.observe(
                "SO_KEEPALIVE of the accepted socket", () -> Posix.getsockopt(accepted, SOL_SOCKET, SO_KEEPALIVE));
        server.observe(
                "TCP_NODELAY of the accepted socket", () -> Posix.getsockopt(accepted, IPPROTO_TCP, TCP_NODELAY));
        server.observe(
                "TCP_KEEPIDLE of the accepted socket", () -> Posix.getsockopt(accepted, IPPROTO_TCP, TCP_KEEPIDLE));
        server.observe("SO_RCVBUF as the listener's", () -> Posix.getsockopt(accepted, SOL_SOCKET, SO_RCVBUF) == size);
        server.observe(
                "SO_REUSEADDR of the accepted socket", () -> Posix.getsockopt(accepted, SOL_SOCKET, SO_REUSEADDR));
        Timeval timeout = server.step(() -> Timeval.ofBytes(Posix.getsockopt(accepted, SOL_SOCKET, SO_RCVTIMEO, 16)));
        run.outcome("receive time-out in ms", timeout.seconds() * 1000);
    }

    @Override
    public void javaNetSide(Run run) throws Exception {
        Actor server = run.actor("server");
        ServerSocket listener = server.open(() -> new ServerSocket());
        server.attempt(
                "setsockopt SO_KEEPALIVE of the listener",
                () -> listener.setOption(StandardSocketOptions.SO_KEEPALIVE, true));
        server.attempt(
                "setsockopt TCP_NODELAY of the listener",
                () -> listener.setOption(StandardSocketOptions.TCP_NODELAY, true));
        server.attempt(
                "setsockopt TCP_KEEPIDLE of the listener",
                () -> listener.setOption(ExtendedSocketOptions.TCP_KEEPIDLE, 60));
        server.observe("setsockopt SO_RCVBUF of the listener", () -> listener.setReceiveBufferSize(10000));
        server.step(() -> listener.setSoTimeout(2000));
        int size = server.step(() -> listener.getReceiveBufferSize());
        server.step(() -> listener.bind(new InetSocketAddress("127.0.0.1", 0), 1));

        Actor client = run.actor("client");
        Socket socket = client.open(() -> new Socket());
        client.step(() -> socket.connect(listener.getLocalSocketAddress()));

        Socket connection = server.open(() -> listener.accept());
        server.observe("SO_KEEPALIVE of the accepted socket", () -> connection.getKeepAlive());
        server.observe("TCP_NODELAY of the accepted socket", () -> connection.getTcpNoDelay());
        server.observe(
                "TCP_KEEPIDLE of the accepted socket", () -> connection.getOption(ExtendedSocketOptions.TCP_KEEPIDLE));
        server.observe("SO_RCVBUF as the listener's", () -> connection.getReceiveBufferSize() == size);
        server.observe("SO_REUSEADDR of the accepted socket", () -> connection.getReuseAddress());
        server.observe("receive time-out in ms", () -> connection.getSoTimeout());
    }

    @Override
    public void nioSide(Run run) throws Exception {
        Actor server = run.actor("server");
        ServerSocketChannel listener = server.open(() -> ServerSocketChannel.open());
        server.attempt(
                "setsockopt SO_KEEPALIVE of the listener",
                () -> listener.setOption(StandardSocketOptions.SO_KEEPALIVE, true));
        server.attempt(
                "setsockopt TCP_NODELAY of the listener",
                () -> listener.setOption(StandardSocketOptions.TCP_NODELAY, true));
        server.attempt(
                "setsockopt TCP_KEEPIDLE of the listener",
                () -> listener.setOption(ExtendedSocketOptions.TCP_KEEPIDLE, 60));
        server.attempt(
                "setsockopt SO_RCVBUF of the listener",
                () -> listener.setOption(StandardSocketOptions.SO_RCVBUF, 10000));
        server.step(() -> listener.socket().setSoTimeout(2000));
        int size = server.step(() -> listener.getOption(StandardSocketOptions.SO_RCVBUF));
        server.step(() -> listener.bind(new InetSocketAddress("127.0.0.1", 0), 1));

        Actor client = run.actor("client");
        SocketChannel channel = client.open(() -> SocketChannel.open());
        client.step(() -> channel.connect(listener.getLocalAddress()));

        SocketChannel connection = server.open(() -> listener.accept());
        server.observe(
                "SO_KEEPALIVE of the accepted socket", () -> connection.getOption(StandardSocketOptions.SO_KEEPALIVE));
        server.observe(
                "TCP_NODELAY of the accepted socket", () -> connection.getOption(StandardSocketOptions.TCP_NODELAY));
        server.observe(
                "TCP_KEEPIDLE of the accepted socket", () -> connection.getOption(ExtendedSocketOptions.TCP_KEEPIDLE));
        server.observe(
                "SO_RCVBUF as the listener's", () -> connection.getOption(StandardSocketOptions.SO_RCVBUF) == size);
        server.observe(
                "SO_REUSEADDR of the accepted socket", () -> connection.getOption(StandardSocketOptions.SO_REUSEADDR));
        server.observe("receive time-out in ms", () -> connection.socket().getSoTimeout());
    }
}
