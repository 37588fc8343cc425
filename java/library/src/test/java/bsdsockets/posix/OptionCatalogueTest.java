package bsdsockets.posix;

import static bsdsockets.posix.Failures.assertFails;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The options of {@link SockOpts} whose values are numbers or text: each on a socket that knows it. */
class OptionCatalogueTest {
    /** Without the right, or in a kernel that is older than the option. */
    private static final List<String> LACKING = List.of("EPERM", "ENOPROTOOPT");

    @AutoClose
    private final Fds fds = new Fds();

    @ParameterizedTest
    @CsvSource({
        "SO_DEBUG, tcp, true",
        "SO_REUSEADDR, tcp, true",
        "SO_DONTROUTE, tcp, true",
        "SO_KEEPALIVE, tcp, true",
        "SO_OOBINLINE, tcp, true",
        "SO_NO_CHECK, tcp, true",
        "SO_PRIORITY, tcp, 5",
        "SO_REUSEPORT, tcp, true",
        "SO_RCVLOWAT, tcp, 7",
        "SO_TIMESTAMP, tcp, true",
        "SO_TIMESTAMPNS, tcp, true",
        "SO_MARK, tcp, 7",
        "SO_WIFI_STATUS, tcp, true",
        "SO_NOFCS, tcp, true",
        "SO_SELECT_ERR_QUEUE, tcp, true",
        "SO_BUSY_POLL, tcp, 50",
        "SO_MAX_PACING_RATE, tcp, 123456",
        "SO_ZEROCOPY, tcp, true",
        "SO_PREFER_BUSY_POLL, tcp, true",
        "SO_BUF_LOCK, tcp, 1",
        "SO_TXREHASH, tcp, 0",
        "SO_RCVMARK, tcp, true",
        "SO_LOCK_FILTER, tcp, true",
        "SO_BINDTODEVICE, tcp, lo",
        "SO_BINDTOIFINDEX, tcp, 1",
        "TCP_NODELAY, tcp, true",
        "TCP_MAXSEG, tcp, 900",
        "TCP_CORK, tcp, true",
        "TCP_KEEPIDLE, tcp, 77",
        "TCP_KEEPINTVL, tcp, 7",
        "TCP_KEEPCNT, tcp, 3",
        "TCP_SYNCNT, tcp, 2",
        "TCP_LINGER2, tcp, 9",
        "TCP_DEFER_ACCEPT, tcp, 3",
        "TCP_WINDOW_CLAMP, tcp, 5000",
        "TCP_QUICKACK, tcp, false",
        "TCP_THIN_LINEAR_TIMEOUTS, tcp, true",
        "TCP_USER_TIMEOUT, tcp, 5000",
        "TCP_REPAIR, tcp, 1",
        "TCP_NOTSENT_LOWAT, tcp, 5000",
        "TCP_SAVE_SYN, tcp, 1",
        "TCP_FASTOPEN_CONNECT, tcp, true",
        "TCP_FASTOPEN_NO_COOKIE, tcp, true",
        "TCP_INQ, tcp, true",
        "TCP_TX_DELAY, tcp, 1000",
        "TCP_FASTOPEN, listener, 5",
        "SO_BROADCAST, udp, true",
        "SO_RXQ_OVFL, udp, true",
        "UDP_CORK, udp, true",
        "UDP_NO_CHECK6_TX, udp, true",
        "UDP_NO_CHECK6_RX, udp, true",
        "UDP_SEGMENT, udp, 100",
        "UDP_GRO, udp, true",
        "UDP_ENCAP, udp, 2",
        "IP_TOS, udp, 16",
        "IP_TTL, udp, 33",
        "IP_RECVOPTS, udp, true",
        "IP_RETOPTS, udp, true",
        "IP_PKTINFO, udp, true",
        "IP_MTU_DISCOVER, udp, 3",
        "IP_RECVERR, udp, true",
        "IP_RECVTTL, udp, true",
        "IP_RECVTOS, udp, true",
        "IP_FREEBIND, udp, true",
        "IP_PASSSEC, udp, true",
        "IP_TRANSPARENT, udp, true",
        "IP_RECVORIGDSTADDR, udp, true",
        "IP_MINTTL, udp, 9",
        "IP_CHECKSUM, udp, true",
        "IP_BIND_ADDRESS_NO_PORT, udp, true",
        "IP_RECVFRAGSIZE, udp, true",
        "IP_RECVERR_RFC4884, udp, true",
        "IP_MULTICAST_TTL, udp, 4",
        "IP_MULTICAST_LOOP, udp, false",
        "IP_MULTICAST_ALL, udp, false",
        "IP_UNICAST_IF, udp, 1",
        "SO_PASSCRED, unix, true",
        "SO_PASSSEC, unix, true",
        "SO_PEEK_OFF, unix, 3",
        "IP_HDRINCL, raw, true",
        "IP_ROUTER_ALERT, raw, true",
        "IP_NODEFRAG, raw, true",
        "ICMP_FILTER, raw, 1",
        "IPV6_2292PKTINFO, udp6, true",
        "IPV6_2292HOPOPTS, udp6, true",
        "IPV6_2292DSTOPTS, udp6, true",
        "IPV6_2292RTHDR, udp6, true",
        "IPV6_2292HOPLIMIT, udp6, true",
        "IPV6_UNICAST_HOPS, udp6, 9",
        "IPV6_MULTICAST_IF, udp6, 1",
        "IPV6_MULTICAST_HOPS, udp6, 4",
        "IPV6_MULTICAST_LOOP, udp6, false",
        "IPV6_MTU_DISCOVER, udp6, 3",
        "IPV6_RECVERR, udp6, true",
        "IPV6_V6ONLY, udp6, true",
        "IPV6_MULTICAST_ALL, udp6, false",
        "IPV6_ROUTER_ALERT_ISOLATE, udp6, true",
        "IPV6_RECVERR_RFC4884, udp6, true",
        "IPV6_RECVPKTINFO, udp6, true",
        "IPV6_RECVHOPLIMIT, udp6, true",
        "IPV6_RECVHOPOPTS, udp6, true",
        "IPV6_RECVRTHDR, udp6, true",
        "IPV6_RECVDSTOPTS, udp6, true",
        "IPV6_RECVPATHMTU, udp6, true",
        "IPV6_DONTFRAG, udp6, true",
        "IPV6_RECVTCLASS, udp6, true",
        "IPV6_TCLASS, udp6, 16",
        "IPV6_AUTOFLOWLABEL, udp6, false",
        "IPV6_MINHOPCOUNT, udp6, 9",
        "IPV6_RECVORIGDSTADDR, udp6, true",
        "IPV6_TRANSPARENT, udp6, true",
        "IPV6_UNICAST_IF, udp6, 1",
        "IPV6_RECVFRAGSIZE, udp6, true",
        "IPV6_FREEBIND, udp6, true",
        "IPV6_HDRINCL, raw6, true",
        "PACKET_COPY_THRESH, packet, 100",
        "PACKET_AUXDATA, packet, true",
        "PACKET_ORIGDEV, packet, true",
        "PACKET_VERSION, packet, 1",
        "PACKET_RESERVE, packet, 16",
        "PACKET_LOSS, packet, true",
        "PACKET_VNET_HDR, packet, true",
        "PACKET_TIMESTAMP, packet, 1",
        "PACKET_TX_HAS_OFF, packet, true",
        "PACKET_QDISC_BYPASS, packet, true",
        "PACKET_IGNORE_OUTGOING, packet, true",
        "NETLINK_PKTINFO, netlink, true",
        "NETLINK_BROADCAST_ERROR, netlink, true",
        "NETLINK_NO_ENOBUFS, netlink, true",
        "NETLINK_LISTEN_ALL_NSID, netlink, true",
        "NETLINK_CAP_ACK, netlink, true",
        "NETLINK_EXT_ACK, netlink, true",
        "NETLINK_GET_STRICT_CHK, netlink, true",
        "SO_VM_SOCKETS_BUFFER_MIN_SIZE, vsock, 1000",
        "SO_VM_SOCKETS_BUFFER_MAX_SIZE, vsock, 500000",
        "SO_VM_SOCKETS_BUFFER_SIZE, vsock, 200000",
        "SO_INCOMING_CPU, tcp, 1",
        "TCP_CONGESTION, tcp, reno"
    })
    void startsOtherwiseIsSetAndReadsBack(String name, String kind, String text) throws ErrnoException {
        startsOtherwiseIsSetAndReadsAs(name, kind, text, text);
    }

