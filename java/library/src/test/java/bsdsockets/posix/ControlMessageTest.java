package bsdsockets.posix;

import static bsdsockets.posix.Failures.assertFails;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** The control messages of sendmsg(2) and recvmsg(2): cmsg(3), unix(7), ip(7). */
class ControlMessageTest {
    private static final int ROOM = 256;

    @AutoClose
    private final Fds fds = new Fds();

    @Test
    void passesADescriptor() throws ErrnoException {
        int[] pair = fds.unixPair(Constants.SOCK_STREAM);
        int[] passed = fds.unixPair(Constants.SOCK_STREAM);

        send(pair[0], List.of(Cmsg.rights(passed[0])));
        Msghdr.Result result = receive(pair[1], ROOM, 0);
        int second = fds.add(((CmsgRights) result.control().get(0)).fds()[0]);

        assertThat(result.control()).hasSize(1);
        assertThat(second).isNotEqualTo(passed[0]);
        assertThat(Posix.fcntl(second, Constants.F_GETFD, 0)).isZero();
        Posix.send(second, new byte[] {9}, 0, 1, 0);
        byte[] got = new byte[1];
        Posix.recv(passed[1], got, 0, 1, 0);
        assertThat(got).containsExactly(9);
    }

    @Test
    void passesSeveralDescriptorsAndMakesThemCloseOnExecWhereAsked() throws ErrnoException {
        int[] pair = fds.unixPair(Constants.SOCK_DGRAM);
        send(pair[0], List.of(Cmsg.rights(pair[0], pair[1], pair[0])));

        Msghdr.Result result = receive(pair[1], ROOM, Constants.MSG_CMSG_CLOEXEC);

        int[] received = ((CmsgRights) result.control().get(0)).fds();
        assertThat(received).hasSize(3);
        for (int fd : received) {
            assertThat(Posix.fcntl(fds.add(fd), Constants.F_GETFD, 0)).isEqualTo(Constants.FD_CLOEXEC);
        }
    }

    @Test
    void withoutRoomForAllNoneIsHandedOutAndNoneLeaks() throws ErrnoException {
        int[] pair = fds.unixPair(Constants.SOCK_DGRAM);
        Posix.setsockopt(pair[1], Constants.SOL_SOCKET, Constants.SO_PASSCRED, 1);
        for (int room : new int[] {0, 16, 20, 24, 32 + 16, 32 + 20, 32 + 24}) {
            int[] passed = fds.unixPair(Constants.SOCK_STREAM);
            send(pair[0], List.of(Cmsg.rights(passed[0], passed[0], passed[0], passed[0])));
            fds.close(passed[0]);

            Msghdr.Result cut = receive(pair[1], room, 0);

            assertThat(cut.flags() & Constants.MSG_CTRUNC)
                    .as("room of %d", room)
                    .isNotZero();
            assertThat(cut.count()).isEqualTo(1);
            assertThat(cut.control()).noneMatch(CmsgRights.class::isInstance);
            assertThat(Posix.recv(passed[1], new byte[1], 0, 1, Constants.MSG_DONTWAIT))
                    .as("the end of the stream: no descriptor of the other end is left")
                    .isZero();
        }
    }

    @Test
    void passesAsManyAsTheKernelTakes() throws ErrnoException {
        int[] pair = fds.unixPair(Constants.SOCK_STREAM);
        int[] most = new int[253];
        Arrays.fill(most, pair[0]);
        send(pair[0], List.of(Cmsg.rights(most)));

        int[] received = ((CmsgRights) receive(pair[1], 2048, 0).control().get(0)).fds();

        assertThat(received).hasSize(253).doesNotHaveDuplicates();
        for (int fd : received) {
            fds.add(fd);
        }
    }

    @Test
    void passesCredentials() throws ErrnoException {
        int[] pair = fds.unixPair(Constants.SOCK_DGRAM);
        Posix.setsockopt(pair[1], Constants.SOL_SOCKET, Constants.SO_PASSCRED, 1);
        byte[] self = Posix.getsockopt(pair[0], Constants.SOL_SOCKET, Constants.SO_PEERCRED, 12);
        assertThat(ByteBuffer.wrap(self).order(ByteOrder.nativeOrder()).getInt())
                .isEqualTo((int) ProcessHandle.current().pid());

        send(pair[0], List.of(Cmsg.of(Constants.SOL_SOCKET, Constants.SCM_CREDENTIALS, self)));

        assertThat(receive(pair[1], ROOM, 0).control()).containsExactly(Cmsg.credentials(Ucred.ofBytes(self)));
    }

