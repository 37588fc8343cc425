package bsdsockets.lab.demo;

import static org.assertj.core.api.Assertions.assertThat;

import bsdsockets.junit.NativeSockets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The chat: a person replies. */
@NativeSockets
class ChatTest {
    private static final Demo CHAT = Demos.of("chat");

    @ParameterizedTest
    @EnumSource(Side.class)
    void eachMessageHasOneReplyAndTheNextCallerIsServed(Side side) throws Exception {
        Deadline deadline = Deadline.in(Caller.PATIENCE);
        try (RunningEnd server = RunningEnd.server(CHAT, side);
                Caller first = Caller.of(server);
                Caller second = Caller.of(server)) {
            first.say("one\n");
            assertThat(server.printed().awaitLine(2, deadline))
                    .matches("\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d received: one");
            server.type("一");
            assertThat(first.hear()).isEqualTo("一");
            first.hangUp();
            assertThat(server.printed().awaitLine(3, deadline)).isEqualTo("Chat ended by " + first.name());

            second.say("two\n");
            assertThat(server.printed().awaitLine(5, deadline)).endsWith(" received: two");
            server.type("二");
            assertThat(second.hear()).isEqualTo("二");
        }
    }

    @ParameterizedTest
    @EnumSource(Side.class)
    void theEndOfTheServersInputEndsIt(Side side) throws Exception {
        try (RunningEnd server = RunningEnd.server(CHAT, side);
                Caller caller = Caller.of(server)) {
            server.endInput();
            caller.say("anybody?\n");

            assertThat(caller.hear()).isNull();
            assertThat(server.await(Deadline.in(Caller.PATIENCE))).isTrue();
            assertThat(server.failure()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Side.class)
    void itIsStoppedWhileSomebodyIsToType(Side side) throws Exception {
        try (RunningEnd server = RunningEnd.server(CHAT, side);
                Caller caller = Caller.of(server)) {
            caller.say("hello\n");
            server.printed().awaitLine(2, Deadline.in(Caller.PATIENCE));

            server.end();

            assertThat(server.failure()).isEmpty();
            assertThat(server.printed().lines()).last().isEqualTo("Stopped");
            assertThat(caller.hear()).isNull();
        }
    }
}
