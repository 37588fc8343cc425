package bsdsockets.posix;

import static bsdsockets.posix.Failures.assertFails;
import static bsdsockets.posix.Failures.assertWantsSocket;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** sendmmsg(2), recvmmsg(2), and sendmsg(2) and recvmsg(2) of one message of a vector. */
class MessageVectorTest {
    private static final int COUNT = 4;

    private final Mmsghdr out = Mmsghdr.allocate(COUNT, 16, 64);
    private final Mmsghdr in = Mmsghdr.allocate(COUNT, 16, 64);

    @AutoClose
    private final Fds fds = new Fds();

    /** The two ways to make each call. */
    enum Way {
        POSIX,
        SYSCALLS;

        int send(int fd, Mmsghdr vector, int first, int count) throws ErrnoException {
            return this == POSIX
                    ? Posix.sendmmsg(fd, vector, first, count, 0)
                    : Syscalls.sendmmsg(fd, vector, first, count, 0);
        }

        int receive(int fd, Mmsghdr vector, int count, int flags) throws ErrnoException {
            return this == POSIX
                    ? Posix.recvmmsg(fd, vector, count, flags)
                    : Syscalls.recvmmsg(fd, vector, count, flags);
        }
    }

    @ParameterizedTest
    @EnumSource
    void datagramsToNamesAndWithTheirSenders(Way way) throws ErrnoException {
        int sender = fds.boundUdp();
        int receiver = fds.boundUdp();
        for (int i = 0; i < COUNT; i++) {
            out.data(i).put(0, (byte) (10 + i));
            out.setLength(i, i);
            out.setName(i, Posix.getsockname(receiver));
        }

        assertThat(way.send(sender, out, 0, COUNT)).isEqualTo(COUNT);
        assertThat(way.receive(receiver, in, COUNT, 0)).isEqualTo(COUNT);

        for (int i = 0; i < COUNT; i++) {
            assertThat(out.count(i)).isEqualTo(i);
            assertThat(in.count(i)).isEqualTo(i);
            assertThat(in.length(i)).isEqualTo(i);
            assertThat(in.name(i)).isEqualTo(Posix.getsockname(sender));
            assertThat(in.flags(i)).isZero();
            assertThat(in.data(i).get(0)).isEqualTo((byte) (i == 0 ? 0 : 10 + i));
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatHasComeGoesBackAtOnce(Way way) throws ErrnoException {
        int client = fds.boundUdp();
        int server = fds.boundUdp();
        Posix.setsockopt(server, Constants.IPPROTO_IP, Constants.IP_PKTINFO, 1);
        Posix.sendto(client, new byte[] {1, 2, 3}, 0, 3, 0, Posix.getsockname(server));

        assertThat(way.receive(server, in, 1, 0)).isEqualTo(1);
        assertThat(in.control(0)).hasSize(1).first().isInstanceOf(CmsgIpPktinfo.class);
        assertThat(way.send(server, in, 0, 1)).isEqualTo(1);

        byte[] echo = new byte[4];
        assertThat(Posix.recvfrom(client, echo, 0, 4, 0)).isEqualTo(new Received(3, Posix.getsockname(server)));
        assertThat(echo).containsExactly(1, 2, 3, 0);
    }

    @ParameterizedTest
    @EnumSource
    void fewerThanAskedAndFromOneOn(Way way) throws ErrnoException {
        int[] pair = fds.unixPair(Constants.SOCK_DGRAM);
        for (int i = 0; i < COUNT; i++) {
            out.setLength(i, i + 1);
        }
        assertThat(way.send(pair[0], out, 2, 2)).isEqualTo(2);
        in.setLength(3, 9);

        assertThat(way.receive(pair[1], in, COUNT, Constants.MSG_WAITFORONE)).isEqualTo(2);

        assertThat(in.length(0)).isEqualTo(3);
        assertThat(in.length(1)).isEqualTo(4);
        assertThat(in.length(3)).as("nothing came there").isEqualTo(9);
        assertThat(in.name(0)).isNull();
        assertThat(way.send(pair[0], out, 0, 0)).isZero();
    }

    @ParameterizedTest
    @EnumSource
    void aDatagramTooLongIsCutAndItsLengthToldWhereAsked(Way way) throws ErrnoException {
        int[] pair = fds.udpPair();
        Posix.send(pair[0], new byte[40], 0, 40, 0);
        Posix.send(pair[0], new byte[40], 0, 40, 0);

        way.receive(pair[1], in, 1, 0);
        assertThat(List.of(in.count(0), in.length(0), in.flags(0))).containsExactly(16, 16, Constants.MSG_TRUNC);
        way.receive(pair[1], in, 1, Constants.MSG_TRUNC);
        assertThat(List.of(in.count(0), in.length(0), in.flags(0) & Constants.MSG_TRUNC))
                .containsExactly(40, 16, Constants.MSG_TRUNC);
    }

    @ParameterizedTest
    @EnumSource
    void controlMessagesOfEach(Way way) throws ErrnoException {
        int[] pair = fds.udpPair();
        Posix.setsockopt(pair[1], Constants.IPPROTO_IP, Constants.IP_RECVTTL, 1);
        for (int i = 0; i < COUNT; i++) {
            out.setControl(i, i == 0 ? List.of() : List.of(Cmsg.ipTtl(i)));
        }

        for (int round = 0; round < 2; round++) {
            assertThat(way.send(pair[0], out, 0, COUNT)).isEqualTo(COUNT);
            assertThat(way.receive(pair[1], in, COUNT, 0)).isEqualTo(COUNT);
            for (int i = 0; i < COUNT; i++) {
                int ttl = i == 0 ? 64 : i;
                assertThat(in.control(i)).containsExactly(Cmsg.ipTtl(ttl));
                assertThat(in.controlNumber(i, Constants.IPPROTO_IP, Constants.IP_TTL, -1))
                        .isEqualTo(ttl);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void descriptorsArePassedOnAndClosedWhereCutShort(Way way) throws ErrnoException {
        int[] pair = fds.unixPair(Constants.SOCK_DGRAM);
        int[] passed = fds.unixPair(Constants.SOCK_STREAM);
        out.setControl(0, List.of(Cmsg.rights(passed[0])));
        way.send(pair[0], out, 0, 1);
        way.receive(pair[1], in, 1, 0);
        int received = fds.add(((CmsgRights) in.control(0).get(0)).fds()[0]);
        Posix.send(received, new byte[1], 0, 1, 0);
        assertThat(Posix.recv(passed[1], new byte[1], 0, 1, 0)).isEqualTo(1);
        fds.close(received);

        Mmsghdr small = Mmsghdr.allocate(1, 1, 20);
        out.setControl(0, List.of(Cmsg.rights(passed[0], passed[0])));
        way.send(pair[0], out, 0, 1);
        out.setControl(0, List.of());
        fds.close(passed[0]);
        way.receive(pair[1], small, 1, 0);

        assertThat(small.flags(0) & Constants.MSG_CTRUNC).isNotZero();
        assertThat(small.control(0)).isEmpty();
        assertThat(Posix.recv(passed[1], new byte[1], 0, 1, Constants.MSG_DONTWAIT))
                .as("the end: no descriptor is left")
                .isZero();
    }

    @Test
    void oneMessageOfAVector() throws ErrnoException {
        int[] pair = fds.unixPair(Constants.SOCK_DGRAM);
        int[] passed = fds.unixPair(Constants.SOCK_STREAM);
        out.setLength(2, 5);
        out.setControl(2, List.of(Cmsg.rights(passed[0], passed[0], passed[0])));
        assertThat(Syscalls.sendmsg(pair[0], out, 2, 0)).isEqualTo(5);
        fds.close(passed[0]);
        assertThat(out.count(2)).isEqualTo(5);

        Mmsghdr small = Mmsghdr.allocate(2, 3, 24);
        assertThat(Syscalls.recvmsg(pair[1], small, 1, Constants.MSG_TRUNC)).isEqualTo(5);

        assertThat(List.of(small.count(1), small.length(1))).containsExactly(5, 3);
        assertThat(small.flags(1)).isEqualTo(Constants.MSG_TRUNC | Constants.MSG_CTRUNC);
        assertThat(small.control(1)).isEmpty();
        assertThat(Posix.recv(passed[1], new byte[1], 0, 1, Constants.MSG_DONTWAIT))
                .isZero();
        assertThat(Syscalls.recvmsg(pair[1], small, 1, Constants.MSG_DONTWAIT)).isEqualTo(-Constants.EAGAIN);
        assertThat(small.count(1)).as("a failure leaves it as it was").isEqualTo(5);
        assertThat(Syscalls.sendmsg(Failures.CLOSED, out, 0, 0)).isEqualTo(-Constants.EBADF);
    }

    @Test
    void segmentsOutAndInWithOneCallEach() throws ErrnoException {
        int[] pair = fds.udpPair();
        Posix.setsockopt(pair[1], Constants.SOL_UDP, Constants.UDP_GRO, 1);
        Mmsghdr big = Mmsghdr.allocate(1, 64_000, 64);
        big.setControl(0, List.of(Cmsg.udpSegment(1000)));
        big.setLength(0, 60_000);
        Mmsghdr room = Mmsghdr.allocate(1, 65_535, 64);

        assertThat(Syscalls.sendmsg(pair[0], big, 0, 0)).isEqualTo(60_000);
        int received = 0;
        while (received < 60_000) {
            int count = Syscalls.recvmsg(pair[1], room, 0, 0);
            assertThat(count).isPositive();
            assertThat(room.controlNumber(0, Constants.SOL_UDP, Constants.UDP_GRO, count))
                    .isEqualTo(1000);
            received += count;
        }
        assertThat(received).isEqualTo(60_000);
    }

    @Test
    void aTimeLimitEndsTheCallAfterAMessage() throws ErrnoException {
        int[] pair = fds.udpPair();
        Posix.send(pair[0], new byte[1], 0, 1, 0);
        Posix.send(pair[0], new byte[1], 0, 1, 0);

        assertThat(Posix.recvmmsg(pair[1], in, COUNT, 0, new Timespec(0, 0))).isEqualTo(1);
        assertThat(Syscalls.recvmmsg(pair[1], in, COUNT, 0, new Timespec(0, 0))).isEqualTo(1);
        Timespec[] wrong = {new Timespec(-1, 0), new Timespec(0, -1), new Timespec(0, 1_000_000_000)};
        for (Timespec limit : wrong) {
            assertFails("EINVAL", "recvmmsg", () -> Posix.recvmmsg(pair[1], in, 1, 0, limit));
            assertThat(Syscalls.recvmmsg(pair[1], in, 1, 0, limit)).isEqualTo(-Constants.EINVAL);
        }
    }

    @Test
    void theFirstMessagesFailureIsTheCalls() throws ErrnoException {
        int udp = fds.boundUdp();
        out.setName(0, Posix.getsockname(udp));
        assertThat(Posix.sendmmsg(udp, out, 2, 0)).as("the second has no name").isEqualTo(1);
        assertFails("EDESTADDRREQ", "sendmmsg", () -> Posix.sendmmsg(udp, out, 1, 1, 0));
        out.setControl(1, List.of(Cmsg.ipTtl(0)));
        out.setName(1, Posix.getsockname(udp));
        assertFails("EINVAL", "sendmmsg", () -> Posix.sendmmsg(udp, out, 1, 1, 0));
    }

    @Test
    void errors() throws ErrnoException {
        assertWantsSocket("sendmmsg", fd -> Posix.sendmmsg(fd, out, 1, 0));
        assertWantsSocket("recvmmsg", fd -> Posix.recvmmsg(fd, in, 1, 0));
        assertThat(Syscalls.sendmmsg(Failures.CLOSED, out, 1, 0)).isEqualTo(-Constants.EBADF);
        assertThat(Syscalls.recvmmsg(Failures.CLOSED, in, 1, 0)).isEqualTo(-Constants.EBADF);
        int[] pair = fds.udpPair();
        assertFails("EAGAIN", "recvmmsg", () -> Posix.recvmmsg(pair[0], in, 1, Constants.MSG_DONTWAIT));
        assertFails("EAGAIN", "recvmmsg", () -> Posix.recvmmsg(pair[0], in, 1, Constants.MSG_ERRQUEUE));
        assertFails("EOPNOTSUPP", "sendmmsg", () -> Posix.sendmmsg(pair[0], out, 1, Constants.MSG_OOB));
        assertFails("EINVAL", "sendmmsg", () -> Posix.sendmmsg(pair[0], out, 1, -1));
        int tcp = fds.tcp();
        assertFails("EPIPE", "sendmmsg", () -> Posix.sendmmsg(tcp, out, 1, 0));
        assertFails("ENOTCONN", "recvmmsg", () -> Posix.recvmmsg(tcp, in, 1, 0));
    }
}
