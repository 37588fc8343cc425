package bsdsockets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import bsdsockets.posix.SockaddrIn;
import bsdsockets.posix.SockaddrIn6;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.SocketOption;
import java.net.StandardProtocolFamily;
import java.net.StandardSocketOptions;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.nio.channels.NetworkChannel;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the JDK's streams really throw, and what it stands for. */
class JdkErrnoOfStreamsTest {
    private static final SocketAddress LOOPBACK = SockaddrIn.of("127.0.0.1", 0).toSocketAddress();
    private static final SocketAddress FOREIGN = SockaddrIn.of("192.0.2.1", 0).toSocketAddress();
    private static final SocketAddress UNRESOLVED = InetSocketAddress.createUnresolved("localhost", 1);

    private ServerSocket server;
    private Socket socket;
    private SocketChannel channel;

    @BeforeEach
    void open() throws IOException {
        server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        socket = new Socket();
        channel = SocketChannel.open();
    }

    @AfterEach
    void close() throws IOException {
        server.close();
        socket.close();
        channel.close();
    }

    private static void gives(String symbol, String call, ThrowingCallable body) {
        Throwable failure = catchThrowable(body);
        assertThat(failure).as("what %s throws", call).isNotNull();
        assertThat(JdkErrno.symbol(failure, call)).as("%s", failure).isEqualTo(symbol);
    }

    /** An address at which nobody listens: bound, so that nobody else takes it. */
    private static InetSocketAddress nobody(Socket bound) throws IOException {
        bound.bind(LOOPBACK);
        return (InetSocketAddress) bound.getLocalSocketAddress();
    }

    private Socket connected() throws IOException {
        socket.connect(server.getLocalSocketAddress());
        return server.accept();
    }

    private Socket connectedChannel() throws IOException {
        channel.connect(server.getLocalSocketAddress());
        return server.accept();
    }

    @Test
    void connect() throws Exception {
        try (Socket bound = new Socket()) {
            InetSocketAddress nobody = nobody(bound);
            gives("ECONNREFUSED", "connect", () -> socket.connect(nobody));
            gives("EBADF", "connect", () -> socket.connect(nobody));
            gives("ECONNREFUSED", "connect", () -> channel.connect(nobody));
            gives("EBADF", "connect", () -> channel.connect(nobody));
        }
    }

    @Test
    void connectTwice() throws Exception {
        try (Socket first = connected();
                Socket second = connectedChannel()) {
            assertThat(first.isConnected() && second.isConnected()).isTrue();
            gives("EISCONN", "connect", () -> socket.connect(server.getLocalSocketAddress()));
            gives("EISCONN", "connect", () -> channel.connect(server.getLocalSocketAddress()));
            gives("EISCONN", "connect", () -> channel.socket().connect(server.getLocalSocketAddress()));
        }
    }

    @Test
    void connectToNoSuchNetwork() {
        SocketAddress broadcast = SockaddrIn.of("255.255.255.255", 9).toSocketAddress();
        gives("ENETUNREACH", "connect", () -> socket.connect(broadcast));
        gives("ENETUNREACH", "connect", () -> channel.connect(broadcast));
    }

    @Test
    void connectToAnUnresolvedName() throws Exception {
        gives("EAI_NONAME", "connect", () -> socket.connect(UNRESOLVED));
        gives("EAI_NONAME", "connect", () -> channel.connect(UNRESOLVED));
        gives("EAI_NONAME", "bind", () -> new Socket().bind(UNRESOLVED));
        gives("EAI_NONAME", "bind", () -> new ServerSocket().bind(UNRESOLVED));
        try (SocketChannel other = SocketChannel.open()) {
            gives("EAI_NONAME", "connect", () -> other.socket().connect(UNRESOLVED));
        }
    }

