package bsdsockets.posix;

import static bsdsockets.posix.Failures.assertFails;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The options of {@link SockOpts} whose values are structs or bytes. */
class StructOptionTest {
    @AutoClose
    private final Fds fds = new Fds();

    @Test
    void lingerAndTimes() throws ErrnoException {
        int fd = fds.tcp();
        setsAndReadsBack(fd, SockOpts.SO_LINGER, new Linger(false, 0), new Linger(true, 3));
        setsAndReadsBack(fd, SockOpts.SO_RCVTIMEO, new Timeval(0, 0), new Timeval(2, 500_000));
        setsAndReadsBack(fd, SockOpts.SO_SNDTIMEO, new Timeval(0, 0), new Timeval(0, 20_000));
        assertFails("EDOM", "setsockopt", () -> Posix.setsockopt(fd, SockOpts.SO_RCVTIMEO, new Timeval(0, 1_000_000)));
    }

    @Test
    void timestampingAndTxtime() throws ErrnoException {
        int fd = fds.udp();
        setsAndReadsBack(fd, SockOpts.SO_TIMESTAMPING, new SoTimestamping(0, 0), new SoTimestamping(1 << 4, 0));
        setsAndReadsBack(fd, SockOpts.SO_TXTIME, new SockTxtime(0, 0), new SockTxtime(1, 2));
        assertFails("EINVAL", "setsockopt", () -> Posix.setsockopt(fd, SockOpts.SO_TXTIME, new SockTxtime(1, 4)));
    }

    @ParameterizedTest
    @ValueSource(ints = {16, 32})
    void theKeyOfFastOpen(int length) throws ErrnoException {
        int fd = fds.tcp();
        byte[] key = new byte[length];
        Arrays.fill(key, (byte) 7);
        Posix.setsockopt(fd, SockOpts.TCP_FASTOPEN_KEY, key);
        assertThat(Posix.getsockopt(fd, SockOpts.TCP_FASTOPEN_KEY)).isEqualTo(key);
        assertFails("EINVAL", "setsockopt", () -> Posix.setsockopt(fd, SockOpts.TCP_FASTOPEN_KEY, new byte[17]));
    }

    @Test
    void headersOfIpv4() throws ErrnoException {
        int fd = fds.udp();
        byte[] noOperations = {1, 1, 1, 1};
        assertThat(Posix.getsockopt(fd, SockOpts.IP_OPTIONS)).isEmpty();
        Posix.setsockopt(fd, SockOpts.IP_OPTIONS, noOperations);
        assertThat(Posix.getsockopt(fd, SockOpts.IP_OPTIONS)).isEqualTo(noOperations);
        assertFails("EINVAL", "setsockopt", () -> Posix.setsockopt(fd, SockOpts.IP_OPTIONS, new byte[41]));
        assertThat(Posix.getsockopt(fds.tcp(), SockOpts.IP_PKTOPTIONS)).isEmpty();
        assertThat(Posix.getsockopt(fds.tcpPair()[0], SockOpts.IP_MTU)).isBetween(576, 65_535);
    }

    @Test
    void headersOfIpv6() throws Exception {
        Ipv6.assumeLoopback();
        int fd = OptionSockets.open(fds, "udp6");
        byte[] padding = {0, 0, 1, 4, 0, 0, 0, 0};
        for (SockOpt<byte[]> option :
                List.of(SockOpts.IPV6_HOPOPTS, SockOpts.IPV6_DSTOPTS, SockOpts.IPV6_RTHDRDSTOPTS)) {
            assertThat(Posix.getsockopt(fd, option)).isEmpty();
            Wanted.orSkipped(
                    () -> {
                        Posix.setsockopt(fd, option, padding);
                        return fd;
                    },
                    "EPERM");
            assertThat(Posix.getsockopt(fd, option)).isEqualTo(padding);
        }
        assertThat(Posix.getsockopt(fd, SockOpts.IPV6_RTHDR)).isEmpty();
        assertFails("EINVAL", "setsockopt", () -> Posix.setsockopt(fd, SockOpts.IPV6_RTHDR, new byte[3]));
        assertFails("EINVAL", "setsockopt", () -> Posix.setsockopt(fd, SockOpts.IPV6_PKTINFO, new byte[19]));
        assertThatNoException().isThrownBy(() -> Posix.setsockopt(fd, SockOpts.IPV6_PKTINFO, new byte[20]));
        assertThat(Posix.getsockopt(OptionSockets.open(fds, "tcp6"), SockOpts.IPV6_2292PKTOPTIONS))
                .isEmpty();
    }

