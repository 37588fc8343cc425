package bsdsockets.backend.jdk;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.SocketOption;
import java.nio.ByteBuffer;
import java.util.HashSet;
import java.util.Set;

/** {@link Socket}: a stream that connects, or was accepted. */
final class JavaNetStream extends JavaNetEnd {
    /** The option that Socket has as two methods. */
    private record OobInline(String name, Class<Boolean> type) implements SocketOption<Boolean> {}

    private static final OobInline OOB_INLINE = new OobInline("SO_OOBINLINE", Boolean.class);

    private record Options(Socket socket) {
        <T> T get(SocketOption<T> option) throws IOException {
            return option.equals(OOB_INLINE) ? option.type().cast(socket.getOOBInline()) : socket.getOption(option);
        }

        <T> void set(SocketOption<T> option, T value) throws IOException {
            if (option.equals(OOB_INLINE)) {
                socket.setOOBInline(OOB_INLINE.type().cast(value));
            } else {
                socket.setOption(option, value);
            }
        }
    }

    private final Socket socket;
    private InputStream in;
    private OutputStream out;

    JavaNetStream(Socket socket) {
        super(new Methods(
                socket::isClosed,
                socket::bind,
                socket::getLocalSocketAddress,
                () -> withOobInline(socket.supportedOptions()),
                new Options(socket)::get,
                new Options(socket)::set,
                socket::setSoTimeout,
                socket));
        this.socket = socket;
    }

    @Override
    String name() {
        return "java.net.Socket";
    }

    @Override
    JdkEnd listen(int backlog, JdkOptions.Chosen options) throws IOException {
        if (socket.isConnected()) {
            throw none("listen", "it is connected");
        }
        SocketAddress address = socket.getLocalSocketAddress();
        JavaNetListener listener = new JavaNetListener(new ServerSocket());
        try {
            options.copyTo(listener);
            listener.timeout(socket.getSoTimeout());
            socket.close();
            listener.bind(address, backlog);
            return listener;
        } catch (IOException | RuntimeException e) {
            listener.close();
            throw e;
        }
    }

    @Override
    void connect(SocketAddress address, int timeoutMillis) throws IOException {
        try {
            socket.connect(address, timeoutMillis);
        } catch (IOException e) {
            closeUnlessConnected();
            throw e;
        }
    }

    /** After a connect that failed a Socket is of no use: newer JDKs close it, older ones what is beneath it only. */
    private void closeUnlessConnected() throws IOException {
        if (!socket.isConnected()) {
            socket.close();
        }
    }

    @Override
    int send(ByteBuffer data) throws IOException {
        OutputStream stream = out();
        int length = data.remaining();
        if (data.hasArray()) {
            stream.write(data.array(), data.arrayOffset() + data.position(), length);
        } else {
            byte[] copy = new byte[length];
            data.get(data.position(), copy);
            stream.write(copy);
        }
        data.position(data.limit());
        return length;
    }

    @Override
    int recv(ByteBuffer buffer) throws IOException {
        byte[] room = buffer.hasArray() ? buffer.array() : new byte[buffer.remaining()];
        int off = buffer.hasArray() ? buffer.arrayOffset() + buffer.position() : 0;
        int count = Math.max(0, in().read(room, off, buffer.remaining()));
        if (buffer.hasArray()) {
            buffer.position(buffer.position() + count);
        } else {
            buffer.put(room, 0, count);
        }
        return count;
    }

    /** Kept: a Socket gives none after shutdownInput, and C still reads the end. */
    private synchronized InputStream in() throws IOException {
        if (in == null) {
            in = socket.getInputStream();
        }
        return in;
    }

    private synchronized OutputStream out() throws IOException {
        if (out == null) {
            out = socket.getOutputStream();
        }
        return out;
    }

    /** A direction that has ended is passed over where the other has not. */
    @Override
    void shutdown(boolean shutIn, boolean shutOut) throws IOException {
        in();
        out();
        boolean both = shutIn && shutOut;
        if (shutIn && !(both && socket.isInputShutdown() && !socket.isOutputShutdown())) {
            socket.shutdownInput();
        }
        if (shutOut && !(both && socket.isOutputShutdown())) {
            socket.shutdownOutput();
        }
    }

    @Override
    SocketAddress peer() {
        return socket.getRemoteSocketAddress();
    }

    private static Set<SocketOption<?>> withOobInline(Set<SocketOption<?>> supported) {
        Set<SocketOption<?>> options = new HashSet<>(supported);
        options.add(OOB_INLINE);
        return options;
    }
}
