package bsdsockets.lab;

import static org.assertj.core.api.Assertions.assertThat;

import bsdsockets.lab.scenario.Catalogue;
import bsdsockets.posix.Mirrors;
import bsdsockets.posix.Posix;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The command line: what it prints, and its exit status. */
class LabTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int lab(String... words) {
        CommandLine commandLine = Lab.commandLine();
        commandLine.setOut(new PrintWriter(out));
        commandLine.setErr(new PrintWriter(err));
        return commandLine.execute(words);
    }

    @Test
    void comparesWhatItIsAskedFor() {
        assertThat(lab("compare", "connect.refused", "datagram.bound")).isZero();
        assertThat(out.toString())
                .contains("connect.refused", "datagram.boundaries", "ECONNREFUSED", "2 scenarios: 2 same")
                .doesNotContain("connect.refused-retry");
        assertThat(out.toString().lines()).allMatch(line -> line.length() <= 110);
    }

    @Test
    void showsTheCode() {
        assertThat(lab("compare", "connect.refused", "--code")).isZero();
        assertThat(out.toString()).contains("client: Posix.connect(", "-> ECONNREFUSED");
    }

    @Test
    void writesJson(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("comparison.json");
        assertThat(lab("compare", "connect.refused", "--format", "json", "--output", file.toString()))
                .isZero();
        assertThat(out.toString()).isEmpty();
        JsonNode report = new ObjectMapper().readTree(Files.readString(file));
        assertThat(report.at("/environment").fieldNames())
                .toIterable()
                .containsExactly("os", "kernel", "arch", "libc", "jdk", "vendor");
        JsonNode scenario = report.at("/scenarios/0");
        assertThat(scenario.fieldNames()).toIterable().containsExactly("id", "title", "verdict", "why", "sides");
        assertThat(scenario.at("/verdict").asText()).isEqualTo("same");
        assertThat(scenario.at("/sides").fieldNames()).toIterable().containsExactly("native", "java.net", "nio");
        assertThat(scenario.at("/sides/native/outcome/0").asText()).isEqualTo("connect=ECONNREFUSED");
        assertThat(scenario.at("/sides/java.net/outcome/0").asText())
                .startsWith("connect=ECONNREFUSED (ConnectException: ");
        assertThat(scenario.at("/sides/native/steps/0").fieldNames())
                .toIterable()
                .containsExactly("actor", "call", "result", "java");
    }

    @Test
    void runsTheSidesThatItIsAskedFor() throws Exception {
        assertThat(lab("compare", "connect.refused", "--format", "json", "--side", "native,nio"))
                .isZero();
        JsonNode report = new ObjectMapper().readTree(out.toString());
        assertThat(report.at("/scenarios/0/sides").fieldNames()).toIterable().containsExactly("native", "nio");
    }

    @Test
    void refusesWhatItDoesNotKnow(@TempDir Path folder) {
        assertThat(lab("compare", "connect.refussed")).isEqualTo(2);
        assertThat(err.toString()).contains("connect.refussed", "near it: ", "connect.refused");
        assertThat(lab("compare", "--side", "python")).isEqualTo(2);
        assertThat(err.toString()).contains("no side is called \"python\"");
        assertThat(lab("compare", "--format", "xml")).isEqualTo(2);
        Path nowhere = folder.resolve("none").resolve("file.json");
        assertThat(lab("compare", "connect.refused", "--output", nowhere.toString()))
                .isEqualTo(2);
        assertThat(err.toString()).contains("cannot write " + nowhere);
        assertThat(lab()).isEqualTo(2);
    }

    @Test
    void listsEveryScenario() {
        assertThat(lab("list")).isZero();
        List<String> lines = out.toString().lines().toList();
        assertThat(lines).hasSize(Catalogue.all().size());
        assertThat(lines).anyMatch(line -> line.matches("stream\\.peek +\\S.*"));
    }

    @Test
    void setsEveryCallOfTheMirrorBesideTheOthers() throws Exception {
        assertThat(lab("api", "--format", "json")).isZero();
        JsonNode calls = new ObjectMapper().readTree(out.toString());
        long mirrored = Arrays.stream(Posix.class.getMethods())
                .filter(method -> method.isAnnotationPresent(Mirrors.class))
                .count();
        assertThat(calls).hasSize((int) mirrored);
        assertThat(calls).allMatch(call -> call.at("/c").asText().contains("("));
        assertThat(lab("api", "--format", "markdown")).isZero();
        assertThat(lab("api")).isZero();
        assertThat(out.toString()).contains("ServerSocket#accept()", "conn, addr = sock.accept()");
    }

    @Test
    void helpsWithExamples() {
        assertThat(lab("compare", "--help")).isZero();
        assertThat(out.toString()).contains("Examples:", "Exit status:", "--code");
    }
}
