package bsdsockets;

import bsdsockets.posix.Sockaddr;
import java.io.IOException;
import java.time.Duration;

/** What {@link BsdSocket}'s static methods do. */
final class Sockets {
    private Sockets() {}

    static BsdSocket open(Backend backend, int domain, int type, int protocol) throws IOException {
        return NativeSocket.open(domain, type, protocol);
    }

    static BsdSocket createServer(Backend backend, Sockaddr address, int backlog) throws IOException {
        throw new NoEquivalentException("");
    }

    static BsdSocket createConnection(Backend backend, String host, int port, Duration timeout) throws IOException {
        throw new NoEquivalentException("");
    }
}
