package bsdsockets.posix;

import static bsdsockets.posix.Failures.assertFails;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.nio.ByteBuffer;
import java.nio.ReadOnlyBufferException;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** pipe2(2), read(2) and write(2). */
class PipeTest {
    @AutoClose
    private final Fds fds = new Fds();

    @Test
    void whatIsWrittenIsReadUpToTheEnd() throws ErrnoException {
        int[] pipe = fds.pipe(0);
        byte[] data = {1, 2, 3, 4, 5};
        assertThat(Posix.write(pipe[1], data, 1, 3)).isEqualTo(3);
        fds.close(pipe[1]);

        byte[] room = new byte[6];
        assertThat(Posix.read(pipe[0], room, 2, 2)).isEqualTo(2);
        assertThat(room).containsExactly(0, 0, 2, 3, 0, 0);
        assertThat(Posix.read(pipe[0], room, 0, 6)).isEqualTo(1);
        assertThat(room).containsExactly(4, 0, 2, 3, 0, 0);
        assertThat(Posix.read(pipe[0], room, 0, 6)).isZero();
    }

    @Test
    void theFlagsAreOfBothEnds() throws ErrnoException {
        int[] pipe = fds.pipe(Constants.O_CLOEXEC | Constants.O_NONBLOCK);
        for (int fd : pipe) {
            assertThat(Posix.fcntl(fd, Constants.F_GETFD, 0)).isEqualTo(Constants.FD_CLOEXEC);
            assertThat(Posix.fcntl(fd, Constants.F_GETFL, 0) & Constants.O_NONBLOCK)
                    .isNotZero();
        }
        int[] plain = fds.pipe(0);
        assertThat(Posix.fcntl(plain[0], Constants.F_GETFD, 0)).isZero();
        assertFails("EINVAL", "pipe2", () -> Posix.pipe2(-1));
    }

    @Test
    void aBuffersPositionMovesByTheCount() throws ErrnoException {
        int[] pipe = fds.pipe(0);
        ByteBuffer[] sources = {
            ByteBuffer.wrap(new byte[] {9, 1, 2, 9}),
            ByteBuffer.wrap(new byte[] {9, 1, 2, 9}).asReadOnlyBuffer(),
            ByteBuffer.allocateDirect(4).put(1, new byte[] {1, 2}),
        };
        ByteBuffer[] targets = {ByteBuffer.allocate(5), ByteBuffer.allocate(5), ByteBuffer.allocateDirect(5)};
        for (int i = 0; i < sources.length; i++) {
            assertThat(Posix.write(pipe[1], sources[i].position(1).limit(3))).isEqualTo(2);
            assertThat(sources[i].position()).isEqualTo(3);
            assertThat(Posix.read(pipe[0], targets[i].position(1))).isEqualTo(2);
            assertThat(targets[i].position()).isEqualTo(3);
            assertThat(targets[i].clear()).isEqualTo(ByteBuffer.wrap(new byte[] {0, 1, 2, 0, 0}));
        }
    }

    @Test
    void moreThanFitsIsTakenInPart() throws ErrnoException {
        int[] pipe = fds.pipe(Constants.O_NONBLOCK);
        byte[] much = new byte[1 << 20];
        int taken = Posix.write(pipe[1], much, 0, much.length);
        assertThat(taken).isBetween(4096, much.length - 1);
        assertFails("EAGAIN", "write", () -> Posix.write(pipe[1], much, 0, 1));
        assertThat(Posix.read(pipe[0], much, 0, much.length)).isEqualTo(taken);
        assertFails("EAGAIN", "read", () -> Posix.read(pipe[0], much, 0, 1));
        assertFails("EAGAIN", "read", () -> Posix.read(pipe[0], ByteBuffer.allocateDirect(1)));
    }

    @Test
    void errors() throws ErrnoException {
        int[] pipe = fds.pipe(0);
        byte[] one = new byte[1];
        assertFails("EBADF", "read", () -> Posix.read(pipe[1], one, 0, 1));
        assertFails("EBADF", "write", () -> Posix.write(pipe[0], one, 0, 1));
        assertFails("EBADF", "read", () -> Posix.read(Failures.CLOSED, ByteBuffer.wrap(one)));
        assertFails("EBADF", "write", () -> Posix.write(Failures.CLOSED, ByteBuffer.allocateDirect(1)));
        fds.close(pipe[0]);
        assertFails("EPIPE", "write", () -> Posix.write(pipe[1], one, 0, 1));
        assertFails("EINVAL", "read", () -> Posix.read(fds.epoll(), one, 0, 1));
    }

    @ParameterizedTest
    @CsvSource({"-1, 1", "0, -1", "0, 5", "5, 0", "4, 1", "1, 2147483647", "2147483647, 2147483647", "-2147483648, 1"})
    void boundsAreChecked(int off, int len) {
        byte[] array = new byte[4];
        assertThatExceptionOfType(IndexOutOfBoundsException.class)
                .isThrownBy(() -> Posix.read(Failures.CLOSED, array, off, len));
        assertThatExceptionOfType(IndexOutOfBoundsException.class)
                .isThrownBy(() -> Posix.write(Failures.CLOSED, array, off, len));
    }

    @Test
    void memoryIsChecked() throws ErrnoException {
        int[] pipe = fds.pipe(0);
        assertThatExceptionOfType(ReadOnlyBufferException.class)
                .isThrownBy(() -> Posix.read(pipe[0], ByteBuffer.allocate(1).asReadOnlyBuffer()));
        assertThatNullPointerException().isThrownBy(() -> Posix.read(pipe[0], null));
        assertThatNullPointerException().isThrownBy(() -> Posix.write(pipe[0], null, 0, 0));
        assertThat(Posix.write(pipe[1], new byte[0], 0, 0)).isZero();
        assertThat(Posix.read(pipe[0], ByteBuffer.allocateDirect(0))).isZero();
    }
}
