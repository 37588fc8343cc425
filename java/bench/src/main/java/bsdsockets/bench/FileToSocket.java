package bsdsockets.bench;

import static bsdsockets.bench.Goal.atMost;

import bsdsockets.bench.PairedRow.Comparison;
import bsdsockets.posix.FileDescriptors;
import bsdsockets.posix.Posix;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A file's bytes to a TCP connection, of which a thread on the same processor discards what comes. */
final class FileToSocket {
    private static final int SIZE = 4 * 1024 * 1024;
    private static final int PIECE = 64 * 1024;

    private final int piece;

    private FileToSocket(int piece) {
        this.piece = piece;
    }

    static Row inPieces() {
        return new FileToSocket(PIECE).row("sendfile-pieces", "in pieces of 64 KiB");
    }

    static Row whole() {
        return new FileToSocket(SIZE).row("sendfile-whole", "whole");
    }

    /** One operation is the whole file. */
    private Row row(String name, String how) {
        Side.Opener ours = this::ours;
        return new PairedRow(
                name,
                "a file of 4 MiB to a TCP socket, " + how + ", processor time",
                Clock.PROCESSOR,
                List.of(
                        new Comparison(ours, this::inC, atMost(1.02)),
                        new Comparison(ours, this::transferTo, atMost(0.95))));
    }

    /** A file without a name. */
    private static RandomAccessFile file() throws IOException {
        Path path = Files.createTempFile("bench-", ".bytes");
        try {
            RandomAccessFile file = new RandomAccessFile(path.toFile(), "rw");
            file.write(new byte[SIZE]);
            return file;
        } finally {
            Files.delete(path);
        }
    }

    private Side ours() throws IOException {
        FdPair fds = FdPair.tcp();
        RandomAccessFile file = file();
        int in = FileDescriptors.fileno(file.getFD());
        Contender contender = new Contender("Posix.sendfile", times -> {
            for (long i = 0; i < times; i++) {
                for (long sent = 0; sent < SIZE; ) {
                    sent += Posix.sendfile(fds.client(), in, sent, Math.min(piece, SIZE - sent));
                }
            }
        });
        return new Side(contender, List.of(file, discarding(fds)));
    }

    private Side inC() throws IOException {
        FdPair fds = FdPair.tcp();
        RandomAccessFile file = file();
        int in = FileDescriptors.fileno(file.getFD());
        Contender contender = new Contender("C's sendfile", times -> {
            if (CLoops.sendfile(fds.client(), in, SIZE, piece, times) != times) {
                throw new EOFException("not all was sent in C");
            }
        });
        return new Side(contender, List.of(file, discarding(fds)));
    }

    private Side transferTo() throws IOException {
        ChannelToFd connection = ChannelToFd.open();
        RandomAccessFile file = file();
        FileChannel in = file.getChannel();
        Contender contender = new Contender("FileChannel.transferTo", times -> {
            for (long i = 0; i < times; i++) {
                for (long sent = 0; sent < SIZE; ) {
                    sent += in.transferTo(sent, Math.min(piece, SIZE - sent), connection.channel());
                }
            }
        });
        Closeable discarding = new Discarding(connection.fd(), connection.channel()::shutdownOutput, connection);
        return new Side(contender, List.of(file, discarding));
    }

    private static Closeable discarding(FdPair fds) {
        return new Discarding(fds.server(), fds::endOfClient, fds);
    }
}
