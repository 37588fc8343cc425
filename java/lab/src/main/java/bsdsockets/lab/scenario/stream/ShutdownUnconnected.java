package bsdsockets.lab.scenario.stream;

import static bsdsockets.posix.Constants.AF_INET;
import static bsdsockets.posix.Constants.SHUT_WR;
import static bsdsockets.posix.Constants.SOCK_STREAM;

import bsdsockets.lab.scenario.About;
import bsdsockets.lab.scenario.Actor;
import bsdsockets.lab.scenario.Run;
import bsdsockets.lab.scenario.Scenario;
import bsdsockets.posix.Posix;
import bsdsockets.posix.SockaddrIn;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;

/** A shutdown that fails, and yet has an effect. */
@About(
        id = "stream.shutdown-unconnected",
        title = "shut sending down before connecting, then connect and send",
        differs =
                "shutdown(2) reports ENOTCONN, but Linux marks the socket all the same, and a send after a later connect fails."
                        + " The JDK checks in Java that the socket is connected and never makes the call, so nothing is marked.")
final class ShutdownUnconnected implements Scenario {
    private static final byte[] HELLO = Ascii.bytes("hello");

    @Override
    public void nativeSide(Run run) throws Exception {
        Actor client = run.actor("client");
        int listener = run.closing(Posix.socket(AF_INET, SOCK_STREAM, 0));
        Posix.bind(listener, SockaddrIn.of("127.0.0.1", 0));
        Posix.listen(listener, 1);
        int fd = client.open(() -> Posix.socket(AF_INET, SOCK_STREAM, 0));
        client.observe("shutdown", () -> Posix.shutdown(fd, SHUT_WR));
        client.observe("connect", () -> Posix.connect(fd, Posix.getsockname(listener)));
        client.attempt("send", () -> Posix.send(fd, HELLO, 0, HELLO.length, 0));
    }

    @Override
    public void javaNetSide(Run run) throws Exception {
        Actor client = run.actor("client");
        ServerSocket listener = run.closing(new ServerSocket(0, 1, InetAddress.getLoopbackAddress()));
        Socket socket = client.open(() -> new Socket());
        client.observe("shutdown", () -> socket.shutdownOutput());
        client.observe("connect", () -> socket.connect(listener.getLocalSocketAddress()));
        client.observe("send", () -> socket.getOutputStream().write(HELLO));
    }

    @Override
    public void nioSide(Run run) throws Exception {
        Actor client = run.actor("client");
        ServerSocketChannel listener = run.closing(ServerSocketChannel.open());
        listener.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1);
        SocketChannel channel = client.open(() -> SocketChannel.open());
        client.attempt("shutdown", () -> channel.shutdownOutput());
        client.attempt("connect", () -> channel.connect(listener.getLocalAddress()));
        client.attempt("send", () -> channel.write(ByteBuffer.wrap(HELLO)));
    }
}
