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

/** bind(2). */
class BindTest {
    private static final Sockaddr ANY_PORT = SockaddrIn.of("127.0.0.1", 0);

    @AutoClose
    private final Fds fds = new Fds();

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"SOCK_STREAM", "SOCK_DGRAM"})
    void portZeroAsksForAFreeOne(String type) throws ErrnoException {
        int fd = fds.socket(Constants.AF_INET, Constants.valueOf(type));
        Posix.bind(fd, ANY_PORT);

        SockaddrIn bound = (SockaddrIn) Posix.getsockname(fd);
        assertThat(bound.address()).isEqualTo("127.0.0.1");
        assertThat(bound.port()).isPositive();
    }

    @Test
    void takesAnIpv6Address() throws ErrnoException {
        Ipv6.assumeLoopback();
        int fd = fds.socket(Constants.AF_INET6, Constants.SOCK_STREAM);
        Posix.bind(fd, SockaddrIn6.of("::1", 0));

        assertThat(((SockaddrIn6) Posix.getsockname(fd)).address()).isEqualTo("::1");
    }

    @Test
    void takesAPathThatIsThereAfterwards() throws ErrnoException {
        int fd = fds.socket(Constants.AF_UNIX, Constants.SOCK_STREAM);
        Posix.bind(fd, path("socket"));

        assertThat(folder.resolve("socket")).exists();
        assertThat(Posix.getsockname(fd)).isEqualTo(path("socket"));
    }

    @Test
    void anUnnamedAddressAsksForAnAbstractName() throws ErrnoException {
        int fd = fds.socket(Constants.AF_UNIX, Constants.SOCK_STREAM);
        Posix.bind(fd, SockaddrUn.unnamed());

        SockaddrUn name = (SockaddrUn) Posix.getsockname(fd);
        assertThat(name.isAbstract()).isTrue();
        assertThat(name.path()).hasSize(5);
    }

    @Test
    void wantsASocketAndAnAddress() throws ErrnoException {
        assertWantsSocket("bind", fd -> Posix.bind(fd, ANY_PORT));
        int fd = fds.tcp();
        assertThatNullPointerException().isThrownBy(() -> Posix.bind(fd, null));
    }

    @Test
    void twiceIsInvalid() throws ErrnoException {
        int fd = fds.boundUdp();
        assertFails("EINVAL", "bind", () -> Posix.bind(fd, ANY_PORT));
    }

    @Test
    void anAddressInUseIsRefused() throws ErrnoException {
        int fd = fds.tcp();
        Sockaddr taken = Posix.getsockname(fds.listener());
        assertFails("EADDRINUSE", "bind", () -> Posix.bind(fd, taken));

        int unix = fds.socket(Constants.AF_UNIX, Constants.SOCK_STREAM);
        Posix.bind(unix, path("taken"));
        int second = fds.socket(Constants.AF_UNIX, Constants.SOCK_STREAM);
        assertFails("EADDRINUSE", "bind", () -> Posix.bind(second, path("taken")));

        SockaddrUn name =
                SockaddrUn.ofAbstract("bsdsockets-" + ProcessHandle.current().pid());
        Posix.bind(second, name);
        int third = fds.socket(Constants.AF_UNIX, Constants.SOCK_STREAM);
        assertFails("EADDRINUSE", "bind", () -> Posix.bind(third, name));
    }

    @Test
    void anAddressOfAnotherMachineIsRefused() throws ErrnoException {
        int fd = fds.tcp();
        assertFails("EADDRNOTAVAIL", "bind", () -> Posix.bind(fd, SockaddrIn.of("198.51.100.1", 0)));
        int fd6 = fds.socket(Constants.AF_INET6, Constants.SOCK_STREAM);
        assertFails("EADDRNOTAVAIL", "bind", () -> Posix.bind(fd6, SockaddrIn6.of("2001:db8::1", 0)));
    }

    @Test
    void anAddressOfAnotherFamilyIsRefused() throws ErrnoException {
        int inet = fds.tcp();
        assertFails("EAFNOSUPPORT", "bind", () -> Posix.bind(inet, SockaddrIn6.of("::1", 0)));
        assertFails("EAFNOSUPPORT", "bind", () -> Posix.bind(inet, SockaddrUn.ofPath("/tmp/a-name-of-16-bytes")));
        int inet6 = fds.socket(Constants.AF_INET6, Constants.SOCK_STREAM);
        assertFails("EINVAL", "bind", () -> Posix.bind(inet6, ANY_PORT));
        int unix = fds.socket(Constants.AF_UNIX, Constants.SOCK_STREAM);
        assertFails("EINVAL", "bind", () -> Posix.bind(unix, ANY_PORT));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 15, 129, 200})
    void aLengthThatFitsNoAddressIsInvalid(int length) throws ErrnoException {
        Sockaddr wrong = SockaddrRaw.of(Arrays.copyOf(ANY_PORT.toBytes(), length));
        int fd = fds.tcp();
        assertFails("EINVAL", "bind", () -> Posix.bind(fd, wrong));
        int fd6 = fds.socket(Constants.AF_INET6, Constants.SOCK_STREAM);
        assertFails("EINVAL", "bind", () -> Posix.bind(fd6, wrong));
    }

    @Test
    void aLongerLengthThanTheFamilyNeedsIsTaken() throws ErrnoException {
        int fd = fds.tcp();
        Posix.bind(fd, SockaddrRaw.of(Arrays.copyOf(ANY_PORT.toBytes(), 128)));

        assertThat(((SockaddrIn) Posix.getsockname(fd)).port()).isPositive();
    }

    @Test
    void aPathThatCannotBeMadeIsRefused() throws IOException {
        Files.createFile(folder.resolve("file"));
        Files.createSymbolicLink(folder.resolve("loop"), folder.resolve("loop"));
        int fd = fds.socket(Constants.AF_UNIX, Constants.SOCK_STREAM);

        assertFails("EADDRINUSE", "bind", () -> Posix.bind(fd, path("file")));
        assertFails("ENOENT", "bind", () -> Posix.bind(fd, path("missing/socket")));
        assertFails("ENOTDIR", "bind", () -> Posix.bind(fd, path("file/socket")));
        assertFails("ELOOP", "bind", () -> Posix.bind(fd, path("loop/socket")));
    }

    private SockaddrUn path(String name) {
        return SockaddrUn.ofPath(folder.resolve(name).toString());
    }
}
