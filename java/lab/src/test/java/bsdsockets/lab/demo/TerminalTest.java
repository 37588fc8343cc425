package bsdsockets.lab.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The demos in which somebody types, on a terminal: Enter ends a line, Ctrl-D the input, Ctrl-C a server. */
class TerminalTest {
    private static final int INTERRUPTED = 130;

    static List<Side> phones() {
        return Demos.of("phone").sides();
    }

    static List<Side> chats() {
        return Demos.of("chat").sides();
    }

    static List<Side> greeters() {
        return Demos.of("greeter").sides();
    }

    static List<Side> rooms() {
        return Demos.of("chat-room").sides();
    }

    static Stream<Arguments> servers() {
        return Stream.of("phone", "greeter", "chat-room")
                .flatMap(demo -> Demos.of(demo).sides().stream().map(side -> Arguments.of(demo, side)));
    }

    private static Terminal client(String demo, Side side, RunningEnd server) throws Exception {
        String port = Integer.toString(Caller.port(server));
        return Terminal.demo(demo, "--side", side.toString(), "--role", "client", "--port", port);
    }

    private static void ended(Terminal terminal) throws Exception {
        terminal.ctrlD();
        assertThat(terminal.awaitStatus())
                .as(() -> String.join("\n", terminal.shown()))
                .isZero();
    }

    @ParameterizedTest
    @MethodSource("phones")
    void aPhoneCall(Side side) throws Exception {
        try (RunningEnd server = RunningEnd.server(Demos.of("phone"), side);
                Terminal terminal = client("phone", side, server)) {
            terminal.type("hello 你好");
            terminal.awaitShown("Received: HELLO 你好");
            terminal.type("straße");
            terminal.awaitShown("Received: STRAßE");

            ended(terminal);

            assertThat(terminal.shown())
                    .containsExactly("hello 你好", "Received: HELLO 你好", "straße", "Received: STRAßE");
        }
    }

    @ParameterizedTest
    @MethodSource("chats")
    void twoPeopleChat(Side side) throws Exception {
        String received = "\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d received: ";
        try (Terminal server = Terminal.demo("chat", "--side", side.toString(), "--role", "server", "--port", "0")) {
            int port = Check.port(server.awaitShown("Listening on .*"));
            try (Terminal client = Terminal.demo(
                    "chat", "--side", side.toString(), "--role", "client", "--port", Integer.toString(port))) {
                client.type("在吗?");
                server.awaitShown(received + "在吗[?]");
                server.type("在");
                client.awaitShown(received + "在");
                client.type("bye");
                server.awaitShown(received + "bye");
                server.type("再见");
                client.awaitShown(received + "再见");

                ended(client);
            }
            server.awaitShown("Chat ended by 127[.]0[.]0[.]1:[0-9]+");
            server.ctrlC();
            assertThat(server.awaitStatus()).isEqualTo(INTERRUPTED);
            assertThat(server.shown()).last().asString().endsWith("Stopped");
        }
    }

    @ParameterizedTest
    @MethodSource("greeters")
    void aGuestIsGreetedAndSaysExit(Side side) throws Exception {
        try (RunningEnd server = RunningEnd.server(Demos.of("greeter"), side);
                Terminal terminal = client("greeter", side, server)) {
            terminal.awaitShown("Received: Welcome!.*");
            terminal.type("世界");
            terminal.awaitShown("Received: Hello, 世界");

            terminal.type("exit");

            assertThat(terminal.awaitStatus()).isZero();
            assertThat(server.printed().awaitLine(2, Deadline.in(Caller.PATIENCE)))
                    .endsWith(" went");
        }
    }

    @ParameterizedTest
    @MethodSource("rooms")
    void oneInTheRoomTypesAndHears(Side side) throws Exception {
        Deadline deadline = Deadline.in(Caller.PATIENCE);
        try (RunningEnd server = RunningEnd.server(Demos.of("chat-room"), side);
                Caller other = Caller.of(server)) {
            server.printed().awaitLine(1, deadline);
            try (Terminal terminal = client("chat-room", side, server)) {
                terminal.type("大家好");
                assertThat(other.hear()).endsWith(": 大家好");
                other.say("你好\n");
                terminal.awaitShown(other.name() + ": 你好");

                ended(terminal);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("servers")
    void ctrlCEndsAServer(String demo, Side side) throws Exception {
        try (Terminal server = Terminal.demo(demo, "--side", side.toString(), "--role", "server", "--port", "0")) {
            server.awaitShown("Listening on .*");

            server.ctrlC();

            assertThat(server.awaitStatus()).isEqualTo(INTERRUPTED);
            assertThat(server.shown()).last().asString().endsWith("Stopped"); // ^C, which the terminal shows, before it
        }
    }
}
