package bsdsockets.posix;

import static bsdsockets.posix.Failures.assertFails;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** AF_INET6: scopes and IPv4 addresses mapped, ipv6(7). */
class Ipv6SocketTest {
    private static final AddrInfo NUMERIC =
            new AddrInfo(Constants.AI_NUMERICHOST, Constants.AF_UNSPEC, Constants.SOCK_STREAM, 0, null, null);

    @AutoClose
    private final Fds fds = new Fds();

    @BeforeEach
    void ipv6IsHere() throws ErrnoException {
        Ipv6.assumeLoopback();
    }

    @Test
    void aScopeGoesInAndOutUnchanged() throws Exception {
        int loopback = Posix.if_nametoindex("lo");
        List<AddrInfo> found = Posix.getaddrinfo("fe80::1%lo", "80", NUMERIC);

        assertThat(found).extracting(AddrInfo::addr).containsExactly(SockaddrIn6.of("fe80::1", 80, 0, loopback));
        assertThat(SockaddrIn6.of("fe80::1%lo", 80)).isEqualTo(found.get(0).addr());
        assertThat(SockaddrIn6.of("fe80::1%" + loopback, 80))
                .isEqualTo(found.get(0).addr());
        assertThat(Posix.getaddrinfo("fe80::1%" + loopback, "80", NUMERIC)).isEqualTo(found);
        assertThat(Posix.getnameinfo(found.get(0).addr(), Constants.NI_NUMERICHOST)
                        .host())
                .isEqualTo("fe80::1%lo");
    }

    @Test
    void aScopeThatIsNotThereIsNoName() {
        assertThatExceptionOfType(GaiException.class)
                .isThrownBy(() -> Posix.getaddrinfo("fe80::1%no-such-if", "80", NUMERIC))
                .satisfies(e -> assertThat(e.code()).isEqualTo(Constants.EAI_NONAME));
    }

    @Test
    void aLinkLocalAddressWantsItsScope() throws ErrnoException {
        int fd = fds.socket(Constants.AF_INET6, Constants.SOCK_DGRAM);
        assertFails("EINVAL", "bind", () -> Posix.bind(fd, SockaddrIn6.of("fe80::1", 0)));
        assertFails("ENODEV", "bind", () -> Posix.bind(fd, SockaddrIn6.of("fe80::1", 0, 0, Integer.MAX_VALUE)));
    }

    @Test
    void aSocketOfIpv6ReachesIpv4ByMappedAddresses() throws ErrnoException {
        int listener = fds.listener();
        int port = ((SockaddrIn) Posix.getsockname(listener)).port();
        int client = fds.socket(Constants.AF_INET6, Constants.SOCK_STREAM);
        Posix.connect(client, SockaddrIn6.of("::ffff:127.0.0.1", port));

        SockaddrIn6 name = (SockaddrIn6) Posix.getsockname(client);
        assertThat(name.address()).isEqualTo("::ffff:127.0.0.1");
        assertThat(Posix.getpeername(client)).isEqualTo(SockaddrIn6.of("::ffff:127.0.0.1", port));
        Accepted accepted = Posix.accept(listener);
        fds.add(accepted.fd());
        assertThat(accepted.peer()).isEqualTo(SockaddrIn.of("127.0.0.1", name.port()));
    }

    @Test
    void mappedAddressesAreOutOfReachOfASocketOfIpv6Only() throws ErrnoException {
        int fd = fds.socket(Constants.AF_INET6, Constants.SOCK_STREAM);
        Posix.setsockopt(fd, Constants.IPPROTO_IPV6, Constants.IPV6_V6ONLY, 1);
        assertFails("EINVAL", "bind", () -> Posix.bind(fd, SockaddrIn6.of("::ffff:127.0.0.1", 0)));
        assertFails("ENETUNREACH", "connect", () -> Posix.connect(fd, SockaddrIn6.of("::ffff:127.0.0.1", 9)));
    }
}
