package bsdsockets.lab.demo;

import static org.assertj.core.api.Assertions.assertThat;

import bsdsockets.junit.NativeSockets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The greeter: many clients at once, each until it says "exit" or ends. */
@NativeSockets
class GreeterTest {
    private static final Demo GREETER = Demos.of("greeter");

    @ParameterizedTest
    @EnumSource(Side.class)
    void manyAtOnce(Side side) throws Exception {
        List<Caller> callers = new ArrayList<>();
        try (RunningEnd server = RunningEnd.server(GREETER, side)) {
            for (int i = 0; i < 30; i++) {
                callers.add(Caller.of(server));
                assertThat(callers.get(i).hear()).startsWith("Welcome!");
            }
            for (int i = callers.size() - 1; i >= 0; i--) {
                callers.get(i).say("世界 " + i + "\n");
                assertThat(callers.get(i).hear()).isEqualTo("Hello, 世界 " + i);
            }
            for (Caller caller : callers) {
                caller.close();
            }
            server.printed().awaitLine(60, Deadline.in(Caller.PATIENCE));
            List<String> printed = server.printed().lines();
            assertThat(printed.subList(1, 61))
                    .containsExactlyInAnyOrderElementsOf(callers.stream()
                            .flatMap(caller -> List.of(caller.name() + " came", caller.name() + " went").stream())
                            .toList());
        }
    }

    @ParameterizedTest
    @EnumSource(Side.class)
    void exitEndsOneConnectionOnly(Side side) throws Exception {
        try (RunningEnd server = RunningEnd.server(GREETER, side);
                Caller stays = Caller.of(server);
                Caller goes = Caller.of(server)) {
            stays.hear();
            goes.hear();

            goes.say("Exit \nexit\n");

            assertThat(goes.hear()).isEqualTo("Hello, Exit ");
            assertThat(goes.hear()).isNull();
            stays.say("again\n");
            assertThat(stays.hear()).isEqualTo("Hello, again");
        }
    }

    @ParameterizedTest
    @EnumSource(Side.class)
    void aLastMessageWithoutALinesEndIsAnswered(Side side) throws Exception {
        try (RunningEnd server = RunningEnd.server(GREETER, side);
                Caller caller = Caller.of(server)) {
            caller.hear();
            caller.say("two\nmessages");
            caller.socket().shutdownOutput();

            assertThat(caller.hear()).isEqualTo("Hello, two");
            assertThat(caller.hear()).isEqualTo("Hello, messages");
            assertThat(caller.hear()).isNull();
        }
    }

    @ParameterizedTest
    @EnumSource(Side.class)
    void oneThatResetsOrSaysTooMuchHarmsNobody(Side side) throws Exception {
        try (RunningEnd server = RunningEnd.server(GREETER, side);
                Caller stays = Caller.of(server);
                Caller rude = Caller.of(server);
                Caller endless = Caller.of(server)) {
            String name = rude.name();
            stays.hear();
            rude.hear();
            endless.hear();

            rude.reset();
            server.printed().awaitLine(4, Deadline.in(Caller.PATIENCE));
            endless.say("x".repeat(Lines.LONGEST + 1));
            server.printed().awaitLine(5, Deadline.in(Caller.PATIENCE));

            assertThat(server.printed().lines().subList(4, 6))
                    .containsExactly(name + " was lost", endless.name() + " was lost");
            stays.say("still here\n");
            assertThat(stays.hear()).isEqualTo("Hello, still here");
        }
    }

    @ParameterizedTest
    @EnumSource(Side.class)
    void itIsStoppedWithCallersOnTheLine(Side side) throws Exception {
        try (RunningEnd server = RunningEnd.server(GREETER, side);
                Caller one = Caller.of(server);
                Caller two = Caller.of(server)) {
            one.hear();
            two.hear();

            server.end();

            assertThat(one.hear()).isNull();
            assertThat(two.hear()).isNull();
            assertThat(server.failure()).isEmpty();
            assertThat(server.printed().lines()).hasSize(4).last().isEqualTo("Stopped");
        }
    }
}
