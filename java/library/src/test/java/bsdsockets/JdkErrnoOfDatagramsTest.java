package bsdsockets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import bsdsockets.posix.SockaddrIn;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.SocketAddress;
import java.net.StandardSocketOptions;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the JDK's datagram classes really throw, and what it stands for. */
class JdkErrnoOfDatagramsTest {
    private static final InetSocketAddress LOOPBACK =
            SockaddrIn.of("127.0.0.1", 0).toSocketAddress();

    private DatagramSocket socket;
    private DatagramChannel channel;
    private SocketAddress gone;

    @BeforeEach
    void open() throws IOException {
        socket = new DatagramSocket(LOOPBACK);
        channel = DatagramChannel.open().bind(LOOPBACK);
        try (DatagramSocket closed = new DatagramSocket(LOOPBACK)) {
            gone = closed.getLocalSocketAddress();
        }
    }

    @AfterEach
    void close() throws IOException {
        socket.close();
        channel.close();
    }

    private static void gives(String symbol, String call, ThrowingCallable body) {
        Throwable failure = catchThrowable(body);
        assertThat(failure).as("what %s throws", call).isNotNull();
        assertThat(JdkErrno.symbol(failure, call)).as("%s", failure).isEqualTo(symbol);
    }

    private static DatagramPacket packet(int length) {
        return new DatagramPacket(new byte[length], length);
    }

    private static DatagramPacket packet(int length, SocketAddress to) {
        return new DatagramPacket(new byte[length], length, to);
    }

    @Test
    void refused() throws Exception {
        socket.connect(gone);
        socket.send(packet(1));
        gives("ECONNREFUSED", "recv", () -> socket.receive(packet(1)));
        channel.connect(gone);
        channel.write(ByteBuffer.allocate(1));
        gives("ECONNREFUSED", "recv", () -> channel.read(ByteBuffer.allocate(1)));
    }

    @Test
    void broadcastWithoutLeave() throws Exception {
        SocketAddress broadcast = SockaddrIn.of("127.255.255.255", 9).toSocketAddress();
        socket.setBroadcast(false);
        gives("EACCES", "sendto", () -> socket.send(packet(1, broadcast)));
        gives("EACCES", "sendto", () -> channel.send(ByteBuffer.allocate(1), broadcast));
    }

    @Test
    void bind() throws Exception {
        SocketAddress taken = socket.getLocalSocketAddress();
        gives("EADDRINUSE", "bind", () -> new DatagramSocket(taken));
        gives("EINVAL", "bind", () -> socket.bind(LOOPBACK));
        gives("EINVAL", "bind", () -> channel.bind(LOOPBACK));
        gives(
                "EADDRNOTAVAIL",
                "bind",
                () -> new DatagramSocket(SockaddrIn.of("192.0.2.1", 0).toSocketAddress()));
        gives("EAFNOSUPPORT", "bind", () -> new DatagramSocket(null).bind(UnixDomainSocketAddress.of("never")));
        gives("EAI_NONAME", "bind", () -> new DatagramSocket(InetSocketAddress.createUnresolved("localhost", 0)));
    }

    @Test
    void tooBig() {
        gives("EMSGSIZE", "sendto", () -> socket.send(packet(65_508, gone)));
        gives("EMSGSIZE", "sendto", () -> channel.send(ByteBuffer.allocate(65_508), gone));
    }

    @Test
    void toNobody() {
        gives("EDESTADDRREQ", "send", () -> socket.send(packet(1)));
        gives("ENOTCONN", "send", () -> channel.write(ByteBuffer.allocate(1)));
        gives("ENOTCONN", "recv", () -> channel.read(ByteBuffer.allocate(1)));
        gives("EINVAL", "sendto", () -> socket.send(packet(1, LOOPBACK)));
        gives("EINVAL", "sendto", () -> channel.send(ByteBuffer.allocate(1), LOOPBACK));
        gives("EINVAL", "connect", () -> socket.connect(LOOPBACK));
        gives("EINVAL", "connect", () -> channel.connect(LOOPBACK));
        gives("EINVAL", "connect", () -> socket.connect(LOOPBACK.getAddress(), 0));
    }

    @Test
    void elsewhereFromConnected() throws Exception {
        SocketAddress other = channel.getLocalAddress();
        socket.connect(gone);
        gives("EISCONN", "sendto", () -> socket.send(packet(1, other)));
        channel.connect(gone);
        gives("EISCONN", "sendto", () -> channel.send(ByteBuffer.allocate(1), socket.getLocalSocketAddress()));
        gives("EISCONN", "connect", () -> channel.connect(gone));
    }

    @Test
    void timesOut() throws Exception {
        socket.setSoTimeout(1);
        gives("EAGAIN", "recv", () -> socket.receive(packet(1)));
        channel.socket().setSoTimeout(1);
        gives("EAGAIN", "recv", () -> channel.socket().receive(packet(1)));
    }

    @Test
    void nonBlocking() throws Exception {
        channel.configureBlocking(false);
        gives("EAGAIN", "recv", () -> channel.socket().receive(packet(1)));
        gives("EAGAIN", "sendto", () -> channel.socket().send(packet(1, gone)));
    }

    @Test
    void afterClose() throws Exception {
        socket.close();
        channel.close();
        gives("EBADF", "recv", () -> socket.receive(packet(1)));
        gives("EBADF", "sendto", () -> socket.send(packet(1, gone)));
        gives("EBADF", "bind", () -> socket.bind(LOOPBACK));
        gives("EBADF", "setsockopt", () -> socket.setBroadcast(true));
        gives("EBADF", "recvfrom", () -> channel.receive(ByteBuffer.allocate(1)));
    }

    @Test
    void interrupted() {
        Thread.currentThread().interrupt();
        gives("EINTR", "recvfrom", () -> channel.receive(ByteBuffer.allocate(1)));
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void options() {
        gives("ENOPROTOOPT", "setsockopt", () -> socket.setOption(StandardSocketOptions.TCP_NODELAY, true));
        gives("ENOPROTOOPT", "getsockopt", () -> channel.getOption(StandardSocketOptions.SO_LINGER));
        gives("EINVAL", "setsockopt", () -> channel.setOption(StandardSocketOptions.IP_MULTICAST_TTL, 256));
    }

    @Test
    void multicast() throws Exception {
        NetworkInterface loopback = NetworkInterface.getByName("lo");
        InetSocketAddress group = SockaddrIn.of("224.0.0.251", 0).toSocketAddress();
        InetSocketAddress unicast = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
        gives("EINVAL", "setsockopt", () -> socket.joinGroup(unicast, loopback));
        gives("EINVAL", "setsockopt", () -> channel.join(unicast.getAddress(), loopback));
        gives("EADDRNOTAVAIL", "setsockopt", () -> socket.leaveGroup(group, loopback));
        socket.joinGroup(group, loopback);
        gives("EADDRINUSE", "setsockopt", () -> socket.joinGroup(group, loopback));
    }
}
