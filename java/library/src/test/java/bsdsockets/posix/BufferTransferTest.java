package bsdsockets.posix;

import static bsdsockets.posix.BufferForm.BEFORE;
import static bsdsockets.posix.BufferForm.GUARD;
import static bsdsockets.posix.BufferForm.everythingIn;
import static bsdsockets.posix.Failures.assertFails;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.nio.ByteBuffer;
import java.nio.ReadOnlyBufferException;
import java.util.Arrays;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** send(2), recv(2), sendto(2) and recvfrom(2) with a ByteBuffer of each kind. */
class BufferTransferTest {
    @AutoClose
    private final Fds fds = new Fds();

    @ParameterizedTest
    @EnumSource
    void sendTakesWhatLiesBetweenPositionAndLimit(BufferForm form) throws ErrnoException {
        int[] pair = fds.unixPair(Constants.SOCK_DGRAM);
        ByteBuffer data = form.holding((byte) 1, (byte) 2, (byte) 3);

        assertThat(Posix.send(pair[0], data, 0)).isEqualTo(3);

        assertThat(data.position()).isEqualTo(BEFORE + 3);
        assertThat(data.limit()).isEqualTo(BEFORE + 3);
        assertThat(datagram(pair[1])).containsExactly(1, 2, 3);
    }

    @ParameterizedTest
    @EnumSource
    void sendtoTakesWhatLiesBetweenPositionAndLimit(BufferForm form) throws ErrnoException {
        int from = fds.boundUdp();
        int to = fds.boundUdp();
        ByteBuffer data = form.holding((byte) 1, (byte) 2, (byte) 3);

        assertThat(Posix.sendto(from, data, 0, Posix.getsockname(to))).isEqualTo(3);

        assertThat(data.position()).isEqualTo(BEFORE + 3);
        assertThat(datagram(to)).containsExactly(1, 2, 3);
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.MATCH_NONE, names = "READ_ONLY_.*")
    void recvFillsFromThePositionAndNothingElse(BufferForm form) throws ErrnoException {
        int[] pair = fds.unixPair(Constants.SOCK_STREAM);
        Posix.send(pair[0], new byte[] {1, 2}, 0, 2, 0);
        ByteBuffer room = form.holding(new byte[4]);

        assertThat(Posix.recv(pair[1], room, 0)).isEqualTo(2);

        assertThat(room.position()).isEqualTo(BEFORE + 2);
        assertThat(room.limit()).isEqualTo(BEFORE + 4);
        assertThat(everythingIn(room)).containsExactly(GUARD, GUARD, 1, 2, 0, 0, GUARD, GUARD, GUARD);
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.MATCH_NONE, names = "READ_ONLY_.*")
    void recvfromFillsFromThePositionAndTellsTheSender(BufferForm form) throws ErrnoException {
        int from = fds.boundUdp();
        int to = fds.boundUdp();
        Posix.sendto(from, new byte[] {1, 2}, 0, 2, 0, Posix.getsockname(to));
        ByteBuffer room = form.holding(new byte[4]);

        assertThat(Posix.recvfrom(to, room, 0)).isEqualTo(new Received(2, Posix.getsockname(from)));

        assertThat(room.position()).isEqualTo(BEFORE + 2);
        assertThat(everythingIn(room)).containsExactly(GUARD, GUARD, 1, 2, 0, 0, GUARD, GUARD, GUARD);
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.MATCH_ALL, names = "READ_ONLY_.*")
    void recvRefusesABufferThatCannotBeWritten(BufferForm form) throws ErrnoException {
        int[] pair = fds.udpPair();
        Posix.send(pair[0], new byte[] {1}, 0, 1, 0);
        ByteBuffer room = form.holding(new byte[4]);

        assertThatExceptionOfType(ReadOnlyBufferException.class).isThrownBy(() -> Posix.recv(pair[1], room, 0));
        assertThatExceptionOfType(ReadOnlyBufferException.class).isThrownBy(() -> Posix.recvfrom(pair[1], room, 0));
        assertThat(room.position()).isEqualTo(BEFORE);
        assertThat(datagram(pair[1])).containsExactly(1);
    }

