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

    private FileToSocket() {}

    /** One operation is the whole file. */
    static Row row() {
        return new PairedRow(
                "sendfile-whole",
                "a file of 4 MiB to a TCP socket, whole, the sender's processor time",
                Clock.PROCESSOR,
                List.of(
                        new Comparison(FileToSocket::ours, FileToSocket::inC, atMost(1.02)),
                        new Comparison(FileToSocket::ours, FileToSocket::transferTo, atMost(0.95))));
    }

    /** A file without a name. */
    static RandomAccessFile file(int size) throws IOException {
        Path path = Files.createTempFile("bench-", ".bytes");
        try {
            RandomAccessFile file = new RandomAccessFile(path.toFile(), "rw");
            file.write(new byte[size]);
            return file;
        } finally {
            Files.delete(path);
        }
    }

    private static Side ours() throws IOException {
        FdPair fds = FdPair.tcp();
        RandomAccessFile file = file(SIZE);
        int in = FileDescriptors.fileno(file.getFD());
        Contender contender = new Contender("Posix.sendfile", times -> {
            for (long i = 0; i < times; i++) {
                for (long sent = 0; sent < SIZE; ) {
                    sent += Posix.sendfile(fds.client(), in, sent, SIZE - sent);
                }
            }
        });
        return new Side(contender, List.of(file, discarding(fds)));
    }

    private static Side inC() throws IOException {
        FdPair fds = FdPair.tcp();
        RandomAccessFile file = file(SIZE);
        int in = FileDescriptors.fileno(file.getFD());
        Contender contender = new Contender("C's sendfile", times -> {
            if (CLoops.sendfile(fds.client(), in, SIZE, times) != times) {
                throw new EOFException("not all was sent in C");
            }
        });
        return new Side(contender, List.of(file, discarding(fds)));
    }

    private static Side transferTo() throws IOException {
        ChannelToFd connection = ChannelToFd.open();
        RandomAccessFile file = file(SIZE);
        FileChannel in = file.getChannel();
        Contender contender = new Contender("FileChannel.transferTo", times -> {
            for (long i = 0; i < times; i++) {
                for (long sent = 0; sent < SIZE; ) {
                    sent += in.transferTo(sent, SIZE - sent, connection.channel());
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
