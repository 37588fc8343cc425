package bsdsockets.bench;

import static bsdsockets.bench.Goal.atMost;

import bsdsockets.bench.Connections.Ends;
import bsdsockets.bench.PairedRow.Comparison;
import bsdsockets.posix.Constants;
import bsdsockets.posix.ErrnoException;
import bsdsockets.posix.Posix;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.util.List;

/** Much data out of an array and into another, by one thread over a TCP connection. */
final class Copies {
    private static final int SIZE = 64 * 1024;

    /** The kernel takes a whole message, so that the thread that sends it can also be the one that receives it. */
    private static final int KERNEL_BUFFER = 4 * SIZE;

    private static final Side.Opener MIRROR = Copies::mirror;

    private Copies() {}

    static Row row() {
        return new PairedRow(
                "array-64k",
                "TCP, 64 KiB sent from a byte[] and received into one, one thread, processor time",
                Clock.PROCESSOR,
                List.of(
                        new Comparison(MIRROR, Copies::inC, atMost(1.015)),
                        new Comparison(MIRROR, Copies::javaNet, atMost(0.925))));
    }

    private static FdPair roomy() throws ErrnoException {
        FdPair fds = FdPair.tcp();
        Posix.setsockopt(fds.client(), Constants.SOL_SOCKET, Constants.SO_SNDBUF, KERNEL_BUFFER);
        Posix.setsockopt(fds.server(), Constants.SOL_SOCKET, Constants.SO_RCVBUF, KERNEL_BUFFER);
        return fds;
    }

    static Side mirror() throws IOException {
        FdPair fds = roomy();
        byte[] out = new byte[SIZE];
        byte[] in = new byte[SIZE];
        return new Side(
                new Contender("Posix", times -> {
                    for (long i = 0; i < times; i++) {
                        for (int sent = 0; sent < SIZE; ) {
                            sent += Posix.send(fds.client(), out, sent, SIZE - sent, Constants.MSG_NOSIGNAL);
                        }
                        for (int received = 0; received < SIZE; ) {
                            received += positive(Posix.recv(fds.server(), in, received, SIZE - received, 0));
                        }
                    }
                }),
                List.of(fds));
    }

    static Side inC() throws IOException {
        FdPair fds = roomy();
        return new Side(
                new Contender("C through glibc", times -> {
                    if (CLoops.transfer(fds.client(), fds.server(), SIZE, times) != times) {
                        throw new EOFException("not all arrived in C");
                    }
                }),
                List.of(fds));
    }

    static Side javaNet() throws IOException {
        Ends<Socket> ends = Connections.sockets();
        ends.client().setSendBufferSize(KERNEL_BUFFER);
        ends.server().setReceiveBufferSize(KERNEL_BUFFER);
        OutputStream out = ends.client().getOutputStream();
        InputStream in = ends.server().getInputStream();
        byte[] bytes = new byte[SIZE];
        byte[] room = new byte[SIZE];
        return new Side(
                new Contender("java.net.Socket", times -> {
                    for (long i = 0; i < times; i++) {
                        out.write(bytes);
                        for (int received = 0; received < SIZE; ) {
                            received += positive(in.read(room, received, SIZE - received));
                        }
                    }
                }),
                List.of(ends));
    }

    static Side nio() throws IOException {
        ChannelPair<SocketChannel> channels = ChannelPair.tcp();
        channels.client().setOption(StandardSocketOptions.SO_SNDBUF, KERNEL_BUFFER);
        channels.server().setOption(StandardSocketOptions.SO_RCVBUF, KERNEL_BUFFER);
        ByteBuffer out = ByteBuffer.allocateDirect(SIZE);
        ByteBuffer in = ByteBuffer.allocateDirect(SIZE);
        return new Side(
                new Contender("SocketChannel", times -> {
                    for (long i = 0; i < times; i++) {
                        out.clear();
                        while (out.hasRemaining()) {
                            channels.client().write(out);
                        }
                        in.clear();
                        while (in.hasRemaining()) {
                            positive(channels.server().read(in));
                        }
                    }
                }),
                List.of(channels));
    }

    private static int positive(int count) throws EOFException {
        if (count <= 0) {
            throw new EOFException("the connection has ended");
        }
        return count;
    }
}
