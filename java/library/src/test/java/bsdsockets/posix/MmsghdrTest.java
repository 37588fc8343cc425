package bsdsockets.posix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.ByteBuffer;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A vector of messages: what is written into it, and its bounds. */
class MmsghdrTest {
    private final Mmsghdr vector = Mmsghdr.allocate(3, 10, 50);

    @Test
    void isEmptyAtFirst() {
        assertThat(vector.capacity()).isEqualTo(3);
        assertThat(vector.bufferSize()).isEqualTo(10);
        assertThat(vector.controlCapacity()).isEqualTo(50);
        assertThat(vector).hasToString("Mmsghdr[3 of 10 bytes, 50 for control messages]");
        for (int i = 0; i < 3; i++) {
            assertThat(vector.length(i)).isZero();
            assertThat(vector.count(i)).isZero();
            assertThat(vector.flags(i)).isZero();
            assertThat(vector.name(i)).isNull();
            assertThat(vector.control(i)).isEmpty();
            assertThat(vector.controlNumber(i, 0, 0, 7)).isEqualTo(7);
        }
    }

    @Test
    void theBuffersAreApartAndAlwaysTheSame() {
        for (int i = 0; i < 3; i++) {
            ByteBuffer data = vector.data(i);
            assertThat(data).isSameAs(vector.data(i));
            assertThat(data.isDirect()).isTrue();
            assertThat(data.capacity()).isEqualTo(10);
            for (int at = 0; at < 10; at++) {
                data.put(at, (byte) (i + 1));
            }
        }
        for (int i = 0; i < 3; i++) {
            byte[] expected = {(byte) (i + 1), (byte) (i + 1)};
            assertThat(new byte[] {vector.data(i).get(0), vector.data(i).get(9)})
                    .isEqualTo(expected);
            assertThat(vector.length(i)).isZero();
            assertThat(vector.name(i)).isNull();
        }
    }

    @Test
    void namesGoInAndOut() {
        SockaddrBuffer address = SockaddrBuffer.allocate();
        address.set(SockaddrIn.of("10.0.0.1", 5));

        vector.setName(0, SockaddrUn.ofAbstract("name"));
        vector.setName(1, address);
        vector.setName(2, SockaddrIn6.of("::1", 9));
        vector.clearName(2);

        assertThat(vector.name(0)).isEqualTo(SockaddrUn.ofAbstract("name"));
        assertThat(vector.name(1)).isEqualTo(SockaddrIn.of("10.0.0.1", 5));
        assertThat(vector.name(2)).isNull();
        vector.name(0, address);
        assertThat(address.get()).isEqualTo(SockaddrUn.ofAbstract("name"));
        vector.name(2, address);
        assertThat(address.get()).isNull();
        vector.setName(0, address);
        assertThat(vector.name(0)).isNull();
        assertThatIllegalArgumentException().isThrownBy(() -> vector.setName(0, SockaddrRaw.of(new byte[129])));
    }

    @Test
    void controlMessagesNeedRoom() {
        vector.setControl(0, List.of(Cmsg.ipTtl(1), Cmsg.ipTos(1)));
        assertThat(vector.control(0)).as("to send, not received").isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> vector.setControl(0, List.of(Cmsg.ipTtl(1), Cmsg.ipTos(1), Cmsg.ipTtl(1))))
                .withMessageContaining("72 bytes, room for 50");
    }

    @Test
    void aLengthIsWithinTheBuffer() {
        vector.setLength(0, 10);
        assertThat(vector.length(0)).isEqualTo(10);
        vector.setLength(0, 0);
        assertOutOfBounds(() -> vector.setLength(0, 11));
        assertOutOfBounds(() -> vector.setLength(0, -1));
        assertOutOfBounds(() -> vector.setLength(0, Integer.MAX_VALUE));
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 3, Integer.MAX_VALUE, Integer.MIN_VALUE})
    void thereIsNoSuchMessage(int i) {
        SockaddrBuffer address = SockaddrBuffer.allocate();
        assertOutOfBounds(() -> vector.data(i));
        assertOutOfBounds(() -> vector.length(i));
        assertOutOfBounds(() -> vector.setLength(i, 1));
        assertOutOfBounds(() -> vector.count(i));
        assertOutOfBounds(() -> vector.flags(i));
        assertOutOfBounds(() -> vector.name(i));
        assertOutOfBounds(() -> vector.name(i, address));
        assertOutOfBounds(() -> vector.setName(i, SockaddrIn.of("10.0.0.1", 5)));
        assertOutOfBounds(() -> vector.setName(i, address));
        assertOutOfBounds(() -> vector.clearName(i));
        assertOutOfBounds(() -> vector.control(i));
        assertOutOfBounds(() -> vector.controlNumber(i, 0, 0, 0));
        assertOutOfBounds(() -> vector.setControl(i, List.of()));
        assertOutOfBounds(() -> Syscalls.sendmsg(Failures.CLOSED, vector, i, 0));
        assertOutOfBounds(() -> Syscalls.recvmsg(Failures.CLOSED, vector, i, 0));
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 4, Integer.MAX_VALUE, Integer.MIN_VALUE})
    void thereAreNotSoMany(int count) {
        Timespec none = new Timespec(0, 0);
        assertOutOfBounds(() -> Posix.sendmmsg(Failures.CLOSED, vector, count, 0));
        assertOutOfBounds(() -> Posix.recvmmsg(Failures.CLOSED, vector, count, 0));
        assertOutOfBounds(() -> Posix.recvmmsg(Failures.CLOSED, vector, count, 0, none));
        assertOutOfBounds(() -> Posix.sendmmsg(Failures.CLOSED, vector, 1, count, 0));
        assertOutOfBounds(() -> Posix.sendmmsg(Failures.CLOSED, vector, count, 1, 0));
        assertOutOfBounds(() -> Syscalls.sendmmsg(Failures.CLOSED, vector, count, 0));
        assertOutOfBounds(() -> Syscalls.recvmmsg(Failures.CLOSED, vector, count, 0));
        assertOutOfBounds(() -> Syscalls.recvmmsg(Failures.CLOSED, vector, count, 0, none));
        assertOutOfBounds(() -> Syscalls.sendmmsg(Failures.CLOSED, vector, 1, count, 0));
        assertOutOfBounds(() -> Syscalls.sendmmsg(Failures.CLOSED, vector, count, 1, 0));
    }

    @Test
    void itsSizesAreChecked() {
        assertThatIllegalArgumentException().isThrownBy(() -> Mmsghdr.allocate(0, 1, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> Mmsghdr.allocate(1, -1, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> Mmsghdr.allocate(1, 1, -1));
        for (int[] sizes : new int[][] {
            {Integer.MAX_VALUE, 1, 1},
            {1 << 16, 1 << 16, 0},
            {1 << 16, 0, 1 << 16},
            {1, Integer.MAX_VALUE, 0},
            {1, 0, Integer.MAX_VALUE},
            {Integer.MAX_VALUE, Integer.MAX_VALUE, Integer.MAX_VALUE}
        }) {
            assertThatExceptionOfType(ArithmeticException.class)
                    .isThrownBy(() -> Mmsghdr.allocate(sizes[0], sizes[1], sizes[2]));
        }
    }

    private static void assertOutOfBounds(ThrowingCallable call) {
        assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(call);
    }
}
