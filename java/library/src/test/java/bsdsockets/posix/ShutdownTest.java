package bsdsockets.posix;

import static bsdsockets.posix.Failures.assertFails;
import static bsdsockets.posix.Failures.assertWantsSocket;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** shutdown(2), close(2) and dup(2). */
class ShutdownTest {
    private final byte[] one = {7};

    @AutoClose
    private final Fds fds = new Fds();

    @Test
    void endsSendingOnly() throws ErrnoException {
        int[] pair = fds.tcpPair();
        Posix.shutdown(pair[0], Constants.SHUT_WR);

        assertThat(Posix.recv(pair[1], one, 0, 1, 0)).isZero();
        assertFails("EPIPE", "send", () -> Posix.send(pair[0], one, 0, 1, 0));
        assertThat(Posix.send(pair[1], one, 0, 1, 0)).isEqualTo(1);
        assertThat(Posix.recv(pair[0], one, 0, 1, 0)).isEqualTo(1);
    }

    @Test
    void endsReceivingOnly() throws ErrnoException {
        int[] pair = fds.unixPair(Constants.SOCK_STREAM);
        Posix.shutdown(pair[0], Constants.SHUT_RD);

        assertThat(Posix.recv(pair[0], one, 0, 1, 0)).isZero();
        assertThat(Posix.send(pair[0], one, 0, 1, 0)).isEqualTo(1);
        assertFails("EPIPE", "send", () -> Posix.send(pair[1], one, 0, 1, 0));
    }

    @Test
    void endsBoth() throws ErrnoException {
        int[] pair = fds.tcpPair();
        Posix.shutdown(pair[0], Constants.SHUT_RDWR);

        assertThat(Posix.recv(pair[0], one, 0, 1, 0)).isZero();
        assertFails("EPIPE", "send", () -> Posix.send(pair[0], one, 0, 1, 0));
        assertThat(Posix.recv(pair[1], one, 0, 1, 0)).isZero();
    }

    @Test
    void wantsAConnection() throws ErrnoException {
        assertWantsSocket("shutdown", fd -> Posix.shutdown(fd, Constants.SHUT_RDWR));
        int tcp = fds.tcp();
        assertFails("ENOTCONN", "shutdown", () -> Posix.shutdown(tcp, Constants.SHUT_RDWR));
        int udp = fds.udp();
        assertFails("ENOTCONN", "shutdown", () -> Posix.shutdown(udp, Constants.SHUT_RD));
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 3, Integer.MAX_VALUE})
    void anUnknownDirectionIsInvalid(int how) throws ErrnoException {
        int connected = fds.tcpPair()[0];
        assertFails("EINVAL", "shutdown", () -> Posix.shutdown(connected, how));
    }

    @Test
    void closeGivesTheDescriptorBackOnce() throws ErrnoException {
        int[] pair = fds.unixPair(Constants.SOCK_STREAM);
        fds.close(pair[0]);

        assertThat(Posix.recv(pair[1], one, 0, 1, 0)).isZero();
        assertFails("EBADF", "close", () -> Posix.close(Failures.CLOSED));
        assertFails("EBADF", "close", () -> Posix.close(Integer.MAX_VALUE));
    }

    @Test
    void dupIsASecondDescriptorOfTheSameSocket() throws ErrnoException {
        int[] pair = fds.unixPair(Constants.SOCK_STREAM | Constants.SOCK_CLOEXEC);
        int second = fds.add(Posix.dup(pair[0]));
        fds.close(pair[0]);

        assertThat(Posix.fcntl(second, Constants.F_GETFD, 0)).isZero();
        assertThat(Posix.send(second, one, 0, 1, 0)).isEqualTo(1);
        assertThat(Posix.recv(pair[1], one, 0, 1, 0)).isEqualTo(1);
        fds.close(second);
        assertThat(Posix.recv(pair[1], one, 0, 1, 0)).isZero();
    }

    @Test
    void shutdownEndsTheConnectionForWhoeverSharesIt() throws ErrnoException {
        int[] pair = fds.unixPair(Constants.SOCK_STREAM);
        int second = fds.add(Posix.dup(pair[0]));
        Posix.shutdown(second, Constants.SHUT_WR);

        assertFails("EPIPE", "send", () -> Posix.send(pair[0], one, 0, 1, 0));
    }

    @Test
    void dupWantsAnOpenDescriptor() {
        assertFails("EBADF", "dup", () -> Posix.dup(Failures.CLOSED));
        assertFails("EBADF", "dup", () -> Posix.dup(Integer.MAX_VALUE));
    }
}
