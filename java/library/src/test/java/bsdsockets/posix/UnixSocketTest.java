package bsdsockets.posix;

import static bsdsockets.posix.Failures.assertFails;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.UUID;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** AF_UNIX: unix(7). */
class UnixSocketTest {
    @TempDir
    Path folder;

    @AutoClose
    private final Fds fds = new Fds();

    @ParameterizedTest
    @CsvSource({"SOCK_STREAM, true", "SOCK_STREAM, false", "SOCK_SEQPACKET, true", "SOCK_SEQPACKET, false"})
    void connectionsOverAPathAndOverAnAbstractName(String typeName, boolean path) throws ErrnoException {
        int type = Constants.valueOf(typeName);
        SockaddrUn name = path ? path() : abstractName();
        int listener = fds.socket(Constants.AF_UNIX, type);
        Posix.bind(listener, name);
        Posix.listen(listener, 1);
        assertThat(Posix.getsockname(listener)).isEqualTo(name);
        assertThat(Files.exists(folder.resolve("name"))).isEqualTo(path);

        int client = fds.socket(Constants.AF_UNIX, type);
        Posix.connect(client, name);
        Accepted accepted = Posix.accept(listener);
        fds.add(accepted.fd());

        assertThat(accepted.peer()).isEqualTo(SockaddrUn.unnamed());
        assertThat(Posix.getpeername(client)).isEqualTo(name);
        Posix.send(client, new byte[] {1, 2}, 0, 2, 0);
        Posix.send(client, new byte[] {3}, 0, 1, 0);
        byte[] buf = new byte[10];
        boolean boundaries = type == Constants.SOCK_SEQPACKET;
        assertThat(Posix.recv(accepted.fd(), buf, 0, 10, 0)).isEqualTo(boundaries ? 2 : 3);
        assertThat(Arrays.copyOf(buf, 3)).containsExactly(1, 2, boundaries ? 0 : 3);
    }

    @Test
    void datagramsAnsweredByName() throws ErrnoException {
        int[] ends = {
            fds.socket(Constants.AF_UNIX, Constants.SOCK_DGRAM), fds.socket(Constants.AF_UNIX, Constants.SOCK_DGRAM)
        };
        SockaddrUn[] names = {path(), abstractName()};
        Posix.bind(ends[0], names[0]);
        Posix.bind(ends[1], names[1]);

        byte[] buf = new byte[10];
        for (int i = 0; i < 2; i++) {
            Posix.sendto(ends[i], new byte[] {7, 8, 9}, 0, 3, 0, names[1 - i]);
            assertThat(Posix.recvfrom(ends[1 - i], buf, 0, 10, 0)).isEqualTo(new Received(3, names[i]));
        }
    }

    @Test
    void bindWithoutANameChoosesAnAbstractOne() throws ErrnoException {
        int[] ends = {
            fds.socket(Constants.AF_UNIX, Constants.SOCK_DGRAM), fds.socket(Constants.AF_UNIX, Constants.SOCK_DGRAM)
        };
        Posix.bind(ends[0], SockaddrUn.unnamed());
        Posix.bind(ends[1], SockaddrUn.unnamed());

        SockaddrUn name = (SockaddrUn) Posix.getsockname(ends[0]);
        assertThat(name.isAbstract()).isTrue();
        assertThat(name.path()).hasSize(5);
        assertThat(Posix.getsockname(ends[1])).isNotEqualTo(name);
        Posix.sendto(ends[1], new byte[1], 0, 1, 0, name);
        assertThat(Posix.recv(ends[0], new byte[2], 0, 2, 0)).isOne();
    }

    @Test
    void namesThatNobodyHasAndNamesTaken() throws ErrnoException {
        SockaddrUn taken = abstractName();
        Posix.bind(fds.socket(Constants.AF_UNIX, Constants.SOCK_STREAM), taken);
        int fd = fds.socket(Constants.AF_UNIX, Constants.SOCK_STREAM);
        int datagrams = fds.socket(Constants.AF_UNIX, Constants.SOCK_DGRAM);

        assertFails("EADDRINUSE", "bind", () -> Posix.bind(fd, taken));
        assertFails("ECONNREFUSED", "connect", () -> Posix.connect(fd, taken));
        assertFails("ECONNREFUSED", "connect", () -> Posix.connect(fd, abstractName()));
        assertFails("ENOENT", "connect", () -> Posix.connect(fd, path()));
        assertFails("ECONNREFUSED", "connect", () -> Posix.connect(datagrams, taken));
        Posix.bind(fd, path());
        assertFails("EPROTOTYPE", "connect", () -> Posix.connect(datagrams, path()));
    }

    private SockaddrUn path() {
        return SockaddrUn.ofPath(folder.resolve("name").toString());
    }

    private static SockaddrUn abstractName() {
        return SockaddrUn.ofAbstract("bsdsockets-" + UUID.randomUUID());
    }
}
