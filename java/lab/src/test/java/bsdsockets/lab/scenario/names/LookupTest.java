package bsdsockets.lab.scenario.names;

import static bsdsockets.lab.scenario.Side.JAVA_NET;
import static bsdsockets.lab.scenario.Side.NATIVE;
import static bsdsockets.lab.scenario.Side.NIO;
import static bsdsockets.lab.scenario.Verdict.DIFFERS;
import static bsdsockets.lab.scenario.Verdict.SAME;
import static org.assertj.core.api.Assertions.assertThat;

import bsdsockets.junit.NativeSockets;
import bsdsockets.lab.comparison.Comparison;
import bsdsockets.lab.comparison.ScenarioReport;
import bsdsockets.lab.scenario.Expected;
import bsdsockets.lab.scenario.Side;
import bsdsockets.lab.scenario.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@NativeSockets
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
                Expected.of("names.mapped-ipv6", DIFFERS)
                        .side(NATIVE, "getaddrinfo's family=AF_INET6", "the peer that accept names=::ffff:127.0.0.1")
                        .otherSides("getaddrinfo's family=AF_INET", "the peer that accept names=127.0.0.1"),
                Expected.of("names.scope-id", DIFFERS)
                        .side(
                                NATIVE,
                                "getaddrinfo by number=0",
                                "scope by number=true",
                                "getaddrinfo by name=0",
                                "scope by name=true",
                                "getaddrinfo of no interface=EAI_NONAME")
                        .side(JAVA_NET, scopes("UnknownHostException"))
                        .side(NIO, scopes("UnresolvedAddressException")),
                Expected.of("names.empty", DIFFERS)
                        .side(NATIVE, "gethostbyname=EAI_FAIL", "getaddrinfo=EAI_NONAME")
                        .otherSides("gethostbyname=127.0.0.1", "getaddrinfo=127.0.0.1"));
    }

    private static String[] scopes(String failure) {
        return new String[] {
            "getaddrinfo by number=0",
            "scope by number=true",
            "getaddrinfo by name=EAI_NONAME (" + failure + ")",
            "scope by name=false",
            "getaddrinfo of no interface=EAI_NONAME (" + failure + ")"
        };
    }

    /** Whether "http" is known is the machine's affair: a small one has no services(5). */
    @Test
    void aServiceIsANumberToTheJdk() throws IOException {
        Path services = Path.of("/etc/services");
        boolean known = Files.exists(services)
                && Files.readAllLines(services).stream().anyMatch(line -> line.matches("http\\s+80/tcp\\b.*"));
        ScenarioReport report = new Comparison(EnumSet.allOf(Side.class)).run(new Service());
        assertThat(report.verdict()).isEqualTo(Verdict.NO_EQUIVALENT);
        assertThat(report.sides().get(NATIVE).texts())
                .containsExactly(
                        "getaddrinfo http=" + (known ? "80" : "EAI_SERVICE"),
                        "getaddrinfo 8080=8080",
                        "getaddrinfo of no service=EAI_SERVICE");
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
