package bsdsockets.bench;

import bsdsockets.posix.Constants;
import bsdsockets.posix.ErrnoException;
import bsdsockets.posix.Posix;
import bsdsockets.posix.SockaddrIn;
import java.io.Closeable;

/** The two descriptors of a connection. */
public final class FdPair implements Closeable {
    private final int client;
    private final int server;

    private FdPair(int client, int server) {
        this.client = client;
        this.server = server;
    }

    /** Of TCP over the loopback. */
    public static FdPair tcp() throws ErrnoException {
        int listener = Posix.socket(Constants.AF_INET, Constants.SOCK_STREAM, 0);
        try {
            Posix.bind(listener, SockaddrIn.of("127.0.0.1", 0));
            Posix.listen(listener, 1);
            int client = Posix.socket(Constants.AF_INET, Constants.SOCK_STREAM, 0);
            Posix.connect(client, Posix.getsockname(listener));
            return new FdPair(client, Posix.accept(listener).fd());
        } finally {
            Posix.close(listener);
        }
    }

    /** Of AF_UNIX. */
    public static FdPair unix() throws ErrnoException {
        int[] fds = Posix.socketpair(Constants.AF_UNIX, Constants.SOCK_STREAM, 0);
        return new FdPair(fds[0], fds[1]);
    }

    /** UDP, each connected to the other. */
    public static FdPair udp() throws ErrnoException {
        int client = Posix.socket(Constants.AF_INET, Constants.SOCK_DGRAM, 0);
        int server = Posix.socket(Constants.AF_INET, Constants.SOCK_DGRAM, 0);
        Posix.bind(client, SockaddrIn.of("127.0.0.1", 0));
        Posix.bind(server, SockaddrIn.of("127.0.0.1", 0));
        Posix.connect(client, Posix.getsockname(server));
        Posix.connect(server, Posix.getsockname(client));
        return new FdPair(client, server);
    }

    /** Makes the client's end non-blocking. */
    public FdPair nonBlocking() throws ErrnoException {
        int flags = Posix.fcntl(client, Constants.F_GETFL, 0);
        Posix.fcntl(client, Constants.F_SETFL, flags | Constants.O_NONBLOCK);
        return this;
    }

    /** The descriptor of one end. */
    public int client() {
        return client;
    }

    /** The descriptor of the other. */
    public int server() {
        return server;
    }

    /** Whoever receives at the server's end finds the end of the stream. */
    void endOfClient() throws ErrnoException {
        Posix.shutdown(client, Constants.SHUT_WR);
    }

    @Override
    public void close() throws ErrnoException {
        Posix.close(client);
        Posix.close(server);
    }
}
