package bsdsockets.posix;

import static bsdsockets.posix.Failures.assertFails;
import static bsdsockets.posix.Failures.assertWantsSocket;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** getsockopt(2) and setsockopt(2): socket(7), ip(7), ipv6(7), tcp(7), udp(7). */
class OptionTest {
    @AutoClose
    private final Fds fds = new Fds();

    @ParameterizedTest
    @CsvSource({
        "AF_INET, SOCK_STREAM, SOL_SOCKET, SO_REUSEADDR, 1",
        "AF_INET, SOCK_STREAM, SOL_SOCKET, SO_REUSEPORT, 1",
        "AF_INET, SOCK_STREAM, SOL_SOCKET, SO_KEEPALIVE, 1",
        "AF_INET, SOCK_STREAM, SOL_SOCKET, SO_OOBINLINE, 1",
        "AF_INET, SOCK_STREAM, SOL_SOCKET, SO_DONTROUTE, 1",
        "AF_INET, SOCK_STREAM, SOL_SOCKET, SO_PRIORITY, 5",
        "AF_INET, SOCK_STREAM, SOL_SOCKET, SO_RCVLOWAT, 7",
        "AF_INET, SOCK_DGRAM, SOL_SOCKET, SO_BROADCAST, 1",
        "AF_INET, SOCK_DGRAM, SOL_SOCKET, SO_TIMESTAMP, 1",
        "AF_INET, SOCK_DGRAM, SOL_SOCKET, SO_RXQ_OVFL, 1",
        "AF_UNIX, SOCK_DGRAM, SOL_SOCKET, SO_PASSCRED, 1",
        "AF_UNIX, SOCK_DGRAM, SOL_SOCKET, SO_PEEK_OFF, 3",
        "AF_INET, SOCK_STREAM, IPPROTO_IP, IP_TTL, 33",
        "AF_INET, SOCK_STREAM, IPPROTO_IP, IP_TOS, 16",
        "AF_INET, SOCK_STREAM, IPPROTO_IP, IP_MTU_DISCOVER, 3",
        "AF_INET, SOCK_DGRAM, IPPROTO_IP, IP_MULTICAST_TTL, 4",
        "AF_INET, SOCK_DGRAM, IPPROTO_IP, IP_MULTICAST_LOOP, 0",
        "AF_INET, SOCK_DGRAM, IPPROTO_IP, IP_PKTINFO, 1",
        "AF_INET, SOCK_DGRAM, IPPROTO_IP, IP_RECVERR, 1",
        "AF_INET6, SOCK_STREAM, IPPROTO_IPV6, IPV6_V6ONLY, 1",
        "AF_INET6, SOCK_STREAM, IPPROTO_IPV6, IPV6_UNICAST_HOPS, 9",
        "AF_INET6, SOCK_STREAM, IPPROTO_IPV6, IPV6_TCLASS, 16",
        "AF_INET6, SOCK_DGRAM, IPPROTO_IPV6, IPV6_MULTICAST_HOPS, 4",
        "AF_INET6, SOCK_DGRAM, IPPROTO_IPV6, IPV6_MULTICAST_LOOP, 0",
        "AF_INET6, SOCK_DGRAM, IPPROTO_IPV6, IPV6_RECVPKTINFO, 1",
        "AF_INET, SOCK_STREAM, IPPROTO_TCP, TCP_NODELAY, 1",
        "AF_INET, SOCK_STREAM, IPPROTO_TCP, TCP_CORK, 1",
        "AF_INET, SOCK_STREAM, IPPROTO_TCP, TCP_KEEPIDLE, 77",
        "AF_INET, SOCK_STREAM, IPPROTO_TCP, TCP_KEEPINTVL, 7",
        "AF_INET, SOCK_STREAM, IPPROTO_TCP, TCP_KEEPCNT, 3",
        "AF_INET, SOCK_STREAM, IPPROTO_TCP, TCP_SYNCNT, 2",
        "AF_INET, SOCK_STREAM, IPPROTO_TCP, TCP_LINGER2, 9",
        "AF_INET, SOCK_STREAM, IPPROTO_TCP, TCP_DEFER_ACCEPT, 3",
        "AF_INET, SOCK_STREAM, IPPROTO_TCP, TCP_USER_TIMEOUT, 5000",
        "AF_INET, SOCK_STREAM, IPPROTO_TCP, TCP_MAXSEG, 900",
        "AF_INET, SOCK_DGRAM, IPPROTO_UDP, UDP_CORK, 1",
    })
    void startsOtherwiseIsSetAndReadsBack(String family, String type, String level, String name, int value)
            throws ErrnoException {
        int fd = fds.socket(Constants.valueOf(family), Constants.valueOf(type));
        int at = Constants.valueOf(level);
        int option = Constants.valueOf(name);
        assertThat(Posix.getsockopt(fd, at, option)).isNotEqualTo(value);

        Posix.setsockopt(fd, at, option, value);

        assertThat(Posix.getsockopt(fd, at, option)).isEqualTo(value);
    }

