package bsdsockets.net;

import bsdsockets.posix.SockaddrUn;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketAddress;
import java.nio.file.Path;
import javax.net.SocketFactory;

/**
 * Makes client sockets that run on the native calls, for code that takes a factory: database drivers, HTTP clients. The
 * JVM's own sockets stay as they are.
 */
public final class BsdSocketFactory extends SocketFactory {
    private static final BsdSocketFactory DEFAULT = new BsdSocketFactory(InetEndpoints.INSTANCE);

    private final Endpoints endpoints;

    private BsdSocketFactory(Endpoints endpoints) {
        this.endpoints = endpoints;
    }

    /** The factory of TCP sockets. */
    public static BsdSocketFactory getDefault() {
        return DEFAULT;
    }

    /**
     * A factory of AF_UNIX sockets, all of which connect to this path, whatever host and port are asked for. Options of TCP
     * are taken and have no effect.
     *
     * @throws IllegalArgumentException for a path too long for AF_UNIX
     */
    public static BsdSocketFactory unix(Path path) {
        return new BsdSocketFactory(new UnixEndpoints(SockaddrUn.ofPath(path.toString())));
    }

    @Override
    public Socket createSocket() throws IOException {
        return new OurSocket(endpoints);
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
        return connected(endpoints.named(host, port), null);
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress localHost, int localPort) throws IOException {
        return connected(endpoints.named(host, port), new InetSocketAddress(localHost, localPort));
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
        return connected(new InetSocketAddress(host, port), null);
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress localHost, int localPort) throws IOException {
        return connected(new InetSocketAddress(host, port), new InetSocketAddress(localHost, localPort));
    }

    private Socket connected(SocketAddress remote, SocketAddress local) throws IOException {
        Socket socket = createSocket();
        try {
            if (local != null && endpoints.tcp()) {
                socket.bind(local);
            }
            socket.connect(remote);
            return socket;
        } catch (IOException | RuntimeException e) {
            closeAfter(e, socket);
            throw e;
        }
    }

    private static void closeAfter(Exception failure, Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            failure.addSuppressed(e);
        }
    }
}
