package bsdsockets.bench.scale;

import static org.assertj.core.api.Assertions.assertThat;

import bsdsockets.bench.CommandRun;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A very short run: that the figures can be, never how great they are. */
class ScaleCommandTest {
    private static CommandRun run(String... args) {
        List<String> all = new ArrayList<>(List.of("scale", "--rounds", "2", "--turn", "5"));
        all.addAll(List.of("--warm-up", "50", "--pause", "0"));
        all.addAll(List.of(args));
        return CommandRun.of(all.toArray(String[]::new));
    }

    private static Stream<Holding> measured() {
        return Arrays.stream(Holding.values()).filter(who -> who.missing().isEmpty());
    }

    @Test
    void printsWhatEachWayOfHoldingConnectionsTakes() {
        CommandRun run = run("--connections", "300", "--active", "10,300");
        assertThat(run.status()).as(run.err()).isZero();
        assertThat(run.out()).contains("2 rounds of 5 ms", "each in a JVM of its own");
        assertThat(measured())
                .isNotEmpty()
                .allSatisfy(who -> assertThat(run.out())
                        .containsPattern(who + " +300 +-?\\d+ B +-?\\d+ B +-?\\d+ B\n")
                        .containsPattern(who + " +300 +10 +[1-9]\\d+ +[1-9]\\d+ +\\d+\\.\\d{3} +[\\d.]+ to [\\d.]+\n")
                        .containsPattern(who + " +300 +300 +[1-9]\\d+ +[1-9]\\d+ +\\d+\\.\\d{3} "));
        assertThat(Arrays.stream(Holding.values()).filter(who -> who.missing().isPresent()))
                .allSatisfy(who -> assertThat(run.out())
                        .contains(who + " with 300 connections: not measured: it needs JDK 21 or later"));
    }

    @Test
    void noMoreAreActiveThanThereAre(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("scale.json");
        CommandRun run =
                run("--connections", "3", "--active", "2,1000", "--format", "json", "--output", file.toString());
        assertThat(run.status()).as(run.err()).isZero();
        assertThat(run.out()).isEmpty();
        JsonNode json = new ObjectMapper().readTree(file.toFile());
        JsonNode three = json.at("/scales/0/contenders/0");
        assertThat(three.at("/heldBy").asText()).isEqualTo("EventLoop");
        assertThat(three.has("heapBytes")).as("told of so few").isFalse();
        assertThat(three.at("/messages/0/active").asInt()).isEqualTo(2);
        assertThat(three.at("/messages/1/active").asInt()).isEqualTo(3);
        assertThat(three.at("/messages/1/processorNanos/median").asDouble()).isPositive();
        assertThat(three.at("/messages/1/processorOverEventLoop/median").asDouble())
                .isEqualTo(1);
    }

    @Test
    void aLimitThatIsTooLowIsSaidBeforeAnythingIsOpened() {
        assertThat(Descriptors.missing(50_000, 50_511).orElseThrow())
                .contains(
                        "50000 connections need 50512 open files in a process, and the limit is 50511",
                        "bench.sh",
                        "ulimit -n 50512");
        assertThat(Descriptors.missing(50_000, 50_512)).isEmpty();

        CommandRun run = run("--connections", "2000000000");
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.err()).startsWith("2000000000 connections need 2000000512 open files");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"--connections=0", "--active=0", "--rounds=0", "--turn=0", "--pause=-1", "--format=gif", "row"})
    void badArgumentsEndWithStatusTwo(String argument) {
        CommandRun run = CommandRun.of("scale", argument);
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains("Usage: bench scale");
    }
}