    @ParameterizedTest
    @CsvSource({"SO_RCVBUF", "SO_SNDBUF"})
    void theKernelDoublesABuffersSize(String name) throws ErrnoException {
        int fd = fds.tcp();
        Posix.setsockopt(fd, Constants.SOL_SOCKET, Constants.valueOf(name), 20_000);
        assertThat(Posix.getsockopt(fd, Constants.SOL_SOCKET, Constants.valueOf(name)))
                .isEqualTo(40_000);
    }

    @ParameterizedTest
    @CsvSource({"SO_RCVTIMEO", "SO_SNDTIMEO"})
    void aTimeIsBytes(String name) throws ErrnoException {
        int fd = fds.tcp();
        int option = Constants.valueOf(name);
        assertThat(Timeval.ofBytes(Posix.getsockopt(fd, Constants.SOL_SOCKET, option, 16)))
                .isEqualTo(new Timeval(0, 0));

        Posix.setsockopt(
                fd,
                Constants.SOL_SOCKET,
                option,
                Timeval.of(Duration.ofMillis(2_500)).toBytes());

        assertThat(Timeval.ofBytes(Posix.getsockopt(fd, Constants.SOL_SOCKET, option, 16)))
                .isEqualTo(new Timeval(2, 500_000));
    }

    @Test
    void lingerIsBytes() throws ErrnoException {
        int fd = fds.tcp();
        assertThat(linger(fd)).isEqualTo(new Linger(false, 0));

        Posix.setsockopt(fd, Constants.SOL_SOCKET, Constants.SO_LINGER, new Linger(true, 3).toBytes());

        assertThat(linger(fd)).isEqualTo(new Linger(true, 3));
    }

    @Test
    void textIsBytes() throws ErrnoException {
        int fd = fds.tcp();
        byte[] loopback = "lo".getBytes(StandardCharsets.US_ASCII);
        assertThat(Posix.getsockopt(fd, Constants.SOL_SOCKET, Constants.SO_BINDTODEVICE, 16))
                .isEmpty();

        Posix.setsockopt(fd, Constants.SOL_SOCKET, Constants.SO_BINDTODEVICE, loopback);

        assertThat(Posix.getsockopt(fd, Constants.SOL_SOCKET, Constants.SO_BINDTODEVICE, 16))
                .containsExactly('l', 'o', 0);
    }

    @Test
    void bytesAreCutToWhatTheKernelWrote() throws ErrnoException {
        int fd = fds.tcp();
        assertThat(Posix.getsockopt(fd, Constants.SOL_SOCKET, Constants.SO_TYPE, 100))
                .hasSize(4);
        assertThat(Posix.getsockopt(fd, Constants.SOL_SOCKET, Constants.SO_TYPE, 1))
                .containsExactly(Constants.SOCK_STREAM);
        assertThat(Posix.getsockopt(fd, Constants.SOL_SOCKET, Constants.SO_TYPE, 0))
                .isEmpty();
        assertThat(Posix.getsockopt(fd, Constants.IPPROTO_TCP, Constants.TCP_INFO, 20_000))
                .hasSizeBetween(104, 1_000);
    }

