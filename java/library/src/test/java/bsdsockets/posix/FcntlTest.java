package bsdsockets.posix;

import static bsdsockets.posix.Failures.assertFails;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** fcntl(2). */
class FcntlTest {
    @AutoClose
    private final Fds fds = new Fds();

    @Test
    void readsAndSetsTheDescriptorsFlags() throws ErrnoException {
        int fd = fds.tcp();
        assertThat(Posix.fcntl(fd, Constants.F_GETFD, 0)).isZero();

        assertThat(Posix.fcntl(fd, Constants.F_SETFD, Constants.FD_CLOEXEC)).isZero();

        assertThat(Posix.fcntl(fd, Constants.F_GETFD, 0)).isEqualTo(Constants.FD_CLOEXEC);
    }

    @Test
    void readsAndSetsTheStatusFlags() throws ErrnoException {
        int[] pair = fds.unixPair(Constants.SOCK_STREAM);
        int before = Posix.fcntl(pair[0], Constants.F_GETFL, 0);
        assertThat(before & Constants.O_NONBLOCK).isZero();

        Posix.fcntl(pair[0], Constants.F_SETFL, Constants.O_NONBLOCK);

        assertThat(Posix.fcntl(pair[0], Constants.F_GETFL, 0)).isEqualTo(before | Constants.O_NONBLOCK);
        assertFails("EAGAIN", "recv", () -> Posix.recv(pair[0], new byte[1], 0, 1, 0));
        Posix.fcntl(pair[0], Constants.F_SETFL, 0);
        assertThat(Posix.fcntl(pair[0], Constants.F_GETFL, 0)).isEqualTo(before);
    }

    @Test
    void duplicatesFromANumberOn() throws ErrnoException {
        int fd = fds.tcp();

        int plain = fds.add(Posix.fcntl(fd, Constants.F_DUPFD, 500));
        int closeOnExec = fds.add(Posix.fcntl(fd, Constants.F_DUPFD_CLOEXEC, 600));

        assertThat(plain).isGreaterThanOrEqualTo(500);
        assertThat(Posix.fcntl(plain, Constants.F_GETFD, 0)).isZero();
        assertThat(closeOnExec).isGreaterThanOrEqualTo(600);
        assertThat(Posix.fcntl(closeOnExec, Constants.F_GETFD, 0)).isEqualTo(Constants.FD_CLOEXEC);
        assertThat(Posix.getsockopt(plain, Constants.SOL_SOCKET, Constants.SO_TYPE))
                .isEqualTo(Constants.SOCK_STREAM);
    }

    @Test
    void readsAndSetsTheOwner() throws ErrnoException {
        int fd = fds.tcp();
        int self = (int) ProcessHandle.current().pid();
        assertThat(Posix.fcntl(fd, Constants.F_GETOWN, 0)).isZero();

        Posix.fcntl(fd, Constants.F_SETOWN, self);

        assertThat(Posix.fcntl(fd, Constants.F_GETOWN, 0)).isEqualTo(self);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, Integer.MAX_VALUE})
    void wantsAnOpenDescriptor(int fd) {
        assertFails("EBADF", "fcntl", () -> Posix.fcntl(fd, Constants.F_GETFD, 0));
        assertFails("EBADF", "fcntl", () -> Posix.fcntl(fd, Constants.F_SETFL, 0));
        assertFails("EBADF", "fcntl", () -> Posix.fcntl(fd, Constants.F_DUPFD, 0));
    }

    @Test
    void anUnknownCommandOrNumberIsInvalid() throws ErrnoException {
        int fd = fds.tcp();
        assertFails("EINVAL", "fcntl", () -> Posix.fcntl(fd, 9_999, 0));
        assertFails("EINVAL", "fcntl", () -> Posix.fcntl(fd, -1, 0));
        assertFails("EINVAL", "fcntl", () -> Posix.fcntl(fd, Constants.F_DUPFD, -1));
        assertFails("EINVAL", "fcntl", () -> Posix.fcntl(fd, Constants.F_DUPFD_CLOEXEC, Integer.MAX_VALUE));
        assertFails("ESRCH", "fcntl", () -> Posix.fcntl(fd, Constants.F_SETOWN, Integer.MAX_VALUE));
    }

    @Test
    void aCommandThatTakesMemoryIsRefused() throws ErrnoException {
        int fd = fds.tcp();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Posix.fcntl(fd, Constants.F_GETLK, 0))
                .withMessageContaining("F_GETLK");
        assertThatIllegalArgumentException().isThrownBy(() -> Posix.fcntl(fd, Constants.F_OFD_SETLK, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> Posix.fcntl(fd, Constants.F_GETOWN_EX, 0));
    }

    @Test
    void theMessageNamesTheCommand() {
        assertThatExceptionOfType(ErrnoException.class)
                .isThrownBy(() -> Posix.fcntl(-1, Constants.F_GETFL, 0))
                .withMessage("fcntl(-1, F_GETFL): " + Posix.strerror(Constants.EBADF) + " (EBADF)");
    }
}
