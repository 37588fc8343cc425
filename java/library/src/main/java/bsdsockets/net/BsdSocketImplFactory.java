package bsdsockets.net;

import java.net.SocketImpl;
import java.net.SocketImplFactory;

/**
 * Puts every {@link java.net.Socket} and {@link java.net.ServerSocket} of the JVM on the native calls:
 *
 * <pre>{@code
 * Socket.setSocketImplFactory(new BsdSocketImplFactory(false));
 * ServerSocket.setSocketFactory(new BsdSocketImplFactory(true));
 * }</pre>
 *
 * <p>Each can be installed once. A server of ours takes its connections as sockets of ours: install both. Sockets made for a
 * SOCKS or HTTP proxy stay the JDK's.
 */
public final class BsdSocketImplFactory implements SocketImplFactory {
    private final boolean server;

    /**
     * A factory for one of the two places.
     *
     * @param server true for {@link java.net.ServerSocket#setSocketFactory}: SO_REUSEADDR then starts on, as the JDK's does
     */
    public BsdSocketImplFactory(boolean server) {
        this.server = server;
    }

    @Override
    public SocketImpl createSocketImpl() {
        return new BsdSocketImpl(server, InetEndpoints.INSTANCE);
    }
}
