package bsdsockets.posix;

import static bsdsockets.posix.Failures.assertFails;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.util.Arrays;
import java.util.Random;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** send(2), recv(2), sendto(2) and recvfrom(2) with an array. */
class ArrayTransferTest {
    @AutoClose
    private final Fds fds = new Fds();

    @Test
    void sendsAPieceAndReceivesIntoAPiece() throws ErrnoException {
        int[] pair = fds.tcpPair();
        byte[] room = new byte[6];

        assertThat(Posix.send(pair[0], new byte[] {1, 2, 3, 4}, 1, 2, 0)).isEqualTo(2);
        assertThat(Posix.recv(pair[1], room, 3, 3, 0)).isEqualTo(2);

        assertThat(room).containsExactly(0, 0, 0, 2, 3, 0);
    }

    @Test
    void sendsADatagramAndTellsTheSender() throws ErrnoException {
        int from = fds.boundUdp();
        int to = fds.boundUdp();
        byte[] room = new byte[6];

        assertThat(Posix.sendto(from, new byte[] {1, 2, 3, 4}, 1, 2, 0, Posix.getsockname(to)))
                .isEqualTo(2);
        Received received = Posix.recvfrom(to, room, 3, 3, 0);

        assertThat(received).isEqualTo(new Received(2, Posix.getsockname(from)));
        assertThat(room).containsExactly(0, 0, 0, 2, 3, 0);
    }

    @Test
    void aStreamNamesNoSender() throws ErrnoException {
        int[] pair = fds.tcpPair();
        Posix.send(pair[0], new byte[] {1}, 0, 1, 0);

        assertThat(Posix.recvfrom(pair[1], new byte[1], 0, 1, 0)).isEqualTo(new Received(1, null));
    }

