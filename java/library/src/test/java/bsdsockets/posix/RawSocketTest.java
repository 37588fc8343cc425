package bsdsockets.posix;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** SOCK_RAW: raw(7), icmp(7), ipv6(7). */
class RawSocketTest {
    private static final byte[] PAYLOAD = "is anybody there?".getBytes(UTF_8);

    private final int id = ThreadLocalRandom.current().nextInt(0x10000);

    @AutoClose
    private final Fds fds = new Fds();

    @Test
    void loopbackAnswersAnEcho() throws ErrnoException {
        int fd = Wanted.socket(fds, Constants.AF_INET, Constants.SOCK_RAW, Constants.IPPROTO_ICMP);
        byte[] request = Packets.echo(Constants.ICMP_ECHO, id, 7, PAYLOAD);
        assertThat(Packets.checksum(request)).isZero();

        Posix.sendto(fd, request, 0, request.length, 0, SockaddrIn.of("127.0.0.1", 0));
        byte[] reply = reply(fd, Packets.IPV4_HEADER, Constants.ICMP_ECHOREPLY, SockaddrIn.of("127.0.0.1", 0));

        byte[] expected = request.clone();
        expected[0] = (byte) Constants.ICMP_ECHOREPLY;
        assertThat(Packets.checksum(reply)).isZero();
        assertThat(withoutChecksum(reply)).isEqualTo(withoutChecksum(expected));
    }

    @Test
    void loopbackAnswersAnEchoOfIpv6() throws ErrnoException {
        Ipv6.assumeLoopback();
        int fd = Wanted.socket(fds, Constants.AF_INET6, Constants.SOCK_RAW, Constants.IPPROTO_ICMPV6);
        byte[] request = Packets.echo(Constants.ICMP6_ECHO_REQUEST, id, 7, PAYLOAD);

        Posix.sendto(fd, request, 0, request.length, 0, SockaddrIn6.of("::1", 0));
        byte[] reply = reply(fd, 0, Constants.ICMP6_ECHO_REPLY, SockaddrIn6.of("::1", 0));

        byte[] expected = request.clone();
        expected[0] = (byte) Constants.ICMP6_ECHO_REPLY;
        assertThat(withoutChecksum(reply)).isEqualTo(withoutChecksum(expected));
        assertThat(Arrays.copyOfRange(reply, 2, 4)).as("written by the kernel").isNotEqualTo(new byte[2]);
    }

    @Test
    void aHeaderOfOnesOwnReachesUdp() throws ErrnoException {
        int raw = Wanted.socket(fds, Constants.AF_INET, Constants.SOCK_RAW, Constants.IPPROTO_RAW);
        assertThat(Posix.getsockopt(raw, Constants.IPPROTO_IP, Constants.IP_HDRINCL))
                .isOne();
        int[] ends = {fds.boundUdp(), fds.boundUdp()};
        SockaddrIn from = (SockaddrIn) Posix.getsockname(ends[0]);
        SockaddrIn to = (SockaddrIn) Posix.getsockname(ends[1]);
        byte[] packet = Packets.udp(from.port(), to.port(), PAYLOAD);

        assertThat(Posix.sendto(raw, packet, 0, packet.length, 0, to)).isEqualTo(packet.length);

        byte[] buf = new byte[100];
        Received received = Posix.recvfrom(ends[1], buf, 0, buf.length, 0);
        assertThat(Arrays.copyOf(buf, received.count())).isEqualTo(PAYLOAD);
        assertThat(received.from()).isEqualTo(from);
    }

    /** The answer to this test's request, among all that come; without the IP header. */
    private byte[] reply(int fd, int header, int type, Sockaddr expected) throws ErrnoException {
        byte[] buf = new byte[1_500];
        while (true) {
            Received received = Posix.recvfrom(fd, buf, 0, buf.length, 0);
            byte[] message = Arrays.copyOfRange(buf, header, received.count());
            int messageId = Byte.toUnsignedInt(message[4]) << 8 | Byte.toUnsignedInt(message[5]);
            if (Byte.toUnsignedInt(message[0]) == type && messageId == id) {
                assertThat(received.from()).isEqualTo(expected);
                return message;
            }
        }
    }

    private static byte[] withoutChecksum(byte[] message) {
        byte[] without = message.clone();
        without[2] = 0;
        without[3] = 0;
        return without;
    }
}
