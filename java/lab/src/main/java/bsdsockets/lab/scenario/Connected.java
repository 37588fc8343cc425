package bsdsockets.lab.scenario;

import static bsdsockets.posix.Constants.AF_INET;
import static bsdsockets.posix.Constants.SOCK_STREAM;

import bsdsockets.posix.Posix;
import bsdsockets.posix.SockaddrIn;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;

/** Both ends of a new TCP connection on the loopback interface: where many scenarios begin. */
public final class Connected {
    /** The ends as C has them. */
    public record Descriptors(int client, int server) {}

    /** The ends as java.net has them. */
    public record Sockets(Socket client, Socket server) {}

    /** The ends as java.nio.channels has them. */
    public record Channels(SocketChannel client, SocketChannel server) {}

    private Connected() {}

    public static Descriptors descriptors(Run run) throws IOException {
        int listener = run.closing(Posix.socket(AF_INET, SOCK_STREAM, 0));
        Posix.bind(listener, SockaddrIn.of("127.0.0.1", 0));
        Posix.listen(listener, 1);
        int client = run.closing(Posix.socket(AF_INET, SOCK_STREAM, 0));
        Posix.connect(client, Posix.getsockname(listener));
        int server = run.closing(Posix.accept(listener).fd());
        Posix.close(listener);
        return new Descriptors(client, server);
    }

    public static Sockets sockets(Run run) throws IOException {
        try (ServerSocket listener = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Socket client = run.closing(new Socket(listener.getInetAddress(), listener.getLocalPort()));
            return new Sockets(client, run.closing(listener.accept()));
        }
    }

    public static Channels channels(Run run) throws IOException {
        try (ServerSocketChannel listener = ServerSocketChannel.open()) {
            listener.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1);
            SocketChannel client = run.closing(SocketChannel.open(listener.getLocalAddress()));
            return new Channels(client, run.closing(listener.accept()));
        }
    }
}
