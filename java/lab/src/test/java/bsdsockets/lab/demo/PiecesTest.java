package bsdsockets.lab.demo;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import bsdsockets.junit.NativeSockets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Chinese text survives in both directions, whatever the pieces are that a recv gives. */
@NativeSockets
class PiecesTest {
    private static final String TEXT = "你好,世界 😀 é";

    static Stream<Arguments> phones() {
        return each("phone");
    }

    static Stream<Arguments> linesTalked() {
        return Stream.of("greeter", "chat", "chat-room").flatMap(PiecesTest::each);
    }

    private static Stream<Arguments> each(String demo) {
        return Demos.of(demo).sides().stream()
                .flatMap(side -> Stream.of(1, 2, 3, 5).map(size -> Arguments.of(demo, side, size)));
    }

    @ParameterizedTest
    @MethodSource("phones")
    void aPhonesServer(String demo, Side side, int pieceSize) throws Exception {
        try (RunningEnd server = RunningEnd.server(Demos.of(demo), side);
                Caller caller = Caller.of(server)) {
            Pieces.send(caller.socket(), TEXT, pieceSize);

            assertThat(caller.hear(TEXT.length())).isEqualTo("你好,世界 😀 É");
        }
    }

    @ParameterizedTest
    @MethodSource("phones")
    void aPhonesClient(String demo, Side side, int pieceSize) throws Exception {
        try (TestServer server = new TestServer(connection -> {
                    connection.getInputStream().readNBytes(TEXT.getBytes(UTF_8).length);
                    Pieces.send(connection, "你好,世界 😀 É", pieceSize);
                });
                RunningEnd client = RunningEnd.client(Demos.of(demo), side, server.port(), List.of(TEXT))) {
            assertThat(client.await(Deadline.in(Caller.PATIENCE))).isTrue();

            assertThat(client.failure()).isEmpty();
            assertThat(client.printed().lines()).containsExactly("Received: 你好,世界 😀 É");
        }
    }

    @ParameterizedTest
    @MethodSource("linesTalked")
    void aServerOfLines(String demo, Side side, int pieceSize) throws Exception {
        Deadline deadline = Deadline.in(Caller.PATIENCE);
        try (RunningEnd server = RunningEnd.server(Demos.of(demo), side);
                Caller speaker = Caller.of(server)) {
            String named = server.printed().awaitLine(1, deadline);
            assertThat(named).contains(speaker.name());
            try (Caller listener = Caller.of(server)) {
                server.printed().awaitLine(demo.equals("chat") ? 1 : 2, deadline);
                String said = demo.equals("chat") ? TEXT + "\n" : TEXT + "\nexit\n";
                Pieces.send(speaker.socket(), said, pieceSize);

                switch (demo) {
                    case "greeter" -> {
                        assertThat(speaker.hear()).startsWith("Welcome!");
                        assertThat(speaker.hear()).isEqualTo("Hello, " + TEXT);
                        assertThat(speaker.hear()).isNull();
                    }
                    case "chat" ->
                        assertThat(server.printed().awaitLine(2, deadline)).endsWith(" received: " + TEXT);
                    default -> {
                        assertThat(listener.hear()).isEqualTo(speaker.name() + ": " + TEXT);
                        assertThat(listener.hear()).isEqualTo(speaker.name() + ": exit");
                    }
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("linesTalked")
    void aClientOfLines(String demo, Side side, int pieceSize) throws Exception {
        try (TestServer server = new TestServer(connection -> {
                    Pieces.send(connection, TEXT + "\n", pieceSize);
                    connection.getInputStream().readNBytes(2); // "x" and the end of its line
                });
                RunningEnd client = RunningEnd.client(Demos.of(demo), side, server.port())) {
            client.type("x"); // the chat's client speaks first, and has its reply already
            String printed = client.printed().awaitLine(0, Deadline.in(Caller.PATIENCE));

            assertThat(printed.replaceFirst("^.*eceived: ", "")).isEqualTo(TEXT);
        }
    }
}