    @ParameterizedTest
    @CsvSource({
        "SO_BSDCOMPAT, tcp, true, false",
        "TCP_THIN_DUPACK, tcp, true, false",
        "SO_RCVBUF, tcp, 20000, 40000",
        "SO_SNDBUF, tcp, 20000, 40000",
        "IPV6_ADDR_PREFERENCES, udp6, 2, 1026"
    })
    void whatReadsBackIsTheKernelsOwn(String name, String kind, String text, String read) throws ErrnoException {
        int fd = OptionSockets.open(fds, kind);
        set(fd, named(name), text);
        assertThat(Posix.getsockopt(fd, named(name))).isEqualTo(value(named(name), read));
    }

    @ParameterizedTest
    @CsvSource({
        "SO_TYPE, tcp, SOCK_STREAM",
        "SO_TYPE, udp6, SOCK_DGRAM",
        "SO_ERROR, tcp, 0",
        "SO_SNDLOWAT, tcp, 1",
        "SO_ACCEPTCONN, listener, true",
        "SO_ACCEPTCONN, connected, false",
        "SO_PROTOCOL, tcp, IPPROTO_TCP",
        "SO_PROTOCOL, raw6, IPPROTO_ICMPV6",
        "SO_DOMAIN, udp6, AF_INET6",
        "SO_DOMAIN, packet, AF_PACKET",
        "SO_DOMAIN, vsock, AF_VSOCK",
        "SO_BPF_EXTENSIONS, tcp, 64",
        "SO_INCOMING_NAPI_ID, tcp, 0",
        "PACKET_HDRLEN, packet, 32"
    })
    void isReadButNeverSet(String name, String kind, String expected) throws ErrnoException {
        int fd = OptionSockets.open(fds, kind);
        SockOpt<?> option = named(name);
        assertThat(option.readable()).isTrue();
        assertThat(option.writable()).isFalse();
        String number =
                Character.isUpperCase(expected.charAt(0)) ? Integer.toString(Constants.valueOf(expected)) : expected;

        assertThat(Posix.getsockopt(fd, option)).isEqualTo(value(option, number));
        assertFails("ENOPROTOOPT", "setsockopt", () -> set(fd, option, number));
    }

