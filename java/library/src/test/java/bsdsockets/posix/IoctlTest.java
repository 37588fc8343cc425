package bsdsockets.posix;

import static bsdsockets.posix.Failures.CLOSED;
import static bsdsockets.posix.Failures.assertFails;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** ioctl(2) and sockatmark(3). */
class IoctlTest {
    private static final int NAME_SIZE = 16;
    private static final int NO_REQUEST = 0x7777;

    private final byte[] five = {1, 2, 3, 4, 5};

    @AutoClose
    private final Fds fds = new Fds();

    @Test
    void fionreadCountsWhatCanBeReceived() throws ErrnoException {
        int[] pair = fds.unixPair(Constants.SOCK_STREAM);
        assertThat(Posix.ioctl(pair[1], Constants.FIONREAD)).isZero();
        Posix.send(pair[0], five, 0, 5, 0);
        Posix.send(pair[0], five, 0, 2, 0);
        assertThat(Posix.ioctl(pair[1], Constants.FIONREAD)).isEqualTo(7);
        assertThat(Posix.ioctl(pair[1], Constants.SIOCINQ)).isEqualTo(7);
    }

    @Test
    void fionreadOfUdpIsTheNextDatagram() throws ErrnoException {
        int[] pair = fds.udpPair();
        Posix.send(pair[0], five, 0, 5, 0);
        Posix.send(pair[0], five, 0, 2, 0);
        assertThat(Posix.ioctl(pair[1], Constants.FIONREAD)).isEqualTo(5);
    }

    @Test
    void siocoutqCountsWhatThePeerHasNotTaken() throws ErrnoException {
        int[] pair = fds.unixPair(Constants.SOCK_STREAM);
        assertThat(Posix.ioctl(pair[0], Constants.SIOCOUTQ)).isZero();
        Posix.send(pair[0], five, 0, 5, 0);
        assertThat(Posix.ioctl(pair[0], Constants.SIOCOUTQ)).isPositive();
        Posix.recv(pair[1], new byte[5], 0, 5, 0);
        assertThat(Posix.ioctl(pair[0], Constants.SIOCOUTQ)).isZero();
    }

    @Test
    void siocoutqnsdCountsWhatWasNotSent() throws ErrnoException {
        int[] pair = fds.tcpPair();
        Posix.send(pair[0], five, 0, 5, 0);
        Posix.recv(pair[1], new byte[5], 0, 5, Constants.MSG_WAITALL);
        assertThat(Posix.ioctl(pair[0], Constants.SIOCOUTQNSD)).isZero();
    }

    @Test
    void fionbioMakesNonBlockingAndBlocking() throws ErrnoException {
        int fd = fds.tcp();
        Posix.ioctl(fd, Constants.FIONBIO, 1);
        assertThat(Posix.fcntl(fd, Constants.F_GETFL, 0) & Constants.O_NONBLOCK).isNotZero();
        Posix.ioctl(fd, Constants.FIONBIO, 0);
        assertThat(Posix.fcntl(fd, Constants.F_GETFL, 0) & Constants.O_NONBLOCK).isZero();
    }

    @Test
    void theOwnerIsSetAndRead() throws ErrnoException {
        int fd = fds.tcp();
        int self = (int) ProcessHandle.current().pid();
        assertThat(Posix.ioctl(fd, Constants.SIOCGPGRP)).isZero();
        Posix.ioctl(fd, Constants.SIOCSPGRP, self);
        assertThat(Posix.ioctl(fd, Constants.SIOCGPGRP)).isEqualTo(self);
        assertFails("ESRCH", "ioctl", () -> Posix.ioctl(fd, Constants.SIOCSPGRP, Integer.MAX_VALUE));
    }

