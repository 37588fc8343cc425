package bsdsockets.posix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.lang.reflect.Field;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** SockOpts and SockOpt: names, numbers and types. */
class SockOptsTest {
    /** The groups of constants that are options, and their level. */
    private static final Map<String, Integer> LEVELS = Map.of(
            "SO_", Constants.SOL_SOCKET,
            "TCP_", Constants.IPPROTO_TCP,
            "UDP_", Constants.IPPROTO_UDP,
            "IP_", Constants.IPPROTO_IP,
            "MCAST_", Constants.IPPROTO_IP,
            "IPV6_", Constants.IPPROTO_IPV6,
            "PACKET_", Constants.SOL_PACKET,
            "NETLINK_OPTION", Constants.SOL_NETLINK,
            "SO_VM_SOCKETS_", Constants.AF_VSOCK);

    /** Those that SockOpts leaves out, as its doc says. */
    private static final Set<String> LEFT_OUT = Set.of(
            "SO_PEERNAME",
            "SO_TIMESTAMP_NEW",
            "SO_TIMESTAMPNS_NEW",
            "SO_TIMESTAMPING_NEW",
            "SO_RCVTIMEO_NEW",
            "SO_SNDTIMEO_NEW",
            "SO_VM_SOCKETS_CONNECT_TIMEOUT_NEW",
            "TCP_ZEROCOPY_RECEIVE",
            "IPV6_NEXTHOP",
            "IPV6_AUTHHDR",
            "IPV6_HOPLIMIT",
            "PACKET_TX_TIMESTAMP");

    @AutoClose
    private final Fds fds = new Fds();

    @Test
    void everyOptionOfTheHeadersIsHere() {
        Set<String> ours = SockOpts.all().stream().map(SockOptsTest::place).collect(Collectors.toSet());
        Set<String> missing = new TreeSet<>();
        LEVELS.forEach((group, level) -> {
            for (int number : ConstantTable.load().numbers(group)) {
                if (!ours.contains(level + "/" + number)) {
                    missing.add(Constants.nameOf(group, number));
                }
            }
        });
        assertThat(missing).isEqualTo(new TreeSet<>(LEFT_OUT));
    }

    @Test
    void eachHasTheNameOfItsFieldAndTheNumberOfTheHeaders() throws IllegalAccessException {
        List<SockOpt<?>> all = SockOpts.all();
        assertThat(all).hasSizeGreaterThan(200).doesNotHaveDuplicates();
        for (Field field : SockOpts.class.getFields()) {
            SockOpt<?> option = (SockOpt<?>) field.get(null);
            assertThat(option.name()).isEqualTo(field.getName()).isEqualTo(option.toString());
            assertThat(option.optname()).isEqualTo(Constants.numberOf(option.name()));
            assertThat(option.type()).isNotNull();
            assertThat(option.readable() || option.writable()).isTrue();
            assertThat(all).contains(option);
        }
        assertThat(SockOpts.class.getFields()).hasSameSizeAs(all);
    }

    @Test
    void aStructThatIsOnlySetHasNoReadForm() throws ErrnoException {
        int fd = fds.udp();
        for (SockOpt<?> option : List.of(SockOpts.IP_ADD_MEMBERSHIP, SockOpts.SO_ATTACH_FILTER, SockOpts.TCP_MD5SIG)) {
            assertThatExceptionOfType(UnsupportedOperationException.class)
                    .isThrownBy(() -> Posix.getsockopt(fd, option))
                    .withMessageStartingWith(option.name() + " has no bytes to be read as");
            assertThatExceptionOfType(UnsupportedOperationException.class)
                    .isThrownBy(() -> option.ofBytes(new byte[100]));
        }
    }

    @Test
    void aStructThatIsOnlyReadHasNoSetForm() throws ErrnoException {
        int fd = fds.tcp();
        TcpInfo info = Posix.getsockopt(fd, SockOpts.TCP_INFO);
        SockFprog program = Posix.getsockopt(fd, SockOpts.SO_GET_FILTER);
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> Posix.setsockopt(fd, SockOpts.TCP_INFO, info))
                .withMessageStartingWith("TCP_INFO has no bytes to be set to");
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> Posix.setsockopt(fd, SockOpts.SO_GET_FILTER, program));
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> SockOpts.SO_ATTACH_FILTER.toBytes(program));
    }

    @Test
    void nullIsNoValue() throws ErrnoException {
        int fd = fds.tcp();
        assertThatNullPointerException().isThrownBy(() -> Posix.setsockopt(fd, SockOpts.TCP_NODELAY, null));
        assertThatNullPointerException().isThrownBy(() -> Posix.setsockopt(fd, SockOpts.SO_ATTACH_FILTER, null));
        assertThatNullPointerException().isThrownBy(() -> Posix.getsockopt(fd, null));
    }

    @Test
    void ownOptions() throws ErrnoException {
        int fd = fds.tcp();
        int level = Constants.SOL_SOCKET;
        SockOpt<Integer> priority = SockOpt.ofInt("priority", level, Constants.SO_PRIORITY);
        SockOpt<Boolean> keepalive = SockOpt.ofBoolean("keepalive", level, Constants.SO_KEEPALIVE);
        SockOpt<Long> rate = SockOpt.ofLong("rate", level, Constants.SO_MAX_PACING_RATE);
        SockOpt<String> device = SockOpt.ofText("device", level, Constants.SO_BINDTODEVICE);
        SockOpt<byte[]> linger = SockOpt.ofBytes("linger", level, Constants.SO_LINGER, 8);
        Posix.setsockopt(fd, priority, 3);
        Posix.setsockopt(fd, keepalive, true);
        Posix.setsockopt(fd, rate, 1L << 40);
        Posix.setsockopt(fd, device, "lo");
        Posix.setsockopt(fd, linger, new Linger(true, 5).toBytes());

        assertThat(Posix.getsockopt(fd, SockOpts.SO_PRIORITY)).isEqualTo(3).isEqualTo(Posix.getsockopt(fd, priority));
        assertThat(Posix.getsockopt(fd, SockOpts.SO_KEEPALIVE)).isTrue().isEqualTo(Posix.getsockopt(fd, keepalive));
        assertThat(Posix.getsockopt(fd, SockOpts.SO_MAX_PACING_RATE))
                .isEqualTo(1L << 40)
                .isEqualTo(Posix.getsockopt(fd, rate));
        assertThat(Posix.getsockopt(fd, SockOpts.SO_BINDTODEVICE))
                .isEqualTo("lo")
                .isEqualTo(Posix.getsockopt(fd, device));
        assertThat(Posix.getsockopt(fd, SockOpts.SO_LINGER))
                .isEqualTo(new Linger(true, 5))
                .isEqualTo(Linger.ofBytes(Posix.getsockopt(fd, linger)));
        assertThatExceptionOfType(IndexOutOfBoundsException.class)
                .isThrownBy(() -> SockOpt.ofBytes("negative", level, 1, -1));
    }

    private static String place(SockOpt<?> option) {
        return option.level() + "/" + option.optname();
    }
}