    @Test
    void aPendingErrorIsReadOnce() throws ErrnoException {
        int[] pair = fds.udpPair();
        fds.close(pair[1]);
        Posix.send(pair[0], new byte[1], 0, 1, 0);

        assertThat(Posix.getsockopt(pair[0], Constants.SOL_SOCKET, Constants.SO_ERROR))
                .isEqualTo(Constants.ECONNREFUSED);
        assertThat(Posix.getsockopt(pair[0], Constants.SOL_SOCKET, Constants.SO_ERROR))
                .isZero();
    }

    @Test
    void wantASocket() throws ErrnoException {
        assertWantsSocket("getsockopt", fd -> Posix.getsockopt(fd, Constants.SOL_SOCKET, Constants.SO_TYPE));
        assertWantsSocket("getsockopt", fd -> Posix.getsockopt(fd, Constants.SOL_SOCKET, Constants.SO_TYPE, 4));
        assertWantsSocket("setsockopt", fd -> Posix.setsockopt(fd, Constants.SOL_SOCKET, Constants.SO_KEEPALIVE, 1));
        assertWantsSocket(
                "setsockopt", fd -> Posix.setsockopt(fd, Constants.SOL_SOCKET, Constants.SO_KEEPALIVE, new byte[4]));
    }

    @Test
    void unknownOptionsAndLevelsAreRefused() throws ErrnoException {
        int tcp = fds.tcp();
        int udp = fds.udp();
        int unix = fds.socket(Constants.AF_UNIX, Constants.SOCK_STREAM);
        for (int level : new int[] {Constants.SOL_SOCKET, Constants.IPPROTO_IP, Constants.IPPROTO_TCP}) {
            assertFails("ENOPROTOOPT", "getsockopt", () -> Posix.getsockopt(tcp, level, 9_999));
            assertFails("ENOPROTOOPT", "setsockopt", () -> Posix.setsockopt(tcp, level, 9_999, 1));
        }
        assertFails("EOPNOTSUPP", "getsockopt", () -> Posix.getsockopt(udp, 500, 1));
        assertFails("EOPNOTSUPP", "getsockopt", () -> Posix.getsockopt(udp, -1, 1));
        assertFails("ENOPROTOOPT", "setsockopt", () -> Posix.setsockopt(udp, 500, 1, 1));
        assertFails("EOPNOTSUPP", "getsockopt", () -> Posix.getsockopt(unix, Constants.IPPROTO_TCP, 1));
        assertFails("EOPNOTSUPP", "setsockopt", () -> Posix.setsockopt(unix, Constants.IPPROTO_TCP, 1, 1));
    }

    @Test
    void aReadOnlyOptionCannotBeSet() throws ErrnoException {
        int fd = fds.tcp();
        for (int name : new int[] {Constants.SO_TYPE, Constants.SO_ERROR, Constants.SO_DOMAIN, Constants.SO_PROTOCOL}) {
            assertFails("ENOPROTOOPT", "setsockopt", () -> Posix.setsockopt(fd, Constants.SOL_SOCKET, name, 1));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "SOL_SOCKET, SO_RCVTIMEO, EINVAL",
        "SOL_SOCKET, SO_LINGER, EINVAL",
        "IPPROTO_IP, IP_TTL, EINVAL",
        "IPPROTO_IP, IP_ADD_MEMBERSHIP, EPROTO",
        "IPPROTO_TCP, TCP_KEEPIDLE, EINVAL",
        "IPPROTO_TCP, TCP_MAXSEG, EINVAL",
    })
    void aWrongValueIsInvalid(String level, String name, String symbol) throws ErrnoException {
        int fd = fds.tcp();
        int at = Constants.valueOf(level);
        assertFails(symbol, "setsockopt", () -> Posix.setsockopt(fd, at, Constants.valueOf(name), 1_000_000));
    }

    @Test
    void aWrongLengthIsInvalid() throws ErrnoException {
        int fd = fds.tcp();
        for (int length = 0; length < 4; length++) {
            byte[] tooShort = new byte[length];
            assertFails(
                    "EINVAL",
                    "setsockopt",
                    () -> Posix.setsockopt(fd, Constants.SOL_SOCKET, Constants.SO_KEEPALIVE, tooShort));
        }
        Posix.setsockopt(fd, Constants.SOL_SOCKET, Constants.SO_KEEPALIVE, new byte[] {1, 0, 0, 0, 9, 9});
        assertThat(Posix.getsockopt(fd, Constants.SOL_SOCKET, Constants.SO_KEEPALIVE))
                .isEqualTo(1);
    }

