package bsdsockets.posix;

import static bsdsockets.posix.Failures.assertFails;
import static bsdsockets.posix.Failures.assertWantsSocket;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How send(2), recv(2), sendto(2) and recvfrom(2) fail. */
class TransferErrorTest {
    private static final Sockaddr SOMEWHERE = SockaddrIn.of("127.0.0.1", 9);

    private final byte[] one = {7};

    @AutoClose
    private final Fds fds = new Fds();

    @Test
    void wantASocket() throws ErrnoException {
        assertWantsSocket("send", fd -> Posix.send(fd, one, 0, 1, 0));
        assertWantsSocket("recv", fd -> Posix.recv(fd, one, 0, 1, 0));
        assertWantsSocket("sendto", fd -> Posix.sendto(fd, one, 0, 1, 0, SOMEWHERE));
        assertWantsSocket("recvfrom", fd -> Posix.recvfrom(fd, one, 0, 1, 0));
    }

    @Test
    void anUnconnectedStreamHasNobody() throws ErrnoException {
        int tcp = fds.tcp();
        assertFails("EPIPE", "send", () -> Posix.send(tcp, one, 0, 1, 0));
        assertFails("EPIPE", "sendto", () -> Posix.sendto(tcp, one, 0, 1, 0, SOMEWHERE));
        assertFails("ENOTCONN", "recv", () -> Posix.recv(tcp, one, 0, 1, 0));
        assertFails("ENOTCONN", "recvfrom", () -> Posix.recvfrom(tcp, one, 0, 1, 0));
        int unix = fds.socket(Constants.AF_UNIX, Constants.SOCK_STREAM);
        assertFails("ENOTCONN", "send", () -> Posix.send(unix, one, 0, 1, 0));
        assertFails("EINVAL", "recv", () -> Posix.recv(unix, one, 0, 1, 0));
    }

    @Test
    void aDatagramWantsAReceiver() throws ErrnoException {
        int udp = fds.udp();
        assertFails("EDESTADDRREQ", "send", () -> Posix.send(udp, one, 0, 1, 0));
        int unix = fds.socket(Constants.AF_UNIX, Constants.SOCK_DGRAM);
        assertFails("ENOTCONN", "send", () -> Posix.send(unix, one, 0, 1, 0));
    }

    @Test
    void aConnectedUnixSocketTakesNoOtherReceiver() throws ErrnoException {
        int stream = fds.unixPair(Constants.SOCK_STREAM)[0];
        SockaddrUn name = SockaddrUn.ofAbstract("elsewhere");
        assertFails("EISCONN", "sendto", () -> Posix.sendto(stream, one, 0, 1, 0, name));
    }

