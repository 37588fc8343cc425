package bsdsockets.backend.jdk;

import bsdsockets.posix.Constants;
import bsdsockets.posix.ErrnoException;
import java.io.IOException;
import java.net.SocketAddress;
import java.net.StandardProtocolFamily;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;

/** {@link SocketChannel}: a stream that connects, or was accepted; of AF_UNIX too. */
final class NioStream extends NioEnd<SocketChannel> {
    private final StandardProtocolFamily family;
    private volatile BoundPath path = BoundPath.NONE;

    NioStream(SocketChannel channel, StandardProtocolFamily family) {
        super(channel);
        this.family = family;
    }

    @Override
    String kind() {
        return "SocketChannel";
    }

    @Override
    void bind(SocketAddress address) throws IOException {
        super.bind(address);
        path = BoundPath.of(address);
    }

    @Override
    JdkEnd listen(int backlog, JdkOptions.Chosen options) throws IOException {
        SocketAddress address = local();
        if (channel.isConnected() || channel.isConnectionPending()) {
            throw none("listen", "it is connected");
        }
        if (family == StandardProtocolFamily.UNIX && path.path() == null) {
            throw none("listen", "it is not bound, and the JDK would choose a name");
        }
        NioListener listener = new NioListener(ServerSocketChannel.open(family), family);
        try {
            options.copyTo(listener);
            listener.timeout(millis());
            listener.blocking(channel.isBlocking());
            channel.close();
            path.delete();
            listener.bind(address, backlog);
            return listener;
        } catch (IOException | RuntimeException e) {
            listener.close();
            throw e;
        }
    }

    @Override
    void connect(SocketAddress address, int timeoutMillis) throws IOException {
        boolean pending = channel.isConnectionPending();
        if (isTimed() && !pending) {
            channel.socket().connect(address, timeoutMillis);
            return;
        }
        boolean done = pending ? channel.finishConnect() : channel.connect(address);
        if (!done) {
            throw new ErrnoException(pending ? Constants.EALREADY : Constants.EINPROGRESS, "connect");
        }
    }

    @Override
    int send(ByteBuffer data) throws IOException {
        int asked = data.remaining();
        return (int) now(channel.write(data), asked, "send");
    }

    @Override
    long gather(ByteBuffer[] data) throws IOException {
        long asked = remaining(data);
        return now(channel.write(data), asked, "sendmsg");
    }

    @Override
    int recv(ByteBuffer buffer) throws IOException {
        int asked = buffer.remaining();
        int count = isTimed() && !channel.socket().isInputShutdown() ? timedRead(buffer) : channel.read(buffer);
        return count < 0 ? 0 : (int) now(count, asked, "recv");
    }

    private int timedRead(ByteBuffer buffer) throws IOException {
        byte[] room = new byte[buffer.remaining()];
        int count = channel.socket().getInputStream().read(room);
        buffer.put(room, 0, Math.max(0, count));
        return count;
    }

    @Override
    long scatter(ByteBuffer[] buffers) throws IOException {
        if (buffers.length == 1) {
            return recv(buffers[0]);
        }
        if (isTimed()) {
            throw none("recvmsg with a time-out", "its socket adaptor reads one array at a time");
        }
        long asked = remaining(buffers);
        long count = channel.read(buffers);
        return count < 0 ? 0 : now(count, asked, "recvmsg");
    }

    @Override
    void shutdown(boolean in, boolean out) throws IOException {
        if (in) {
            channel.shutdownInput();
        }
        if (out) {
            channel.shutdownOutput();
        }
    }

    @Override
    SocketAddress peer() throws IOException {
        return channel.getRemoteAddress();
    }

    @Override
    void adaptorTimeout(int wanted) throws IOException {
        if (family == StandardProtocolFamily.UNIX) {
            throw none("setTimeout", "channels of AF_UNIX have no socket adaptor");
        }
        channel.socket().setSoTimeout(wanted);
    }
}
