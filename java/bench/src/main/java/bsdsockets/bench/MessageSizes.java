package bsdsockets.bench;

import bsdsockets.BsdSocket;
import bsdsockets.bench.Connections.Ends;
import bsdsockets.posix.Constants;
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

/**
 * A message of any size over a TCP connection, by one thread, which has both ends: what is more than the kernel keeps goes in
 * pieces. Arrays, but for NIO, whose buffers are direct.
 */
public final class MessageSizes {
    private static final int PIECE = 64 * 1024;

    /** The kernel takes a whole piece, so that the thread that sends it can also be the one that receives it. */
    private static final int KERNEL_BUFFER = 4 * PIECE;

    private final int size;

    private MessageSizes(int size) {
        this.size = size;
    }

    /** The contenders, for messages of so many bytes. */
    public static List<Side.Opener> of(int size) {
        MessageSizes sizes = new MessageSizes(size);
        return List.of(sizes::inC, sizes::mirror, sizes::facade, sizes::javaNet, sizes::nio);
    }

    /** Sends a part of a message, all of it. */
    @FunctionalInterface
    private interface Sending {
        void send(int off, int len) throws IOException;
    }

    /** Receives some of a part. */
    @FunctionalInterface
    private interface Receiving {
        int receive(int off, int len) throws IOException;
    }

    private Contender contender(String name, Sending sending, Receiving receiving) {
        return new Contender(name, times -> {
            for (long i = 0; i < times; i++) {
                for (int off = 0; off < size; off += PIECE) {
                    int len = Math.min(PIECE, size - off);
                    sending.send(off, len);
                    for (int received = 0; received < len; ) {
                        received += positive(receiving.receive(off + received, len - received));
                    }
                }
            }
        });
    }

    private Side inC() throws IOException {
        FdPair fds = roomy(FdPair.tcp());
        Contender contender = new Contender("C through glibc", times -> {
            if (CLoops.transferInPieces(fds.client(), fds.server(), size, PIECE, times) != times) {
                throw new EOFException("not all arrived in C");
            }
        });
        return new Side(contender, List.of(fds));
    }

    private Side mirror() throws IOException {
        FdPair fds = roomy(FdPair.tcp());
        byte[] out = new byte[size];
        byte[] in = new byte[size];
        Sending sending = (off, len) -> {
            for (int sent = 0; sent < len; ) {
                sent += Posix.send(fds.client(), out, off + sent, len - sent, Constants.MSG_NOSIGNAL);
            }
        };
        Receiving receiving = (off, len) -> Posix.recv(fds.server(), in, off, len, 0);
        return new Side(contender("Posix", sending, receiving), List.of(fds));
    }

    private Side facade() throws IOException {
        Ends<BsdSocket> ends = Connections.facade();
        ends.client().setSockOpt(Constants.SOL_SOCKET, Constants.SO_SNDBUF, KERNEL_BUFFER);
        ends.server().setSockOpt(Constants.SOL_SOCKET, Constants.SO_RCVBUF, KERNEL_BUFFER);
        ByteBuffer out = ByteBuffer.allocate(size);
        ByteBuffer in = ByteBuffer.allocate(size);
        Sending sending =
                (off, len) -> ends.client().sendAll(out.limit(off + len).position(off));
        Receiving receiving =
                (off, len) -> ends.server().recvInto(in.limit(off + len).position(off), 0);
        return new Side(contender("BsdSocket", sending, receiving), List.of(ends));
    }

    private Side javaNet() throws IOException {
        Ends<Socket> ends = Connections.sockets();
        ends.client().setSendBufferSize(KERNEL_BUFFER);
        ends.server().setReceiveBufferSize(KERNEL_BUFFER);
        OutputStream stream = ends.client().getOutputStream();
        InputStream source = ends.server().getInputStream();
        byte[] out = new byte[size];
        byte[] in = new byte[size];
        Sending sending = (off, len) -> stream.write(out, off, len);
        Receiving receiving = (off, len) -> source.read(in, off, len);
        return new Side(contender("java.net.Socket", sending, receiving), List.of(ends));
    }

    private Side nio() throws IOException {
        ChannelPair<SocketChannel> channels = ChannelPair.tcp();
        channels.client().setOption(StandardSocketOptions.SO_SNDBUF, KERNEL_BUFFER);
        channels.server().setOption(StandardSocketOptions.SO_RCVBUF, KERNEL_BUFFER);
        ByteBuffer out = ByteBuffer.allocateDirect(size);
        ByteBuffer in = ByteBuffer.allocateDirect(size);
        Sending sending = (off, len) -> {
            out.limit(off + len).position(off);
            while (out.hasRemaining()) {
                channels.client().write(out);
            }
        };
        Receiving receiving =
                (off, len) -> channels.server().read(in.limit(off + len).position(off));
        return new Side(contender("SocketChannel", sending, receiving), List.of(channels));
    }

    private static FdPair roomy(FdPair fds) throws IOException {
        Posix.setsockopt(fds.client(), Constants.SOL_SOCKET, Constants.SO_SNDBUF, KERNEL_BUFFER);
        Posix.setsockopt(fds.server(), Constants.SOL_SOCKET, Constants.SO_RCVBUF, KERNEL_BUFFER);
        return fds;
    }

    private static int positive(int count) throws EOFException {
        if (count <= 0) {
            throw new EOFException("the connection has ended");
        }
        return count;
    }
}