    @Test
    void aFamilyThatDoesNotExist() throws Exception {
        gives("EAFNOSUPPORT", "socket", () -> SocketChannel.open(() -> "AF_NONE"));
        gives("EAFNOSUPPORT", "socket", () -> ServerSocketChannel.open(() -> "AF_NONE"));
        gives("EAFNOSUPPORT", "socket", () -> DatagramChannel.open(() -> "AF_NONE"));
    }

    @Test
    void addressesOfAnotherKind() throws Exception {
        SocketAddress unix = UnixDomainSocketAddress.of("never");
        gives("EAFNOSUPPORT", "connect", () -> socket.connect(unix));
        gives("EAFNOSUPPORT", "bind", () -> socket.bind(unix));
        gives("EAFNOSUPPORT", "connect", () -> channel.connect(unix));
        try (SocketChannel ipv4 = SocketChannel.open(StandardProtocolFamily.INET)) {
            gives(
                    "EAFNOSUPPORT",
                    "bind",
                    () -> ipv4.bind(SockaddrIn6.of("::1", 0).toSocketAddress()));
        }
    }

    /** Of the kernel's own, to be read and not set. */
    @Test
    void optionsThatAreOnlyRead(@TempDir Path folder) throws Exception {
        gives("ENOPROTOOPT", "setsockopt", () -> set(channel, "SO_INCOMING_NAPI_ID", 1));
        gives("ENOPROTOOPT", "setsockopt", () -> set(socket, "SO_INCOMING_NAPI_ID", 1));
        try (ServerSocketChannel listener = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            listener.bind(UnixDomainSocketAddress.of(folder.resolve("listener")));
            try (SocketChannel unix = SocketChannel.open(listener.getLocalAddress())) {
                Object owner = unix.getOption(named(unix.supportedOptions(), "SO_PEERCRED"));
                gives("ENOPROTOOPT", "setsockopt", () -> set(unix, "SO_PEERCRED", owner));
            }
        }
    }

    private static void set(NetworkChannel channel, String name, Object value) throws IOException {
        channel.setOption(named(channel.supportedOptions(), name), value);
    }

    private static void set(Socket socket, String name, Object value) throws IOException {
        socket.setOption(named(socket.supportedOptions(), name), value);
    }

