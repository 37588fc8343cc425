package bsdsockets.lab.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The command: its list, its combinations, its arguments. */
class DemoCommandTest {
    @Test
    void withoutANameItListsTheDemosAndWhatTheyDo() throws Exception {
        Ran ran = Ran.demo("");

        assertThat(ran.status()).isZero();
        assertThat(ran.out().lines())
                .hasSize(Demos.all().size() + Lessons.all().size())
                .allMatch(line -> line.matches("[a-z-]+ +\\S.+: .+"));
        assertThat(ran.out()).contains("tcp-echo ", "tcp-echo-errors ", "udp-echo ");
    }

    @ParameterizedTest
    @MethodSource("bsdsockets.lab.demo.ShapeTest#all")
    void everyClientTalksToEveryServer(String demo) throws Exception {
        List<Side> sides = Demos.of(demo).sides();
        Ran ran = Ran.demo("", demo);

        List<String> rows = ran.out()
                .lines()
                .skip(2)
                .map(line -> line.replaceAll(" +", " "))
                .toList();
        List<String> expected = sides.stream()
                .flatMap(server -> sides.stream().map(client -> server + " " + client + " ok"))
                .toList();
        assertThat(rows.subList(0, rows.size() - 1)).isEqualTo(expected);
        assertThat(rows.get(rows.size() - 1)).isEqualTo(expected.size() + " of " + expected.size() + " ok");
        assertThat(ran.status()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "no-such-demo",
                "tcp-echo more",
                "tcp-echo --side native",
                "tcp-echo --role server",
                "tcp-echo --port 0",
                "tcp-echo --host 127.0.0.1",
                "--side native --role server",
                "tcp-echo --side perl --role server",
                "tcp-echo --side native --role neither",
                "tcp-echo --side native --role server --port eight",
                "tcp-echo --side native --role server --port 8e3",
                "tcp-echo --side native --role server --port -1",
                "tcp-echo --side native --role server --port 65536",
                "tcp-echo --side native --role server --port 99999999999",
                "tcp-echo --no-such-option"
            })
    void badArgumentsAreExitStatusTwo(String arguments) throws Exception {
        Ran ran = Ran.demo("", arguments.split(" ", -1));

        assertThat(ran.status()).isEqualTo(2);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err()).isNotBlank().doesNotContain("\tat ");
    }

    @Test
    void theMessageForAPortThatIsNoNumberSaysWhatIsWanted() throws Exception {
        assertThat(Ran.demo("", "tcp-echo-errors", "--side", "java.net", "--role", "client", "--port", "eight")
                        .err())
                .startsWith("\"eight\" is no port: a number from 0 to 65535 is wanted");
    }
}