    @ParameterizedTest
    @EnumSource
    void aFailureLeavesThePosition(BufferForm form) throws ErrnoException {
        int[] pair = fds.udpPair();
        ByteBuffer data = form.holding(new byte[4]);
        Sockaddr wrong = SockaddrRaw.of(new byte[0]);

        assertFails("EBADF", "send", () -> Posix.send(Failures.CLOSED, data, 0));
        assertFails("EINVAL", "sendto", () -> Posix.sendto(pair[0], data, 0, wrong));
        if (!form.isReadOnly()) {
            assertFails("EAGAIN", "recv", () -> Posix.recv(pair[0], data, Constants.MSG_DONTWAIT));
            assertFails("EAGAIN", "recvfrom", () -> Posix.recvfrom(pair[0], data, Constants.MSG_DONTWAIT));
        }
        assertThat(data.position()).isEqualTo(BEFORE);
        assertThat(data.limit()).isEqualTo(BEFORE + 4);
    }

    @ParameterizedTest
    @EnumSource
    void anEmptyBufferIsAnEmptyDatagram(BufferForm form) throws ErrnoException {
        int[] pair = fds.udpPair();
        ByteBuffer nothing = form.holding();

        assertThat(Posix.send(pair[0], nothing, 0)).isZero();
        assertThat(Posix.sendto(pair[0], nothing, 0, Posix.getsockname(pair[1])))
                .isZero();

        assertThat(datagram(pair[1])).isEmpty();
        assertThat(datagram(pair[1])).isEmpty();
        assertThat(nothing.position()).isEqualTo(BEFORE);
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.MATCH_NONE, names = "READ_ONLY_.*")
    void aDatagramCutShortCountsWholeButThePositionStopsAtTheLimit(BufferForm form) throws ErrnoException {
        int[] pair = fds.udpPair();
        for (int i = 0; i < 2; i++) {
            Posix.send(pair[0], new byte[] {1, 2, 3, 4, 5}, 0, 5, 0);
        }
        ByteBuffer first = form.holding(new byte[2]);
        ByteBuffer second = form.holding(new byte[2]);

        assertThat(Posix.recv(pair[1], first, Constants.MSG_TRUNC)).isEqualTo(5);
        assertThat(Posix.recvfrom(pair[1], second, Constants.MSG_TRUNC).count()).isEqualTo(5);

        assertThat(first.hasRemaining()).isFalse();
        assertThat(everythingIn(first)).containsExactly(GUARD, GUARD, 1, 2, GUARD, GUARD, GUARD);
        assertThat(second.hasRemaining()).isFalse();
        assertThat(everythingIn(second)).containsExactly(GUARD, GUARD, 1, 2, GUARD, GUARD, GUARD);
    }

    @Test
    void aMissingBufferIsNoCall() throws ErrnoException {
        int fd = fds.boundUdp();
        Sockaddr self = Posix.getsockname(fd);
        assertThatNullPointerException().isThrownBy(() -> Posix.send(fd, null, 0));
        assertThatNullPointerException().isThrownBy(() -> Posix.recv(fd, null, 0));
        assertThatNullPointerException().isThrownBy(() -> Posix.sendto(fd, null, 0, self));
        assertThatNullPointerException().isThrownBy(() -> Posix.sendto(fd, ByteBuffer.allocate(1), 0, null));
        assertThatNullPointerException().isThrownBy(() -> Posix.recvfrom(fd, null, 0));
    }

    private static byte[] datagram(int fd) throws ErrnoException {
        byte[] room = new byte[100];
        int count = Posix.recv(fd, room, 0, room.length, Constants.MSG_DONTWAIT);
        return Arrays.copyOf(room, count);
    }
}
