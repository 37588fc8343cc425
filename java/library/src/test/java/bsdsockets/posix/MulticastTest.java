package bsdsockets.posix;

import static bsdsockets.posix.Failures.assertFails;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Multicast over the loopback, any source and one source: ip(7), ipv6(7), RFC 3678. */
class MulticastTest {
    private static final String GROUP = "239.255.77.1";
    private static final String HERE = "127.0.0.1";
    private static final String STRANGER = "127.0.0.9";

    @AutoClose
    private final Fds fds = new Fds();

    private int loopback;
    private int receiver;
    private int port;

    @BeforeEach
    void receiverOnAPortOfItsOwn() throws ErrnoException {
        loopback = Posix.if_nametoindex("lo");
        receiver = fds.udp();
        Posix.setsockopt(receiver, SockOpts.IP_MULTICAST_ALL, false);
        Posix.bind(receiver, SockaddrIn.of("0.0.0.0", 0));
        port = ((SockaddrIn) Posix.getsockname(receiver)).port();
    }

    @Test
    void anySource() throws ErrnoException {
        IpMreqn group = IpMreqn.of(GROUP, loopback);
        assertThat(heard()).isEmpty();

        Posix.setsockopt(receiver, SockOpts.IP_ADD_MEMBERSHIP, group);
        assertThat(heard()).containsExactly(HERE, STRANGER);
        assertFails("EADDRINUSE", "setsockopt", () -> Posix.setsockopt(receiver, SockOpts.IP_ADD_MEMBERSHIP, group));

        Posix.setsockopt(receiver, SockOpts.IP_DROP_MEMBERSHIP, group);
        assertThat(heard()).isEmpty();
        assertFails(
                "EADDRNOTAVAIL", "setsockopt", () -> Posix.setsockopt(receiver, SockOpts.IP_DROP_MEMBERSHIP, group));
    }

    @Test
    void anySourceButOne() throws ErrnoException {
        Posix.setsockopt(receiver, SockOpts.IP_ADD_MEMBERSHIP, new IpMreqn(GROUP, HERE, 0));
        IpMreqSource stranger = new IpMreqSource(GROUP, HERE, STRANGER);

        Posix.setsockopt(receiver, SockOpts.IP_BLOCK_SOURCE, stranger);
        assertThat(heard()).containsExactly(HERE);

        Posix.setsockopt(receiver, SockOpts.IP_UNBLOCK_SOURCE, stranger);
        assertThat(heard()).containsExactly(HERE, STRANGER);
    }

    @Test
    void oneSource() throws ErrnoException {
        IpMreqSource here = new IpMreqSource(GROUP, HERE, HERE);
        Posix.setsockopt(receiver, SockOpts.IP_ADD_SOURCE_MEMBERSHIP, here);
        assertThat(heard()).containsExactly(HERE);

        Posix.setsockopt(
                receiver,
                SockOpts.IP_MSFILTER,
                new IpMsfilter(GROUP, HERE, Constants.MCAST_INCLUDE, List.of(STRANGER)));
        assertThat(heard()).containsExactly(STRANGER);

        Posix.setsockopt(receiver, SockOpts.IP_DROP_SOURCE_MEMBERSHIP, new IpMreqSource(GROUP, HERE, STRANGER));
        assertThat(heard()).isEmpty();
    }

    @Test
    void anySourceOfEitherIp() throws ErrnoException {
        GroupReq group = new GroupReq(loopback, SockaddrIn.of(GROUP, 0));
        GroupSourceReq stranger = new GroupSourceReq(loopback, group.group(), SockaddrIn.of(STRANGER, 0));
        Posix.setsockopt(receiver, SockOpts.MCAST_JOIN_GROUP, group);
        assertThat(heard()).containsExactly(HERE, STRANGER);
        Posix.setsockopt(receiver, SockOpts.MCAST_BLOCK_SOURCE, stranger);
        assertThat(heard()).containsExactly(HERE);
        Posix.setsockopt(receiver, SockOpts.MCAST_UNBLOCK_SOURCE, stranger);
        assertThat(heard()).containsExactly(HERE, STRANGER);
        Posix.setsockopt(
                receiver,
                SockOpts.MCAST_MSFILTER,
                new GroupFilter(loopback, group.group(), Constants.MCAST_EXCLUDE, List.of(SockaddrIn.of(HERE, 0))));
        assertThat(heard()).containsExactly(STRANGER);
        Posix.setsockopt(receiver, SockOpts.MCAST_LEAVE_GROUP, group);
        assertThat(heard()).isEmpty();
    }