    @Test
    void aPolicyOfThreeBytesIsNone() throws ErrnoException {
        int fd = fds.udp();
        int fd6 = OptionSockets.open(fds, "udp6");
        for (SockOpt<byte[]> option : List.of(SockOpts.IP_XFRM_POLICY, SockOpts.IP_IPSEC_POLICY)) {
            assertThat(refusal(fd, option)).isIn("EINVAL", "EPERM", "EOPNOTSUPP");
        }
        for (SockOpt<byte[]> option : List.of(SockOpts.IPV6_XFRM_POLICY, SockOpts.IPV6_IPSEC_POLICY)) {
            assertThat(refusal(fd6, option)).isIn("EINVAL", "EPERM", "EOPNOTSUPP");
        }
    }

    private static String refusal(int fd, SockOpt<byte[]> option) {
        return catchThrowableOfType(ErrnoException.class, () -> Posix.setsockopt(fd, option, new byte[3]))
                .symbol();
    }

    @Test
    void thePathOfAConnectedSocket() throws ErrnoException {
        Ipv6.assumeLoopback();
        int fd = OptionSockets.open(fds, "udp6");
        SockaddrIn6 peer = SockaddrIn6.of("::1", 9);
        Posix.connect(fd, peer);
        Ip6Mtuinfo path = Posix.getsockopt(fd, SockOpts.IPV6_PATHMTU);
        assertThat(path.mtu()).isBetween(1_280, 65_536).isEqualTo(Posix.getsockopt(fd, SockOpts.IPV6_MTU));
    }

    @Test
    void aSocketOfMappedAddressesBecomesOneOfIpv4() throws ErrnoException {
        int listener = fds.listener();
        int fd = OptionSockets.open(fds, "tcp6");
        Posix.connect(fd, SockaddrIn6.of("::ffff:127.0.0.1", ((SockaddrIn) Posix.getsockname(listener)).port()));
        assertThat(Posix.getsockopt(fd, SockOpts.IPV6_ADDRFORM)).isEqualTo(Constants.AF_INET6);
        Posix.setsockopt(fd, SockOpts.IPV6_ADDRFORM, Constants.AF_INET);
        assertThat(Posix.getsockopt(fd, SockOpts.SO_DOMAIN)).isEqualTo(Constants.AF_INET);
        assertThat(Posix.getpeername(fd)).isEqualTo(Posix.getsockname(listener));
    }

    @Test
    void theLoopbackHasNoAnycastGroups() throws ErrnoException {
        Ipv6.assumeLoopback();
        int fd = OptionSockets.open(fds, "udp6");
        int loopback = Posix.if_nametoindex("lo");
        Ipv6Mreq group = new Ipv6Mreq("2001:db8::77", loopback);
        ErrnoException failure = catchThrowableOfType(
                ErrnoException.class, () -> Posix.setsockopt(fd, SockOpts.IPV6_JOIN_ANYCAST, group));
        assertThat(failure.symbol()).as("EPERM without CAP_NET_ADMIN").isIn("EADDRNOTAVAIL", "EPERM");
        assertFails("ENOENT", "setsockopt", () -> Posix.setsockopt(fd, SockOpts.IPV6_LEAVE_ANYCAST, group));
    }

    @Test
    void theFilterOfIcmpv6() throws ErrnoException {
        Ipv6.assumeLoopback();
        int fd = OptionSockets.open(fds, "raw6");
        byte[] none = new byte[32];
        Arrays.fill(none, (byte) 0xff);
        assertThat(Posix.getsockopt(fd, SockOpts.ICMP6_FILTER)).hasSize(32).isNotEqualTo(none);
        Posix.setsockopt(fd, SockOpts.ICMP6_FILTER, none);
        assertThat(Posix.getsockopt(fd, SockOpts.ICMP6_FILTER)).isEqualTo(none);
    }

