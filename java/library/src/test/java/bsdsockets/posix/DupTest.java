package bsdsockets.posix;

import static bsdsockets.posix.Failures.CLOSED;
import static bsdsockets.posix.Failures.assertFails;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** dup(2), dup2(2) and dup3(2). */
class DupTest {
    @AutoClose
    private final Fds fds = new Fds();

    @Test
    void dupMakesAnotherNumberForTheSameSocket() throws ErrnoException {
        int fd = fds.boundUdp();
        int second = fds.add(Posix.dup(fd));
        assertThat(second).isNotEqualTo(fd);
        assertThat(Posix.getsockname(second)).isEqualTo(Posix.getsockname(fd));
        Posix.fcntl(second, Constants.F_SETFL, Constants.O_NONBLOCK);
        assertThat(Posix.fcntl(fd, Constants.F_GETFL, 0) & Constants.O_NONBLOCK).isNotZero();
    }

    @Test
    void theFlagsOfTheDescriptorAreNotShared() throws ErrnoException {
        int fd = fds.add(Posix.socket(Constants.AF_INET, Constants.SOCK_DGRAM | Constants.SOCK_CLOEXEC, 0));
        assertThat(Posix.fcntl(fds.add(Posix.dup(fd)), Constants.F_GETFD, 0)).isZero();
    }

    @Test
    void dup2ClosesWhatTheNumberStoodFor() throws ErrnoException {
        int[] pair = fds.unixPair(Constants.SOCK_STREAM);
        int fd = fds.boundUdp();

        assertThat(Posix.dup2(fd, pair[0])).isEqualTo(pair[0]);

        assertThat(Posix.getsockname(pair[0])).isEqualTo(Posix.getsockname(fd));
        assertThat(Posix.recv(pair[1], new byte[1], 0, 1, 0)).isZero();
    }

    @Test
    void dup2OfANumberToItselfIsNothing() throws ErrnoException {
        int fd = fds.add(Posix.socket(Constants.AF_INET, Constants.SOCK_DGRAM | Constants.SOCK_CLOEXEC, 0));
        assertThat(Posix.dup2(fd, fd)).isEqualTo(fd);
        assertThat(Posix.fcntl(fd, Constants.F_GETFD, 0)).isEqualTo(Constants.FD_CLOEXEC);
        assertFails("EBADF", "dup2", () -> Posix.dup2(CLOSED, CLOSED));
    }

    @Test
    void dup3SetsCloseOnExec() throws ErrnoException {
        int fd = fds.udp();
        int other = fds.udp();
        assertThat(Posix.dup3(fd, other, Constants.O_CLOEXEC)).isEqualTo(other);
        assertThat(Posix.fcntl(other, Constants.F_GETFD, 0)).isEqualTo(Constants.FD_CLOEXEC);
        assertThat(Posix.dup3(fd, other, 0)).isEqualTo(other);
        assertThat(Posix.fcntl(other, Constants.F_GETFD, 0)).isZero();
    }

    @Test
    void dup3RefusesFlagsAndEqualNumbers() throws ErrnoException {
        int fd = fds.udp();
        int other = fds.udp();
        assertFails("EINVAL", "dup3", () -> Posix.dup3(fd, fd, 0));
        assertFails("EINVAL", "dup3", () -> Posix.dup3(fd, other, Constants.O_NONBLOCK));
        assertFails("EINVAL", "dup3", () -> Posix.dup3(fd, other, -1));
    }

    @ParameterizedTest
    @ValueSource(ints = {CLOSED, Integer.MAX_VALUE, Integer.MIN_VALUE})
    void wantAnOpenDescriptorAndANumberInRange(int wrong) throws ErrnoException {
        int fd = fds.udp();
        assertFails("EBADF", "dup", () -> Posix.dup(wrong));
        assertFails("EBADF", "dup2", () -> Posix.dup2(wrong, fd));
        assertFails("EBADF", "dup2", () -> Posix.dup2(fd, wrong));
        assertFails("EBADF", "dup3", () -> Posix.dup3(wrong, fd, 0));
        assertFails("EBADF", "dup3", () -> Posix.dup3(fd, wrong, 0));
    }
}
