package bsdsockets.backend.jdk;

import bsdsockets.JdkErrno;
import bsdsockets.NoEquivalentException;
import java.io.Closeable;
import java.io.IOException;
import java.net.SocketAddress;
import java.net.SocketOption;
import java.nio.ByteBuffer;
import java.util.Set;

/**
 * One of the JDK's sockets in the words of C. Each method is that class's nearest call and throws what it throws; what the
 * class has no call for is refused here.
 */
abstract class JdkEnd implements Closeable {
    /** What the JDK calls it, as in "java.net.Socket". */
    abstract String name();

    abstract boolean isOpen();

    abstract SocketAddress local() throws IOException;

    abstract Set<SocketOption<?>> supportedOptions();

    abstract <T> T getOption(SocketOption<T> option) throws IOException;

    abstract <T> void setOption(SocketOption<T> option, T value) throws IOException;

    /** Bounds what may block; 0 for no bound. */
    abstract void timeout(int millis) throws IOException;

    abstract void blocking(boolean waits) throws IOException;

    abstract void bind(SocketAddress address) throws IOException;

    /** A listener on the same address in this socket's place; this one is closed. */
    JdkEnd listen(int backlog, JdkOptions.Chosen options) throws IOException {
        throw none("listen", "it takes no connections");
    }

    JdkEnd accept() throws IOException {
        throw none("accept", "only ServerSocket and ServerSocketChannel have one, which listen makes");
    }

    void connect(SocketAddress address, int timeoutMillis) throws IOException {
        throw none("connect", "it listens");
    }

    void disconnect() throws IOException {
        throw none("connect to AF_UNSPEC", "only datagram sockets can be disconnected");
    }

    /** Sends what remains of the buffer, or part of it; the position moves. */
    int send(ByteBuffer data) throws IOException {
        throw none("send", "it listens");
    }

    int sendTo(ByteBuffer data, SocketAddress to) throws IOException {
        throw none("sendto", "it takes no address");
    }

    /** Receives into the buffer; the position moves. 0 where the peer has closed. */
    int recv(ByteBuffer buffer) throws IOException {
        throw none("recv", "it listens");
    }

    /** Receives into the buffer, and tells from whom; null where nobody is named. */
    SocketAddress recvFrom(ByteBuffer buffer) throws IOException {
        recv(buffer);
        return null;
    }

    /** Sends from several buffers. */
    long gather(ByteBuffer[] data) throws IOException {
        if (data.length == 1) {
            return send(data[0]);
        }
        throw none("sendmsg", "it writes one array at a time");
    }

    /** Receives into several buffers. */
    long scatter(ByteBuffer[] buffers) throws IOException {
        if (buffers.length == 1) {
            return recv(buffers[0]);
        }
        throw none("recvmsg", "it reads one array at a time");
    }

    void shutdown(boolean in, boolean out) throws IOException {
        throw none("shutdown", "it has no direction to end");
    }

    /** The other end; null where there is none. */
    SocketAddress peer() throws IOException {
        return null;
    }

    /** Which errno a failure of this socket stands for. */
    int errno(Exception failure, String call) {
        return JdkErrno.of(failure, call);
    }

    final NoEquivalentException none(String call, String why) {
        return new NoEquivalentException(call + ": " + name() + " has no way to say it: " + why);
    }
}
