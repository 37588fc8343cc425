package bsdsockets.posix;

import static bsdsockets.posix.Failures.assertFails;
import static bsdsockets.posix.Failures.assertWantsSocket;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** getsockname(2) and getpeername(2). */
class SockNameTest {
    @AutoClose
    private final Fds fds = new Fds();

    @Test
    void beforeBindItIsTheWildcard() throws ErrnoException {
        assertThat(Posix.getsockname(fds.tcp())).isEqualTo(SockaddrIn.of("0.0.0.0", 0));
        assertThat(Posix.getsockname(fds.socket(Constants.AF_INET6, Constants.SOCK_DGRAM)))
                .isEqualTo(SockaddrIn6.of("::", 0));
        assertThat(Posix.getsockname(fds.socket(Constants.AF_UNIX, Constants.SOCK_STREAM)))
                .isEqualTo(SockaddrUn.unnamed());
    }

    @Test
    void theEndsOfAConnectionNameEachOther() throws ErrnoException {
        int[] pair = fds.tcpPair();

        assertThat(Posix.getpeername(pair[0])).isEqualTo(Posix.getsockname(pair[1]));
        assertThat(Posix.getpeername(pair[1])).isEqualTo(Posix.getsockname(pair[0]));
    }

    @Test
    void anIpv6SocketNamesAnIpv4PeerAsMapped() throws ErrnoException {
        Ipv6.assumeLoopback();
        int listener = fds.listener(SockaddrIn6.of("::", 0));
        int port = ((SockaddrIn6) Posix.getsockname(listener)).port();
        int client = fds.tcp();
        Posix.connect(client, SockaddrIn.of("127.0.0.1", port));
        int server = fds.add(Posix.accept(listener).fd());

        SockaddrIn6 peer = (SockaddrIn6) Posix.getpeername(server);

        assertThat(peer.address()).isEqualTo("::ffff:127.0.0.1");
        assertThat(peer.toSocketAddress()).isEqualTo(Posix.getsockname(client).toSocketAddress());
    }

    @Test
    void theEndsOfAUnixPairAreUnnamed() throws ErrnoException {
        int[] pair = fds.unixPair(Constants.SOCK_STREAM);

        assertThat(Posix.getsockname(pair[0])).isEqualTo(SockaddrUn.unnamed());
        assertThat(Posix.getpeername(pair[0])).isEqualTo(SockaddrUn.unnamed());
    }

    @Test
    void afamilyWithoutATypeOfItsOwnIsRaw() throws ErrnoException {
        int netlink = fds.socket(Constants.AF_NETLINK, Constants.SOCK_RAW);

        assertThat(Posix.getsockname(netlink).family()).isEqualTo(Constants.AF_NETLINK);
        assertThat(Posix.getsockname(netlink).toBytes()).hasSize(12);
    }

    @Test
    void wantASocket() throws ErrnoException {
        assertWantsSocket("getsockname", Posix::getsockname);
        assertWantsSocket("getpeername", Posix::getpeername);
    }

    @Test
    void aPeerHasToBeThere() throws ErrnoException {
        int tcp = fds.tcp();
        assertFails("ENOTCONN", "getpeername", () -> Posix.getpeername(tcp));
        int udp = fds.boundUdp();
        assertFails("ENOTCONN", "getpeername", () -> Posix.getpeername(udp));
        int unix = fds.socket(Constants.AF_UNIX, Constants.SOCK_STREAM);
        assertFails("ENOTCONN", "getpeername", () -> Posix.getpeername(unix));
        int listener = fds.listener();
        assertFails("ENOTCONN", "getpeername", () -> Posix.getpeername(listener));
    }

    @Test
    void afterAResetThePeerIsGone() throws ErrnoException {
        int[] pair = fds.tcpPair();
        Posix.setsockopt(pair[0], Constants.SOL_SOCKET, Constants.SO_LINGER, new Linger(true, 0).toBytes());
        fds.close(pair[0]);

        assertFails("ECONNRESET", "recv", () -> Posix.recv(pair[1], new byte[1], 0, 1, 0));
        assertFails("ENOTCONN", "getpeername", () -> Posix.getpeername(pair[1]));
    }
}
