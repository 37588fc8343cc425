package bsdsockets.bench;

import bsdsockets.Backend;
import bsdsockets.BsdSocket;
import bsdsockets.posix.Constants;
import bsdsockets.posix.SockaddrIn;
import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import javax.net.ServerSocketFactory;
import javax.net.SocketFactory;

/** Both ends of a TCP connection over the loopback, by each way of making one. */
public final class Connections {
    private Connections() {}

    /** What closes like its two ends. */
    public record Ends<T extends Closeable>(T client, T server) implements Closeable {
        List<T> both() {
            return List.of(client, server);
        }

        @Override
        public void close() throws IOException {
            client.close();
            server.close();
        }
    }

    /** By the facade, the native backend. */
    public static Ends<BsdSocket> facade() throws IOException {
        try (BsdSocket listener = BsdSocket.createServer(Backend.NATIVE, SockaddrIn.of("127.0.0.1", 0), 1)) {
            BsdSocket client = BsdSocket.open(Backend.NATIVE, Constants.AF_INET, Constants.SOCK_STREAM, 0);
            client.connect(listener.getSockName());
            return new Ends<>(client, listener.accept().socket());
        }
    }

    static Ends<Socket> sockets() throws IOException {
        return sockets(SocketFactory.getDefault(), ServerSocketFactory.getDefault());
    }

    static Ends<Socket> sockets(SocketFactory clients, ServerSocketFactory servers) throws IOException {
        try (ServerSocket listener = servers.createServerSocket()) {
            listener.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1);
            Socket client = clients.createSocket();
            client.connect(listener.getLocalSocketAddress());
            return new Ends<>(client, listener.accept());
        }
    }
}
