package bsdsockets.bench;

import bsdsockets.posix.Mmsghdr;
import bsdsockets.posix.Syscalls;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.util.List;

/**
 * Datagrams of 64 bytes between two connected sockets of one thread, so many sent and then all received: in a call for each,
 * or in a call for all. One operation is one batch.
 */
public final class DatagramBatches {
    /** What UDP_SEGMENT cuts one message into at most. */
    public static final int MOST = 64;

    private static final int SIZE = 64;

    private final int datagrams;

    private DatagramBatches(int datagrams) {
        this.datagrams = datagrams;
    }

    /** The contenders, for batches of so many datagrams, 1 to 64. */
    public static List<Side.Opener> of(int datagrams) {
        DatagramBatches batches = new DatagramBatches(datagrams);
        return List.of(batches::oneByOne, batches::vector, UdpSegmentation.ofBatch(SIZE, datagrams), batches::nio);
    }

    private Side oneByOne() throws IOException {
        FdPair fds = FdPair.udp();
        ByteBuffer buffer = ByteBuffer.allocateDirect(SIZE);
        Contender contender = new Contender("send and recv", times -> {
            for (long batch = 0; batch < times; batch++) {
                for (int i = 0; i < datagrams; i++) {
                    require(SIZE, Syscalls.send(fds.client(), buffer.clear(), 0));
                }
                for (int i = 0; i < datagrams; i++) {
                    require(SIZE, Syscalls.recv(fds.server(), buffer.clear(), 0));
                }
            }
        });
        return new Side(contender, List.of(fds));
    }

    private Side vector() throws IOException {
        FdPair fds = FdPair.udp();
        Mmsghdr out = Mmsghdr.allocate(datagrams, SIZE, 0);
        for (int i = 0; i < datagrams; i++) {
            out.setLength(i, SIZE);
        }
        Mmsghdr in = Mmsghdr.allocate(datagrams, SIZE, 0);
        Contender contender = new Contender("sendmmsg and recvmmsg", times -> {
            for (long batch = 0; batch < times; batch++) {
                require(datagrams, Syscalls.sendmmsg(fds.client(), out, datagrams, 0));
                require(datagrams, Syscalls.recvmmsg(fds.server(), in, datagrams, 0));
            }
        });
        return new Side(contender, List.of(fds));
    }

    private Side nio() throws IOException {
        ChannelPair<DatagramChannel> channels = ChannelPair.udp();
        ByteBuffer buffer = ByteBuffer.allocateDirect(SIZE);
        Contender contender = new Contender("DatagramChannel", times -> {
            for (long batch = 0; batch < times; batch++) {
                for (int i = 0; i < datagrams; i++) {
                    require(SIZE, channels.client().write(buffer.clear()));
                }
                for (int i = 0; i < datagrams; i++) {
                    require(SIZE, channels.server().read(buffer.clear()));
                }
            }
        });
        return new Side(contender, List.of(channels));
    }

    private static void require(int wanted, int count) throws IOException {
        if (count != wanted) {
            throw new IOException(wanted + " were to go: " + count);
        }
    }
}
