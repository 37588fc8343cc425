package bsdsockets.lab.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import bsdsockets.lab.Lab;
import bsdsockets.lab.report.Screen;
import bsdsockets.lab.scenario.Catalogue;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine.Help.Ansi;

/** Through the command line, as a person has it. */
@Timeout(value = 200, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class TraceCommandTest {
    private static final String HANDSHAKE = "stream.handshake";
    private static final Pattern PORT = Pattern.compile("htons\\((\\d+)\\)");
    private static final List<String> WITHOUT_THE_RIGHT =
            List.of("setpriv", "--bounding-set=-net_raw", "--inh-caps=-net_raw", "--ambient-caps=-net_raw");

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path folder;

    private int execute(String... args) {
        return Lab.commandLine(Catalogue.all(), new Screen(160, Ansi.OFF, false))
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(args);
    }

    private JsonNode traced(String scenario, String side, String... more) throws Exception {
        List<String> args = new ArrayList<>(List.of("trace", scenario, "--side", side, "--format", "json"));
        args.addAll(List.of(more));
        int status = execute(args.toArray(String[]::new));
        assertThat(status).as(err + out.toString()).isZero();
        JsonNode report = new ObjectMapper().readTree(out.toString());
        assertThat(report.get("lacking")).isEmpty();
        return report.get("sides").get(side).get("events");
    }

    private static List<String> texts(JsonNode events, String kind) {
        return Stream.iterate(0, i -> i < events.size(), i -> i + 1)
                .map(events::get)
                .filter(event -> event.get("kind").asText().equals(kind))
                .map(event -> event.get("text").asText())
                .toList();
    }

    private static List<String> states(JsonNode events) {
        List<String> states = new ArrayList<>();
        for (JsonNode event : events) {
            if (event.has("states")) {
                event.get("states").forEach(state -> states.add(state.asText().replaceFirst("\\d+ ", "")));
            }
        }
        return states;
    }

    @Test
    void theHandshakeAndTheCloseAreThereToBeSeen() throws Exception {
        Requirements.require("strace");
        Requirements.requireCapture();
        JsonNode events = traced(HANDSHAKE, "native");
        assertThat(texts(events, "call").stream().map(call -> call.replaceAll("\\(.*", "")))
                .containsSubsequence(
                        "socket", "bind", "listen", "getsockname", "socket", "connect", "accept", "shutdown", "close");
        assertThat(texts(events, "packet").stream()
                        .map(packet -> packet.replaceAll("^TCP \\d+ > \\d+ (.*) win=.*$", "$1")))
                .containsExactly(
                        "SYN seq=0",
                        "SYN, ACK seq=0 ack=1",
                        "ACK seq=1 ack=1",
                        "FIN, ACK seq=1 ack=1",
                        "ACK seq=1 ack=2",
                        "FIN, ACK seq=1 ack=2",
                        "ACK seq=2 ack=2");
        assertThat(states(events))
                .containsExactly(
                        "SYN_SENT",
                        "SYN_RECV",
                        "ESTABLISHED",
                        "ESTABLISHED",
                        "FIN_WAIT1",
                        "CLOSE_WAIT",
                        "FIN_WAIT2",
                        "LAST_ACK",
                        "TIME_WAIT",
                        "CLOSED");
    }

    @Test
    void theKernelTellsTheStates() throws Exception {
        Requirements.require("strace");
        assertThat(execute("trace", HANDSHAKE, "--side", "native")).isZero();
        for (String state : List.of("LISTEN", "ESTABLISHED", "FIN_WAIT2", "CLOSE_WAIT", "TIME_WAIT")) {
            assertThat(out.toString()).containsPattern("== 127\\.0\\.0\\.1:\\d+( to 127\\.0\\.0\\.1:\\d+)? " + state);
        }
    }

    @Test
    void theSidesStandNextToEachOtherWithWhatTheyCameTo() {
        Requirements.require("strace");
        assertThat(execute("trace", "connect.refused")).as(err.toString()).isZero();
        assertThat(out.toString())
                .startsWith("connect.refused: ")
                .containsPattern("\\| # +\\| native +\\| java.net +\\| nio +\\|")
                .contains("t1 socket(AF_INET, SOCK_STREAM, IPPROTO_IP)", "t1 socket(AF_INET6, SOCK_STREAM, IPPROTO_IP)")
                .containsPattern("connect\\(\\d+, \\{127\\.0\\.0\\.1:\\d+\\}, 16\\) = -1")
                .contains("connect=ECONNREFUSED ");
    }

    @Test
    void theOrderIsThatOfTime() throws Exception {
        Requirements.require("strace");
        JsonNode events = traced(HANDSHAKE, "nio");
        double last = 0;
        for (JsonNode event : events) {
            assertThat(event.get("microseconds").asDouble()).isGreaterThanOrEqualTo(last);
            last = event.get("microseconds").asDouble();
        }
    }

    @Test
    void whatOtherProgramsSendIsNotShown() throws Exception {
        Requirements.require("strace");
        Requirements.requireCapture();
        try (Chatter chatter = new Chatter()) {
            JsonNode events = traced(HANDSHAKE, "java.net");
            List<String> own = texts(events, "call").stream()
                    .flatMap(call -> PORT.matcher(call).results())
                    .map(port -> port.group(1))
                    .toList();
            for (JsonNode event : events) {
                if (event.get("kind").asText().equals("packet")) {
                    assertThat(own).contains(port(event.get("from")), port(event.get("to")));
                }
            }
            assertThat(texts(events, "packet")).hasSize(7);
            assertThat(chatter.exchanges()).isPositive();
        }
    }

    private static String port(JsonNode end) {
        return end.asText().replaceFirst(".*:", "");
    }

    @Test
    void aRefusalIsSeenThoughTheSocketHadItsPortOnlyForAMoment() throws Exception {
        Requirements.require("strace");
        Requirements.requireCapture();
        assertThat(texts(traced("connect.refused", "nio"), "packet").stream()
                        .map(packet -> packet.replaceAll("^TCP \\d+ > \\d+ (.*) seq=.*$", "$1")))
                .containsExactly("SYN", "RST, ACK");
    }

    @Test
    void datagramsAndWhatNobodyTook() throws Exception {
        Requirements.require("strace");
        Requirements.requireCapture();
        assertThat(texts(traced("datagram.connected-refused", "native"), "packet"))
                .anyMatch(packet -> packet.matches("UDP \\d+ > \\d+ len=\\d+"))
                .anyMatch(
                        packet -> packet.matches("ICMP 127.0.0.1 > 127.0.0.1 port unreachable \\(UDP \\d+ > \\d+\\)"));
    }

    @Test
    void aScenarioOfOnesOwnOverIpv6() throws Exception {
        Requirements.require("strace");
        Requirements.requireCapture();
        assertThat(texts(traced(OverIpv6.class.getName(), "native"), "packet"))
                .anyMatch(packet -> packet.matches("TCP \\[::1]:\\d+ > \\[::1]:\\d+ SYN, ACK seq=0 ack=1 win=.*"))
                .anyMatch(packet -> packet.matches("UDP \\[::1]:\\d+ > \\[::1]:\\d+ len=3"));
        out.getBuffer().setLength(0);
        assertThat(texts(traced(OverIpv6.class.getName(), "java.net"), "packet"))
                .singleElement()
                .asString()
                .matches("UDP \\[::1]:\\d+ > \\[::1]:\\d+ len=3");
    }

    @Test
    void tcpdumpReadsThePcapFile() throws Exception {
        Requirements.require("strace");
        Requirements.require("tcpdump");
        Requirements.requireCapture();
        Path pcap = folder.resolve("packets.pcap");
        JsonNode events = traced(HANDSHAKE, "native", "--pcap", pcap.toString());
        Process tcpdump = new ProcessBuilder("tcpdump", "-nn", "-r", pcap.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        List<String> lines = tcpdump.inputReader().lines().toList();
        assertThat(tcpdump.waitFor()).isZero();
        assertThat(lines.stream().map(line -> line.replaceAll(".*Flags \\[(.*?)\\].*", "$1")))
                .containsExactly("S", "S.", ".", "F.", ".", "F.", ".");
        assertThat(lines).hasSameSizeAs(texts(events, "packet"));
    }

    @Test
    void withoutStraceItSaysSoAndShowsTheRest() throws Exception {
        Requirements.requireCapture();
        LabProcess lab = LabProcess.run(List.of(), "/nowhere", folder, HANDSHAKE, "--side", "native");
        assertThat(lab.err()).isEmpty();
        assertThat(lab.status()).isZero();
        assertThat(lab.out())
                .contains("No system calls: strace is not installed (Debian, Ubuntu: apt-get install strace;")
                .doesNotContain(" t1 socket(")
                .containsPattern("-> TCP \\d+ > \\d+ SYN, ACK seq=0 ack=1")
                .contains("client after connect=ESTABLISHED");
    }

    @Test
    void whereStraceMayNotTraceItSaysWhatStraceSays() throws Exception {
        Path strace = folder.resolve("strace");
        Files.writeString(strace, "#!/bin/sh\necho 'strace: ptrace: Operation not permitted' >&2\nexit 1\n");
        Files.setPosixFilePermissions(strace, PosixFilePermissions.fromString("rwxr-xr-x"));
        LabProcess lab = LabProcess.run(List.of(), folder.toString(), folder, HANDSHAKE, "--side", "native");
        assertThat(lab.status()).isZero();
        assertThat(lab.out())
                .contains("No system calls: strace cannot trace here: strace: ptrace: Operation not permitted")
                .contains("client after connect=ESTABLISHED");
    }

    @Test
    void withoutTheRightToCaptureItSaysSoAndShowsTheRest() throws Exception {
        Requirements.require("strace");
        Requirements.require("setpriv");
        Path pcap = folder.resolve("none.pcap");
        LabProcess lab =
                LabProcess.run(WITHOUT_THE_RIGHT, "", folder, HANDSHAKE, "--side", "native", "--pcap", pcap.toString());
        assertThat(lab.out())
                .contains("No packets: to capture them needs a right that this process lacks (CAP_NET_RAW")
                .doesNotContain("-> TCP")
                .contains(" t1 socket(")
                .containsPattern("== 127\\.0\\.0\\.1:\\d+ to 127\\.0\\.0\\.1:\\d+ ESTABLISHED");
        assertThat(lab.err()).isEqualTo("lab: " + pcap + " is not written: no packets could be captured\n");
        assertThat(lab.status()).isEqualTo(1);
        assertThat(pcap).doesNotExist();
    }

    @Test
    void badArgumentsAreTwo() {
        assertThat(execute("trace")).isEqualTo(2);
        assertThat(execute("trace", "stream.handshak")).isEqualTo(2);
        assertThat(err.toString())
                .contains("no scenario is called \"stream.handshak\"; did you mean stream.handshake?");
        assertThat(execute("trace", "stream")).isEqualTo(2);
        assertThat(execute("trace", HANDSHAKE, "--pcap", folder.toString())).isEqualTo(2);
        assertThat(err.toString()).contains("cannot write " + folder);
        assertThat(execute("trace", HANDSHAKE, "--with", "nowhere.jar")).isEqualTo(2);
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void endedBeforeItsTimeItLeavesNoProcessAndNoFile() throws Exception {
        Process lab = LabProcess.start(List.of(), "", folder, NeverEnding.class.getName());
        try {
            await().atMost(Duration.ofSeconds(60)).until(() -> lab.descendants().anyMatch(TraceCommandTest::isTraced));
            List<ProcessHandle> descendants = lab.descendants().toList();
            lab.destroy();
            await().atMost(Duration.ofSeconds(30)).until(() -> !lab.isAlive());
            await().atMost(Duration.ofSeconds(30))
                    .until(() -> descendants.stream().noneMatch(ProcessHandle::isAlive));
        } finally {
            lab.descendants().forEach(ProcessHandle::destroyForcibly);
            lab.destroyForcibly();
        }
        try (Stream<Path> files = Files.list(folder.resolve("tmp"))) {
            assertThat(files.filter(file -> file.getFileName().toString().startsWith("lab-trace")))
                    .isEmpty();
        }
    }

    private static boolean isTraced(ProcessHandle process) {
        return process.info().commandLine().orElse("").contains(TracedSide.class.getName());
    }
}
