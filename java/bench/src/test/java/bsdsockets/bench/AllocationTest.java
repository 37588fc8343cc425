package bsdsockets.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class AllocationTest {
    private static final Schedule SHORT = new Schedule(3, Duration.ofMillis(1), Duration.ZERO);

    private static byte[] kept = {};

    @Test
    void countsTheBytesOfEachOperation() throws IOException {
        Contender thousand = new Contender("thousand", times -> {
            for (long i = 0; i < times; i++) {
                kept = new byte[1000];
            }
        });
        assertThat(Allocation.perOperation(SHORT, thousand, Allocation.MANY).median())
                .isBetween(1000.0, 1040.0);
        assertThat(kept).hasSize(1000);
    }

    @Test
    void countsNoneWhereThereIsNone() throws IOException {
        Contender none = new Contender("none", times -> {
            for (long i = 0; i < times; i++) {
                Thread.onSpinWait();
            }
        });
        assertThat(Allocation.perOperation(SHORT, none, Allocation.MANY).median())
                .isZero();
    }
}