    @Test
    void packetsFanOut() throws ErrnoException {
        int fd = OptionSockets.open(fds, "packet");
        FanoutArgs group = new FanoutArgs(0x7123, Constants.PACKET_FANOUT_CBPF);
        assertFails("EINVAL", "setsockopt", () -> Posix.setsockopt(fd, SockOpts.PACKET_FANOUT, group));
        Posix.bind(fd, SockaddrLl.of(Constants.ETH_P_LOOPBACK, Posix.if_nametoindex("lo")));
        Posix.setsockopt(fd, SockOpts.PACKET_FANOUT, new FanoutArgs(0, uniqueId() | Constants.PACKET_FANOUT_CBPF));
        FanoutArgs given = Posix.getsockopt(fd, SockOpts.PACKET_FANOUT);
        assertThat(given.typeFlags() & 0xff).isEqualTo(Constants.PACKET_FANOUT_CBPF);
        Posix.setsockopt(
                fd, SockOpts.PACKET_FANOUT_DATA, SockFprog.of(SockFilter.stmt(Constants.BPF_RET | Constants.BPF_K, 0)));
        assertFails("EALREADY", "setsockopt", () -> Posix.setsockopt(fd, SockOpts.PACKET_FANOUT, given));
    }

    @Test
    void packetsAreCounted() throws ErrnoException {
        int fd = OptionSockets.open(fds, "packet");
        Posix.bind(fd, SockaddrLl.of(Constants.ETH_P_IP, Posix.if_nametoindex("lo")));
        int udp = fds.boundUdp();
        Posix.sendto(udp, new byte[1], 0, 1, 0, Posix.getsockname(udp));
        assertThat(Posix.getsockopt(fd, SockOpts.PACKET_STATISTICS).packets()).isPositive();
    }

    @Test
    void allPacketsOfAnInterface() throws ErrnoException {
        int fd = OptionSockets.open(fds, "packet");
        PacketMreq all = PacketMreq.of(Posix.if_nametoindex("lo"), Constants.PACKET_MR_ALLMULTI, new byte[0]);
        PacketMreq nowhere = PacketMreq.of(Integer.MAX_VALUE, Constants.PACKET_MR_ALLMULTI, new byte[0]);
        Posix.setsockopt(fd, SockOpts.PACKET_ADD_MEMBERSHIP, all);
        Posix.setsockopt(fd, SockOpts.PACKET_DROP_MEMBERSHIP, all);
        assertFails("ENODEV", "setsockopt", () -> Posix.setsockopt(fd, SockOpts.PACKET_ADD_MEMBERSHIP, nowhere));
    }

    @Test
    void theGroupsOfNetlinkAreListed() throws ErrnoException {
        int fd = OptionSockets.open(fds, "netlink");
        Posix.setsockopt(fd, SockOpts.NETLINK_ADD_MEMBERSHIP, Constants.RTNLGRP_IPV6_RULE);
        int[] bits = Posix.getsockopt(fd, SockOpts.NETLINK_LIST_MEMBERSHIPS);
        assertThat(bits[0]).isEqualTo(1 << (Constants.RTNLGRP_IPV6_RULE - 1));
    }

    @Test
    void howLongVsockConnects() throws ErrnoException {
        int fd = OptionSockets.open(fds, "vsock");
        setsAndReadsBack(fd, SockOpts.SO_VM_SOCKETS_CONNECT_TIMEOUT, new Timeval(2, 0), new Timeval(1, 500_000));
    }

    private static int uniqueId() {
        return Constants.PACKET_FANOUT_FLAG_UNIQUEID;
    }

    private static <T> void setsAndReadsBack(int fd, SockOpt<T> option, T first, T value) throws ErrnoException {
        assertThat(Posix.getsockopt(fd, option)).isEqualTo(first);
        Posix.setsockopt(fd, option, value);
        assertThat(Posix.getsockopt(fd, option)).isEqualTo(value);
    }
}
