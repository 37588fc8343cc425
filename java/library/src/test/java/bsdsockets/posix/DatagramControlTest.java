package bsdsockets.posix;

import static bsdsockets.posix.Failures.assertFails;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** Typed control messages as the kernel sends and takes them, over UDP: ip(7), ipv6(7), udp(7), socket(7). */
class DatagramControlTest {
    @AutoClose
    private final Fds fds = new Fds();

    @Test
    void whichWayADatagramCame() throws ErrnoException {
        int receiver = fds.boundUdp();
        Posix.setsockopt(receiver, Constants.IPPROTO_IP, Constants.IP_PKTINFO, 1);

        send(fds.udp(), Posix.getsockname(receiver), Cmsg.ipPktinfo(0, "127.0.0.2"));

        Msghdr.Result result = receive(receiver, 0);
        assertThat(((SockaddrIn) result.name()).address()).isEqualTo("127.0.0.2");
        assertThat(result.control())
                .containsExactly(new CmsgIpPktinfo(Posix.if_nametoindex("lo"), "127.0.0.1", "127.0.0.1"));
    }

    @Test
    void whichWayADatagramOfIpv6Came() throws ErrnoException {
        Ipv6.assumeLoopback();
        int receiver = bound6();
        Posix.setsockopt(receiver, Constants.IPPROTO_IPV6, Constants.IPV6_RECVPKTINFO, 1);

        send(bound6(), Posix.getsockname(receiver), Cmsg.ipv6Pktinfo("::1", 0));

        assertThat(receive(receiver, 0).control()).containsExactly(Cmsg.ipv6Pktinfo("::1", Posix.if_nametoindex("lo")));
    }

    @Test
    void howFarADatagramMayGo() throws ErrnoException {
        int receiver = fds.boundUdp();
        Posix.setsockopt(receiver, Constants.IPPROTO_IP, Constants.IP_RECVTTL, 1);
        Posix.setsockopt(receiver, Constants.IPPROTO_IP, Constants.IP_RECVTOS, 1);
        Sockaddr to = Posix.getsockname(receiver);

        send(fds.udp(), to, Cmsg.ipTtl(33), Cmsg.ipTos(0x10));

        assertThat(receive(receiver, 0).control()).containsExactlyInAnyOrder(Cmsg.ipTtl(33), Cmsg.ipTos(0x10));
        assertFails("EINVAL", "sendmsg", () -> send(fds.udp(), to, Cmsg.ipTtl(0)));
        assertFails("EINVAL", "sendmsg", () -> send(fds.udp(), to, Cmsg.ipTtl(256)));
    }

    @Test
    void howFarADatagramOfIpv6MayGo() throws ErrnoException {
        Ipv6.assumeLoopback();
        int receiver = bound6();
        Posix.setsockopt(receiver, Constants.IPPROTO_IPV6, Constants.IPV6_RECVHOPLIMIT, 1);
        Posix.setsockopt(receiver, Constants.IPPROTO_IPV6, Constants.IPV6_RECVTCLASS, 1);
        Sockaddr to = Posix.getsockname(receiver);

        send(bound6(), to, Cmsg.ipv6Hoplimit(7), Cmsg.ipv6Tclass(0x20));

        assertThat(receive(receiver, 0).control())
                .containsExactlyInAnyOrder(Cmsg.ipv6Hoplimit(7), Cmsg.ipv6Tclass(0x20));
        assertFails("EINVAL", "sendmsg", () -> send(bound6(), to, Cmsg.ipv6Hoplimit(256)));
        assertFails("EINVAL", "sendmsg", () -> send(bound6(), to, Cmsg.ipv6Tclass(-2)));
    }

    @Test
    void whenADatagramCame() throws ErrnoException {
        int receiver = fds.boundUdp();
        Posix.setsockopt(receiver, Constants.SOL_SOCKET, Constants.SO_TIMESTAMP, 1);
        send(fds.udp(), Posix.getsockname(receiver));
        CmsgTimestamp micros = (CmsgTimestamp) receive(receiver, 0).control().get(0);

        Posix.setsockopt(receiver, Constants.SOL_SOCKET, Constants.SO_TIMESTAMPNS, 1);
        send(fds.udp(), Posix.getsockname(receiver));
        CmsgTimestampns nanos = (CmsgTimestampns) receive(receiver, 0).control().get(0);

        assertNow(Instant.ofEpochSecond(micros.time().seconds(), micros.time().micros() * 1000));
        assertNow(nanos.time().toInstant());
    }

    @Test
    void whenTheKernelSawADatagram() throws ErrnoException {
        int receiver = fds.boundUdp();
        Posix.setsockopt(
                receiver,
                Constants.SOL_SOCKET,
                Constants.SO_TIMESTAMPING,
                Constants.SOF_TIMESTAMPING_RX_SOFTWARE | Constants.SOF_TIMESTAMPING_SOFTWARE);
        int sender = fds.udp();

        await("the kernel begins to take times a while after it was asked").untilAsserted(() -> {
            send(sender, Posix.getsockname(receiver));
            List<Cmsg> control = receive(receiver, 0).control();
            assertThat(control).hasSize(1);
            CmsgTimestamping times = (CmsgTimestamping) control.get(0);
            assertNow(times.software().toInstant());
            assertThat(times.deprecated().isZero()).isTrue();
            assertThat(times.hardware().isZero()).isTrue();
        });
    }

