package bsdsockets.lab.scenario.creating;

import static bsdsockets.posix.Constants.AF_INET;
import static bsdsockets.posix.Constants.FD_CLOEXEC;
import static bsdsockets.posix.Constants.F_GETFD;
import static bsdsockets.posix.Constants.SOCK_STREAM;

import bsdsockets.lab.scenario.About;
import bsdsockets.lab.scenario.Actor;
import bsdsockets.lab.scenario.JdkDescriptor;
import bsdsockets.lab.scenario.Run;
import bsdsockets.lab.scenario.Scenario;
import bsdsockets.posix.Posix;
import bsdsockets.posix.Sockaddr;
import bsdsockets.posix.SockaddrIn;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;

@About(
        id = "socket.cloexec",
        title = "whether sockets made with the defaults are close-on-exec",
        same = "The JDK calls socket(2) and accept(2) without SOCK_CLOEXEC. Its own ProcessBuilder closes "
                + "every descriptor from 3 on in the child; a native library that forks and execs hands them "
                + "on.")
final class CloseOnExec implements Scenario {
    @Override
    public void nativeSide(Run run) throws Exception {
        Actor server = run.actor("server");
        int listener = server.open(() -> Posix.socket(AF_INET, SOCK_STREAM, 0));
        server.step(() -> Posix.bind(listener, SockaddrIn.of("127.0.0.1", 0)));
        server.step(() -> Posix.listen(listener, 1));
        Sockaddr address = server.step(() -> Posix.getsockname(listener));

        Actor client = run.actor("client");
        int fd = client.open(() -> Posix.socket(AF_INET, SOCK_STREAM, 0));
        client.step(() -> Posix.connect(fd, address));
        int accepted = server.step(() -> Posix.accept(listener)).fd();

        server.observe("FD_CLOEXEC of the listener", () -> Posix.fcntl(listener, F_GETFD, 0) & FD_CLOEXEC);
        server.observe("FD_CLOEXEC of the accepted socket", () -> Posix.fcntl(accepted, F_GETFD, 0) & FD_CLOEXEC);
        client.observe("FD_CLOEXEC of the client", () -> Posix.fcntl(fd, F_GETFD, 0) & FD_CLOEXEC);
    }

    @Override
    public void javaNetSide(Run run) throws Exception {
        Actor server = run.actor("server");
        ServerSocket listener = server.open(() -> new ServerSocket(0, 1, InetAddress.getLoopbackAddress()));

        Actor client = run.actor("client");
        Socket socket = client.open(() -> new Socket());
        client.step(() -> socket.connect(listener.getLocalSocketAddress()));
        Socket connection = server.open(() -> listener.accept());

        int listening = JdkDescriptor.of(listener);
        int accepted = JdkDescriptor.of(connection);
        int fd = JdkDescriptor.of(socket);
        server.observe("FD_CLOEXEC of the listener", () -> Posix.fcntl(listening, F_GETFD, 0) & FD_CLOEXEC);
        server.observe("FD_CLOEXEC of the accepted socket", () -> Posix.fcntl(accepted, F_GETFD, 0) & FD_CLOEXEC);
        client.observe("FD_CLOEXEC of the client", () -> Posix.fcntl(fd, F_GETFD, 0) & FD_CLOEXEC);
    }

    @Override
    public void nioSide(Run run) throws Exception {
        Actor server = run.actor("server");
        ServerSocketChannel listener = server.open(() -> ServerSocketChannel.open());
        server.step(() -> listener.bind(new InetSocketAddress("127.0.0.1", 0), 1));

        Actor client = run.actor("client");
        SocketChannel channel = client.open(() -> SocketChannel.open());
        client.step(() -> channel.connect(listener.getLocalAddress()));
        SocketChannel connection = server.open(() -> listener.accept());

        int listening = JdkDescriptor.of(listener);
        int accepted = JdkDescriptor.of(connection);
        int fd = JdkDescriptor.of(channel);
        server.observe("FD_CLOEXEC of the listener", () -> Posix.fcntl(listening, F_GETFD, 0) & FD_CLOEXEC);
        server.observe("FD_CLOEXEC of the accepted socket", () -> Posix.fcntl(accepted, F_GETFD, 0) & FD_CLOEXEC);
        client.observe("FD_CLOEXEC of the client", () -> Posix.fcntl(fd, F_GETFD, 0) & FD_CLOEXEC);
    }
}
