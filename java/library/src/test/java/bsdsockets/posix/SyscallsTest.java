package bsdsockets.posix;

import static bsdsockets.posix.BufferForm.BEFORE;
import static bsdsockets.posix.BufferForm.GUARD;
import static bsdsockets.posix.BufferForm.everythingIn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.nio.ByteBuffer;
import java.nio.ReadOnlyBufferException;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** Syscalls: what Posix gives, and -errno where Posix throws. */
class SyscallsTest {
    private static final ByteBuffer ROOM = ByteBuffer.allocateDirect(8);
    private static final SockaddrBuffer NOBODY = SockaddrBuffer.allocate();

    @AutoClose
    private final Fds fds = new Fds();

    @ParameterizedTest
    @EnumSource(names = {"DIRECT", "DIRECT_SLICE", "READ_ONLY_DIRECT"})
    void sendTakesWhatLiesBetweenPositionAndLimit(BufferForm form) throws ErrnoException {
        int[] pair = fds.unixPair(Constants.SOCK_DGRAM);
        ByteBuffer data = form.holding((byte) 1, (byte) 2, (byte) 3);

        assertThat(Syscalls.send(pair[0], data, 0)).isEqualTo(3);

        assertThat(data.position()).isEqualTo(BEFORE + 3);
        byte[] got = new byte[4];
        assertThat(Posix.recv(pair[1], got, 0, 4, 0)).isEqualTo(3);
        assertThat(got).containsExactly(1, 2, 3, 0);
    }

    @ParameterizedTest
    @EnumSource(names = {"DIRECT", "DIRECT_SLICE"})
    void recvFillsFromThePositionAndNothingElse(BufferForm form) throws ErrnoException {
        int[] pair = fds.unixPair(Constants.SOCK_STREAM);
        Posix.send(pair[0], new byte[] {1, 2}, 0, 2, 0);
        ByteBuffer room = form.holding(new byte[4]);

        assertThat(Syscalls.recv(pair[1], room, 0)).isEqualTo(2);

        assertThat(room.position()).isEqualTo(BEFORE + 2);
        assertThat(everythingIn(room)).containsExactly(GUARD, GUARD, 1, 2, 0, 0, GUARD, GUARD, GUARD);
    }

    @ParameterizedTest
    @EnumSource(names = {"DIRECT", "DIRECT_SLICE"})
    void datagramsGoToAnAddressAndComeFromOne(BufferForm form) throws ErrnoException {
        int from = fds.boundUdp();
        int to = fds.boundUdp();
        SockaddrBuffer receiver = SockaddrBuffer.allocate();
        SockaddrBuffer sender = SockaddrBuffer.allocate();
        receiver.set(Posix.getsockname(to));
        ByteBuffer room = form.holding(new byte[2]);

        assertThat(Syscalls.sendto(from, form.holding((byte) 1, (byte) 2, (byte) 3), 0, receiver))
                .isEqualTo(3);
        assertThat(Syscalls.recvfrom(to, room, Constants.MSG_TRUNC, sender)).isEqualTo(3);

        assertThat(sender.get()).isEqualTo(Posix.getsockname(from));
        assertThat(room.remaining()).isZero();
        assertThat(everythingIn(room)).containsExactly(GUARD, GUARD, 1, 2, GUARD, GUARD, GUARD);
    }

    @Test
    void acceptsWithFlagsAndTellsTheOtherEnd() throws ErrnoException {
        int listener = fds.listener();
        int client = fds.tcp();
        Posix.connect(client, Posix.getsockname(listener));
        SockaddrBuffer peer = SockaddrBuffer.allocate();

        int fd = fds.add(Syscalls.accept4(listener, peer, Constants.SOCK_CLOEXEC));

        assertThat(fd).isPositive();
        assertThat(peer.get()).isEqualTo(Posix.getsockname(client));
        assertThat(Posix.fcntl(fd, Constants.F_GETFD, 0)).isEqualTo(Constants.FD_CLOEXEC);
    }

    @Test
    void waitsForEvents() throws ErrnoException {
        int epoll = fds.epoll();
        EpollEvents events = EpollEvents.allocate(4);
        assertThat(Syscalls.epoll_wait(epoll, events, 0)).isZero();
        Posix.epoll_ctl(epoll, Constants.EPOLL_CTL_ADD, fds.unixPair(Constants.SOCK_STREAM)[0], Constants.EPOLLOUT, 77);

        assertThat(Syscalls.epoll_wait(epoll, events, -1)).isEqualTo(1);

        assertThat(events.data(0)).isEqualTo(77);
        assertThat(events.events(0)).isEqualTo(Constants.EPOLLOUT);
    }

