package bsdsockets.backend.jdk;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.SocketAddress;
import java.net.SocketOption;
import java.util.Set;

/** {@link ServerSocket}: a stream that takes connections. */
final class JavaNetListener extends JdkEnd {
    private final ServerSocket socket;

    JavaNetListener(ServerSocket socket) {
        this.socket = socket;
    }

    @Override
    String name() {
        return "java.net.ServerSocket";
    }

    @Override
    boolean isOpen() {
        return !socket.isClosed();
    }

    @Override
    void bind(SocketAddress address) throws IOException {
        socket.bind(address);
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

    @Override
    SocketAddress local() {
        return socket.getLocalSocketAddress();
    }

    @Override
    Set<SocketOption<?>> supportedOptions() {
        return socket.supportedOptions();
    }

    @Override
    <T> T getOption(SocketOption<T> option) throws IOException {
        return socket.getOption(option);
    }

    @Override
    <T> void setOption(SocketOption<T> option, T value) throws IOException {
        socket.setOption(option, value);
    }

    @Override
    void timeout(int millis) throws IOException {
        socket.setSoTimeout(millis);
    }

    @Override
    void blocking(boolean waits) throws IOException {
        if (!waits) {
            throw none("setBlocking(false)", "java.net always waits");
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
