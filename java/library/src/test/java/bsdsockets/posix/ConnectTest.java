package bsdsockets.posix;

import static bsdsockets.posix.Failures.assertFails;
import static bsdsockets.posix.Failures.assertWantsSocket;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** connect(2). */
class ConnectTest {
    private static final Sockaddr SOMEWHERE = SockaddrIn.of("127.0.0.1", 9);
    private static final Sockaddr NOWHERE = SockaddrRaw.of(new byte[16]);

    @AutoClose
    private final Fds fds = new Fds();

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"127.0.0.1", "::1", "::ffff:127.0.0.1"})
    void connectsTo(String host) throws ErrnoException {
        if (host.contains(":")) {
            Ipv6.assumeLoopback();
        }
        Sockaddr any = host.contains(":") ? SockaddrIn6.of(host, 0) : SockaddrIn.of(host, 0);
        int listener = fds.listener(any);
        int client = fds.socket(any.family(), Constants.SOCK_STREAM);

        Posix.connect(client, Posix.getsockname(listener));

        assertThat(Posix.getpeername(client)).isEqualTo(Posix.getsockname(listener));
    }

    @Test
    void wantsASocketAndAnAddress() throws ErrnoException {
        assertWantsSocket("connect", fd -> Posix.connect(fd, SOMEWHERE));
        int fd = fds.tcp();
        assertThatNullPointerException().isThrownBy(() -> Posix.connect(fd, null));
    }

    @Test
    void withNobodyThereItIsRefused() throws ErrnoException {
        int bound = fds.tcp();
        Posix.bind(bound, SockaddrIn.of("127.0.0.1", 0));
        Sockaddr address = Posix.getsockname(bound);
        int client = fds.tcp();

        assertFails("ECONNREFUSED", "connect", () -> Posix.connect(client, address));

        Posix.listen(bound, 1);
        Posix.connect(client, address);
    }

    @Test
    void aConnectedOrListeningStreamIsConnectedAlready() throws ErrnoException {
        int connected = fds.tcpPair()[0];
        assertFails("EISCONN", "connect", () -> Posix.connect(connected, SOMEWHERE));
        int listener = fds.listener();
        assertFails("EISCONN", "connect", () -> Posix.connect(listener, SOMEWHERE));
    }

    @Test
    void withoutBlockingItGoesOn() throws ErrnoException {
        int listener = fds.listener();
        int client = nonBlocking();

        assertFails("EINPROGRESS", "connect", () -> Posix.connect(client, Posix.getsockname(listener)));

        PollFd writable = new PollFd(client, Constants.POLLOUT);
        assertThat(Posix.poll(new PollFd[] {writable}, -1)).isEqualTo(1);
        assertThat(Posix.getsockopt(client, Constants.SOL_SOCKET, Constants.SO_ERROR))
                .isZero();
        assertThat(Posix.getpeername(client)).isEqualTo(Posix.getsockname(listener));
    }

    @Test
    void onAFullQueueItGoesOnAndOn() throws ErrnoException {
        int listener = fds.tcp();
        Posix.bind(listener, SockaddrIn.of("127.0.0.1", 0));
        Posix.listen(listener, 0);
        Sockaddr address = Posix.getsockname(listener);
        Posix.connect(fds.tcp(), address);
        int client = nonBlocking();

        assertFails("EINPROGRESS", "connect", () -> Posix.connect(client, address));
        assertFails("EALREADY", "connect", () -> Posix.connect(client, address));
    }

    @Test
    void withoutAnAnswerTheTimeRunsOut() throws ErrnoException {
        int listener = fds.tcp();
        Posix.bind(listener, SockaddrIn.of("127.0.0.1", 0));
        Posix.listen(listener, 0);
        Sockaddr address = Posix.getsockname(listener);
        Posix.connect(fds.tcp(), address);
        int client = fds.tcp();
        Posix.setsockopt(client, Constants.IPPROTO_TCP, Constants.TCP_USER_TIMEOUT, 10);

        assertFails("ETIMEDOUT", "connect", () -> Posix.connect(client, address));
    }

    @Test
    void anAddressOfAnotherFamilyIsRefused() throws ErrnoException {
        int inet = fds.tcp();
        assertFails("EAFNOSUPPORT", "connect", () -> Posix.connect(inet, SockaddrIn6.of("::1", 9)));
        int inet6 = fds.socket(Constants.AF_INET6, Constants.SOCK_STREAM);
        assertFails("EINVAL", "connect", () -> Posix.connect(inet6, SOMEWHERE));
        int unix = fds.socket(Constants.AF_UNIX, Constants.SOCK_STREAM);
        assertFails("EINVAL", "connect", () -> Posix.connect(unix, SOMEWHERE));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 15, 129, 200})
    void aLengthThatFitsNoAddressIsInvalid(int length) throws ErrnoException {
        Sockaddr wrong = SockaddrRaw.of(Arrays.copyOf(SOMEWHERE.toBytes(), length));
        int tcp = fds.tcp();
        assertFails("EINVAL", "connect", () -> Posix.connect(tcp, wrong));
        int udp = fds.udp();
        assertFails("EINVAL", "connect", () -> Posix.connect(udp, wrong));
    }

    @Test
    void broadcastIsOutOfReachOfStreamsAndForbiddenToDatagrams() throws ErrnoException {
        Sockaddr broadcast = SockaddrIn.of("127.255.255.255", 9);
        int tcp = fds.tcp();
        assertFails("ENETUNREACH", "connect", () -> Posix.connect(tcp, broadcast));
        int udp = fds.udp();
        assertFails("EACCES", "connect", () -> Posix.connect(udp, broadcast));

        Posix.setsockopt(udp, Constants.SOL_SOCKET, Constants.SO_BROADCAST, 1);
        Posix.connect(udp, broadcast);
    }

    @Test
    void aDatagramSocketMayConnectAgainAndDisconnect() throws ErrnoException {
        int udp = fds.boundUdp();
        Sockaddr first = Posix.getsockname(fds.boundUdp());
        Sockaddr second = Posix.getsockname(fds.boundUdp());

        Posix.connect(udp, first);
        assertThat(Posix.getpeername(udp)).isEqualTo(first);
        Posix.connect(udp, second);
        assertThat(Posix.getpeername(udp)).isEqualTo(second);
        Posix.connect(udp, NOWHERE);
        assertFails("ENOTCONN", "getpeername", () -> Posix.getpeername(udp));
    }

    @Test
    void aConnectedDatagramSocketHearsItsPeerOnly() throws ErrnoException {
        int[] pair = fds.udpPair();
        int stranger = fds.boundUdp();
        Posix.sendto(stranger, new byte[] {1}, 0, 1, 0, Posix.getsockname(pair[0]));
        Posix.send(pair[1], new byte[] {2}, 0, 1, 0);

        byte[] got = new byte[1];
        Posix.recv(pair[0], got, 0, 1, 0);

        assertThat(got).containsExactly(2);
        assertFails("EAGAIN", "recv", () -> Posix.recv(pair[0], got, 0, 1, Constants.MSG_DONTWAIT));
    }

    @Test
    void aPathHasToHaveAListener() throws IOException {
        Files.createFile(folder.resolve("file"));
        int bound = fds.socket(Constants.AF_UNIX, Constants.SOCK_STREAM);
        Posix.bind(bound, path("bound"));
        int client = fds.socket(Constants.AF_UNIX, Constants.SOCK_STREAM);

        assertFails("ENOENT", "connect", () -> Posix.connect(client, path("missing")));
        assertFails("ENOTDIR", "connect", () -> Posix.connect(client, path("file/socket")));
        assertFails("ECONNREFUSED", "connect", () -> Posix.connect(client, path("file")));
        assertFails("ECONNREFUSED", "connect", () -> Posix.connect(client, path("bound")));
        assertFails("ECONNREFUSED", "connect", () -> Posix.connect(client, SockaddrUn.ofAbstract("nobody/there")));
        Posix.listen(bound, 1);
        Posix.connect(client, path("bound"));
        assertFails("EISCONN", "connect", () -> Posix.connect(client, path("bound")));
    }

    @Test
    void aPathOfAnotherTypeIsRefused() throws ErrnoException {
        fds.listener(path("stream"));
        int datagrams = fds.socket(Constants.AF_UNIX, Constants.SOCK_DGRAM);
        assertFails("EPROTOTYPE", "connect", () -> Posix.connect(datagrams, path("stream")));
    }

    @Test
    void aFullQueueOfAUnixListenerWouldBlock() throws ErrnoException {
        int listener = fds.socket(Constants.AF_UNIX, Constants.SOCK_STREAM);
        Posix.bind(listener, path("full"));
        Posix.listen(listener, 0);
        Posix.connect(fds.socket(Constants.AF_UNIX, Constants.SOCK_STREAM), path("full"));
        int client = fds.socket(Constants.AF_UNIX, Constants.SOCK_STREAM | Constants.SOCK_NONBLOCK);

        assertFails("EAGAIN", "connect", () -> Posix.connect(client, path("full")));
    }

    private int nonBlocking() throws ErrnoException {
        return fds.socket(Constants.AF_INET, Constants.SOCK_STREAM | Constants.SOCK_NONBLOCK);
    }

    private SockaddrUn path(String name) {
        return SockaddrUn.ofPath(folder.resolve(name).toString());
    }
}