    @ParameterizedTest
    @CsvSource({
        "SO_SNDBUFFORCE, tcp, 100000",
        "SO_RCVBUFFORCE, tcp, 100000",
        "SO_CNX_ADVICE, tcp, 1",
        "SO_BUSY_POLL_BUDGET, tcp, 5",
        "NETLINK_ADD_MEMBERSHIP, netlink, 1",
        "NETLINK_DROP_MEMBERSHIP, netlink, 1"
    })
    void isSetButNeverRead(String name, String kind, String text) throws ErrnoException {
        int fd = OptionSockets.open(fds, kind);
        SockOpt<?> option = named(name);
        assertThat(option.readable()).isFalse();
        setOrSkip(fd, option, text);
        assertFails("ENOPROTOOPT", "getsockopt", () -> Posix.getsockopt(fd, option));
    }

    @ParameterizedTest
    @CsvSource({
        "SO_DETACH_FILTER, tcp, 1, ENOENT",
        "SO_DETACH_BPF, tcp, 1, ENOENT",
        "SO_ATTACH_BPF, tcp, -1, EBADF",
        "SO_ATTACH_REUSEPORT_EBPF, tcp, -1, EBADF",
        "SO_DETACH_REUSEPORT_BPF, tcp, 0, EINVAL",
        "SO_RESERVE_MEM, tcp, -1, EINVAL",
        "SO_BUF_LOCK, tcp, 4, EINVAL",
        "SO_TXREHASH, tcp, 2, EINVAL",
        "SO_BUSY_POLL, tcp, -1, EINVAL",
        "SO_BINDTOIFINDEX, tcp, -1, EINVAL",
        "SO_BINDTODEVICE, tcp, no-such-if, ENODEV",
        "SO_REUSEPORT, unix, true, EOPNOTSUPP",
        "SO_ZEROCOPY, unix, true, EOPNOTSUPP",
        "SO_PASSCRED, tcp, true, EOPNOTSUPP",
        "SO_PEEK_OFF, raw, 1, EOPNOTSUPP",
        "TCP_REPAIR, tcp, 5, EINVAL",
        "TCP_REPAIR, listener, 1, EPERM",
        "TCP_REPAIR_QUEUE, tcp, 1, EPERM",
        "TCP_QUEUE_SEQ, connected, 1, EPERM",
        "TCP_TIMESTAMP, tcp, 1, EPERM",
        "TCP_FASTOPEN, connected, 1, EINVAL",
        "TCP_FASTOPEN_CONNECT, listener, true, EINVAL",
        "TCP_KEEPIDLE, tcp, 0, EINVAL",
        "TCP_KEEPCNT, tcp, 128, EINVAL",
        "TCP_USER_TIMEOUT, tcp, -1, EINVAL",
        "TCP_MAXSEG, tcp, 1, EINVAL",
        "TCP_SAVE_SYN, tcp, 5, EINVAL",
        "TCP_TX_DELAY, tcp, -1, EINVAL",
        "TCP_CONGESTION, tcp, no-such-one, ENOENT",
        "TCP_ULP, tcp, no-such-one, ENOENT",
        "UDP_ENCAP, udp, 99, ENOPROTOOPT",
        "UDP_SEGMENT, udp, 99999, EINVAL",
        "IP_TTL, tcp, 256, EINVAL",
        "IP_MINTTL, tcp, 256, EINVAL",
        "IP_MTU_DISCOVER, tcp, 9, EINVAL",
        "IP_HDRINCL, udp, true, ENOPROTOOPT",
        "IP_NODEFRAG, udp, true, ENOPROTOOPT",
        "IP_ROUTER_ALERT, udp, true, EINVAL",
        "IP_MULTICAST_TTL, tcp, 1, EINVAL",
        "IP_RECVFRAGSIZE, tcp, true, EINVAL",
        "IP_UNICAST_IF, udp, 2147483647, EADDRNOTAVAIL",
        "IPV6_ADDRFORM, udp6, 1, EINVAL",
        "IPV6_CHECKSUM, raw6, 3, EINVAL",
        "IPV6_CHECKSUM, udp6, 2, ENOPROTOOPT",
        "IPV6_UNICAST_HOPS, udp6, 256, EINVAL",
        "IPV6_MULTICAST_HOPS, tcp6, 2, ENOPROTOOPT",
        "IPV6_MULTICAST_IF, udp6, 2147483647, ENODEV",
        "IPV6_ROUTER_ALERT, udp6, 1, ENOPROTOOPT",
        "IPV6_MTU, udp6, 1, EINVAL",
        "IPV6_V6ONLY, raw6, true, EINVAL",
        "IPV6_TCLASS, udp6, 256, EINVAL",
        "PACKET_VERSION, packet, 9, EINVAL",
        "PACKET_RESERVE, packet, -1, EINVAL",
        "PACKET_RECV_OUTPUT, packet, true, ENOPROTOOPT",
        "NETLINK_ADD_MEMBERSHIP, netlink, 9999, EINVAL",
        "NETLINK_RX_RING, netlink, 1, ENOPROTOOPT",
        "NETLINK_TX_RING, netlink, 1, ENOPROTOOPT",
        "SO_VM_SOCKETS_NONBLOCK_TXRX, vsock, true, ENOPROTOOPT"
    })
    void aValueThatTheKernelRefuses(String name, String kind, String text, String symbol) throws ErrnoException {
        int fd = OptionSockets.open(fds, kind);
        assertFails(symbol, "setsockopt", () -> set(fd, named(name), text));
    }