    @Test
    void aLongValueCrossesWhole() throws ErrnoException {
        int fd = fds.tcp();
        byte[] congestion = Arrays.copyOf("reno".getBytes(StandardCharsets.US_ASCII), 100_000);

        Posix.setsockopt(fd, Constants.IPPROTO_TCP, Constants.TCP_CONGESTION, congestion);

        assertThat(Posix.getsockopt(fd, Constants.IPPROTO_TCP, Constants.TCP_CONGESTION, 100_000))
                .startsWith('r', 'e', 'n', 'o', 0)
                .hasSize(16);
    }

    @Test
    void aTimeOutOfRangeIsOutOfDomain() throws ErrnoException {
        int fd = fds.tcp();
        byte[] time = new Timeval(0, 1_000_000).toBytes();
        assertFails(
                "EDOM", "setsockopt", () -> Posix.setsockopt(fd, Constants.SOL_SOCKET, Constants.SO_RCVTIMEO, time));
    }

    @Test
    void someOptionsCannotBeSetAnyMore() throws ErrnoException {
        Ipv6.assumeLoopback();
        int bound = fds.socket(Constants.AF_INET6, Constants.SOCK_STREAM);
        Posix.bind(bound, SockaddrIn6.of("::1", 0));
        assertFails(
                "EINVAL",
                "setsockopt",
                () -> Posix.setsockopt(bound, Constants.IPPROTO_IPV6, Constants.IPV6_V6ONLY, 1));
    }

    @Test
    void aMissingDeviceIsNotThere() throws ErrnoException {
        int fd = fds.tcp();
        byte[] name = "no-such-device".getBytes(StandardCharsets.US_ASCII);
        assertFails(
                "ENODEV",
                "setsockopt",
                () -> Posix.setsockopt(fd, Constants.SOL_SOCKET, Constants.SO_BINDTODEVICE, name));
    }

    @Test
    void anOptionOfAConnectionWantsOne() throws ErrnoException {
        int fd = fds.udp();
        assertFails("ENOTCONN", "getsockopt", () -> Posix.getsockopt(fd, Constants.IPPROTO_IP, Constants.IP_MTU));
    }

    @Test
    void lengthsAndValuesAreCheckedBeforeTheCall() throws ErrnoException {
        int fd = fds.tcp();
        assertThatExceptionOfType(IndexOutOfBoundsException.class)
                .isThrownBy(() -> Posix.getsockopt(fd, Constants.SOL_SOCKET, Constants.SO_TYPE, -1));
        assertThatNullPointerException()
                .isThrownBy(() -> Posix.setsockopt(fd, Constants.SOL_SOCKET, Constants.SO_KEEPALIVE, null));
    }

    @Test
    void theMessageNamesTheOption() throws ErrnoException {
        int fd = fds.tcp();
        assertMessage(fd, Constants.SOL_SOCKET, 9_999, "SOL_SOCKET, 9999");
        assertMessage(fd, Constants.IPPROTO_IP, Constants.IP_TTL, "IPPROTO_IP, IP_TTL");
        assertMessage(fd, Constants.IPPROTO_TCP, Constants.TCP_NODELAY, "IPPROTO_TCP, TCP_NODELAY");
        assertMessage(fd, Constants.IPPROTO_IPV6, Constants.IPV6_V6ONLY, "IPPROTO_IPV6, IPV6_V6ONLY");
        assertMessage(fd, Constants.SOL_NETLINK, Constants.NETLINK_CAP_ACK, "SOL_NETLINK, NETLINK_CAP_ACK");
        assertMessage(fd, 500, 1, "500, 1");
    }

    private static void assertMessage(int fd, int level, int name, String words) {
        assertThatExceptionOfType(ErrnoException.class)
                .isThrownBy(() -> Posix.setsockopt(fd, level, name, new byte[0]))
                .withMessageContaining("(" + fd + ", " + words + ")");
    }

    private static Linger linger(int fd) throws ErrnoException {
        return Linger.ofBytes(Posix.getsockopt(fd, Constants.SOL_SOCKET, Constants.SO_LINGER, 8));
    }
}
