package bsdsockets.posix;

import static bsdsockets.posix.Failures.assertFails;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** socket(2) and socketpair(2). */
class SocketTest {
    @AutoClose
    private final Fds fds = new Fds();

    @ParameterizedTest
    @CsvSource({
        "AF_INET, SOCK_STREAM, IPPROTO_TCP",
        "AF_INET, SOCK_DGRAM, IPPROTO_UDP",
        "AF_INET6, SOCK_STREAM, IPPROTO_TCP",
        "AF_INET6, SOCK_DGRAM, IPPROTO_UDP",
        "AF_UNIX, SOCK_STREAM, IPPROTO_IP",
        "AF_UNIX, SOCK_DGRAM, IPPROTO_IP",
        "AF_UNIX, SOCK_SEQPACKET, IPPROTO_IP",
        "AF_NETLINK, SOCK_RAW, IPPROTO_IP",
    })
    void createsWhatIsAskedFor(String domain, String type, String protocol) throws ErrnoException {
        int fd = fds.socket(Constants.valueOf(domain), Constants.valueOf(type));

        assertThat(option(fd, "AF_", Constants.SO_DOMAIN)).isEqualTo(domain);
        assertThat(option(fd, "SOCK_", Constants.SO_TYPE)).isEqualTo(type);
        assertThat(option(fd, "IPPROTO_", Constants.SO_PROTOCOL)).isEqualTo(protocol);
    }

    @Test
    void addsNoFlags() throws ErrnoException {
        int fd = fds.tcp();

        assertThat(closeOnExec(fd)).isFalse();
        assertThat(nonBlocking(fd)).isFalse();
    }

    @Test
    void setsTheFlagsAskedFor() throws ErrnoException {
        int fd =
                fds.socket(Constants.AF_INET, Constants.SOCK_STREAM | Constants.SOCK_CLOEXEC | Constants.SOCK_NONBLOCK);

        assertThat(closeOnExec(fd)).isTrue();
        assertThat(nonBlocking(fd)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "0, 1, 0, EAFNOSUPPORT",
        "-1, 1, 0, EAFNOSUPPORT",
        "9999, 1, 0, EAFNOSUPPORT",
        "2, 0, 0, ESOCKTNOSUPPORT",
        "2, 75, 0, EINVAL",
        "2, -1, 0, EINVAL",
        "2, 4, 0, ESOCKTNOSUPPORT",
        "1, 4, 0, ESOCKTNOSUPPORT",
        "2, 1, 17, EPROTONOSUPPORT",
        "2, 2, 6, EPROTONOSUPPORT",
        "2, 1, 1, EPROTONOSUPPORT",
        "1, 1, 7, EPROTONOSUPPORT",
        "2, 1, -1, EINVAL",
        "2, 1, 9999, EINVAL",
    })
    void refuses(int domain, int type, int protocol, String symbol) {
        assertFails(symbol, "socket", () -> fds.add(Posix.socket(domain, type, protocol)));
    }

    @Test
    void saysWhatItCouldNotCreate() {
        assertThat(catchThrowable(() -> fds.add(Posix.socket(Constants.AF_INET, Constants.SOCK_STREAM, 17))))
                .hasMessageStartingWith("socket(AF_INET, SOCK_STREAM, 17): ")
                .hasMessageEndingWith(" (EPROTONOSUPPORT)");
    }

    @ParameterizedTest
    @CsvSource({"SOCK_STREAM", "SOCK_DGRAM", "SOCK_SEQPACKET"})
    void pairIsConnectedBothWays(String type) throws ErrnoException {
        int[] pair = fds.unixPair(Constants.valueOf(type));

        for (int from = 0; from < 2; from++) {
            byte[] received = new byte[8];
            assertThat(Posix.send(pair[from], new byte[] {'h', 'i'}, 0, 2, 0)).isEqualTo(2);
            assertThat(Posix.recv(pair[1 - from], received, 0, 8, 0)).isEqualTo(2);
            assertThat(received).startsWith('h', 'i');
        }
    }

    @Test
    void pairTakesTheFlags() throws ErrnoException {
        for (int fd : fds.unixPair(Constants.SOCK_STREAM | Constants.SOCK_CLOEXEC | Constants.SOCK_NONBLOCK)) {
            assertThat(closeOnExec(fd)).isTrue();
            assertThat(nonBlocking(fd)).isTrue();
        }
        for (int fd : fds.unixPair(Constants.SOCK_STREAM)) {
            assertThat(closeOnExec(fd)).isFalse();
            assertThat(nonBlocking(fd)).isFalse();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "0, 1, 0, EAFNOSUPPORT",
        "9999, 1, 0, EAFNOSUPPORT",
        "1, 75, 0, EINVAL",
        "1, 1, 7, EPROTONOSUPPORT",
        "2, 1, 0, EOPNOTSUPP",
        "2, 2, 0, EOPNOTSUPP",
        "2, 1, 17, EPROTONOSUPPORT",
    })
    void pairRefuses(int domain, int type, int protocol, String symbol) {
        assertFails(symbol, "socketpair", () -> Posix.socketpair(domain, type, protocol));
    }

    private static String option(int fd, String prefix, int name) throws ErrnoException {
        return Constants.nameOf(prefix, Posix.getsockopt(fd, Constants.SOL_SOCKET, name));
    }

    private static boolean closeOnExec(int fd) throws ErrnoException {
        return (Posix.fcntl(fd, Constants.F_GETFD, 0) & Constants.FD_CLOEXEC) != 0;
    }

    private static boolean nonBlocking(int fd) throws ErrnoException {
        return (Posix.fcntl(fd, Constants.F_GETFL, 0) & Constants.O_NONBLOCK) != 0;
    }
}
