package bsdsockets.posix;

import static bsdsockets.posix.Failures.assertFails;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** sendfile(2). */
class SendfileTest {
    @AutoClose
    private final Fds fds = new Fds();

    @TempDir
    Path folder;

    private OpenFile file;

    @BeforeEach
    void open() throws IOException {
        file = OpenFile.open(Files.writeString(folder.resolve("file"), "0123456789"), StandardOpenOption.READ);
    }

    @AfterEach
    void close() throws IOException {
        file.close();
    }

    @Test
    void fromAnOffsetThePositionStays() throws IOException {
        int[] pair = fds.tcpPair();

        assertThat(Posix.sendfile(pair[0], file.fd(), 3, 4)).isEqualTo(4);

        assertThat(received(pair[1])).isEqualTo("3456");
        assertThat(file.channel().position()).isZero();
    }

    @Test
    void withoutAnOffsetThePositionMoves() throws IOException {
        int[] pair = fds.unixPair(Constants.SOCK_STREAM);
        file.channel().position(2);

        assertThat(Posix.sendfile(pair[0], file.fd(), -1, 5)).isEqualTo(5);
        assertThat(file.channel().position()).isEqualTo(7);
        assertThat(Posix.sendfile(pair[0], file.fd(), -1, 500)).isEqualTo(3);

        assertThat(received(pair[1])).isEqualTo("23456789");
        assertThat(Posix.sendfile(pair[0], file.fd(), -1, 5)).as("at the end").isZero();
        assertThat(Posix.sendfile(pair[0], file.fd(), 10, 5)).isZero();
        assertThat(Posix.sendfile(pair[0], file.fd(), 0, 0)).isZero();
    }

    @Test
    void beyondTwoGigabytes() throws IOException {
        int[] pair = fds.unixPair(Constants.SOCK_STREAM);
        long far = 3L << 30;
        Path sparse = folder.resolve("sparse");
        try (OpenFile big =
                OpenFile.open(sparse, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.READ)) {
            big.channel().position(far);
            big.channel().write(UTF_8.encode("far"));
            assertThat(Posix.sendfile(pair[0], big.fd(), far, 1L << 33)).isEqualTo(3);
        }
        assertThat(received(pair[1])).isEqualTo("far");
    }

    @Test
    void errors() throws IOException {
        int[] pair = fds.tcpPair();
        int in = file.fd();
        assertFails("EBADF", "sendfile", () -> Posix.sendfile(Failures.CLOSED, in, 0, 1));
        assertFails("EBADF", "sendfile", () -> Posix.sendfile(pair[0], Failures.CLOSED, 0, 1));
        assertFails("EBADF", "sendfile", () -> Posix.sendfile(in, in, 0, 1));
        assertFails("EINVAL", "sendfile", () -> Posix.sendfile(pair[0], in, -2, 1));
        assertFails("EINVAL", "sendfile", () -> Posix.sendfile(pair[0], in, Long.MIN_VALUE, 1));
        assertFails("EINVAL", "sendfile", () -> Posix.sendfile(pair[0], in, 0, -1));
        assertFails("ESPIPE", "sendfile", () -> Posix.sendfile(pair[0], pair[1], 0, 1));
        assertFails("EINVAL", "sendfile", () -> Posix.sendfile(pair[0], fds.epoll(), -1, 1));
        try (OpenFile writable =
                OpenFile.open(folder.resolve("out"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            assertFails("EBADF", "sendfile", () -> Posix.sendfile(pair[0], writable.fd(), 0, 1));
        }
        int unconnected = fds.tcp();
        assertFails("EPIPE", "sendfile", () -> Posix.sendfile(unconnected, in, 0, 1));
    }

    @Test
    void appendingIsRefusedAndNoRoomTold() throws IOException {
        try (OpenFile appended =
                OpenFile.open(folder.resolve("log"), StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            assertFails("EINVAL", "sendfile", () -> Posix.sendfile(appended.fd(), file.fd(), 0, 1));
        }
        int[] pipe = fds.pipe(Constants.O_NONBLOCK);
        assertThat(Posix.sendfile(pipe[1], file.fd(), 0, 10)).isEqualTo(10);
        byte[] full = new byte[1 << 20];
        int filled = Posix.write(pipe[1], full, 0, full.length);
        assertThat(filled).isPositive();
        assertFails("EAGAIN", "sendfile", () -> Posix.sendfile(pipe[1], file.fd(), 0, 10));
    }

    private static String received(int fd) throws ErrnoException {
        byte[] room = new byte[64];
        return new String(room, 0, Posix.recv(fd, room, 0, room.length, 0), UTF_8);
    }
}
