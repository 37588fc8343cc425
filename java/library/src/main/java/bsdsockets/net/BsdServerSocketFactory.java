package bsdsockets.net;

import bsdsockets.posix.SockaddrUn;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import javax.net.ServerSocketFactory;

/** Makes server sockets that run on the native calls, for code that takes a factory. So do the connections they accept. */
public final class BsdServerSocketFactory extends ServerSocketFactory {
    private static final BsdServerSocketFactory DEFAULT = new BsdServerSocketFactory(InetEndpoints.INSTANCE);
    private static final int DEFAULT_BACKLOG = 50;

    private final Endpoints endpoints;

    private BsdServerSocketFactory(Endpoints endpoints) {
        this.endpoints = endpoints;
    }

    /** The factory of TCP sockets. */
    public static BsdServerSocketFactory getDefault() {
        return DEFAULT;
    }

    /**
     * A factory of AF_UNIX sockets bound to this path, whatever port and address are asked for. The path must not be there
     * yet, and stays when the socket is closed, as in C.
     *
     * @throws IllegalArgumentException for a path too long for AF_UNIX
     */
    public static BsdServerSocketFactory unix(Path path) {
        return new BsdServerSocketFactory(new UnixEndpoints(SockaddrUn.ofPath(path.toString())));
    }

    @Override
    public ServerSocket createServerSocket() throws IOException {
        return new OurServerSocket(endpoints);
    }

    @Override
    public ServerSocket createServerSocket(int port) throws IOException {
        return createServerSocket(port, DEFAULT_BACKLOG, null);
    }

    @Override
    public ServerSocket createServerSocket(int port, int backlog) throws IOException {
        return createServerSocket(port, backlog, null);
    }

    /** @param ifAddress null for all of the machine's */
    @Override
    public ServerSocket createServerSocket(int port, int backlog, InetAddress ifAddress) throws IOException {
        ServerSocket server = createServerSocket();
        try {
            server.bind(new InetSocketAddress(ifAddress, port), backlog);
            return server;
        } catch (IOException | RuntimeException e) {
            try {
                server.close();
            } catch (IOException second) {
                e.addSuppressed(second);
            }
            throw e;
        }
    }
}
