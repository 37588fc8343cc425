package bsdsockets.bench;

import static bsdsockets.bench.Goal.atMost;

import bsdsockets.bench.PairedRow.Comparison;
import bsdsockets.posix.Constants;
import bsdsockets.posix.ErrnoException;
import bsdsockets.posix.FileDescriptors;
import bsdsockets.posix.Posix;
import java.io.EOFException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.net.StandardSocketOptions;
import java.nio.channels.FileChannel;
import java.util.List;

/** A piece of a file to a TCP connection; the thread that sends it also receives it, and keeps nothing. */
final class FilePieces {
    private static final int PIECE = 64 * 1024;

    /** The kernel takes a whole piece before any of it is received. */
    private static final int KERNEL_BUFFER = 4 * PIECE;

    private FilePieces() {}

    static Row row() {
        return new PairedRow(
                "sendfile-pieces",
                "a file to a TCP socket, a piece of 64 KiB, sent and discarded by one thread, processor time",
                Clock.PROCESSOR,
                List.of(
                        new Comparison(FilePieces::ours, FilePieces::inC, atMost(1.02)),
                        new Comparison(FilePieces::ours, FilePieces::transferTo, atMost(0.95))));
    }

    private static FdPair roomy() throws ErrnoException {
        FdPair fds = FdPair.tcp();
        Posix.setsockopt(fds.client(), Constants.SOL_SOCKET, Constants.SO_SNDBUF, KERNEL_BUFFER);
        Posix.setsockopt(fds.server(), Constants.SOL_SOCKET, Constants.SO_RCVBUF, KERNEL_BUFFER);
        return fds;
    }

    private static Side ours() throws IOException {
        FdPair fds = roomy();
        RandomAccessFile file = FileToSocket.file(PIECE);
        int in = FileDescriptors.fileno(file.getFD());
        Contender contender = new Contender("Posix.sendfile", times -> {
            for (long i = 0; i < times; i++) {
                for (long sent = 0; sent < PIECE; ) {
                    sent += Posix.sendfile(fds.client(), in, sent, PIECE - sent);
                }
                drain(fds.server());
            }
        });
        return new Side(contender, List.of(file, fds));
    }

    private static Side inC() throws IOException {
        FdPair fds = roomy();
        RandomAccessFile file = FileToSocket.file(PIECE);
        int in = FileDescriptors.fileno(file.getFD());
        Contender contender = new Contender("C's sendfile", times -> {
            if (CLoops.sendfileAndDrain(fds.client(), in, fds.server(), PIECE, times) != times) {
                throw new EOFException("not all arrived in C");
            }
        });
        return new Side(contender, List.of(file, fds));
    }

    private static Side transferTo() throws IOException {
        ChannelToFd connection = ChannelToFd.open();
        connection.channel().setOption(StandardSocketOptions.SO_SNDBUF, KERNEL_BUFFER);
        Posix.setsockopt(connection.fd(), Constants.SOL_SOCKET, Constants.SO_RCVBUF, KERNEL_BUFFER);
        RandomAccessFile file = FileToSocket.file(PIECE);
        FileChannel in = file.getChannel();
        Contender contender = new Contender("FileChannel.transferTo", times -> {
            for (long i = 0; i < times; i++) {
                for (long sent = 0; sent < PIECE; ) {
                    sent += in.transferTo(sent, PIECE - sent, connection.channel());
                }
                drain(connection.fd());
            }
        });
        return new Side(contender, List.of(file, connection));
    }

    private static void drain(int fd) throws EOFException {
        if (!CLoops.drain(fd, PIECE)) {
            throw new EOFException("the connection has ended");
        }
    }
}
