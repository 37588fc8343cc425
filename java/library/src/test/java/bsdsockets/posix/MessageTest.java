package bsdsockets.posix;

import static bsdsockets.posix.BufferForm.BEFORE;
import static bsdsockets.posix.BufferForm.GUARD;
import static bsdsockets.posix.BufferForm.everythingIn;
import static bsdsockets.posix.Failures.assertFails;
import static bsdsockets.posix.Failures.assertWantsSocket;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.nio.ByteBuffer;
import java.nio.ReadOnlyBufferException;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** sendmsg(2) and recvmsg(2): the pieces, the name and the flags. */
class MessageTest {
    @AutoClose
    private final Fds fds = new Fds();

    @ParameterizedTest
    @EnumSource
    void gathersThePiecesInTheirOrder(BufferForm form) throws ErrnoException {
        int[] pair = fds.unixPair(Constants.SOCK_DGRAM);
        List<ByteBuffer> pieces =
                List.of(form.holding((byte) 1, (byte) 2), ByteBuffer.allocate(0), form.holding((byte) 3));

        assertThat(Posix.sendmsg(pair[0], message(pieces), 0)).isEqualTo(3);

        byte[] room = new byte[4];
        assertThat(Posix.recv(pair[1], room, 0, 4, 0)).isEqualTo(3);
        assertThat(room).containsExactly(1, 2, 3, 0);
        assertThat(pieces).allMatch(piece -> !piece.hasRemaining());
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.MATCH_NONE, names = "READ_ONLY_.*")
    void scattersOverThePiecesInTheirOrder(BufferForm form) throws ErrnoException {
        int[] pair = fds.unixPair(Constants.SOCK_STREAM);
        Posix.send(pair[0], new byte[] {1, 2, 3}, 0, 3, 0);
        ByteBuffer first = form.holding(new byte[2]);
        ByteBuffer second = form.holding(new byte[2]);

        Msghdr.Result result = Posix.recvmsg(pair[1], message(List.of(first, second)), 0);

        assertThat(result).isEqualTo(new Msghdr.Result(3, null, List.of(), 0));
        assertThat(everythingIn(first)).containsExactly(GUARD, GUARD, 1, 2, GUARD, GUARD, GUARD);
        assertThat(everythingIn(second)).containsExactly(GUARD, GUARD, 3, 0, GUARD, GUARD, GUARD);
        assertThat(first.remaining()).isZero();
        assertThat(second.position()).isEqualTo(BEFORE + 1);
    }

    @Test
    void sendsToANameAndReceivesTheSenders() throws ErrnoException {
        int from = fds.boundUdp();
        int to = fds.boundUdp();
        Msghdr message = new Msghdr(Posix.getsockname(to), List.of(ByteBuffer.wrap(new byte[] {5})), List.of(), 0);

        assertThat(Posix.sendmsg(from, message, 0)).isEqualTo(1);

        assertThat(Posix.recvmsg(to, room(4), 0).name()).isEqualTo(Posix.getsockname(from));
    }

    @Test
    void saysThatADatagramWasCutShort() throws ErrnoException {
        int[] pair = fds.udpPair();
        for (int i = 0; i < 2; i++) {
            Posix.send(pair[0], new byte[] {1, 2, 3, 4, 5}, 0, 5, 0);
        }

        Msghdr.Result cut = Posix.recvmsg(pair[1], room(2), 0);
        Msghdr.Result counted = Posix.recvmsg(pair[1], room(2), Constants.MSG_TRUNC);

        assertThat(cut.count()).isEqualTo(2);
        assertThat(cut.flags() & Constants.MSG_TRUNC).isNotZero();
        assertThat(counted.count()).isEqualTo(5);
    }

    @Test
    void onAStreamTruncCountsAndStoresNothing() throws ErrnoException {
        int[] pair = fds.tcpPair();
        Posix.send(pair[0], new byte[] {1, 2}, 0, 2, 0);
        ByteBuffer room = BufferForm.HEAP.holding((byte) 8, (byte) 9);

        assertThat(Posix.recvmsg(pair[1], message(List.of(room)), Constants.MSG_TRUNC)
                        .count())
                .isEqualTo(2);

        assertThat(everythingIn(room)).containsExactly(GUARD, GUARD, 8, 9, GUARD, GUARD, GUARD);
    }

