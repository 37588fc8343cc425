package bsdsockets.posix;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Linger and Timeval. */
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
}
