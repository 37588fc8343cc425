package bsdsockets.posix;

import static bsdsockets.posix.Failures.assertFails;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** splice(2). */
class SpliceTest {
    @AutoClose
    private final Fds fds = new Fds();

    @TempDir
    Path folder;

    @Test
    void fromASocketByWayOfAPipeToAnother() throws ErrnoException {
        int[] from = fds.tcpPair();
        int[] to = fds.tcpPair();
        int[] pipe = fds.pipe(0);
        Posix.send(from[0], "hello".getBytes(UTF_8), 0, 5, 0);

        assertThat(Posix.splice(from[1], -1, pipe[1], -1, 100, Constants.SPLICE_F_MOVE))
                .isEqualTo(5);
        assertThat(Posix.splice(pipe[0], -1, to[0], -1, 100, Constants.SPLICE_F_MORE))
                .isEqualTo(5);
        Posix.shutdown(to[0], Constants.SHUT_WR);

        byte[] room = new byte[8];
        assertThat(Posix.recv(to[1], room, 0, 8, 0)).isEqualTo(5);
        assertThat(new String(room, 0, 5, UTF_8)).isEqualTo("hello");
        Posix.shutdown(from[0], Constants.SHUT_WR);
        assertThat(Posix.splice(from[1], -1, pipe[1], -1, 100, 0)).as("the end").isZero();
    }

    @Test
    void fromAFileAtAnOffsetAndIntoOne() throws IOException {
        int[] pipe = fds.pipe(0);
        Path in = Files.writeString(folder.resolve("in"), "0123456789");
        Path out = Files.writeString(folder.resolve("out"), "........");
        try (OpenFile source = OpenFile.open(in, StandardOpenOption.READ);
                OpenFile target = OpenFile.open(out, StandardOpenOption.WRITE)) {
            assertThat(Posix.splice(source.fd(), 4, pipe[1], -1, 3, 0)).isEqualTo(3);
            assertThat(source.channel().position()).isZero();
            assertThat(Posix.splice(source.fd(), -1, pipe[1], -1, 2, 0)).isEqualTo(2);
            assertThat(source.channel().position()).isEqualTo(2);
            assertThat(Posix.splice(pipe[0], -1, target.fd(), 1, 10, 0)).isEqualTo(5);
            assertThat(target.channel().position()).isZero();
        }
        assertThat(Files.readString(out)).isEqualTo(".45601..");
    }

    @Test
    void errors() throws IOException {
        int[] pipe = fds.pipe(0);
        int[] other = fds.pipe(0);
        int[] tcp = fds.tcpPair();
        Path path = Files.writeString(folder.resolve("file"), "0123456789");
        try (OpenFile readable = OpenFile.open(path, StandardOpenOption.READ);
                OpenFile writable =
                        OpenFile.open(folder.resolve("w"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                OpenFile appended =
                        OpenFile.open(folder.resolve("a"), StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            int in = readable.fd();
            assertFails("EBADF", "splice", () -> splice(Failures.CLOSED, pipe[1]));
            assertFails("EBADF", "splice", () -> splice(in, Failures.CLOSED));
            assertFails("EBADF", "splice", () -> splice(writable.fd(), pipe[1]));
            assertFails("EBADF", "splice", () -> splice(pipe[0], in));
            assertFails("EBADF", "splice", () -> splice(pipe[1], other[1]));
            Posix.write(pipe[1], new byte[] {1}, 0, 1);
            assertFails("EINVAL", "splice", () -> splice(pipe[0], appended.fd()));
            assertFails("EINVAL", "splice", () -> splice(in, tcp[0]));
            assertFails("EINVAL", "splice", () -> splice(pipe[0], pipe[1]));
            assertFails("ESPIPE", "splice", () -> Posix.splice(pipe[0], 0, writable.fd(), -1, 1, 0));
            assertFails("ESPIPE", "splice", () -> Posix.splice(in, -1, pipe[1], 0, 1, 0));
            assertFails("EINVAL", "splice", () -> Posix.splice(tcp[0], 0, pipe[1], -1, 1, 0));
            assertFails("EINVAL", "splice", () -> Posix.splice(in, -1, pipe[1], -1, 1, 0x1000));
            assertFails("EINVAL", "splice", () -> Posix.splice(in, -2, pipe[1], -1, 1, 0));
            assertThat(Posix.splice(Failures.CLOSED, -1, Failures.CLOSED, -1, 0, 0))
                    .as("nothing to move: the kernel looks no further")
                    .isZero();
        }
    }

    @Test
    void neitherWaitsWhereAskedNotTo() throws ErrnoException {
        int[] pipe = fds.pipe(0);
        int[] tcp = fds.tcpPair();
        Posix.fcntl(tcp[0], Constants.F_SETFL, Constants.O_NONBLOCK);
        assertFails("EAGAIN", "splice", () -> Posix.splice(pipe[0], -1, tcp[0], -1, 1, Constants.SPLICE_F_NONBLOCK));
        assertFails("EAGAIN", "splice", () -> Posix.splice(tcp[0], -1, pipe[1], -1, 1, Constants.SPLICE_F_NONBLOCK));
        fds.close(pipe[0]);
        Posix.send(tcp[1], new byte[1], 0, 1, 0);
        assertFails("EPIPE", "splice", () -> splice(tcp[0], pipe[1]));
    }

    private static void splice(int in, int out) throws ErrnoException {
        Posix.splice(in, -1, out, -1, 10, 0);
    }
}
