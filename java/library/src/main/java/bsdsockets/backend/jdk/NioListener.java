package bsdsockets.backend.jdk;

import bsdsockets.posix.Constants;
import bsdsockets.posix.ErrnoException;
import java.io.IOException;
import java.net.SocketAddress;
import java.net.StandardProtocolFamily;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;

/** {@link ServerSocketChannel}: a stream that takes connections; of AF_UNIX too. */
final class NioListener extends NioEnd<ServerSocketChannel> {
    private final StandardProtocolFamily family;

    NioListener(ServerSocketChannel channel, StandardProtocolFamily family) {
        super(channel);
        this.family = family;
    }

    @Override
    String kind() {
        return "ServerSocketChannel";
    }

    /** Its bind listens too. */
    void bind(SocketAddress address, int backlog) throws IOException {
        channel.bind(address, backlog);
    }

    @Override
    JdkEnd listen(int backlog, JdkOptions.Chosen options) throws IOException {
        throw none("listen", "it listens, and its backlog stays as bind was told");
    }

    @Override
    JdkEnd accept() throws IOException {
        SocketChannel accepted = isTimed() ? channel.socket().accept().getChannel() : channel.accept();
        if (accepted == null) {
            throw new ErrnoException(Constants.EAGAIN, "accept");
        }
        return new NioStream(accepted, family);
    }

    @Override
    void adaptorTimeout(int wanted) throws IOException {
        if (family == StandardProtocolFamily.UNIX) {
            throw none("setTimeout", "channels of AF_UNIX have no socket adaptor");
        }
        channel.socket().setSoTimeout(wanted);
    }
}
