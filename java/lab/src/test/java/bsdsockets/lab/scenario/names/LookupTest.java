package bsdsockets.lab.scenario.names;

import static bsdsockets.lab.scenario.Side.JAVA_NET;
import static bsdsockets.lab.scenario.Side.NATIVE;
import static bsdsockets.lab.scenario.Side.NIO;
import static bsdsockets.lab.scenario.Verdict.DIFFERS;
import static bsdsockets.lab.scenario.Verdict.SAME;
import static org.assertj.core.api.Assertions.assertThat;

import bsdsockets.lab.comparison.Comparison;
import bsdsockets.lab.comparison.ScenarioReport;
import bsdsockets.lab.scenario.Expected;
import bsdsockets.lab.scenario.Side;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LookupTest {
    @ParameterizedTest
    @MethodSource
    void sidesDoAsTheyWereSeenTo(Expected expected) {
        expected.check();
    }

    static Stream<Expected> sidesDoAsTheyWereSeenTo() {
        return Stream.of(
                Expected.of("names.numeric-short", SAME).otherSides("gethostbyname=127.0.0.1", "getaddrinfo=127.0.0.1"),
                Expected.of("names.numeric-octal", DIFFERS)
                        .side(NATIVE, "gethostbyname=127.0.0.1", "getaddrinfo=127.0.0.1")
                        .otherSides("gethostbyname=177.0.0.1", "getaddrinfo=177.0.0.1"),
                Expected.of("names.numeric-hex", DIFFERS)
                        .side(NATIVE, "getaddrinfo=127.0.0.1")
                        .side(JAVA_NET, "getaddrinfo=EAI_NONAME (UnknownHostException)")
                        .side(NIO, "getaddrinfo=EAI_NONAME (UnresolvedAddressException)"),
                Expected.of("names.empty", DIFFERS)
                        .side(NATIVE, "gethostbyname=EAI_FAIL", "getaddrinfo=EAI_NONAME")
                        .otherSides("gethostbyname=127.0.0.1", "getaddrinfo=127.0.0.1"));
    }

    /** Of the native side only the symbol: behind it stands whether there is a name server. */
    @Test
    void anUnknownNameIsUnknownWithAndWithoutANameServer() {
        ScenarioReport report = new Comparison(EnumSet.allOf(Side.class)).run(new Unknown());
        assertThat(report.verdict()).isEqualTo(SAME);
        assertThat(report.sides().get(NATIVE).texts())
                .hasSize(2)
                .allMatch(text -> text.matches("get\\w+=EAI_NONAME( \\(EAI_AGAIN: .*\\))?"));
        assertThat(report.sides().get(JAVA_NET).texts())
                .hasSize(2)
                .allMatch(text -> text.matches("get\\w+=EAI_NONAME \\(UnknownHostException: unknown.invalid.*\\)"));
        assertThat(report.sides().get(NIO).texts())
                .containsExactly(
                        "gethostbyname=EAI_NONAME (UnresolvedAddressException)",
                        "getaddrinfo=EAI_NONAME (UnresolvedAddressException)");
    }

    @Test
    void thisHostsNameIsTheKernels() throws IOException {
        String name = Files.readString(Path.of("/proc/sys/kernel/hostname")).strip();
        ScenarioReport report = new Comparison(EnumSet.allOf(Side.class)).run(new HostName());
        assertThat(report.sides().get(NATIVE).texts()).contains("gethostname=" + name);
        assertThat(report.sides().get(JAVA_NET).texts()).contains("gethostname=" + name);
        assertThat(report.sides().get(NIO).texts()).singleElement().asString().startsWith("NO_EQUIVALENT");
    }
}
