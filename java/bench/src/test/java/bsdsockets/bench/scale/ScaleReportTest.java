package bsdsockets.bench.scale;

import static org.assertj.core.api.Assertions.assertThat;

import bsdsockets.bench.Format;
import bsdsockets.bench.Quartiles;
import bsdsockets.bench.Schedule;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Known figures, in the formats that {@link ScaleCommandTest} does not measure for. */
class ScaleReportTest {
    private static final ScaleReport REPORT = new ScaleReport(
            List.of(new Scale(
                    10_000,
                    Arrays.stream(Holding.values())
                            .map(ScaleReportTest::measured)
                            .toList())),
            new Schedule(3, Duration.ofMillis(200), Duration.ZERO),
            "a machine");

    private static Measured measured(Holding who) {
        if (who == Holding.JAVA_NET) {
            return Measured.missing(who, "it needs JDK 21 or later");
        }
        Throughput throughput = new Throughput(
                64,
                new Quartiles(9000, 10_000, 11_000),
                new Quartiles(20_000, 25_000, 30_000),
                new Quartiles(1, 1.5, 2));
        return new Measured(who, Optional.empty(), Optional.of(new Memory(670, 30)), List.of(throughput));
    }

    @Test
    void markdownHasATableOfMemoryAndOneOfMessages() {
        assertThat(REPORT.write(Format.MARKDOWN))
                .contains(
                        "| --- | ---: | ---: | ---: | ---: |\n",
                        "| NIO Selector | 10000 | 670 B | 30 B | 700 B |\n",
                        "| NIO Selector | 10000 | 64 | 100000 | 40000 | 1.500 | 1.000 to 2.000 |\n",
                        "java.net, virtual threads with 10000 connections: not measured: it needs JDK 21 or later.\n",
                        "Measured on a machine: 3 rounds of 200 ms");
    }

    @Test
    void thePictureHasBarsOfWhatWasMeasured() {
        assertThat(REPORT.write(Format.SVG))
                .contains("<svg ", "height=\"920px\"", "</svg>")
                .containsPattern("<title>Memory of an idle.*, NIO Selector, .*; Processor time .*, Netty epoll</title>")
                .doesNotContain("java.net");
    }
}