    @ParameterizedTest
    @ValueSource(ints = {CLOSED, Integer.MAX_VALUE, Integer.MIN_VALUE})
    void wantsAnOpenDescriptor(int fd) {
        assertFails("EBADF", "ioctl", () -> Posix.ioctl(fd, Constants.FIONREAD));
        assertFails("EBADF", "ioctl", () -> Posix.ioctl(fd, Constants.FIONBIO, 1));
        assertFails("EBADF", "ioctl", () -> Posix.ioctl(fd, Constants.SIOCGIFMTU, ifreq("lo")));
        assertFails("EBADF", "sockatmark", () -> Posix.sockatmark(fd));
    }

    @Test
    void wantsADescriptorThatKnowsTheRequest() throws ErrnoException {
        int event = fds.add(Posix.eventfd(0, 0));
        assertFails("ENOTTY", "ioctl", () -> Posix.ioctl(event, Constants.SIOCOUTQ));
        assertFails("ENOTTY", "ioctl", () -> Posix.ioctl(event, Constants.SIOCSPGRP, 1));
        assertFails("ENOTTY", "ioctl", () -> Posix.ioctl(event, Constants.SIOCGIFMTU, ifreq("lo")));
        assertFails("ENOTTY", "sockatmark", () -> Posix.sockatmark(event));
        int udp = fds.udp();
        assertFails("ENOTTY", "sockatmark", () -> Posix.sockatmark(udp));
        int listener = fds.listener();
        assertFails("EINVAL", "ioctl", () -> Posix.ioctl(listener, Constants.FIONREAD));
        assertFails("EINVAL", "ioctl", () -> Posix.ioctl(listener, Constants.SIOCOUTQ));
    }

    @Test
    void interfacesAreAskedByName() throws ErrnoException {
        int fd = fds.udp();
        byte[] address = asked(fd, Constants.SIOCGIFADDR, "lo");
        assertThat(Sockaddr.ofBytes(Arrays.copyOfRange(address, NAME_SIZE, NAME_SIZE + 16)))
                .isEqualTo(SockaddrIn.of("127.0.0.1", 0));
        assertThat(number(asked(fd, Constants.SIOCGIFINDEX, "lo"))).isEqualTo(Posix.if_nametoindex("lo"));
        assertThat(number(asked(fd, Constants.SIOCGIFMTU, "lo"))).isPositive();

        byte[] byNumber = ifreq("");
        ByteBuffer.wrap(byNumber).order(ByteOrder.nativeOrder()).putInt(NAME_SIZE, Posix.if_nametoindex("lo"));
        Posix.ioctl(fd, Constants.SIOCGIFNAME, byNumber);
        assertThat(byNumber).startsWith('l', 'o', 0);
    }

    @Test
    void anInterfaceThatIsNotThereIsAnError() throws ErrnoException {
        int fd = fds.udp();
        byte[] argument = ifreq("no-such-0");
        byte[] before = argument.clone();
        assertFails("ENODEV", "ioctl", () -> Posix.ioctl(fd, Constants.SIOCGIFADDR, argument));
        assertThat(argument).isEqualTo(before);
    }

    @Test
    void beforeADatagramThereIsNoTime() throws ErrnoException {
        int[] pair = fds.udpPair();
        byte[] time = new byte[16];
        assertFails("ENOENT", "ioctl", () -> Posix.ioctl(pair[1], Constants.SIOCGSTAMP, time));
        Posix.send(pair[0], five, 0, 5, 0);
        Posix.recv(pair[1], new byte[5], 0, 5, 0);
        Posix.ioctl(pair[1], Constants.SIOCGSTAMP, time);
        assertThat(ByteBuffer.wrap(time).order(ByteOrder.nativeOrder()).getLong())
                .isBetween(1_500_000_000L, System.currentTimeMillis() / 1000 + 1);
    }

    @Test
    void theStructHasToFit() {
        for (int length : new int[] {0, 39}) {
            assertThatExceptionOfType(IndexOutOfBoundsException.class)
                    .isThrownBy(() -> Posix.ioctl(CLOSED, Constants.SIOCGIFADDR, new byte[length]));
        }
        assertThatExceptionOfType(IndexOutOfBoundsException.class)
                .isThrownBy(() -> Posix.ioctl(CLOSED, Constants.SIOCGSTAMPNS, new byte[15]));
        assertThatNullPointerException().isThrownBy(() -> Posix.ioctl(CLOSED, Constants.SIOCGIFADDR, null));
    }

