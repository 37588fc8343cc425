package bsdsockets.bench;

import static bsdsockets.bench.Goal.atMost;

import bsdsockets.bench.PairedRow.Comparison;
import bsdsockets.posix.Constants;
import bsdsockets.posix.Syscalls;
import java.io.EOFException;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.util.List;
import java.util.function.LongUnaryOperator;

/** Datagrams one at a time between two connected sockets of one thread. */
final class UdpConnected {
    private static final int SIZE = 64;

    private static final Side.Opener OURS = UdpConnected::ours;

    private UdpConnected() {}

    static Row row() {
        return new PairedRow(
                        "udp-connected",
                        "UDP connected, 64 bytes sent and received, one at a time, one thread, processor time",
                        Clock.PROCESSOR,
                        List.of(
                                new Comparison(OURS, UdpConnected::nio, atMost(0.93)),
                                new Comparison(OURS, UdpConnected::inC, atMost(1.02))))
                .andOverForeign(OURS, UdpConnected::foreign);
    }

    static Side ours() throws IOException {
        FdPair fds = FdPair.udp();
        return new Side(sendingAndReceiving(fds), List.of(fds));
    }

    /** A datagram from one end to the other. */
    static Contender sendingAndReceiving(FdPair fds) {
        ByteBuffer buffer = ByteBuffer.allocateDirect(SIZE);
        return new Contender("Syscalls.send and recv", times -> {
            for (long i = 0; i < times; i++) {
                int sent = Syscalls.send(fds.client(), buffer.clear(), Constants.MSG_NOSIGNAL);
                requireWhole(sent);
                requireWhole(Syscalls.recv(fds.server(), buffer.clear(), 0));
            }
        });
    }

    static Side nio() throws IOException {
        ChannelPair<DatagramChannel> channels = ChannelPair.udp();
        ByteBuffer buffer = ByteBuffer.allocateDirect(SIZE);
        return new Side(
                new Contender("DatagramChannel", times -> {
                    for (long i = 0; i < times; i++) {
                        requireWhole(channels.client().write(buffer.clear()));
                        requireWhole(channels.server().read(buffer.clear()));
                    }
                }),
                List.of(channels));
    }

    static Side javaNet() throws IOException {
        InetAddress loopback = InetAddress.getLoopbackAddress();
        DatagramSocket client = new DatagramSocket(0, loopback);
        DatagramSocket server = new DatagramSocket(0, loopback);
        client.connect(server.getLocalSocketAddress());
        server.connect(client.getLocalSocketAddress());
        DatagramPacket out = new DatagramPacket(new byte[SIZE], SIZE);
        DatagramPacket in = new DatagramPacket(new byte[SIZE], SIZE);
        return new Side(
                new Contender("DatagramSocket", times -> {
                    for (long i = 0; i < times; i++) {
                        client.send(out);
                        server.receive(in);
                        requireWhole(in.getLength());
                    }
                }),
                List.of(client, server));
    }

    static Side inC() throws IOException {
        FdPair fds = FdPair.udp();
        return of("C through glibc", fds, times -> CLoops.transfer(fds.client(), fds.server(), SIZE, times));
    }

    private static Side foreign() throws IOException {
        FdPair fds = FdPair.udp();
        return of(Foreign.NAME, fds, Foreign.transferring(fds.client(), fds.server(), SIZE));
    }

    /** A loop that returns how many datagrams arrived whole. */
    private static Side of(String name, FdPair fds, LongUnaryOperator transferring) {
        Contender contender = new Contender(name, times -> {
            if (transferring.applyAsLong(times) != times) {
                throw new EOFException("not all arrived: " + name);
            }
        });
        return new Side(contender, List.of(fds));
    }

    private static void requireWhole(int count) throws IOException {
        if (count != SIZE) {
            throw new IOException("a datagram of " + SIZE + " bytes: " + count);
        }
    }
}