    @Test
    void noPiecesAreAnEmptyMessage() throws ErrnoException {
        int[] pair = fds.udpPair();
        assertThat(Posix.sendmsg(pair[0], message(List.of()), 0)).isZero();

        assertThat(Posix.recvmsg(pair[1], message(List.of()), Constants.MSG_DONTWAIT)
                        .count())
                .isZero();
    }

    @Test
    void aPieceMayBeGivenTwice() throws ErrnoException {
        int[] pair = fds.udpPair();
        for (BufferForm form : new BufferForm[] {BufferForm.HEAP, BufferForm.DIRECT}) {
            ByteBuffer piece = form.holding((byte) 1, (byte) 2);

            assertThat(Posix.sendmsg(pair[0], message(List.of(piece, piece)), 0))
                    .isEqualTo(4);

            assertThat(piece.remaining()).isZero();
            ByteBuffer received = ByteBuffer.allocate(4);
            Posix.recv(pair[1], received, 0);
            assertThat(received.array()).containsExactly(1, 2, 1, 2);
        }
    }

    @Test
    void wantsASocket() throws ErrnoException {
        assertWantsSocket("sendmsg", fd -> Posix.sendmsg(fd, room(1), 0));
        assertWantsSocket("recvmsg", fd -> Posix.recvmsg(fd, room(1), 0));
    }

    @Test
    void aFailureLeavesThePositions() throws ErrnoException {
        int[] pair = fds.unixPair(Constants.SOCK_STREAM);
        ByteBuffer piece = BufferForm.DIRECT.holding((byte) 1);
        Msghdr message = message(List.of(piece));

        assertFails("EAGAIN", "recvmsg", () -> Posix.recvmsg(pair[0], message, Constants.MSG_DONTWAIT));
        fds.close(pair[1]);
        assertFails("EPIPE", "sendmsg", () -> Posix.sendmsg(pair[0], message, 0));
        assertThat(piece.position()).isEqualTo(BEFORE);
    }

    @Test
    void failsAsSendAndRecvDo() throws ErrnoException {
        int udp = fds.udp();
        assertFails("EDESTADDRREQ", "sendmsg", () -> Posix.sendmsg(udp, room(1), 0));
        Msghdr wrong = new Msghdr(SockaddrRaw.of(new byte[5]), List.of(), List.of(), 0);
        assertFails("EINVAL", "sendmsg", () -> Posix.sendmsg(udp, wrong, 0));
        int tcp = fds.tcp();
        assertFails("EPIPE", "sendmsg", () -> Posix.sendmsg(tcp, room(1), 0));
        assertFails("ENOTCONN", "recvmsg", () -> Posix.recvmsg(tcp, room(1), 0));
    }

    @Test
    void moreThan1024PiecesAreTooMany() throws ErrnoException {
        int[] pair = fds.udpPair();
        List<ByteBuffer> most = Collections.nCopies(1024, ByteBuffer.allocateDirect(1));
        List<ByteBuffer> more = Collections.nCopies(1025, ByteBuffer.allocateDirect(1));

        assertThat(Posix.sendmsg(pair[0], message(most), 0)).isEqualTo(1024);
        assertFails("EMSGSIZE", "sendmsg", () -> Posix.sendmsg(pair[0], message(more), 0));
        assertFails("EMSGSIZE", "recvmsg", () -> Posix.recvmsg(pair[0], message(more), 0));
    }

    @Test
    void recvmsgRefusesAPieceThatCannotBeWritten() throws ErrnoException {
        int[] pair = fds.udpPair();
        Msghdr message = message(List.of(ByteBuffer.allocate(1), BufferForm.READ_ONLY_HEAP.holding((byte) 1)));

        assertThatExceptionOfType(ReadOnlyBufferException.class).isThrownBy(() -> Posix.recvmsg(pair[0], message, 0));
    }

    @Test
    void aMessageIsChecked() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Msghdr(null, List.of(), List.of(), -1))
                .withMessageContaining("-1");
        assertThatNullPointerException().isThrownBy(() -> new Msghdr(null, null, List.of(), 0));
        assertThatNullPointerException().isThrownBy(() -> new Msghdr(null, List.of(), null, 0));
        assertThatNullPointerException().isThrownBy(() -> Posix.sendmsg(0, null, 0));
        assertThatNullPointerException().isThrownBy(() -> Posix.recvmsg(0, null, 0));
    }

    private static Msghdr message(List<ByteBuffer> pieces) {
        return new Msghdr(null, pieces, List.of(), 0);
    }

    private static Msghdr room(int size) {
        return message(List.of(ByteBuffer.allocate(size)));
    }
}