    @Test
    void anUnboundUnixSenderIsNotNamed() throws ErrnoException {
        int[] pair = fds.unixPair(Constants.SOCK_DGRAM);
        Posix.send(pair[0], new byte[] {1}, 0, 1, 0);

        assertThat(Posix.recvfrom(pair[1], new byte[1], 0, 1, 0).from()).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "-1, 1",
        "0, -1",
        "0, 11",
        "11, 0",
        "10, 1",
        "1, 2147483647",
        "2147483647, 2147483647",
        "2147483647, 1",
        "-2147483648, -2147483648",
    })
    void boundsAreCheckedBeforeTheCall(int off, int len) throws ErrnoException {
        int fd = fds.boundUdp();
        Sockaddr self = Posix.getsockname(fd);
        byte[] ten = new byte[10];

        assertOutOfBounds(() -> Posix.send(fd, ten, off, len, 0));
        assertOutOfBounds(() -> Posix.recv(fd, ten, off, len, 0));
        assertOutOfBounds(() -> Posix.sendto(fd, ten, off, len, 0, self));
        assertOutOfBounds(() -> Posix.recvfrom(fd, ten, off, len, 0));
        assertFails("EAGAIN", "recv", () -> Posix.recv(fd, ten, 0, 10, Constants.MSG_DONTWAIT));
    }

    @Test
    void aMissingArrayOrAddressIsNoCall() throws ErrnoException {
        int fd = fds.boundUdp();
        Sockaddr self = Posix.getsockname(fd);
        assertThatNullPointerException().isThrownBy(() -> Posix.send(fd, null, 0, 0, 0));
        assertThatNullPointerException().isThrownBy(() -> Posix.recv(fd, null, 0, 0, 0));
        assertThatNullPointerException().isThrownBy(() -> Posix.sendto(fd, null, 0, 0, 0, self));
        assertThatNullPointerException().isThrownBy(() -> Posix.sendto(fd, new byte[1], 0, 1, 0, null));
        assertThatNullPointerException().isThrownBy(() -> Posix.recvfrom(fd, null, 0, 0, 0));
    }

    @Test
    void lengthZeroAtTheVeryEndIsAllowed() throws ErrnoException {
        int[] pair = fds.tcpPair();
        byte[] ten = new byte[10];

        assertThat(Posix.send(pair[0], ten, 10, 0, 0)).isZero();
        assertThat(Posix.send(pair[0], new byte[0], 0, 0, 0)).isZero();
        assertFails("EAGAIN", "recv", () -> Posix.recv(pair[1], ten, 0, 10, Constants.MSG_DONTWAIT));
        Posix.send(pair[0], ten, 0, 10, 0);
        assertThat(Posix.recv(pair[1], ten, 10, 0, 0)).isZero();
        assertThat(Posix.recv(pair[1], ten, 0, 10, 0)).isEqualTo(10);
    }

    @Test
    void anEmptyDatagramArrivesWithItsSender() throws ErrnoException {
        int from = fds.boundUdp();
        int to = fds.boundUdp();
        assertThat(Posix.sendto(from, new byte[0], 0, 0, 0, Posix.getsockname(to)))
                .isZero();

        assertThat(Posix.recvfrom(to, new byte[3], 0, 3, Constants.MSG_DONTWAIT))
                .isEqualTo(new Received(0, Posix.getsockname(from)));
    }

    @Test
    void peekingLeavesTheData() throws ErrnoException {
        int[] pair = fds.tcpPair();
        Posix.send(pair[0], new byte[] {9}, 0, 1, 0);
        byte[] room = new byte[1];

        for (int flags : new int[] {Constants.MSG_PEEK, Constants.MSG_PEEK, 0}) {
            room[0] = 0;
            assertThat(Posix.recv(pair[1], room, 0, 1, flags)).isEqualTo(1);
            assertThat(room).containsExactly(9);
        }
        assertFails("EAGAIN", "recv", () -> Posix.recv(pair[1], room, 0, 1, Constants.MSG_DONTWAIT));
    }

    @Test
    void aDatagramCutShortCountsWhole() throws ErrnoException {
        int[] pair = fds.udpPair();
        byte[] room = {0, 0, 0, 0, 0x55};
        for (int i = 0; i < 3; i++) {
            Posix.send(pair[0], new byte[] {1, 2, 3, 4, 5}, 0, 5, 0);
        }

        assertThat(Posix.recv(pair[1], room, 0, 4, 0)).isEqualTo(4);
        assertThat(Posix.recv(pair[1], room, 1, 3, Constants.MSG_TRUNC)).isEqualTo(5);
        assertThat(Posix.recvfrom(pair[1], room, 2, 0, Constants.MSG_TRUNC).count())
                .isEqualTo(5);

        assertThat(room).containsExactly(1, 1, 2, 3, 0x55);
    }

    @ParameterizedTest
    @ValueSource(ints = {5, 20_000})
    void onAStreamTruncCountsAndStoresNothing(int length) throws ErrnoException {
        int[] pair = fds.tcpPair();
        Posix.send(pair[0], new byte[length], 0, length, 0);
        byte[] room = new byte[length];
        Arrays.fill(room, (byte) 0x55);

        int counted = 0;
        while (counted < length) {
            counted += Posix.recv(pair[1], room, 0, length, Constants.MSG_TRUNC);
        }

        assertThat(counted).isEqualTo(length);
        assertThat(room).containsOnly(0x55);
    }

    @ParameterizedTest
    @ValueSource(ints = {8_192, 8_193, 65_536, 1_000_000})
    void anyLengthCrosses(int length) throws ErrnoException {
        int[] pair = fds.unixPair(Constants.SOCK_STREAM);
        byte[] sent = new byte[length];
        new Random(length).nextBytes(sent);
        byte[] received = new byte[length];

        int out = 0;
        int in = 0;
        while (in < length) {
            if (out < length) {
                out += sendWhatFits(pair[0], sent, out);
            }
            in += Posix.recv(pair[1], received, in, length - in, 0);
        }

        assertThat(received).isEqualTo(sent);
    }

    @Test
    void withoutBlockingASendMayBePartial() throws ErrnoException {
        int[] pair = fds.tcpPair();
        byte[] tooMuch = new byte[64_000_000];

        int count = Posix.send(pair[0], tooMuch, 0, tooMuch.length, Constants.MSG_DONTWAIT);

        assertThat(count).isPositive().isLessThan(tooMuch.length);
        assertThat(Posix.poll(new PollFd[] {new PollFd(pair[1], Constants.POLLIN)}, -1))
                .isEqualTo(1);
    }

    @Test
    void aTooSmallPieceLeavesTheRestOnAStream() throws ErrnoException {
        int[] pair = fds.unixPair(Constants.SOCK_STREAM);
        Posix.send(pair[0], new byte[] {1, 2, 3}, 0, 3, 0);
        byte[] room = new byte[2];

        assertThat(Posix.recv(pair[1], room, 0, 2, 0)).isEqualTo(2);
        assertThat(Posix.recv(pair[1], room, 0, 2, 0)).isEqualTo(1);
        assertThat(room).containsExactly(3, 2);
    }

    private static int sendWhatFits(int fd, byte[] data, int off) throws ErrnoException {
        try {
            return Posix.send(fd, data, off, data.length - off, Constants.MSG_DONTWAIT);
        } catch (ErrnoException e) {
            assertThat(e.symbol()).isEqualTo("EAGAIN");
            return 0;
        }
    }

    private static void assertOutOfBounds(ThrowingCallable call) {
        assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(call);
    }
}