    @SuppressWarnings("unchecked")
    private static SocketOption<Object> named(Set<SocketOption<?>> options, String name) {
        return (SocketOption<Object>) options.stream()
                .filter(option -> option.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void bind() throws Exception {
        SocketAddress taken = server.getLocalSocketAddress();
        gives("EADDRINUSE", "bind", () -> socket.bind(taken));
        gives("EADDRINUSE", "bind", () -> channel.bind(taken));
        gives("EADDRNOTAVAIL", "bind", () -> new Socket().bind(FOREIGN));
        try (ServerSocket other = new ServerSocket();
                ServerSocketChannel listener = ServerSocketChannel.open()) {
            gives("EADDRINUSE", "bind", () -> other.bind(taken));
            gives("EADDRINUSE", "bind", () -> listener.bind(taken));
            gives("EADDRNOTAVAIL", "bind", () -> listener.bind(FOREIGN));
        }
    }

    @Test
    void bindTwice() throws Exception {
        socket.bind(LOOPBACK);
        channel.bind(LOOPBACK);
        gives("EINVAL", "bind", () -> socket.bind(LOOPBACK));
        gives("EINVAL", "bind", () -> channel.bind(LOOPBACK));
        gives("EINVAL", "bind", () -> channel.socket().bind(LOOPBACK));
        gives("EINVAL", "bind", () -> server.bind(LOOPBACK));
    }

    @Test
    void acceptUnbound() throws Exception {
        try (ServerSocket other = new ServerSocket();
                ServerSocketChannel listener = ServerSocketChannel.open()) {
            gives("EINVAL", "accept", other::accept);
            gives("EINVAL", "accept", listener::accept);
            gives("EINVAL", "accept", () -> listener.socket().accept());
        }
    }

    @Test
    void acceptTimesOut() throws Exception {
        server.setSoTimeout(1);
        gives("EAGAIN", "accept", server::accept);
        try (ServerSocketChannel listener = ServerSocketChannel.open().bind(LOOPBACK)) {
            listener.socket().setSoTimeout(1);
            gives("EAGAIN", "accept", () -> listener.socket().accept());
        }
    }

    @Test
    void recvTimesOut() throws Exception {
        try (Socket first = connected();
                Socket second = connectedChannel()) {
            assertThat(first.isConnected() && second.isConnected()).isTrue();
            socket.setSoTimeout(1);
            gives("EAGAIN", "recv", () -> socket.getInputStream().read());
            channel.socket().setSoTimeout(1);
            gives("EAGAIN", "recv", () -> channel.socket().getInputStream().read());
        }
    }

    @Test
    void unconnected() {
        ByteBuffer one = ByteBuffer.allocate(1);
        gives("ENOTCONN", "recv", () -> socket.getInputStream());
        gives("ENOTCONN", "send", () -> socket.getOutputStream());
        gives("ENOTCONN", "shutdown", () -> socket.shutdownOutput());
        gives("ENOTCONN", "recv", () -> channel.read(one));
        gives("ENOTCONN", "send", () -> channel.write(one));
        gives("ENOTCONN", "shutdown", () -> channel.shutdownInput());
        gives("ENOTCONN", "connect", () -> channel.finishConnect());
        gives("ENOTCONN", "recv", () -> channel.socket().getInputStream());
    }

    @Test
    void afterClose() throws Exception {
        server.close();
        socket.close();
        channel.close();
        gives("EBADF", "accept", server::accept);
        gives("EBADF", "bind", () -> server.bind(LOOPBACK));
        gives("EBADF", "connect", () -> socket.connect(LOOPBACK));
        gives("EBADF", "recv", () -> socket.getInputStream());
        gives("EBADF", "setsockopt", () -> socket.setTcpNoDelay(true));
        gives("EBADF", "recv", () -> channel.read(ByteBuffer.allocate(1)));
        gives("EBADF", "getsockname", () -> channel.getLocalAddress());
        gives("EBADF", "setsockopt", () -> channel.socket().setTcpNoDelay(true));
    }

    @Test
    void readAfterClose() throws Exception {
        try (Socket peer = connected()) {
            var in = socket.getInputStream();
            var out = socket.getOutputStream();
            socket.close();
            assertThat(peer.isConnected()).isTrue();
            gives("EBADF", "recv", in::read);
            gives("EBADF", "send", () -> out.write(1));
        }
    }

    @Test
    void afterShutdown() throws Exception {
        try (Socket peer = connected()) {
            assertThat(peer.isConnected()).isTrue();
            var out = socket.getOutputStream();
            socket.shutdownOutput();
            gives("EPIPE", "send", () -> out.write(1));
            gives("EPIPE", "send", () -> socket.getOutputStream());
            gives("ENOTCONN", "shutdown", () -> socket.shutdownOutput());
            socket.shutdownInput();
            gives("ENOTCONN", "shutdown", () -> socket.shutdownInput());
        }
    }

    @Test
    void aChannelStillOpenWasShutDown() throws Exception {
        try (Socket peer = connectedChannel()) {
            assertThat(peer.isConnected()).isTrue();
            channel.shutdownOutput();
            Throwable failure = catchThrowable(() -> channel.write(ByteBuffer.allocate(1)));
            assertThat(JdkErrno.symbol(failure, "send", channel)).isEqualTo("EPIPE");
            assertThat(JdkErrno.symbol(failure, "send")).isEqualTo("EBADF");
            channel.close();
            Throwable closed = catchThrowable(() -> channel.write(ByteBuffer.allocate(1)));
            assertThat(JdkErrno.symbol(closed, "send", channel)).isEqualTo("EBADF");
        }
    }

    @Test
    void reset() throws Exception {
        Socket first = connected();
        Socket second = connectedChannel();
        first.setSoLinger(true, 0);
        first.close();
        second.setSoLinger(true, 0);
        second.close();
        gives("ECONNRESET", "recv", () -> socket.getInputStream().read());
        gives("ECONNRESET", "recv", () -> socket.getInputStream().read());
        gives("ECONNRESET", "recv", () -> channel.read(ByteBuffer.allocate(1)));
        gives("ECONNRESET", "recv", () -> channel.read(ByteBuffer.allocate(1)));
        gives("EPIPE", "send", () -> channel.write(ByteBuffer.allocate(1)));
    }

    @Test
    void nonBlocking() throws Exception {
        try (Socket peer = connectedChannel()) {
            assertThat(peer.isConnected()).isTrue();
            channel.configureBlocking(false);
            gives("EAGAIN", "recv", () -> channel.socket().getInputStream().read());
            gives("EAGAIN", "send", () -> channel.socket().getOutputStream().write(1));
        }
        try (SocketChannel other = SocketChannel.open()) {
            other.configureBlocking(false);
            gives("EINPROGRESS", "connect", () -> other.socket().connect(server.getLocalSocketAddress()));
        }
    }

    @Test
    void connectWhileConnecting() throws Exception {
        channel.configureBlocking(false);
        assertThat(channel.connect(server.getLocalSocketAddress())).isFalse();
        gives("EALREADY", "connect", () -> channel.connect(server.getLocalSocketAddress()));
    }

    @Test
    void interrupted() throws Exception {
        try (ServerSocketChannel listener = ServerSocketChannel.open().bind(LOOPBACK)) {
            Thread.currentThread().interrupt();
            gives("EINTR", "accept", listener::accept);
            assertThat(Thread.interrupted()).isTrue();
            gives("EBADF", "accept", listener::accept);
        }
    }

    @Test
    void options() {
        gives("ENOPROTOOPT", "setsockopt", () -> socket.setOption(StandardSocketOptions.SO_BROADCAST, true));
        gives("ENOPROTOOPT", "getsockopt", () -> channel.getOption(StandardSocketOptions.SO_BROADCAST));
        gives("ENOPROTOOPT", "setsockopt", () -> server.setOption(StandardSocketOptions.TCP_NODELAY, true));
        gives("EINVAL", "setsockopt", () -> socket.setSoTimeout(-1));
        gives("EINVAL", "setsockopt", () -> setRaw(channel, StandardSocketOptions.SO_RCVBUF, -1));
        gives("EINVAL", "setsockopt", () -> socket.setTrafficClass(256));
    }

    private static <T> void setRaw(SocketChannel channel, SocketOption<T> option, T value) throws IOException {
        channel.setOption(option, value);
    }

    @Test
    void urgentDataIntoAFullBuffer() throws Exception {
        gives("ENOTCONN", "send", () -> channel.socket().sendUrgentData(1));
    }

    @Test
    void unix(@TempDir Path folder) throws Exception {
        UnixDomainSocketAddress path = UnixDomainSocketAddress.of(folder.resolve("socket"));
        UnixDomainSocketAddress tooLong = UnixDomainSocketAddress.of(folder.resolve("x".repeat(120)));
        try (ServerSocketChannel listener = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            gives("ENOENT", "connect", () -> unixChannel().connect(path));
            gives("EINVAL", "bind", () -> listener.bind(tooLong));
            listener.bind(path);
            gives("EADDRINUSE", "bind", () -> unixChannel().bind(path));
        }
        gives("ECONNREFUSED", "connect", () -> unixChannel().connect(path));
        gives("EOPNOTSUPP", "connect", () -> unixChannel().socket());
        gives("EAFNOSUPPORT", "bind", () -> unixChannel().bind(LOOPBACK));
    }

    private SocketChannel unixChannel() throws IOException {
        channel.close();
        channel = SocketChannel.open(StandardProtocolFamily.UNIX);
        return channel;
    }
}
