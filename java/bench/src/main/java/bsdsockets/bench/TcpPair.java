package bsdsockets.bench;

import bsdsockets.posix.Constants;
import bsdsockets.posix.ErrnoException;
import bsdsockets.posix.Posix;
import bsdsockets.posix.SockaddrIn;
import java.io.Closeable;

/** Two descriptors of one TCP connection over the loopback. */
final class TcpPair implements Closeable {
    private final int client;
    private final int server;

    private TcpPair(int client, int server) {
        this.client = client;
        this.server = server;
    }

    static TcpPair open() throws ErrnoException {
        int listener = Posix.socket(Constants.AF_INET, Constants.SOCK_STREAM, 0);
        try {
            Posix.bind(listener, SockaddrIn.of("127.0.0.1", 0));
            Posix.listen(listener, 1);
            int client = Posix.socket(Constants.AF_INET, Constants.SOCK_STREAM, 0);
            Posix.connect(client, Posix.getsockname(listener));
            return new TcpPair(client, Posix.accept(listener).fd());
        } finally {
            Posix.close(listener);
        }
    }

    /** Makes the client's end non-blocking. */
    TcpPair nonBlocking() throws ErrnoException {
        int flags = Posix.fcntl(client, Constants.F_GETFL, 0);
        Posix.fcntl(client, Constants.F_SETFL, flags | Constants.O_NONBLOCK);
        return this;
    }

    int client() {
        return client;
    }

    int server() {
        return server;
    }

    @Override
    public void close() throws ErrnoException {
        Posix.close(client);
        Posix.close(server);
    }
}