    @Test
    void receivesSeveralMessagesOfSeveralLevels() throws ErrnoException {
        int[] pair = fds.udpPair();
        Posix.setsockopt(pair[1], Constants.IPPROTO_IP, Constants.IP_RECVTTL, 1);
        Posix.setsockopt(pair[1], Constants.IPPROTO_IP, Constants.IP_PKTINFO, 1);
        Posix.setsockopt(pair[0], Constants.IPPROTO_IP, Constants.IP_TTL, 44);
        send(pair[0], List.of());

        List<Cmsg> control = receive(pair[1], ROOM, 0).control();

        assertThat(control)
                .allMatch(message -> message.level() == Constants.IPPROTO_IP)
                .extracting(Cmsg::type)
                .containsExactlyInAnyOrder(Constants.IP_PKTINFO, Constants.IP_TTL);
        assertThat(control)
                .filteredOn(message -> message.type() == Constants.IP_TTL)
                .containsExactly(Cmsg.ipTtl(44));
    }

    @Test
    void sendsSeveralMessagesOfSeveralLengths() throws ErrnoException {
        int[] pair = fds.udpPair();
        Posix.setsockopt(pair[1], Constants.IPPROTO_IP, Constants.IP_RECVTTL, 1);
        Posix.setsockopt(pair[1], Constants.IPPROTO_IP, Constants.IP_RECVTOS, 1);

        send(
                pair[0],
                List.of(
                        Cmsg.of(Constants.IPPROTO_IP, Constants.IP_TOS, new byte[] {0x10}),
                        Cmsg.of(Constants.IPPROTO_IP, Constants.IP_TTL, number(33))));

        assertThat(receive(pair[1], ROOM, 0).control())
                .containsExactlyInAnyOrder(
                        Cmsg.of(Constants.IPPROTO_IP, Constants.IP_TOS, new byte[] {0x10}),
                        Cmsg.of(Constants.IPPROTO_IP, Constants.IP_TTL, number(33)));
    }

    @Test
    void aWrongMessageIsRefused() throws ErrnoException {
        int[] pair = fds.unixPair(Constants.SOCK_DGRAM);
        assertFails("EBADF", "sendmsg", () -> send(pair[0], List.of(Cmsg.rights(Failures.CLOSED))));
        Cmsg unknown = Cmsg.of(Constants.SOL_SOCKET, 99, new byte[4]);
        assertFails("EINVAL", "sendmsg", () -> send(pair[0], List.of(unknown)));
        Cmsg many = Cmsg.rights(new int[254]);
        assertFails("EINVAL", "sendmsg", () -> send(pair[0], List.of(many)));
    }

    @Test
    void knowsDescriptorsFromOtherMessages() {
        assertThat(Cmsg.of(Constants.SOL_SOCKET, Constants.SCM_RIGHTS, number(5)))
                .isEqualTo(Cmsg.rights(5))
                .hasSameHashCodeAs(Cmsg.rights(5))
                .hasToString("SCM_RIGHTS[5]");
        assertThat(Cmsg.rights(5).level()).isEqualTo(Constants.SOL_SOCKET);
        assertThat(Cmsg.rights(5).type()).isEqualTo(Constants.SCM_RIGHTS);
        assertThat(Cmsg.rights(5).data()).isEqualTo(number(5));
        assertThat(Cmsg.rights(5)).isNotEqualTo(Cmsg.rights(6)).isNotEqualTo(Cmsg.rights());
        assertThat(Cmsg.of(Constants.SOL_SOCKET, Constants.SCM_RIGHTS, new byte[3]))
                .isInstanceOf(CmsgRaw.class);
    }

    @Test
    void aRawMessageIsAValue() {
        byte[] data = {1, 2};
        Cmsg raw = Cmsg.of(1, 99, data);
        data[0] = 7;
        raw.data()[0] = 7;

        assertThat(raw.data()).containsExactly(1, 2);
        assertThat(raw)
                .isEqualTo(Cmsg.of(1, 99, new byte[] {1, 2}))
                .hasSameHashCodeAs(Cmsg.of(1, 99, new byte[] {1, 2}))
                .isNotEqualTo(Cmsg.of(1, 98, new byte[] {1, 2}))
                .isNotEqualTo(Cmsg.of(2, 99, new byte[] {1, 2}))
                .isNotEqualTo(Cmsg.of(1, 99, new byte[] {1}));
        assertThat(raw.toString()).contains("99", "0102");
    }

    private static byte[] number(int value) {
        return ByteBuffer.allocate(4)
                .order(ByteOrder.nativeOrder())
                .putInt(value)
                .array();
    }

    private static void send(int fd, List<Cmsg> control) throws ErrnoException {
        Posix.sendmsg(fd, new Msghdr(null, List.of(ByteBuffer.wrap(new byte[1])), control, 0), 0);
    }

    private static Msghdr.Result receive(int fd, int room, int flags) throws ErrnoException {
        return Posix.recvmsg(fd, new Msghdr(null, List.of(ByteBuffer.allocate(4)), List.of(), room), flags);
    }
}