    @Test
    void oneSourceOfEitherIp() throws ErrnoException {
        GroupSourceReq here = new GroupSourceReq(loopback, SockaddrIn.of(GROUP, 0), SockaddrIn.of(HERE, 0));
        Posix.setsockopt(receiver, SockOpts.MCAST_JOIN_SOURCE_GROUP, here);
        assertThat(heard()).containsExactly(HERE);
        Posix.setsockopt(receiver, SockOpts.MCAST_LEAVE_SOURCE_GROUP, here);
        assertThat(heard()).isEmpty();
    }

    /** The loopback has no route for multicasts of IPv6, so the kernel's own list says what a membership is. */
    @Test
    void aGroupOfIpv6() throws IOException {
        Ipv6.assumeLoopback();
        int fd = fds.socket(Constants.AF_INET6, Constants.SOCK_DGRAM);
        int number = ThreadLocalRandom.current().nextInt(1, 0x10000);
        Ipv6Mreq group = new Ipv6Mreq("ff12::77:" + Integer.toHexString(number), loopback);
        String listed = String.format("lo              ff1200000000000000000000%04x%04x", 0x77, number);
        assertThat(memberships()).doesNotContain(listed);

        Posix.setsockopt(fd, SockOpts.IPV6_JOIN_GROUP, group);
        assertThat(memberships()).contains(listed);

        Posix.setsockopt(fd, SockOpts.IPV6_LEAVE_GROUP, group);
        assertThat(memberships()).doesNotContain(listed);
        assertFails("EADDRNOTAVAIL", "setsockopt", () -> Posix.setsockopt(fd, SockOpts.IPV6_LEAVE_GROUP, group));
    }

    private static String memberships() throws IOException {
        return Files.readString(Path.of("/proc/net/igmp6"));
    }

    @Test
    void theInterfaceReadsAsItsAddress() throws ErrnoException {
        int fd = fds.udp();
        assertThat(Posix.getsockopt(fd, SockOpts.IP_MULTICAST_IF)).isEqualTo(IpMreqn.of("0.0.0.0", 0));
        Posix.setsockopt(fd, SockOpts.IP_MULTICAST_IF, new IpMreqn("0.0.0.0", HERE, loopback));
        assertThat(Posix.getsockopt(fd, SockOpts.IP_MULTICAST_IF)).isEqualTo(new IpMreqn("0.0.0.0", HERE, 0));
    }

    @Test
    void wrongGroupsAreRefused() throws ErrnoException {
        IpMreqn nowhere = IpMreqn.of(GROUP, Integer.MAX_VALUE);
        assertFails("ENODEV", "setsockopt", () -> Posix.setsockopt(receiver, SockOpts.IP_ADD_MEMBERSHIP, nowhere));
        assertFails(
                "EINVAL",
                "setsockopt",
                () -> Posix.setsockopt(receiver, SockOpts.IP_ADD_MEMBERSHIP, IpMreqn.of("10.0.0.1", loopback)));
        assertFails(
                "EINVAL",
                "setsockopt",
                () -> Posix.setsockopt(
                        receiver, SockOpts.MCAST_JOIN_GROUP, new GroupReq(loopback, SockaddrIn.of("10.0.0.1", 0))));
        assertThatIllegalArgumentException().isThrownBy(() -> IpMreqn.of("ff12::77:1", 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new IpMreqSource(GROUP, HERE, "localhost"));
        assertThatIllegalArgumentException().isThrownBy(() -> new Ipv6Mreq(GROUP, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new GroupReq(1, SockaddrRaw.of(new byte[129])).toBytes());
    }

    /** Which of two senders to the group the receiver hears; loopback has delivered when sendto returns. */
    private List<String> heard() throws ErrnoException {
        for (String source : new String[] {HERE, STRANGER}) {
            int sender = fds.udp();
            Posix.bind(sender, SockaddrIn.of(source, 0));
            Posix.setsockopt(sender, SockOpts.IP_MULTICAST_IF, IpMreqn.of("0.0.0.0", loopback));
            Posix.sendto(sender, new byte[1], 0, 1, 0, SockaddrIn.of(GROUP, port));
            fds.close(sender);
        }
        List<String> sources = new ArrayList<>();
        byte[] buf = new byte[2];
        while (Posix.poll(new PollFd[] {new PollFd(receiver, Constants.POLLIN)}, 0) > 0) {
            Received received = Posix.recvfrom(receiver, buf, 0, 2, Constants.MSG_DONTWAIT);
            sources.add(((SockaddrIn) received.from()).address());
        }
        return sources;
    }
}
