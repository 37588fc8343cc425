package bsdsockets.lab.demo;

import static org.assertj.core.api.Assertions.assertThat;

import bsdsockets.junit.NativeSockets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The phone: one caller at a time. */
@NativeSockets
class PhoneTest {
    private static final Demo PHONE = Demos.of("phone");

    @ParameterizedTest
    @EnumSource(Side.class)
    void theNextCallerIsServedWhenTheFirstHangsUp(Side side) throws Exception {
        Deadline deadline = Deadline.in(Caller.PATIENCE);
        try (RunningEnd server = RunningEnd.server(PHONE, side);
                Caller first = Caller.of(server);
                Caller second = Caller.of(server)) {
            second.say("waiting");
            first.say("first");
            assertThat(first.hear(5)).isEqualTo("FIRST");
            assertThat(server.printed().awaitLine(1, deadline)).isEqualTo("Connected by " + first.name());
            assertThat(server.printed().lines()).hasSize(2);

            first.hangUp();

            assertThat(second.hear(7)).isEqualTo("WAITING");
            second.hangUp();
            server.printed().awaitLine(4, deadline);
            assertThat(server.printed().lines().subList(1, 5))
                    .containsExactly(
                            "Connected by " + first.name(),
                            "Call ended by " + first.name(),
                            "Connected by " + second.name(),
                            "Call ended by " + second.name());
        }
    }

    @ParameterizedTest
    @EnumSource(Side.class)
    void aCallerThatResetsIsLostAndTheNextIsServed(Side side) throws Exception {
        try (RunningEnd server = RunningEnd.server(PHONE, side);
                Caller rude = Caller.of(server);
                Caller next = Caller.of(server)) {
            String name = rude.name();
            rude.say("a");
            assertThat(rude.hear(1)).isEqualTo("A");
            rude.reset();

            next.say("still there?");

            assertThat(next.hear(12)).isEqualTo("STILL THERE?");
            assertThat(server.printed().awaitLine(2, Deadline.in(Caller.PATIENCE)))
                    .isEqualTo("Lost " + name);
        }
    }

    @ParameterizedTest
    @EnumSource(Side.class)
    void upperCaseIsCharacterForCharacter(Side side) throws Exception {
        try (RunningEnd server = RunningEnd.server(PHONE, side);
                Caller caller = Caller.of(server)) {
            caller.say("straße ÿ δ я 𐐨 你");

            assertThat(caller.hear("STRAßE Ÿ Δ Я 𐐀 你".length())).isEqualTo("STRAßE Ÿ Δ Я 𐐀 你");
        }
    }

    @ParameterizedTest
    @EnumSource(Side.class)
    void bytesThatAreNoTextAreAnsweredAsReplaced(Side side) throws Exception {
        try (RunningEnd server = RunningEnd.server(PHONE, side);
                Caller caller = Caller.of(server)) {
            caller.socket().getOutputStream().write(new byte[] {'a', (byte) 0xFF, 'b', (byte) 0xE4, (byte) 0xBD, 'c'});

            assertThat(caller.hear(5)).isEqualTo("A\uFFFDB\uFFFDC");
        }
    }
}
