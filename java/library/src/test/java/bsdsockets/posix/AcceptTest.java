package bsdsockets.posix;

import static bsdsockets.posix.Failures.assertFails;
import static bsdsockets.posix.Failures.assertWantsSocket;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** accept(2) and accept4(2). */
class AcceptTest {
    @AutoClose
    private final Fds fds = new Fds();

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"127.0.0.1", "::1"})
    void tellsTheOtherEnd(String host) throws ErrnoException {
        if (host.contains(":")) {
            Ipv6.assumeLoopback();
        }
        int listener = fds.listener(host.contains(":") ? SockaddrIn6.of(host, 0) : SockaddrIn.of(host, 0));
        Sockaddr address = Posix.getsockname(listener);
        int client = fds.socket(address.family(), Constants.SOCK_STREAM);
        Posix.connect(client, address);

        Accepted accepted = Posix.accept(listener);
        fds.add(accepted.fd());

        assertThat(accepted.peer()).isEqualTo(Posix.getsockname(client));
        assertThat(Posix.getsockname(accepted.fd())).isEqualTo(address);
        assertThat(accepted.fd()).isNotIn(listener, client);
    }

    @Test
    void anUnboundUnixClientIsUnnamed() throws ErrnoException {
        int listener = fds.listener(SockaddrUn.ofPath(folder.resolve("s").toString()));
        int client = fds.socket(Constants.AF_UNIX, Constants.SOCK_STREAM);
        Posix.connect(client, Posix.getsockname(listener));

        Accepted accepted = Posix.accept(listener);
        fds.add(accepted.fd());

        assertThat(accepted.peer()).isEqualTo(SockaddrUn.unnamed());
    }

    @Test
    void takesTheCallersInTheirOrder() throws ErrnoException {
        int listener = fds.listener();
        int first = caller(listener);
        int second = caller(listener);

        assertThat(Posix.getpeername(fds.add(Posix.accept(listener).fd()))).isEqualTo(Posix.getsockname(first));
        assertThat(Posix.getpeername(fds.add(Posix.accept(listener).fd()))).isEqualTo(Posix.getsockname(second));
    }

    @Test
    void addsNoFlags() throws ErrnoException {
        int listener = fds.listener();
        Posix.fcntl(listener, Constants.F_SETFL, Constants.O_NONBLOCK);
        Posix.fcntl(listener, Constants.F_SETFD, Constants.FD_CLOEXEC);
        caller(listener);

        int fd = fds.add(Posix.accept(listener).fd());

        assertThat(Posix.fcntl(fd, Constants.F_GETFL, 0) & Constants.O_NONBLOCK).isZero();
        assertThat(Posix.fcntl(fd, Constants.F_GETFD, 0)).isZero();
    }

    @Test
    void setsTheFlagsAskedFor() throws ErrnoException {
        int listener = fds.listener();
        caller(listener);

        int fd = fds.add(Posix.accept4(listener, Constants.SOCK_NONBLOCK | Constants.SOCK_CLOEXEC)
                .fd());

        assertThat(Posix.fcntl(fd, Constants.F_GETFL, 0) & Constants.O_NONBLOCK).isNotZero();
        assertThat(Posix.fcntl(fd, Constants.F_GETFD, 0)).isEqualTo(Constants.FD_CLOEXEC);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, -1, 0x1000_0000})
    void unknownFlagsAreInvalid(int flags) throws ErrnoException {
        int listener = fds.listener();
        assertFails("EINVAL", "accept4", () -> Posix.accept4(listener, flags));
    }

    @Test
    void wantsASocket() throws ErrnoException {
        assertWantsSocket("accept", Posix::accept);
        assertWantsSocket("accept4", fd -> Posix.accept4(fd, 0));
    }

    @Test
    void wantsAListener() throws ErrnoException {
        int tcp = fds.tcp();
        assertFails("EINVAL", "accept", () -> Posix.accept(tcp));
        assertFails("EINVAL", "accept4", () -> Posix.accept4(tcp, 0));
        int udp = fds.boundUdp();
        assertFails("EOPNOTSUPP", "accept", () -> Posix.accept(udp));
        int unix = fds.unixPair(Constants.SOCK_STREAM)[0];
        assertFails("EINVAL", "accept", () -> Posix.accept(unix));
    }

    @Test
    void withNobodyThereItWouldBlock() throws ErrnoException {
        int listener = fds.listener();
        Posix.fcntl(listener, Constants.F_SETFL, Constants.O_NONBLOCK);
        assertFails("EAGAIN", "accept", () -> Posix.accept(listener));
        assertFails("EAGAIN", "accept4", () -> Posix.accept4(listener, 0));
    }

    @Test
    void aReceiveTimeoutEndsTheWait() throws ErrnoException {
        int listener = fds.listener();
        byte[] time = Timeval.of(Duration.ofMillis(20)).toBytes();
        Posix.setsockopt(listener, Constants.SOL_SOCKET, Constants.SO_RCVTIMEO, time);
        assertFails("EAGAIN", "accept", () -> Posix.accept(listener));
    }

    @Test
    void aListenerThatWasShutDownIsInvalid() throws ErrnoException {
        int listener = fds.listener();
        Posix.shutdown(listener, Constants.SHUT_RDWR);
        assertFails("EINVAL", "accept", () -> Posix.accept(listener));
    }

    @Test
    void aCallerWhoLeftIsAcceptedAllTheSame() throws ErrnoException {
        int listener = fds.listener();
        fds.close(caller(listener));

        int fd = fds.add(Posix.accept(listener).fd());

        assertThat(Posix.recv(fd, new byte[1], 0, 1, 0)).isZero();
    }

    private int caller(int listener) throws ErrnoException {
        int client = fds.tcp();
        Posix.connect(client, Posix.getsockname(listener));
        return client;
    }
}
