package bsdsockets.backend.jdk;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.SocketAddress;

/** {@link ServerSocket}: a stream that takes connections. */
final class JavaNetListener extends JavaNetEnd {
    private final ServerSocket socket;

    JavaNetListener(ServerSocket socket) {
        super(new Methods(
                socket::isClosed,
                socket::bind,
                socket::getLocalSocketAddress,
                socket::supportedOptions,
                socket::getOption,
                socket::setOption,
                socket::setSoTimeout,
                socket));
        this.socket = socket;
    }

    @Override
    String name() {
        return "java.net.ServerSocket";
    }

    /** Its bind listens too. */
    void bind(SocketAddress address, int backlog) throws IOException {
        socket.bind(address, backlog);
    }

    @Override
    JdkEnd listen(int backlog, JdkOptions.Chosen options) throws IOException {
        throw none("listen", "it listens, and its backlog stays as bind was told");
    }

    @Override
    JdkEnd accept() throws IOException {
        return new JavaNetStream(socket.accept());
    }
}
