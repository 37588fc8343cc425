package bsdsockets.junit;

import bsdsockets.Backend;
import bsdsockets.BsdSocket;
import bsdsockets.posix.Constants;
import bsdsockets.posix.Sockaddr;
import bsdsockets.posix.SockaddrIn;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import org.junit.jupiter.api.extension.ExtensionContext;

/** What one test, or the methods around a class's tests, have been given. */
final class Injected implements AutoCloseable {
    private static final ExtensionContext.Namespace NAMESPACE = ExtensionContext.Namespace.create(Injected.class);
    private static final Sockaddr FREE_PORT = SockaddrIn.of("127.0.0.1", 0);

    private final Deque<BsdSocket> opened = new ArrayDeque<>();
    private Backend backend = Backend.NATIVE;

    private Injected() {}

    /** Of this test, or of this class; JUnit closes it at the latest with the context. */
    static Injected of(ExtensionContext context) {
        return context.getStore(NAMESPACE).computeIfAbsent(context.getUniqueId(), id -> new Injected(), Injected.class);
    }

    void use(Backend wanted) {
        backend = wanted;
    }

    Backend backend() {
        return backend;
    }

    BsdSocket listener(int backlog) throws IOException {
        return closing(BsdSocket.createServer(backend, FREE_PORT, backlog));
    }

    SocketPair pair(Transport transport) throws IOException {
        return switch (transport) {
            case TCP -> tcp();
            case UDP -> udp();
            case UNIX -> unix();
        };
    }

    private SocketPair tcp() throws IOException {
        BsdSocket client = closing(BsdSocket.open(backend, Constants.AF_INET, Constants.SOCK_STREAM, 0));
        try (BsdSocket listener = BsdSocket.createServer(backend, FREE_PORT, 1)) {
            client.connect(listener.getSockName());
            return new SocketPair(client, closing(listener.accept().socket()));
        }
    }

    private SocketPair udp() throws IOException {
        BsdSocket client = closing(BsdSocket.open(backend, Constants.AF_INET, Constants.SOCK_DGRAM, 0));
        BsdSocket server = closing(BsdSocket.open(backend, Constants.AF_INET, Constants.SOCK_DGRAM, 0));
        client.bind(FREE_PORT);
        server.bind(FREE_PORT);
        client.connect(server.getSockName());
        server.connect(client.getSockName());
        return new SocketPair(client, server);
    }

    private SocketPair unix() throws IOException {
        if (backend != Backend.NATIVE) {
            throw new UnsupportedOperationException(backend + " has no pairs of AF_UNIX sockets; NATIVE has");
        }
        BsdSocket[] pair = BsdSocket.socketPair(Constants.AF_UNIX, Constants.SOCK_STREAM, 0);
        return new SocketPair(closing(pair[0]), closing(pair[1]));
    }

    private BsdSocket closing(BsdSocket socket) {
        opened.push(socket);
        return socket;
    }

    /** Closes all, the last one first, and throws the first failure. Twice is harmless. */
    @Override
    public void close() throws IOException {
        IOException failure = null;
        while (!opened.isEmpty()) {
            try {
                opened.pop().close();
            } catch (IOException e) {
                if (failure == null) {
                    failure = e;
                } else {
                    failure.addSuppressed(e);
                }
            }
        }
        if (failure != null) {
            throw failure;
        }
    }
}
