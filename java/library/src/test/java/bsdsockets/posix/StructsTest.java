package bsdsockets.posix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Linger, Timeval, Timespec and Ucred. */
class StructsTest {
    @Test
    void lingerIsTwoInts() {
        assertThat(new Linger(true, 7).toBytes())
                .isEqualTo(ByteBuffer.allocate(8)
                        .order(ByteOrder.nativeOrder())
                        .putInt(1)
                        .putInt(7)
                        .array());
        assertThat(Linger.ofBytes(new Linger(true, 7).toBytes())).isEqualTo(new Linger(true, 7));
        assertThat(Linger.ofBytes(new Linger(false, -1).toBytes())).isEqualTo(new Linger(false, -1));
    }

    @Test
    void timevalIsTwoLongs() {
        assertThat(new Timeval(3, 5).toBytes())
                .isEqualTo(ByteBuffer.allocate(16)
                        .order(ByteOrder.nativeOrder())
                        .putLong(3)
                        .putLong(5)
                        .array());
        assertThat(Timeval.ofBytes(new Timeval(3, 5).toBytes())).isEqualTo(new Timeval(3, 5));
    }

    @Test
    void timevalCutsADurationToMicroseconds() {
        assertThat(Timeval.of(Duration.ofNanos(1_500_000_999))).isEqualTo(new Timeval(1, 500_000));
        assertThat(Timeval.of(Duration.ZERO)).isEqualTo(new Timeval(0, 0));
        assertThat(Timeval.of(Duration.ofMillis(-1))).isEqualTo(new Timeval(-1, 999_000));
    }

    @Test
    void timespecIsTwoLongs() {
        assertThat(new Timespec(3, 999_999_999).toBytes())
                .isEqualTo(ByteBuffer.allocate(16)
                        .order(ByteOrder.nativeOrder())
                        .putLong(3)
                        .putLong(999_999_999)
                        .array());
        assertThat(Timespec.ofBytes(new Timespec(-3, 5).toBytes())).isEqualTo(new Timespec(-3, 5));
        assertThat(new Timespec(1, 2).toInstant()).isEqualTo(Instant.ofEpochSecond(1, 2));
        assertThat(new Timespec(0, 0).isZero()).isTrue();
        assertThat(new Timespec(0, 1).isZero()).isFalse();
        assertThat(new Timespec(1, 0).isZero()).isFalse();
        assertThatIllegalArgumentException().isThrownBy(() -> Timespec.ofBytes(new byte[15]));
        assertThatIllegalArgumentException().isThrownBy(() -> Timespec.ofBytes(new byte[17]));
    }

    @Test
    void ucredIsThreeInts() {
        assertThat(new Ucred(1, 2, -3).toBytes())
                .isEqualTo(ByteBuffer.allocate(12)
                        .order(ByteOrder.nativeOrder())
                        .putInt(1)
                        .putInt(2)
                        .putInt(-3)
                        .array());
        assertThat(Ucred.ofBytes(new Ucred(1, 2, -3).toBytes())).isEqualTo(new Ucred(1, 2, -3));
        assertThatIllegalArgumentException().isThrownBy(() -> Ucred.ofBytes(new byte[11]));
        assertThatIllegalArgumentException().isThrownBy(() -> Ucred.ofBytes(new byte[13]));
    }
}
