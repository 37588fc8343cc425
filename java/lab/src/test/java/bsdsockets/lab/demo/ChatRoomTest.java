package bsdsockets.lab.demo;

import static org.assertj.core.api.Assertions.assertThat;

import bsdsockets.junit.NativeSockets;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The chat room: what one says all others hear, whatever one of them does. */
@NativeSockets
class ChatRoomTest {
    private static final Demo ROOM = Demos.of("chat-room");

    /** One who has entered. */
    private static Caller enter(RunningEnd server, int number) throws Exception {
        Caller caller = Caller.of(server);
        assertThat(server.printed().awaitLine(number, Deadline.in(Caller.PATIENCE)))
                .isEqualTo(caller.name() + " came");
        return caller;
    }

    @ParameterizedTest
    @EnumSource(Side.class)
    void allOthersHearItAndTheSpeakerDoesNot(Side side) throws Exception {
        try (RunningEnd server = RunningEnd.server(ROOM, side);
                Caller one = enter(server, 1);
                Caller two = enter(server, 2);
                Caller three = enter(server, 3)) {
            one.say("你好\n");
            assertThat(two.hear()).isEqualTo(one.name() + ": 你好");
            assertThat(three.hear()).isEqualTo(one.name() + ": 你好");

            two.say("hi\n");

            // the first to come back to the speaker is another's
            assertThat(one.hear()).isEqualTo(two.name() + ": hi");
            assertThat(three.hear()).isEqualTo(two.name() + ": hi");
        }
    }

    @ParameterizedTest
    @EnumSource(Side.class)
    void oneWhoGoesAwayHarmsNobody(Side side) throws Exception {
        Deadline deadline = Deadline.in(Caller.PATIENCE);
        try (RunningEnd server = RunningEnd.server(ROOM, side);
                Caller one = enter(server, 1);
                Caller closes = enter(server, 2);
                Caller resets = enter(server, 3);
                Caller two = enter(server, 4)) {
            String reset = resets.name();
            closes.hangUp();
            assertThat(server.printed().awaitLine(5, deadline)).isEqualTo(closes.name() + " went");
            resets.reset();
            assertThat(server.printed().awaitLine(6, deadline)).isEqualTo(reset + " was lost");

            one.say("who is there?\n");

            assertThat(two.hear()).isEqualTo(one.name() + ": who is there?");
        }
    }

    @ParameterizedTest
    @EnumSource(Side.class)
    void oneWhoDoesNotReadIsTurnedOutAndTheOthersHearAll(Side side) throws Exception {
        String line = "x".repeat(60_000);
        int messages = 400; // more than the kernel's buffers and the room's queue hold
        try (RunningEnd server = RunningEnd.server(ROOM, side);
                Caller speaker = enter(server, 1);
                Caller listener = enter(server, 2);
                Caller slow = enter(server, 3)) {
            Thread speaking = new Thread(() -> speak(speaker, line, messages), "test speaker");
            speaking.start();
            for (int i = 0; i < messages; i++) {
                assertThat(listener.hear()).isEqualTo(speaker.name() + ": " + line);
            }
            speaking.join();

            assertThat(server.printed().awaitLine(4, Deadline.in(Caller.PATIENCE)))
                    .isEqualTo(slow.name() + " did not keep up");
            listener.say("just us\n");
            assertThat(speaker.hear()).isEqualTo(listener.name() + ": just us");
        }
    }

    private static void speak(Caller speaker, String line, int messages) {
        try {
            for (int i = 0; i < messages; i++) {
                speaker.say(line + "\n");
            }
        } catch (IOException e) {
            // the listener hears less than it waits for
        }
    }

    @ParameterizedTest
    @EnumSource(Side.class)
    void aClientHearsWhatWasSaidAfterItsOwnInputHadEnded(Side side) throws Exception {
        try (RunningEnd server = RunningEnd.server(ROOM, side);
                Caller one = enter(server, 1);
                Caller two = enter(server, 2)) {
            one.say("last words\n");
            assertThat(two.hear()).isEqualTo(one.name() + ": last words");
            two.socket().shutdownOutput();

            assertThat(two.hear()).isNull();
            assertThat(server.printed().awaitLine(3, Deadline.in(Caller.PATIENCE)))
                    .isEqualTo(two.name() + " went");
        }
    }

    @ParameterizedTest
    @EnumSource(Side.class)
    void aClientWhoseServerGoesAwayFailsWithoutWaitingForTheKeyboard(Side side) throws Exception {
        try (TestServer server =
                        new TestServer(connection -> connection.getInputStream().read());
                RunningEnd client = RunningEnd.client(ROOM, side, server.port())) {
            client.type("x");

            assertThat(client.await(Deadline.in(Caller.PATIENCE))).isTrue();
            assertThat(client.failure()).containsAnyOf("the server has closed the connection", "Connection reset");
        }
    }

    @ParameterizedTest
    @EnumSource(Side.class)
    void itIsStoppedWithAllInTheRoom(Side side) throws Exception {
        try (RunningEnd server = RunningEnd.server(ROOM, side);
                Caller one = enter(server, 1);
                Caller two = enter(server, 2)) {
            server.end();

            assertThat(List.of(one.hear() == null, two.hear() == null)).containsOnly(true);
            assertThat(server.failure()).isEmpty();
            assertThat(server.printed().lines()).hasSize(4).last().isEqualTo("Stopped");
        }
    }
}