    @Test
    void aConnectedStreamPassesTheReceiverOver() throws ErrnoException {
        int[] pair = fds.tcpPair();
        assertThat(Posix.sendto(pair[0], one, 0, 1, 0, SOMEWHERE)).isEqualTo(1);
        assertThat(Posix.recv(pair[1], one, 0, 1, 0)).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 15, 129, 200})
    void aLengthThatFitsNoAddressIsInvalid(int length) throws ErrnoException {
        int udp = fds.udp();
        Sockaddr wrong = SockaddrRaw.of(Arrays.copyOf(SOMEWHERE.toBytes(), length));
        assertFails("EINVAL", "sendto", () -> Posix.sendto(udp, one, 0, 1, 0, wrong));
    }

    @Test
    void aWrongReceiverIsRefused() throws ErrnoException {
        int udp = fds.udp();
        assertFails("EINVAL", "sendto", () -> Posix.sendto(udp, one, 0, 1, 0, SockaddrIn.of("127.0.0.1", 0)));
        assertFails("EAFNOSUPPORT", "sendto", () -> Posix.sendto(udp, one, 0, 1, 0, SockaddrIn6.of("::1", 9)));
        assertFails("EACCES", "sendto", () -> Posix.sendto(udp, one, 0, 1, 0, SockaddrIn.of("127.255.255.255", 9)));
    }

    @Test
    void aDatagramMayBeTooBig() throws ErrnoException {
        int[] pair = fds.udpPair();
        byte[] most = new byte[65_507];
        byte[] more = new byte[65_508];

        assertThat(Posix.send(pair[0], most, 0, most.length, 0)).isEqualTo(most.length);
        assertFails("EMSGSIZE", "send", () -> Posix.send(pair[0], more, 0, more.length, 0));
        Sockaddr to = Posix.getsockname(pair[1]);
        assertFails("EMSGSIZE", "sendto", () -> Posix.sendto(pair[0], more, 0, more.length, 0, to));
    }

    @Test
    void withNothingThereOrNoRoomItWouldBlock() throws ErrnoException {
        int[] pair = fds.unixPair(Constants.SOCK_STREAM | Constants.SOCK_NONBLOCK);
        byte[] much = new byte[4_000_000];

        assertFails("EAGAIN", "recv", () -> Posix.recv(pair[0], one, 0, 1, 0));
        assertFails("EAGAIN", "recvfrom", () -> Posix.recvfrom(pair[0], one, 0, 1, 0));
        Posix.send(pair[0], much, 0, much.length, 0);
        assertFails("EAGAIN", "send", () -> Posix.send(pair[0], much, 0, much.length, 0));
    }

    @Test
    void aTimeoutEndsTheWait() throws ErrnoException {
        int[] pair = fds.unixPair(Constants.SOCK_STREAM);
        byte[] time = Timeval.of(Duration.ofMillis(20)).toBytes();
        byte[] much = new byte[4_000_000];
        Posix.setsockopt(pair[0], Constants.SOL_SOCKET, Constants.SO_RCVTIMEO, time);
        Posix.setsockopt(pair[0], Constants.SOL_SOCKET, Constants.SO_SNDTIMEO, time);

        assertFails("EAGAIN", "recv", () -> Posix.recv(pair[0], one, 0, 1, 0));
        assertThat(Posix.send(pair[0], much, 0, much.length, 0)).isBetween(1, much.length - 1);
        assertFails("EAGAIN", "send", () -> Posix.send(pair[0], much, 0, much.length, 0));
    }

    @Test
    void afterTheConnectionIsGoneThePipeIsBroken() throws ErrnoException {
        int[] pair = fds.unixPair(Constants.SOCK_STREAM);
        fds.close(pair[1]);
        assertFails("EPIPE", "send", () -> Posix.send(pair[0], one, 0, 1, 0));
        assertFails("EPIPE", "send", () -> Posix.send(pair[0], one, 0, 1, Constants.MSG_NOSIGNAL));
    }

    @Test
    void aResetIsToldOnce() throws ErrnoException {
        int[] pair = fds.tcpPair();
        Posix.setsockopt(pair[0], Constants.SOL_SOCKET, Constants.SO_LINGER, new Linger(true, 0).toBytes());
        fds.close(pair[0]);

        assertFails("ECONNRESET", "recv", () -> Posix.recv(pair[1], one, 0, 1, 0));
        assertThat(Posix.recv(pair[1], one, 0, 1, 0)).isZero();
        assertFails("EPIPE", "send", () -> Posix.send(pair[1], one, 0, 1, 0));
    }

    @Test
    void aDatagramThatNobodyTookIsToldAfterwards() throws ErrnoException {
        int[] pair = fds.udpPair();
        fds.close(pair[1]);

        assertThat(Posix.send(pair[0], one, 0, 1, 0)).isEqualTo(1);
        assertFails("ECONNREFUSED", "recv", () -> Posix.recv(pair[0], one, 0, 1, 0));
        Posix.send(pair[0], one, 0, 1, 0);
        assertFails("ECONNREFUSED", "send", () -> Posix.send(pair[0], one, 0, 1, 0));
    }

    @Test
    void aUnixDatagramWithoutAReceiverIsRefused() throws ErrnoException {
        int unix = fds.socket(Constants.AF_UNIX, Constants.SOCK_DGRAM);
        SockaddrUn nobody = SockaddrUn.ofAbstract("bsdsockets-nobody");
        assertFails("ECONNREFUSED", "sendto", () -> Posix.sendto(unix, one, 0, 1, 0, nobody));
        SockaddrUn missing = SockaddrUn.ofPath("/missing/socket");
        assertFails("ENOENT", "sendto", () -> Posix.sendto(unix, one, 0, 1, 0, missing));
    }

    @Test
    void outOfBandDataIsForStreams() throws ErrnoException {
        int[] udp = fds.udpPair();
        assertFails("EOPNOTSUPP", "send", () -> Posix.send(udp[0], one, 0, 1, Constants.MSG_OOB));
        int[] tcp = fds.tcpPair();
        assertFails("EINVAL", "recv", () -> Posix.recv(tcp[0], one, 0, 1, Constants.MSG_OOB));

        Posix.send(tcp[0], one, 0, 1, Constants.MSG_OOB);
        assertThat(Posix.poll(new PollFd[] {new PollFd(tcp[1], Constants.POLLPRI)}, -1))
                .isEqualTo(1);
        assertThat(Posix.recv(tcp[1], one, 0, 1, Constants.MSG_OOB)).isEqualTo(1);
    }

    @Test
    void negativeFlagsGoToTheKernel() throws ErrnoException {
        int[] udp = fds.udpPair();
        assertFails("EOPNOTSUPP", "send", () -> Posix.send(udp[0], one, 0, 1, -1));
        assertFails("EOPNOTSUPP", "sendto", () -> Posix.sendto(udp[0], one, 0, 1, -1, Posix.getsockname(udp[1])));
        int[] tcp = fds.tcpPair();
        int allButErrors = ~Constants.MSG_ERRQUEUE;
        assertFails("EAGAIN", "recv", () -> Posix.recv(tcp[0], one, 0, 1, -1));
        assertFails("EINVAL", "recv", () -> Posix.recv(tcp[0], one, 0, 1, allButErrors));
        assertFails("EINVAL", "recvfrom", () -> Posix.recvfrom(tcp[0], one, 0, 1, allButErrors));
    }

    @Test
    void theErrorQueueIsEmptyAtFirst() throws ErrnoException {
        int[] udp = fds.udpPair();
        assertFails("EAGAIN", "recv", () -> Posix.recv(udp[0], one, 0, 1, Constants.MSG_ERRQUEUE));
    }
}
