package bsdsockets;

import bsdsockets.backend.Arguments;
import bsdsockets.posix.Constants;
import bsdsockets.posix.ErrnoException;
import bsdsockets.posix.Msghdr;
import bsdsockets.posix.SockOpt;
import bsdsockets.posix.Sockaddr;
import java.io.Closeable;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.time.Duration;

/**
 * A socket in the shape of Python's: one object for streams and datagrams, listeners and connections, over the native
 * calls or over the JDK's own sockets.
 *
 * <p>On {@link Backend#NATIVE} each method is the one C call, with what a person cannot do without: a call interrupted by
 * a signal goes on, a {@linkplain #setTimeout time-out} bounds it, {@link #close} from another thread ends it, and so does
 * an interrupt, which leaves the socket open. Sends carry MSG_NOSIGNAL and descriptors are close-on-exec. On the other
 * two backends each method is the JDK's nearest, and what the JDK cannot say is a {@link NoEquivalentException}.
 *
 * <p>Every method that can fail throws an {@link IOException} that is one of these: an
 * {@link bsdsockets.posix.ErrnoException} with the error's number, {@link java.net.SocketTimeoutException},
 * {@link java.io.InterruptedIOException} (exactly that class), {@link ClosedSocketException},
 * {@link NoEquivalentException}.
 *
 * <p>Safe for use by several threads.
 */
public interface BsdSocket extends Closeable {
    /**
     * What {@link #accept} gives.
     *
     * @param socket the connection, which the caller must close; it starts blocking and without a time-out
     * @param peer its other end; null where the kernel names none
     */
    record Accepted(BsdSocket socket, Sockaddr peer) {}

    /**
     * What {@link #recvFrom} gives.
     *
     * @param data the datagram, empty for one of length 0
     * @param from the sender; null where the kernel names none
     */
    @SuppressWarnings("ArrayRecordComponent") // compared by no one, and a copy for each call would cost
    record Received(byte[] data, Sockaddr from) {}

    /**
     * Creates a socket: {@code socket.socket(family, type, proto)}.
     *
     * @param domain as in {@link bsdsockets.posix.Constants#AF_INET}
     * @param type as in {@link bsdsockets.posix.Constants#SOCK_STREAM}
     * @param protocol usually 0
     */
    static BsdSocket open(Backend backend, int domain, int type, int protocol) throws IOException {
        return Sockets.open(backend, domain, type, protocol);
    }

    /** Takes over a descriptor, whose family, type and protocol it asks the kernel for: {@code socket.socket(fileno=fd)}. */
    static BsdSocket fromFd(int fd) throws IOException {
        return Sockets.fromFd(fd);
    }

    /**
     * Creates a listener: {@code socket.create_server(address, backlog=backlog)}, with SO_REUSEADDR.
     *
     * @param backlog how many connections may wait to be accepted
     */
    static BsdSocket createServer(Backend backend, Sockaddr address, int backlog) throws IOException {
        return Sockets.createServer(backend, address, backlog);
    }

    /**
     * Connects to the first of a name's addresses that answers: {@code socket.create_connection((host, port), timeout)}.
     *
     * @param timeout for each attempt, and of the socket afterwards; null for none
     * @throws bsdsockets.posix.GaiException where the name has no address
     * @throws IOException of the last attempt, where none succeeds
     */
    static BsdSocket createConnection(Backend backend, String host, int port, Duration timeout) throws IOException {
        return Sockets.createConnection(backend, host, port, timeout);
    }

    /** Creates two sockets connected to each other: {@code socket.socketpair(family, type, proto)}. */
    static BsdSocket[] socketPair(int domain, int type, int protocol) throws IOException {
        return Sockets.pair(domain, type, protocol);
    }

    /** What makes the calls. */
    Backend backend();

    /** The family, as in {@link bsdsockets.posix.Constants#AF_INET}. */
    int family();

    /** The type, as in {@link bsdsockets.posix.Constants#SOCK_STREAM}. */
    int type();

    /** The protocol, as it was asked for. */
    int protocol();

    /** Gives the socket its own address; port 0 asks for a free one, which {@link #getSockName} then tells. */
    void bind(Sockaddr address) throws IOException;

    /** Makes the socket take connections. */
    void listen(int backlog) throws IOException;

    /** Takes the next connection, which it waits for. */
    Accepted accept() throws IOException;

    /** Connects, or sets where datagrams go to and come from. */
    void connect(Sockaddr address) throws IOException;

    /**
     * As {@link #connect}, but gives the error's number: {@code s.connect_ex(address)}.
     *
     * @return 0, or the number, as in {@link bsdsockets.posix.Constants#ECONNREFUSED}; EAGAIN after the time-out
     */
    default int connectEx(Sockaddr address) throws IOException {
        try {
            connect(address);
            return 0;
        } catch (ErrnoException e) {
            return e.errno();
        } catch (SocketTimeoutException e) {
            return Constants.EAGAIN;
        }
    }

    /** As {@link #send(byte[], int)} without flags. */
    default int send(byte[] data) throws IOException {
        return send(data, 0);
    }

    /**
     * Sends.
     *
     * @param flags as in {@link bsdsockets.posix.Constants#MSG_DONTWAIT}
     * @return how many bytes were taken, which may be less than asked
     */
    int send(byte[] data, int flags) throws IOException;

    /** As {@link #send(byte[], int)}, from the buffer's position up to its limit; the position moves by the count. */
    int send(ByteBuffer data, int flags) throws IOException;

    /** Sends everything, or throws. The time-out bounds the whole. */
    default void sendAll(byte[] data) throws IOException {
        sendAll(ByteBuffer.wrap(Arguments.required("sendall", "the data", data)));
    }