    @ParameterizedTest
    @CsvSource({
        "SO_PEERSEC, tcp, ENOPROTOOPT",
        "SO_PEERGROUPS, tcp, ENODATA",
        "IP_MTU, tcp, ENOTCONN",
        "IPV6_MTU, udp6, ENOTCONN",
        "IPV6_PATHMTU, udp6, ENOTCONN",
        "IPV6_ADDRFORM, udp6, ENOTCONN",
        "PACKET_ROLLOVER_STATS, packet, EINVAL",
        "SO_VM_SOCKETS_PEER_HOST_VM_ID, vsock, ENOPROTOOPT",
        "SO_VM_SOCKETS_TRUSTED, vsock, ENOPROTOOPT",
        "SO_SNDBUFFORCE, tcp, ENOPROTOOPT",
        "SO_BUSY_POLL_BUDGET, tcp, ENOPROTOOPT",
        "NETLINK_ADD_MEMBERSHIP, netlink, ENOPROTOOPT"
    })
    void hasNoValueThere(String name, String kind, String symbol) throws ErrnoException {
        int fd = OptionSockets.open(fds, kind);
        assertFails(symbol, "getsockopt", () -> Posix.getsockopt(fd, named(name)));
    }

    private void startsOtherwiseIsSetAndReadsAs(String name, String kind, String text, String read)
            throws ErrnoException {
        int fd = OptionSockets.open(fds, kind);
        SockOpt<?> option = named(name);
        assertThat(option.readable() && option.writable()).isTrue();
        assertThat(Posix.getsockopt(fd, option)).isInstanceOf(option.type()).isNotEqualTo(value(option, read));

        setOrSkip(fd, option, text);

        assertThat(Posix.getsockopt(fd, option)).isEqualTo(value(option, read));
    }

    private static void setOrSkip(int fd, SockOpt<?> option, String text) throws ErrnoException {
        try {
            set(fd, option, text);
        } catch (ErrnoException e) {
            if (!LACKING.contains(e.symbol())) {
                throw e;
            }
            abort("not here: " + e.getMessage());
        }
    }

    private static <T> void set(int fd, SockOpt<T> option, String text) throws ErrnoException {
        Posix.setsockopt(fd, option, option.type().cast(value(option, text)));
    }

    private static Object value(SockOpt<?> option, String text) {
        if (option.type() == Boolean.class) {
            return Boolean.valueOf(text);
        }
        if (option.type() == Integer.class) {
            return Integer.valueOf(text);
        }
        return option.type() == Long.class ? Long.valueOf(text) : text;
    }

    static SockOpt<?> named(String name) {
        return SockOpts.all().stream()
                .filter(option -> option.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
