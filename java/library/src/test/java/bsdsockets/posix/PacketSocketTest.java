package bsdsockets.posix;

import static bsdsockets.posix.Failures.assertFails;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.UUID;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** AF_PACKET: packet(7). */
class PacketSocketTest {
    private static final int ETHERNET_HEADER = 14;

    /** IEEE 802's first protocol for local experiments. */
    private static final int EXPERIMENTAL = 0x88b5;

    private static final int HEADERS = Packets.IPV4_HEADER + Packets.UDP_HEADER;

    /** Of this test alone: the loopback has other guests. */
    private final byte[] payload = UUID.randomUUID().toString().getBytes(UTF_8);

    @AutoClose
    private final Fds fds = new Fds();

    @ParameterizedTest
    @CsvSource({"SOCK_RAW, 14", "SOCK_DGRAM, 0"})
    void capturesADatagramOfTheLoopback(String type, int linkHeader) throws ErrnoException {
        int capture = Wanted.socket(fds, Constants.AF_PACKET, Constants.valueOf(type), 0);
        int loopback = Posix.if_nametoindex("lo");
        Posix.bind(capture, SockaddrLl.of(Constants.ETH_P_IP, loopback));
        int[] pair = fds.udpPair();

        Posix.send(pair[0], payload, 0, payload.length, 0);
        byte[] buf = new byte[1_500];
        Received received = next(capture, buf, linkHeader + HEADERS);

        SockaddrLl from = (SockaddrLl) received.from();
        assertThat(from)
                .isEqualTo(SockaddrLl.of(
                        Constants.ETH_P_IP, loopback, Constants.ARPHRD_LOOPBACK, Constants.PACKET_HOST, new byte[6]));
        ByteBuffer packet =
                ByteBuffer.wrap(buf, linkHeader, received.count() - linkHeader).slice();
        assertThat(packet.get(9)).isEqualTo((byte) Constants.IPPROTO_UDP);
        assertThat(packet.getInt(12)).isEqualTo(Constants.INADDR_LOOPBACK);
        assertThat(Short.toUnsignedInt(packet.getShort(Packets.IPV4_HEADER))).isEqualTo(port(pair[0]));
        assertThat(Short.toUnsignedInt(packet.getShort(Packets.IPV4_HEADER + 2)))
                .isEqualTo(port(pair[1]));
    }

    @Test
    void seesAPacketLeaveAndArrive() throws ErrnoException {
        int capture =
                Wanted.socket(fds, Constants.AF_PACKET, Constants.SOCK_DGRAM, SockaddrLl.htons(Constants.ETH_P_ALL));
        Posix.bind(capture, SockaddrLl.of(Constants.ETH_P_ALL, Posix.if_nametoindex("lo")));
        int[] pair = fds.udpPair();

        Posix.send(pair[0], payload, 0, payload.length, 0);
        byte[] buf = new byte[1_500];
        SockaddrLl first = (SockaddrLl) next(capture, buf, HEADERS).from();
        SockaddrLl second = (SockaddrLl) next(capture, buf, HEADERS).from();

        assertThat(new int[] {first.pkttype(), second.pkttype()})
                .containsExactly(Constants.PACKET_OUTGOING, Constants.PACKET_HOST);
    }

    @Test
    void sendsAPacketWithALinkHeaderOfTheKernels() throws ErrnoException {
        int sender = Wanted.socket(fds, Constants.AF_PACKET, Constants.SOCK_DGRAM, 0);
        int capture = Wanted.socket(fds, Constants.AF_PACKET, Constants.SOCK_RAW, 0);
        int loopback = Posix.if_nametoindex("lo");
        Posix.bind(capture, SockaddrLl.of(EXPERIMENTAL, loopback));
        SockaddrLl to = SockaddrLl.of(EXPERIMENTAL, loopback, new byte[] {1, 2, 3, 4, 5, 6});

        assertThat(Posix.sendto(sender, payload, 0, payload.length, 0, to)).isEqualTo(payload.length);

        byte[] buf = new byte[100];
        Received received = next(capture, buf, ETHERNET_HEADER);
        assertThat(received.count()).isEqualTo(ETHERNET_HEADER + payload.length);
        assertThat(Arrays.copyOf(buf, ETHERNET_HEADER))
                .containsExactly(1, 2, 3, 4, 5, 6, 0, 0, 0, 0, 0, 0, EXPERIMENTAL >> 8, EXPERIMENTAL & 0xff);
        assertThat(((SockaddrLl) received.from()).protocol()).isEqualTo(EXPERIMENTAL);
    }

    @Test
    void isBoundToWhatItWasTold() throws ErrnoException {
        int fd = Wanted.socket(fds, Constants.AF_PACKET, Constants.SOCK_RAW, 0);
        int loopback = Posix.if_nametoindex("lo");
        SockaddrLl unbound = (SockaddrLl) Posix.getsockname(fd);
        assertThat(unbound.ifindex()).isZero();

        Posix.bind(fd, SockaddrLl.of(Constants.ETH_P_IPV6, loopback));

        assertThat(Posix.getsockname(fd))
                .isEqualTo(SockaddrLl.of(
                        Constants.ETH_P_IPV6, loopback, Constants.ARPHRD_LOOPBACK, Constants.PACKET_HOST, new byte[6]));
    }

    @Test
    void anInterfaceThatIsNotThereIsRefused() throws ErrnoException {
        int fd = Wanted.socket(fds, Constants.AF_PACKET, Constants.SOCK_RAW, 0);
        byte[] frame = new byte[ETHERNET_HEADER];
        SockaddrLl nowhere = SockaddrLl.of(Constants.ETH_P_IP, Integer.MAX_VALUE);
        byte[] tooShort = Arrays.copyOf(nowhere.toBytes(), 11);

        assertFails("ENODEV", "bind", () -> Posix.bind(fd, nowhere));
        assertFails("ENXIO", "sendto", () -> Posix.sendto(fd, frame, 0, frame.length, 0, nowhere));
        assertFails("EINVAL", "bind", () -> Posix.bind(fd, SockaddrRaw.of(tooShort)));
        assertFails("EINVAL", "bind", () -> Posix.bind(fd, SockaddrIn.of("127.0.0.1", 0)));
    }

    /** The next packet that carries this test's payload. */
    private Received next(int capture, byte[] buf, int headers) throws ErrnoException {
        while (true) {
            Received received = Posix.recvfrom(capture, buf, 0, buf.length, 0);
            int end = Math.max(headers, received.count());
            if (Arrays.equals(buf, headers, end, payload, 0, payload.length)) {
                return received;
            }
        }
    }

    private static int port(int fd) throws ErrnoException {
        return ((SockaddrIn) Posix.getsockname(fd)).port();
    }
}