    @Test
    void howManyWereDropped() throws ErrnoException {
        int receiver = fds.boundUdp();
        Posix.setsockopt(receiver, Constants.SOL_SOCKET, Constants.SO_RXQ_OVFL, 1);
        Posix.setsockopt(receiver, Constants.SOL_SOCKET, Constants.SO_RCVBUF, 1);
        int sender = fds.udp();
        for (int i = 0; i < 100; i++) {
            send(sender, Posix.getsockname(receiver));
        }
        while (Posix.poll(new PollFd[] {new PollFd(receiver, Constants.POLLIN)}, 0) > 0) {
            receive(receiver, 0);
        }
        send(sender, Posix.getsockname(receiver));

        List<Cmsg> control = receive(receiver, 0).control();

        assertThat(control).hasSize(1);
        assertThat(((CmsgRxqOvfl) control.get(0)).dropped()).isBetween(1L, 99L);
    }

    @Test
    void whoRefusedADatagram() throws ErrnoException {
        int sender = fds.boundUdp();
        Posix.setsockopt(sender, Constants.IPPROTO_IP, Constants.IP_RECVERR, 1);
        int gone = fds.boundUdp();
        Sockaddr nobody = Posix.getsockname(gone);
        fds.close(gone);
        send(sender, nobody);
        awaitError(sender);

        Msghdr.Result result = receive(sender, Constants.MSG_ERRQUEUE);

        assertThat(result.name()).isEqualTo(nobody);
        assertThat(result.flags() & Constants.MSG_ERRQUEUE).isNotZero();
        CmsgExtendedError error = (CmsgExtendedError) result.control().get(0);
        assertThat(error.errno()).isEqualTo(Constants.ECONNREFUSED);
        assertThat(error.origin()).isEqualTo(Constants.SO_EE_ORIGIN_ICMP);
        assertThat(error.eeType()).isEqualTo(Constants.ICMP_DEST_UNREACH);
        assertThat(error.eeCode()).isEqualTo(3);
        assertThat(error.offender()).isEqualTo(SockaddrIn.of("127.0.0.1", 0));
        assertFails("EAGAIN", "recvmsg", () -> receive(sender, Constants.MSG_ERRQUEUE));
    }

    @Test
    void whoRefusedADatagramOfIpv6() throws ErrnoException {
        Ipv6.assumeLoopback();
        int sender = bound6();
        Posix.setsockopt(sender, Constants.IPPROTO_IPV6, Constants.IPV6_RECVERR, 1);
        int gone = bound6();
        Sockaddr nobody = Posix.getsockname(gone);
        fds.close(gone);
        send(sender, nobody);
        awaitError(sender);

        CmsgExtendedError error = (CmsgExtendedError)
                receive(sender, Constants.MSG_ERRQUEUE).control().get(0);

        assertThat(error.errno()).isEqualTo(Constants.ECONNREFUSED);
        assertThat(error.origin()).isEqualTo(Constants.SO_EE_ORIGIN_ICMP6);
        assertThat(((SockaddrIn6) error.offender()).address()).isEqualTo("::1");
    }

    @Test
    void oneSendIsCutIntoDatagramsAndOneReceiveBringsThemTogether() throws ErrnoException {
        int[] pair = fds.udpPair();
        Posix.setsockopt(pair[1], Constants.SOL_UDP, Constants.UDP_GRO, 1);

        send(pair[0], null, 450, Cmsg.udpSegment(100));

        Msghdr.Result together = receive(pair[1], 0);
        assertThat(together.count()).isEqualTo(450);
        assertThat(together.control()).containsExactly(new CmsgUdpGro(100));
        Posix.setsockopt(pair[0], Constants.SOL_UDP, Constants.UDP_GRO, 0);
        Posix.setsockopt(pair[1], Constants.SOL_UDP, Constants.UDP_GRO, 0);
        send(pair[0], null, 250, Cmsg.udpSegment(100));
        assertThat(receive(pair[1], 0).count()).isEqualTo(100);
        assertThat(receive(pair[1], 0).count()).isEqualTo(100);
        assertThat(receive(pair[1], 0).count()).isEqualTo(50);
        assertFails("EINVAL", "sendmsg", () -> send(pair[0], null, 1000, Cmsg.udpSegment(1)));
    }

    private int bound6() throws ErrnoException {
        int fd = fds.socket(Constants.AF_INET6, Constants.SOCK_DGRAM);
        Posix.bind(fd, SockaddrIn6.of("::1", 0));
        return fd;
    }

    private static void awaitError(int fd) throws ErrnoException {
        PollFd[] one = {new PollFd(fd, 0)};
        assertThat(Posix.poll(one, 10_000)).isEqualTo(1);
        assertThat(one[0].revents()).isEqualTo(Constants.POLLERR);
    }

    private static void assertNow(Instant time) {
        assertThat(Duration.between(time, Instant.now()).abs()).isLessThan(Duration.ofSeconds(60));
    }

    private static void send(int fd, Sockaddr to, Cmsg... control) throws ErrnoException {
        send(fd, to, 1, control);
    }

    private static void send(int fd, Sockaddr to, int length, Cmsg... control) throws ErrnoException {
        Posix.sendmsg(fd, new Msghdr(to, List.of(ByteBuffer.allocate(length)), List.of(control), 0), 0);
    }

    private static Msghdr.Result receive(int fd, int flags) throws ErrnoException {
        return Posix.recvmsg(fd, new Msghdr(null, List.of(ByteBuffer.allocate(1000)), List.of(), 256), flags);
    }
}
