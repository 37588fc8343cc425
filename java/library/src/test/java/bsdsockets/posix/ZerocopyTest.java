package bsdsockets.posix;

import static bsdsockets.posix.Failures.assertFails;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.ByteBuffer;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** MSG_ZEROCOPY and its completions: the kernel's msg_zerocopy.rst. */
class ZerocopyTest {
    private static final int SIZE = 16 * 1024;

    @AutoClose
    private final Fds fds = new Fds();

    @Test
    void theSendsOfAStreamAreNumberedAndCompleted() throws ErrnoException {
        int[] pair = fds.tcpPair();
        Posix.setsockopt(pair[0], Constants.SOL_SOCKET, Constants.SO_ZEROCOPY, 1);
        ByteBuffer data = ByteBuffer.allocateDirect(SIZE);
        for (int i = 0; i < 3; i++) {
            assertThat(Posix.send(pair[0], data.clear(), Constants.MSG_ZEROCOPY))
                    .isEqualTo(SIZE);
        }
        Posix.recv(pair[1], ByteBuffer.allocateDirect(3 * SIZE), Constants.MSG_WAITALL);

        assertCompleted(pair[0], 3, Constants.IPPROTO_IP, Constants.IP_RECVERR);
    }

    @Test
    void theSendsOfADatagramSocketAreToo() throws ErrnoException {
        int[] pair = fds.udpPair();
        Posix.setsockopt(pair[0], Constants.SOL_SOCKET, Constants.SO_ZEROCOPY, 1);
        Mmsghdr vector = Mmsghdr.allocate(2, 1000, 0);
        vector.setLength(0, 1000);
        vector.setLength(1, 999);
        assertThat(Posix.sendmmsg(pair[0], vector, 2, Constants.MSG_ZEROCOPY)).isEqualTo(2);
        Posix.recv(pair[1], new byte[1], 0, 1, 0);
        Posix.recv(pair[1], new byte[1], 0, 1, 0);

        assertCompleted(pair[0], 2, Constants.IPPROTO_IP, Constants.IP_RECVERR);
    }

    @Test
    void theSendsOfIpv6AreToo() throws ErrnoException {
        Ipv6.assumeLoopback();
        int receiver = fds.socket(Constants.AF_INET6, Constants.SOCK_DGRAM);
        Posix.bind(receiver, SockaddrIn6.of("::1", 0));
        int sender = fds.socket(Constants.AF_INET6, Constants.SOCK_DGRAM);
        Posix.setsockopt(sender, Constants.SOL_SOCKET, Constants.SO_ZEROCOPY, 1);
        Sockaddr to = Posix.getsockname(receiver);
        Posix.sendto(sender, ByteBuffer.allocateDirect(100), Constants.MSG_ZEROCOPY, to);
        Posix.recv(receiver, new byte[1], 0, 1, 0);

        assertCompleted(sender, 1, Constants.IPPROTO_IPV6, Constants.IPV6_RECVERR);
    }

    @Test
    void withoutTheOptionTheFlagIsPassedOver() throws ErrnoException {
        int[] pair = fds.tcpPair();
        assertThat(Posix.send(pair[0], new byte[] {1}, 0, 1, Constants.MSG_ZEROCOPY))
                .isEqualTo(1);
        assertFails("EAGAIN", "recvmsg", () -> Posix.recvmsg(pair[0], room(), Constants.MSG_ERRQUEUE));
    }

    @Test
    void memoryOnTheHeapIsRefused() throws ErrnoException {
        int udp = fds.boundUdp();
        Sockaddr to = Posix.getsockname(udp);
        Posix.setsockopt(udp, Constants.SOL_SOCKET, Constants.SO_ZEROCOPY, 1);
        int flags = Constants.MSG_ZEROCOPY;
        byte[] array = new byte[4];
        ByteBuffer heap = ByteBuffer.wrap(array);
        Msghdr message = new Msghdr(to, List.of(ByteBuffer.allocateDirect(1), heap), List.of(), 0);

        assertThatIllegalArgumentException().isThrownBy(() -> Posix.send(udp, array, 0, 4, flags));
        assertThatIllegalArgumentException().isThrownBy(() -> Posix.send(udp, heap, flags));
        assertThatIllegalArgumentException().isThrownBy(() -> Posix.sendto(udp, array, 0, 4, flags, to));
        assertThatIllegalArgumentException().isThrownBy(() -> Posix.sendto(udp, heap, flags, to));
        assertThatIllegalArgumentException().isThrownBy(() -> Posix.sendmsg(udp, message, flags));
    }

    /** The completions come one by one or together; the loopback copies. */
    private static void assertCompleted(int fd, int sends, int level, int type) throws ErrnoException {
        long next = 0;
        while (next < sends) {
            PollFd[] one = {new PollFd(fd, 0)};
            assertThat(Posix.poll(one, 10_000)).as("a completion").isEqualTo(1);
            Msghdr.Result result = Posix.recvmsg(fd, room(), Constants.MSG_ERRQUEUE);
            assertThat(result.count()).isZero();
            CmsgZerocopy done = (CmsgZerocopy) result.control().get(0);
            assertThat(done).isEqualTo(new CmsgZerocopy(level, type, next, done.last(), true));
            next = done.last() + 1;
        }
        assertThat(next).isEqualTo(sends);
    }

    private static Msghdr room() {
        return new Msghdr(null, List.of(), List.of(), 128);
    }
}
