package bsdsockets.lab.scenario.stream;

import static bsdsockets.posix.Constants.AF_INET;
import static bsdsockets.posix.Constants.SOCK_STREAM;

import bsdsockets.lab.scenario.About;
import bsdsockets.lab.scenario.Actor;
import bsdsockets.lab.scenario.Run;
import bsdsockets.lab.scenario.Scenario;
import bsdsockets.posix.Accepted;
import bsdsockets.posix.Posix;
import bsdsockets.posix.Sockaddr;
import bsdsockets.posix.SockaddrIn;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;

/** The end of the stream comes after everything that was sent, and is told as often as it is asked for. */
@About(
        id = "stream.orderly-end",
        title = "receive what is left, and then on, after the peer has closed",
        same = "What was sent still arrives; then C's recv returns 0, for which the JDK's read returns -1.")
final class OrderlyEnd implements Scenario {
    private static final byte[] BYE = Ascii.bytes("bye");

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

        Accepted connection = server.step(() -> Posix.accept(listener));
        server.step(() -> Posix.send(connection.fd(), BYE, 0, 3, 0));
        server.step(() -> Posix.close(connection.fd()));

        byte[] buffer = new byte[16];
        client.observe("first recv", () -> Posix.recv(fd, buffer, 0, buffer.length, 0));
        client.observe("second recv", () -> Posix.recv(fd, buffer, 0, buffer.length, 0));
        client.observe("third recv", () -> Posix.recv(fd, buffer, 0, buffer.length, 0));
        run.outcome("received", Ascii.text(buffer, BYE.length));
    }

    @Override
    public void javaNetSide(Run run) throws Exception {
        Actor server = run.actor("server");
        ServerSocket listener = server.open(() -> new ServerSocket(0, 1, InetAddress.getLoopbackAddress()));
        SocketAddress address = server.step(() -> listener.getLocalSocketAddress());

        Actor client = run.actor("client");
        Socket socket = client.open(() -> new Socket());
        client.step(() -> socket.connect(address));

        Socket connection = server.open(() -> listener.accept());
        server.step(() -> connection.getOutputStream().write(BYE));
        server.step(() -> connection.close());

        byte[] buffer = new byte[16];
        client.observe("first recv", () -> socket.getInputStream().read(buffer));
        client.observe("second recv", () -> socket.getInputStream().read(buffer));
        client.observe("third recv", () -> socket.getInputStream().read(buffer));
        run.outcome("received", Ascii.text(buffer, BYE.length));
    }

    @Override
    public void nioSide(Run run) throws Exception {
        Actor server = run.actor("server");
        ServerSocketChannel listener = server.open(() -> ServerSocketChannel.open());
        server.step(() -> listener.bind(new InetSocketAddress("127.0.0.1", 0), 1));
        SocketAddress address = server.step(() -> listener.getLocalAddress());

        Actor client = run.actor("client");
        SocketChannel channel = client.open(() -> SocketChannel.open());
        client.step(() -> channel.connect(address));

        SocketChannel connection = server.open(() -> listener.accept());
        server.step(() -> connection.write(ByteBuffer.wrap(BYE)));
        server.step(() -> connection.close());

        ByteBuffer buffer = ByteBuffer.allocate(16);
        client.observe("first recv", () -> channel.read(buffer));
        client.observe("second recv", () -> channel.read(buffer));
        client.observe("third recv", () -> channel.read(buffer));
        run.outcome("received", Ascii.text(buffer));
    }
}