    @Test
    void whatIsLongerThanTheStructStays() throws ErrnoException {
        byte[] argument = Arrays.copyOf(ifreq("lo"), 20_000);
        argument[19_999] = 9;
        Posix.ioctl(fds.udp(), Constants.SIOCGIFINDEX, argument);
        assertThat(number(argument)).isEqualTo(Posix.if_nametoindex("lo"));
        assertThat(argument).endsWith(0, 9);
    }

    @Test
    void aRequestOfAnotherShapeIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Posix.ioctl(CLOSED, Constants.SIOCGIFCONF, new byte[64]))
                .withMessageContaining("SIOCGIFCONF");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Posix.ioctl(CLOSED, Constants.FIONREAD, new byte[64]))
                .withMessageContaining("FIONREAD");
        assertThatIllegalArgumentException().isThrownBy(() -> Posix.ioctl(CLOSED, Constants.SIOCGIFADDR));
        assertThatIllegalArgumentException().isThrownBy(() -> Posix.ioctl(CLOSED, Constants.FIONBIO));
        assertThatIllegalArgumentException().isThrownBy(() -> Posix.ioctl(CLOSED, Constants.FIONREAD, 1));
        for (int request : new int[] {NO_REQUEST, -1, 0}) {
            assertThatIllegalArgumentException().isThrownBy(() -> Posix.ioctl(CLOSED, request));
            assertThatIllegalArgumentException().isThrownBy(() -> Posix.ioctl(CLOSED, request, 1));
            assertThatIllegalArgumentException().isThrownBy(() -> Posix.ioctl(CLOSED, request, new byte[64]));
        }
    }

    @Test
    void theMessageNamesTheRequest() {
        assertThatExceptionOfType(ErrnoException.class)
                .isThrownBy(() -> Posix.ioctl(CLOSED, Constants.FIONBIO, 1))
                .withMessage("ioctl(-1, FIONBIO, 1): " + Posix.strerror(Constants.EBADF) + " (EBADF)");
    }

    @Test
    void theMarkIsWhereTheUrgentByteWas() throws ErrnoException {
        int[] pair = fds.tcpPair();
        Posix.send(pair[0], five, 0, 2, 0);
        Posix.send(pair[0], five, 2, 1, Constants.MSG_OOB);
        Posix.send(pair[0], five, 3, 2, 0);
        Awaitility.await().until(() -> Posix.ioctl(pair[1], Constants.FIONREAD) >= 2);
        assertThat(Posix.sockatmark(pair[1])).isZero();

        byte[] received = new byte[5];
        assertThat(Posix.recv(pair[1], received, 0, 5, 0)).isEqualTo(2);

        assertThat(Posix.sockatmark(pair[1])).isEqualTo(1);
        assertThat(Posix.ioctl(pair[1], Constants.SIOCATMARK)).isEqualTo(1);
        Posix.recv(pair[1], received, 0, 2, Constants.MSG_WAITALL);
        assertThat(received).startsWith(4, 5);
        assertThat(Posix.sockatmark(pair[1])).isZero();
    }

    private static byte[] asked(int fd, int request, String name) throws ErrnoException {
        byte[] argument = ifreq(name);
        Posix.ioctl(fd, request, argument);
        return argument;
    }

    /** A {@code struct ifreq} with a name and nothing else. */
    private static byte[] ifreq(String name) {
        return Arrays.copyOf(name.getBytes(StandardCharsets.US_ASCII), Constants.SIZEOF_IFREQ);
    }

    private static int number(byte[] ifreq) {
        return ByteBuffer.wrap(ifreq).order(ByteOrder.nativeOrder()).getInt(NAME_SIZE);
    }
}
