package bsdsockets.posix;

import static bsdsockets.posix.Failures.assertFails;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The ways to misuse getsockopt and setsockopt that the Linux Test Project tries (getsockopt01 and 02, setsockopt01 to 10)
 * and that need no bad pointer: the errno is the one that it expects of C.
 */
class MisusedOptionTest {
    @TempDir
    Path folder;

    @AutoClose
    private final Fds fds = new Fds();

    @ParameterizedTest
    @CsvSource({
        "closed, SOL_SOCKET, SO_OOBINLINE, EBADF",
        "no-socket, SOL_SOCKET, SO_OOBINLINE, ENOTSOCK",
        "tcp, 500, SO_OOBINLINE, EOPNOTSUPP",
        "tcp, IPPROTO_UDP, SO_OOBINLINE, EOPNOTSUPP",
        "tcp, IPPROTO_IP, 9999, ENOPROTOOPT",
        "tcp, IPPROTO_TCP, 9999, ENOPROTOOPT",
    })
    void getsockopt01(String kind, String level, String name, String symbol) throws ErrnoException {
        int fd = open(kind);
        int at = number(level);
        int option = number(name);
        assertFails(symbol, "getsockopt", () -> Posix.getsockopt(fd, at, option));
        assertFails(symbol, "getsockopt", () -> Posix.getsockopt(fd, at, option, 4));
        assertFails(symbol, "getsockopt", () -> Posix.getsockopt(fd, SockOpt.ofInt("it", at, option)));
    }

    /** SO_PEERCRED of a listener's client is who listened. */
    @Test
    void getsockopt02() throws ErrnoException {
        SockaddrUn name = SockaddrUn.ofPath(folder.resolve("name").toString());
        int listener = fds.listener(name);
        int client = fds.socket(Constants.AF_UNIX, Constants.SOCK_STREAM);
        Posix.connect(client, name);
        assertThat((long) Posix.getsockopt(client, SockOpts.SO_PEERCRED).pid())
                .isEqualTo(ProcessHandle.current().pid());
        assertThat(Posix.getsockopt(listener, SockOpts.SO_PEERCRED))
                .isEqualTo(Posix.getsockopt(client, SockOpts.SO_PEERCRED));
    }

    @ParameterizedTest
    @CsvSource({
        "closed, SOL_SOCKET, SO_OOBINLINE, 4, EBADF",
        "no-socket, SOL_SOCKET, SO_OOBINLINE, 4, ENOTSOCK",
        "tcp, SOL_SOCKET, SO_OOBINLINE, 0, EINVAL",
        "tcp, 500, SO_OOBINLINE, 4, ENOPROTOOPT",
        "tcp, IPPROTO_UDP, SO_OOBINLINE, 4, ENOPROTOOPT",
        "tcp, IPPROTO_IP, -1, 4, ENOPROTOOPT",
        "tcp, IPPROTO_TCP, -1, 4, ENOPROTOOPT",
    })
    void setsockopt01(String kind, String level, String name, int length, String symbol) throws ErrnoException {
        int fd = open(kind);
        byte[] value = new byte[length];
        assertFails(symbol, "setsockopt", () -> Posix.setsockopt(fd, number(level), number(name), value));
    }

    /** CVE-2017-7308 and its neighbours: rings that do not add up. */
    @ParameterizedTest
    @CsvSource({
        "TPACKET_V1, 4096, 1, 4096, 2",
        "TPACKET_V1, 4095, 1, 4096, 1",
        "TPACKET_V2, 4096, 1, 17, 240",
        "TPACKET_V2, 4096, 1, 16, 256",
        "TPACKET_V2, 0, 0, 0, 1",
        "TPACKET_V2, -4096, 1, 4096, 1",
        "TPACKET_V3, 4096, 1, 4096, 1",
    })
    void setsockopt02(String version, int blockSize, int blocks, int frameSize, int frames) throws ErrnoException {
        int fd = OptionSockets.open(fds, "packet");
        Posix.setsockopt(fd, SockOpts.PACKET_VERSION, Constants.valueOf(version));
        TpacketReq ring = new TpacketReq(blockSize, blocks, frameSize, frames);
        assertFails("EINVAL", "setsockopt", () -> Posix.setsockopt(fd, SockOpts.PACKET_RX_RING, ring));
        assertFails("EINVAL", "setsockopt", () -> Posix.setsockopt(fd, SockOpts.PACKET_TX_RING, ring));
    }

    @Test
    void aRingThatAddsUpIsTakenOnce() throws ErrnoException {
        int fd = OptionSockets.open(fds, "packet");
        TpacketReq ring = new TpacketReq(4_096, 2, 2_048, 4);
        Posix.setsockopt(fd, SockOpts.PACKET_RX_RING, ring);
        assertFails("EBUSY", "setsockopt", () -> Posix.setsockopt(fd, SockOpts.PACKET_RX_RING, ring));
        assertFails("EBUSY", "setsockopt", () -> Posix.setsockopt(fd, SockOpts.PACKET_VERSION, 1));
        assertFails("EBUSY", "setsockopt", () -> Posix.setsockopt(fd, SockOpts.PACKET_RESERVE, 16));
        Posix.setsockopt(fd, SockOpts.PACKET_RX_RING, new TpacketReq(0, 0, 0, 0));
    }

    /** CVE-2016-4997: a table of rules that is too short. */
    @Test
    void setsockopt03() throws ErrnoException {
        int fd = OptionSockets.open(fds, "raw");
        int replaceRules = 64;
        byte[] rules = new byte[80];
        assertThat(catchSymbol(fd, Constants.IPPROTO_IP, replaceRules, rules)).isIn("EINVAL", "EPERM", "ENOPROTOOPT");
    }

    /** CVE-2016-9793: sizes of buffers that would turn negative. */
    @ParameterizedTest
    @ValueSource(ints = {-1, 0xc0000000, Integer.MIN_VALUE})
    void setsockopt04(int size) throws ErrnoException {
        int fd = OptionSockets.open(fds, "udp");
        for (SockOpt<Integer> option : List.of(SockOpts.SO_SNDBUF, SockOpts.SO_RCVBUF)) {
            Posix.setsockopt(fd, option, size);
            assertThat(Posix.getsockopt(fd, option)).isPositive();
        }
    }

    /** CVE-2023-0461: a protocol on top wants a connection, and a listener cannot have one. */
    @ParameterizedTest
    @ValueSource(strings = {"tcp", "listener"})
    void setsockopt10(String kind) throws ErrnoException {
        byte[] tls = {'t', 'l', 's'};
        assertThat(catchSymbol(OptionSockets.open(fds, kind), Constants.IPPROTO_TCP, Constants.TCP_ULP, tls))
                .as("ENOENT where the kernel has no tls")
                .isIn("ENOTCONN", "ENOENT");
    }

    private int open(String kind) throws ErrnoException {
        return switch (kind) {
            case "closed" -> Failures.CLOSED;
            case "no-socket" -> fds.epoll();
            default -> OptionSockets.open(fds, kind);
        };
    }

    private static int number(String text) {
        return Character.isUpperCase(text.charAt(0)) ? Constants.valueOf(text) : Integer.parseInt(text);
    }

    private static String catchSymbol(int fd, int level, int name, byte[] value) {
        return catchThrowableOfType(ErrnoException.class, () -> Posix.setsockopt(fd, level, name, value))
                .symbol();
    }
}
