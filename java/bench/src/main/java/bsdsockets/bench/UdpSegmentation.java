package bsdsockets.bench;

import static bsdsockets.bench.Goal.atLeast;

import bsdsockets.bench.PairedRow.Comparison;
import bsdsockets.posix.Cmsg;
import bsdsockets.posix.Constants;
import bsdsockets.posix.Mmsghdr;
import bsdsockets.posix.Posix;
import bsdsockets.posix.Syscalls;
import java.io.IOException;
import java.net.SocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.util.List;

/**
 * Datagrams of one size: as many as a call takes, cut by the kernel and put together by it again, against one a call. One
 * operation is that many datagrams.
 */
final class UdpSegmentation {
    /** What the kernel cuts one message into at most. */
    private static final int MOST_SEGMENTS = 64;

    private static final int MOST_BYTES = 65_507;
    private static final int CONTROL = 64;

    private final int size;
    private final int segments;

    private UdpSegmentation(int size, int segments) {
        this.size = size;
        this.segments = segments;
    }

    private UdpSegmentation(int size) {
        this(size, Math.min(MOST_SEGMENTS, MOST_BYTES / size));
    }

    /** Cut and put together by the kernel: so many datagrams, at most 64, of so many bytes. */
    static Side.Opener ofBatch(int size, int segments) {
        return new UdpSegmentation(size, segments)::both;
    }

    static Row ofSmall() {
        UdpSegmentation small = new UdpSegmentation(64);
        Side.Opener nio = small::nio;
        return row(
                "udp-segmentation-64",
                "64 datagrams of 64 bytes",
                new Comparison(nio, small::both, atLeast(50)),
                new Comparison(nio, small::senderOnly, atLeast(3.5)));
    }

    static Row ofLarge() {
        UdpSegmentation large = new UdpSegmentation(1400);
        Side.Opener nio = large::nio;
        return row(
                "udp-segmentation-1400",
                "46 datagrams of 1400 bytes",
                new Comparison(nio, large::both, atLeast(20)),
                new Comparison(nio, large::senderOnly, atLeast(3.5)));
    }

    private static Row row(String name, String what, Comparison... comparisons) {
        return new PairedRow(
                name,
                "UDP, " + what + ", UDP_SEGMENT and UDP_GRO, how many times faster, processor time",
                Clock.PROCESSOR,
                List.of(comparisons));
    }

    private Mmsghdr message() {
        Mmsghdr message = Mmsghdr.allocate(1, size * segments, CONTROL);
        message.setLength(0, size * segments);
        message.setControl(0, List.of(Cmsg.udpSegment(size)));
        return message;
    }

    private Side both() throws IOException {
        FdPair fds = FdPair.udp();
        Posix.setsockopt(fds.server(), Constants.SOL_UDP, Constants.UDP_GRO, 1);
        Mmsghdr out = message();
        Mmsghdr in = Mmsghdr.allocate(1, size * segments, CONTROL);
        return new Side(
                new Contender("UDP_SEGMENT and UDP_GRO", times -> {
                    for (long i = 0; i < times; i++) {
                        require(size * segments, Syscalls.sendmsg(fds.client(), out, 0, 0));
                        for (int received = 0; received < size * segments; ) {
                            int count = Syscalls.recvmsg(fds.server(), in, 0, 0);
                            int each = in.controlNumber(0, Constants.SOL_UDP, Constants.UDP_GRO, count);
                            require(size, each);
                            received += count;
                        }
                    }
                }),
                List.of(fds));
    }

    private Side senderOnly() throws IOException {
        FdPair fds = FdPair.udp();
        Mmsghdr out = message();
        ByteBuffer in = ByteBuffer.allocateDirect(size);
        return new Side(
                new Contender("UDP_SEGMENT alone", times -> {
                    for (long i = 0; i < times; i++) {
                        require(size * segments, Syscalls.sendmsg(fds.client(), out, 0, 0));
                        for (int received = 0; received < segments; received++) {
                            require(size, Syscalls.recv(fds.server(), in.clear(), 0));
                        }
                    }
                }),
                List.of(fds));
    }

    private Side nio() throws IOException {
        ChannelPair<DatagramChannel> channels = ChannelPair.udpUnconnected();
        SocketAddress to = channels.server().getLocalAddress();
        ByteBuffer buffer = ByteBuffer.allocateDirect(size);
        return new Side(
                new Contender("DatagramChannel", times -> {
                    for (long i = 0; i < times * segments; i++) {
                        require(size, channels.client().send(buffer.clear(), to));
                        channels.server().receive(buffer.clear());
                        require(size, buffer.position());
                    }
                }),
                List.of(channels));
    }

    private static void require(int wanted, int count) throws IOException {
        if (count != wanted) {
            throw new IOException(wanted + " bytes were to go: " + count);
        }
    }
}