    @Test
    void aFailureIsTheNegativeErrnoAndLeavesThePosition() throws ErrnoException {
        int[] pair = fds.unixPair(Constants.SOCK_STREAM);
        int epoll = fds.epoll();
        int listener = fds.listener();
        Posix.fcntl(listener, Constants.F_SETFL, Constants.O_NONBLOCK);
        EpollEvents events = EpollEvents.allocate(1);
        ByteBuffer room = ROOM.duplicate();

        assertThat(Syscalls.recv(pair[0], room, Constants.MSG_DONTWAIT)).isEqualTo(-Constants.EAGAIN);
        assertThat(Syscalls.recv(Failures.CLOSED, room, 0)).isEqualTo(-Constants.EBADF);
        assertThat(Syscalls.recv(epoll, room, 0)).isEqualTo(-Constants.ENOTSOCK);
        assertThat(Syscalls.send(Failures.CLOSED, room, 0)).isEqualTo(-Constants.EBADF);
        assertThat(Syscalls.send(fds.udp(), room, 0)).isEqualTo(-Constants.EDESTADDRREQ);
        assertThat(Syscalls.recvfrom(Failures.CLOSED, room, 0, NOBODY)).isEqualTo(-Constants.EBADF);
        assertThat(Syscalls.sendto(Failures.CLOSED, room, 0, NOBODY)).isEqualTo(-Constants.EBADF);
        assertThat(Syscalls.accept4(Failures.CLOSED, NOBODY, 0)).isEqualTo(-Constants.EBADF);
        assertThat(Syscalls.accept4(listener, NOBODY, 0)).isEqualTo(-Constants.EAGAIN);
        assertThat(Syscalls.accept4(listener, NOBODY, -1)).isEqualTo(-Constants.EINVAL);
        assertThat(Syscalls.epoll_wait(pair[0], events, 0)).isEqualTo(-Constants.EINVAL);
        assertThat(Syscalls.epoll_wait(Failures.CLOSED, events, 0)).isEqualTo(-Constants.EBADF);
        fds.close(pair[1]);
        assertThat(Syscalls.send(pair[0], room, 0)).isEqualTo(-Constants.EPIPE);
        assertThat(room.position()).isZero();
    }

    @Test
    void theEndOfAStreamIsZero() throws ErrnoException {
        int[] pair = fds.unixPair(Constants.SOCK_STREAM);
        fds.close(pair[0]);
        assertThat(Syscalls.recv(pair[1], ROOM.duplicate(), 0)).isZero();
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.MATCH_ANY, names = ".*HEAP.*")
    void aBufferOnTheHeapIsRefused(BufferForm form) {
        ByteBuffer heap = form.holding((byte) 1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Syscalls.send(0, heap, 0))
                .withMessageContaining("direct");
        assertThatIllegalArgumentException().isThrownBy(() -> Syscalls.sendto(0, heap, 0, NOBODY));
        if (!form.isReadOnly()) {
            assertThatIllegalArgumentException().isThrownBy(() -> Syscalls.recv(0, heap, 0));
            assertThatIllegalArgumentException().isThrownBy(() -> Syscalls.recvfrom(0, heap, 0, NOBODY));
        }
    }

    @Test
    void aBufferThatCannotBeWrittenIsNotReceivedInto() {
        ByteBuffer readOnly = BufferForm.READ_ONLY_DIRECT.holding((byte) 1);
        assertThatExceptionOfType(ReadOnlyBufferException.class).isThrownBy(() -> Syscalls.recv(0, readOnly, 0));
        assertThatExceptionOfType(ReadOnlyBufferException.class)
                .isThrownBy(() -> Syscalls.recvfrom(0, readOnly, 0, NOBODY));
    }

    @Test
    void aMissingBufferOrAddressIsNoCall() {
        assertThatNullPointerException().isThrownBy(() -> Syscalls.recv(0, null, 0));
        assertThatNullPointerException().isThrownBy(() -> Syscalls.send(0, null, 0));
        assertThatNullPointerException().isThrownBy(() -> Syscalls.recvfrom(0, ROOM, 0, null));
        assertThatNullPointerException().isThrownBy(() -> Syscalls.sendto(0, ROOM, 0, null));
        assertThatNullPointerException().isThrownBy(() -> Syscalls.accept4(0, null, 0));
        assertThatNullPointerException().isThrownBy(() -> Syscalls.epoll_wait(0, null, 0));
    }

    @Test
    void anAddressBufferHoldsWhatIsSetAndNoneAfterAFailure() throws ErrnoException {
        SockaddrBuffer buffer = SockaddrBuffer.allocate();
        assertThat(buffer.get()).isNull();
        Sockaddr[] addresses = {
            SockaddrIn.of("127.0.0.1", 80), SockaddrIn6.of("::1", 80), SockaddrUn.ofPath("/p"), SockaddrUn.unnamed()
        };
        for (Sockaddr address : addresses) {
            buffer.set(address);
            assertThat(buffer.get()).isEqualTo(address);
        }

        assertThat(Syscalls.recvfrom(fds.boundUdp(), ROOM.duplicate(), Constants.MSG_DONTWAIT, buffer))
                .isEqualTo(-Constants.EAGAIN);
        assertThat(buffer.get()).isNull();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> buffer.set(SockaddrRaw.of(new byte[129])))
                .withMessageContaining("129");
        assertThatNullPointerException().isThrownBy(() -> buffer.set(null));
    }

    @Test
    void aStreamNamesNoSender() throws ErrnoException {
        int[] pair = fds.tcpPair();
        SockaddrBuffer from = SockaddrBuffer.allocate();
        Posix.send(pair[0], new byte[1], 0, 1, 0);
        assertThat(Syscalls.recvfrom(pair[1], ROOM.duplicate(), 0, from)).isEqualTo(1);
        assertThat(from.get()).isNull();
    }
}
