package bsdsockets.bench.curve;

import static org.assertj.core.api.Assertions.assertThat;

import bsdsockets.bench.CommandRun;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A very short run: that the figures can be, never how great they are. */
class CurvesCommandTest {
    private static CommandRun run(String... args) {
        List<String> all = new ArrayList<>(List.of("curves", "--rounds", "2", "--turn", "2", "--warm-up", "10"));
        all.addAll(List.of("--connections", "70", "--bytes", "64,200000", "--datagrams", "1,64"));
        all.addAll(List.of(args));
        return CommandRun.of(all.toArray(String[]::new));
    }

    @Test
    void measuresAlongEachAxis() throws IOException {
        CommandRun run = run("--format", "json");
        assertThat(run.status()).as(run.err()).isZero();
        JsonNode json = new ObjectMapper().readTree(run.out());
        assertThat(json.at("/curves")).hasSize(3);
        assertThat(json.at("/curves").findValuesAsText("name")).containsExactly("connections", "bytes", "datagrams");
        assertThat(json.at("/curves").findValuesAsText("at")).containsExactly("70", "64", "200000", "1", "64");
        assertThat(json.at("/curves/0/points/0/processorNanos").fieldNames())
                .toIterable()
                .contains("EventLoop", "NIO Selector", "Netty epoll");
        assertThat(json.at("/curves/1/points/0/processorNanos").fieldNames())
                .toIterable()
                .containsExactly("C through glibc", "Posix", "BsdSocket", "java.net.Socket", "SocketChannel");
        assertThat(json.at("/curves/2/points/0/processorNanos").fieldNames())
                .toIterable()
                .containsExactly(
                        "send and recv", "sendmmsg and recvmmsg", "UDP_SEGMENT and UDP_GRO", "DatagramChannel");
        assertThat(json.findValuesAsText("median"))
                .isNotEmpty()
                .allSatisfy(nanos -> assertThat(Double.parseDouble(nanos)).isPositive());
    }

    @Test
    void moreBytesCostMore() throws IOException {
        CommandRun run = run("--curve", "bytes", "--format", "json");
        assertThat(run.status()).as(run.err()).isZero();
        JsonNode points = new ObjectMapper().readTree(run.out()).at("/curves/0/points");
        points.get(0)
                .get("processorNanos")
                .fieldNames()
                .forEachRemaining(contender -> assertThat(nanos(points.get(1), contender))
                        .as(contender)
                        .isGreaterThan(nanos(points.get(0), contender)));
    }

    private static double nanos(JsonNode point, String contender) {
        return point.at("/processorNanos").get(contender).get("median").asDouble();
    }

    @Test
    void isPrintedAsTables() {
        CommandRun text = run("--curve", "datagrams");
        assertThat(text.status()).as(text.err()).isZero();
        assertThat(text.out())
                .containsPattern("datagrams in a batch +send and recv +sendmmsg and recvmmsg +UDP_SEGMENT and UDP_GRO")
                .containsPattern("\n64( +[1-9]\\d*){4}\n")
                .contains("2 rounds of 2 ms");
        CommandRun markdown = run("--curve", "datagrams", "--format", "markdown");
        assertThat(markdown.out()).contains("| --- | ---: |").containsPattern("\\| 1( \\| [1-9]\\d*){4} \\|");
    }

    @Test
    void isDrawn() {
        CommandRun run = run("--curve", "bytes,datagrams", "--format", "svg");
        assertThat(run.status()).as(run.err()).isZero();
        assertThat(run.out())
                .contains("<svg ", "height=\"920px\"", "</svg>")
                .containsPattern("<title>.*TCP.*: C through glibc, Posix, .*; .*UDP.*: .*DatagramChannel</title>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"--curve=speed", "--connections=0", "--bytes=0", "--datagrams=65", "--turn=0", "--format=gif"})
    void badArgumentsEndWithStatusTwo(String argument) {
        CommandRun run = CommandRun.of("curves", argument);
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains("Usage: bench curves");
    }
}
