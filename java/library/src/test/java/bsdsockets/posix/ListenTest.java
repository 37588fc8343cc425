package bsdsockets.posix;

import static bsdsockets.posix.Failures.assertFails;
import static bsdsockets.posix.Failures.assertWantsSocket;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** listen(2). */
class ListenTest {
    @AutoClose
    private final Fds fds = new Fds();

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 1, 5, Integer.MAX_VALUE, Integer.MIN_VALUE})
    void takesAnyBacklog(int backlog) throws IOException {
        int fd = fds.tcp();
        Posix.bind(fd, SockaddrIn.of("127.0.0.1", 0));
        assertThat(accepts(fd)).isZero();

        Posix.listen(fd, backlog);

        assertThat(accepts(fd)).isEqualTo(1);
        assertThat(Posix.getsockopt(fd, SockOpts.TCP_INFO).sacked()).isEqualTo(inForce(backlog));
        int client = fds.tcp();
        Posix.connect(client, Posix.getsockname(fd));
    }

    @Test
    void withoutBindThePortIsTheKernelsChoice() throws ErrnoException {
        int fd = fds.tcp();
        Posix.listen(fd, 1);

        assertThat(((SockaddrIn) Posix.getsockname(fd)).address()).isEqualTo("0.0.0.0");
        assertThat(((SockaddrIn) Posix.getsockname(fd)).port()).isPositive();
    }

    @Test
    void twiceChangesTheBacklog() throws ErrnoException {
        int fd = fds.listener();
        Posix.listen(fd, 9);
        assertThat(accepts(fd)).isEqualTo(1);
        assertThat(Posix.getsockopt(fd, SockOpts.TCP_INFO).sacked()).isEqualTo(9);
    }

    @Test
    void wantsASocket() throws ErrnoException {
        assertWantsSocket("listen", fd -> Posix.listen(fd, 5));
    }

    @Test
    void wantsATypeThatListens() throws ErrnoException {
        int udp = fds.boundUdp();
        assertFails("EOPNOTSUPP", "listen", () -> Posix.listen(udp, 5));
        int unix = fds.socket(Constants.AF_UNIX, Constants.SOCK_DGRAM);
        assertFails("EOPNOTSUPP", "listen", () -> Posix.listen(unix, 5));
    }

    @Test
    void aConnectedSocketIsInvalid() throws ErrnoException {
        int connected = fds.tcpPair()[0];
        assertFails("EINVAL", "listen", () -> Posix.listen(connected, 5));
    }

    @Test
    void aUnixSocketHasToBeBound() throws ErrnoException {
        int unix = fds.socket(Constants.AF_UNIX, Constants.SOCK_STREAM);
        assertFails("EINVAL", "listen", () -> Posix.listen(unix, 5));
    }

    @Test
    void twoSocketsMayBeBoundToAPortButOnlyOneListens() throws ErrnoException {
        int first = reusing();
        Posix.bind(first, SockaddrIn.of("127.0.0.1", 0));
        int second = reusing();
        Posix.bind(second, Posix.getsockname(first));

        Posix.listen(first, 5);
        assertFails("EADDRINUSE", "listen", () -> Posix.listen(second, 5));
    }

    /** Zero is no other number. */
    @Test
    void ofZeroLetsOneWait() throws ErrnoException {
        int unix = fds.socket(Constants.AF_UNIX, Constants.SOCK_STREAM);
        Posix.bind(unix, SockaddrUn.unnamed());
        Posix.listen(unix, 0);
        Sockaddr name = Posix.getsockname(unix);
        Posix.connect(fds.socket(Constants.AF_UNIX, Constants.SOCK_STREAM), name);
        int second = fds.socket(Constants.AF_UNIX, Constants.SOCK_STREAM | Constants.SOCK_NONBLOCK);
        assertFails("EAGAIN", "connect", () -> Posix.connect(second, name));
    }

    /** What the kernel makes of a backlog: it takes it for unsigned, and cuts it. */
    private static int inForce(int backlog) throws IOException {
        // it is to be read in one go, which readString does not
        Path limit = Path.of("/proc/sys/net/core/somaxconn");
        int most = Integer.parseInt(Files.readAllLines(limit).get(0));
        return Integer.compareUnsigned(backlog, most) < 0 ? backlog : most;
    }

    private int reusing() throws ErrnoException {
        int fd = fds.tcp();
        Posix.setsockopt(fd, Constants.SOL_SOCKET, Constants.SO_REUSEADDR, 1);
        return fd;
    }

    private static int accepts(int fd) throws ErrnoException {
        return Posix.getsockopt(fd, Constants.SOL_SOCKET, Constants.SO_ACCEPTCONN);
    }
}