    /** As {@link #sendAll(byte[])}; the position moves by what was sent, also where it throws. */
    void sendAll(ByteBuffer data) throws IOException;

    /** As {@link #recv(int, int)} without flags. */
    default byte[] recv(int max) throws IOException {
        return recv(max, 0);
    }

    /**
     * Receives.
     *
     * @param max how many bytes at most, from 0
     * @param flags as in {@link bsdsockets.posix.Constants#MSG_PEEK}
     * @return what arrived; empty where the peer has closed
     */
    byte[] recv(int max, int flags) throws IOException;

    /**
     * As {@link #recv(int, int)}, into a buffer: {@code s.recv_into(buffer, flags)}.
     *
     * @return how many bytes arrived, 0 where the peer has closed
     */
    int recvInto(ByteBuffer buffer, int flags) throws IOException;

    /** As {@link #sendTo(byte[], int, Sockaddr)} without flags. */
    default int sendTo(byte[] data, Sockaddr to) throws IOException {
        return sendTo(data, 0, to);
    }

    /** Sends a datagram to an address. */
    int sendTo(byte[] data, int flags, Sockaddr to) throws IOException;

    /** As {@link #recvFrom(int, int)} without flags. */
    default Received recvFrom(int max) throws IOException {
        return recvFrom(max, 0);
    }

    /** Receives, and tells from whom. */
    Received recvFrom(int max, int flags) throws IOException;

    /**
     * Ends one direction of the connection or both.
     *
     * @param how as in {@link bsdsockets.posix.Constants#SHUT_WR}
     */
    void shutdown(int how) throws IOException;

    /** The socket's own address. */
    Sockaddr getSockName() throws IOException;

    /** The address of the other end. */
    Sockaddr getPeerName() throws IOException;

    /** Reads an option that is an int. */
    int getSockOpt(int level, int name) throws IOException;

    /**
     * Reads an option as bytes.
     *
     * @param length room for it
     * @return the value, cut to the length that the kernel returned
     */
    byte[] getSockOpt(int level, int name, int length) throws IOException;

    /** Sets an option that is an int. */
    void setSockOpt(int level, int name, int value) throws IOException;

    /** Sets an option as bytes. */
    void setSockOpt(int level, int name, byte[] value) throws IOException;

    /**
     * Reads an option as the type that it has.
     *
     * @param option as in {@link bsdsockets.posix.SockOpts#TCP_INFO}
     * @throws UnsupportedOperationException for an option whose struct is only written
     */
    default <T> T getSockOpt(SockOpt<T> option) throws IOException {
        return option.ofBytes(getSockOpt(option.level(), option.optname(), option.size()));
    }

    /**
     * Sets an option of the type that it has.
     *
     * @param option as in {@link bsdsockets.posix.SockOpts#SO_LINGER}
     * @throws UnsupportedOperationException for an option whose struct is only read
     */
    default <T> void setSockOpt(SockOpt<T> option, T value) throws IOException {
        setSockOpt(option.level(), option.optname(), option.toBytes(value));
    }

    /**
     * Bounds every later call: {@code s.settimeout(seconds)}. After the time a call ends with a
     * {@link java.net.SocketTimeoutException}, and the socket stays usable.
     *
     * @param timeout null for none; zero for non-blocking; under a millisecond is a millisecond
     * @throws IllegalArgumentException for a negative one, and for more milliseconds than an int holds
     */
    void setTimeout(Duration timeout) throws IOException;

    /** The time-out; null for none, zero for non-blocking. */
    Duration getTimeout();

    /** {@code setTimeout(null)} for true, {@code setTimeout(Duration.ZERO)} for false. */
    default void setBlocking(boolean blocking) throws IOException {
        setTimeout(blocking ? null : Duration.ZERO);
    }

    /** False where the time-out is zero. */
    default boolean getBlocking() {
        Duration timeout = getTimeout();
        return timeout == null || !timeout.isZero();
    }

    /**
     * How often a call that sends or receives tries without waiting before it blocks. Where the answer comes soon, and there
     * is a processor to spare, that is faster than to sleep; else it is a waste.
     *
     * @param tries from 0, where it blocks at once, to 32767; it starts with the property {@code bsdsockets.spin}, or 0
     * @throws NoEquivalentException on {@link Backend#JAVA_NET} and {@link Backend#NIO}
     * @throws IllegalArgumentException where it is out of range
     */
    default void setSpin(int tries) throws IOException {
        throw new NoEquivalentException("setSpin: " + backend() + " blocks at once");
    }

    /** How often it tries before it blocks. */
    default int getSpin() {
        return 0;
    }

    /** The descriptor; -1 where the socket is closed, or the backend does not tell. */
    int fileno();

    /**
     * Gives the descriptor up to the caller and marks the socket closed; -1 where it is closed already, and where the
     * backend does not give it up: then the socket goes on.
     */
    int detach();

    /** A second object for the same socket, with a descriptor of its own. */
    BsdSocket dup() throws IOException;

    /** Sends a message gathered from several buffers, with control messages. */
    long sendMsg(Msghdr msg, int flags) throws IOException;

    /** Receives a message scattered over several buffers, with control messages. */
    Msghdr.Result recvMsg(Msghdr msg, int flags) throws IOException;

    /** Streams over the socket: {@code s.makefile("rwb", buffering=0)}. */
    SocketStreams makeFile() throws IOException;

    /** Whether {@link #close} and {@link #detach} have yet to be called. */
    boolean isOpen();

    /** Closes; whoever is blocked in a call gets a {@link ClosedSocketException}. Twice is harmless. */
    @Override
    void close() throws IOException;
}
