package bsdsockets.bench;

import static org.assertj.core.api.Assertions.assertThat;

import bsdsockets.bench.jmh.Addresses;
import bsdsockets.bench.jmh.Errors;
import bsdsockets.bench.jmh.Messages;
import bsdsockets.bench.jmh.Options;
import bsdsockets.bench.jmh.RecvNothing;
import bsdsockets.bench.jmh.RecvPeeked;
import bsdsockets.bench.jmh.SendAndRecv;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openjdk.jmh.annotations.Benchmark;

/** The command in a process of its own: JMH writes to standard output, forks, and ends the process where it fails. */
class JmhTest {
    private static final List<Class<?>> ALL = List.of(
            Addresses.class,
            Errors.class,
            Messages.class,
            Options.class,
            RecvNothing.class,
            RecvPeeked.class,
            SendAndRecv.class);

    @TempDir
    Path folder;

    private record Ran(int status, List<String> out, String err) {}

    private Ran run(String... args) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                // other runs of JMH on this machine do no harm here
                "-Djmh.ignoreLock=true",
                "-cp",
                System.getProperty("java.class.path"),
                Bench.class.getName(),
                "jmh"));
        command.addAll(List.of(args));
        Path out = folder.resolve("out");
        Path err = folder.resolve("err");
        Process process = new ProcessBuilder(command)
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start();
        try {
            assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
        } finally {
            process.destroyForcibly();
        }
        return new Ran(process.exitValue(), Files.readAllLines(out), Files.readString(err));
    }

    /** The results of a run that succeeds. */
    private JsonNode results(String... args) throws IOException, InterruptedException {
        Path file = folder.resolve("json");
        Ran ran = run(Stream.concat(Stream.of(args), Stream.of("-rf", "json", "-rff", file.toString()))
                .toArray(String[]::new));
        assertThat(ran.status()).as(ran.err()).isZero();
        // what a fork says on its error output is there too
        assertThat(ran.out()).noneMatch(line -> line.contains("restricted method"));
        return new ObjectMapper().readTree(file.toFile());
    }

    @Test
    void listsThemAll() throws Exception {
        List<String> expected = ALL.stream()
                .flatMap(type -> Arrays.stream(type.getMethods())
                        .filter(method -> method.isAnnotationPresent(Benchmark.class))
                        .map(method -> type.getName() + "." + method.getName()))
                .filter(name -> Foreign.missing().isEmpty() || !name.endsWith(".foreign"))
                .toList();
        Ran ran = run("-l");
        assertThat(ran.status()).isZero();
        assertThat(ran.out()).first().isEqualTo("Benchmarks: ");
        assertThat(ran.out().subList(1, ran.out().size())).containsExactlyInAnyOrderElementsOf(expected);
        assertThat(ran.err())
                .isEqualTo(Foreign.missing()
                        .map(why -> "Left out: " + why + System.lineSeparator())
                        .orElse(""));
    }

    @Test
    void measuresInAForkWithTheOptionsOfJmh() throws Exception {
        JsonNode results = results("RecvPeeked.posixDirect", "-f", "1", "-wi", "0", "-i", "1", "-r", "10ms");
        assertThat(results).hasSize(1);
        JsonNode result = results.get(0);
        assertThat(result.at("/benchmark").asText()).isEqualTo(RecvPeeked.class.getName() + ".posixDirect");
        assertThat(result.at("/forks").asInt()).isEqualTo(1);
        assertThat(result.at("/primaryMetric/scoreUnit").asText()).isEqualTo("ns/op");
        assertThat(result.at("/primaryMetric/score").asDouble()).isBetween(10.0, 1e7);
    }

    /** JMH allocates for itself, a byte or two when shared among so many calls; an object of a call's own is 16 at least. */
    @Test
    void theCallsForEventLoopsAllocateNothing() throws Exception {
        JsonNode results = results(
                "RecvNothing.syscalls|RecvPeeked.(syscalls|posix.*)|SendAndRecv.(syscalls|posix.*)"
                        + "|Messages.(inVector|decodeNumber)",
                "-p",
                "size=64",
                "-prof",
                "gc",
                "-f",
                "0",
                "-wi",
                "1",
                "-w",
                "300ms",
                "-i",
                "1",
                "-r",
                "400ms");
        assertThat(results)
                .hasSize(11)
                .allSatisfy(result -> assertThat(result.at("/secondaryMetrics/gc.alloc.rate.norm/score")
                                .asDouble(-1))
                        .as(result.at("/benchmark").asText())
                        .isBetween(0.0, 8.0));
    }

    @Test
    void whatJmhRefusesEndsWithAFailure() throws Exception {
        Ran ran = run("no-such-benchmark");
        assertThat(ran.status()).isEqualTo(1);
        assertThat(ran.err()).contains("No matching benchmarks");
    }
}
