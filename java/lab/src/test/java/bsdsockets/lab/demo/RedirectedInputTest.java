package bsdsockets.lab.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Clients whose input nobody types: a file, or a pipe from another program. */
class RedirectedInputTest {
    private static final String TEXT = "hello\n你好,世界\nnaïve 😀";

    @TempDir
    private Path folder;

    static Stream<Arguments> clients() {
        return Stream.of("tcp-echo", "phone", "greeter")
                .flatMap(demo -> Demos.of(demo).sides().stream().map(side -> Arguments.of(demo, side)));
    }

    private static List<String> expected(String demo) {
        return switch (demo) {
            case "phone" -> List.of("Received: HELLO", "Received: 你好,世界", "Received: NAÏVE 😀");
            case "greeter" ->
                List.of(
                        "Received: Welcome! Type a name, or exit to leave",
                        "Received: Hello, hello",
                        "Received: Hello, 你好,世界",
                        "Received: Hello, naïve 😀");
            default -> List.of("Received: hello", "Received: 你好,世界", "Received: naïve 😀");
        };
    }

    private static ProcessBuilder client(String demo, Side side, RunningEnd server) throws Exception {
        String port = Integer.toString(Caller.port(server));
        return new ProcessBuilder(
                Ran.command(List.of(), demo, "--side", side.toString(), "--role", "client", "--port", port));
    }

    private static void printed(Process client, String demo) throws Exception {
        try {
            Ran ran = Ran.ended(client);
            assertThat(ran.err()).isEmpty();
            assertThat(ran.out().lines()).containsExactlyElementsOf(expected(demo));
            assertThat(ran.status()).isZero();
        } finally {
            client.destroyForcibly();
        }
    }

    @ParameterizedTest
    @MethodSource("clients")
    void aFile(String demo, Side side) throws Exception {
        Path file = Files.writeString(folder.resolve("input"), TEXT);
        try (RunningEnd server = RunningEnd.server(Demos.of(demo), side)) {
            printed(client(demo, side, server).redirectInput(file.toFile()).start(), demo);
        }
    }

    @ParameterizedTest
    @MethodSource("clients")
    void aPipe(String demo, Side side) throws Exception {
        try (RunningEnd server = RunningEnd.server(Demos.of(demo), side)) {
            Process client = client(demo, side, server).start();
            try (OutputStream pipe = client.getOutputStream()) {
                for (byte b : TEXT.getBytes(StandardCharsets.UTF_8)) {
                    pipe.write(b);
                    pipe.flush();
                }
            }
            printed(client, demo);
        }
    }
}
