package bsdsockets.lab.demo;

import static org.assertj.core.api.Assertions.assertThat;

import bsdsockets.junit.NativeSockets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What glued-messages, time-wait, sendall and handshake print when a user runs one side of them. */
@NativeSockets
class LessonSidesTest {
    private static List<String> lines(String lesson, String side) throws Exception {
        Ran ran = Ran.demo("", lesson, "--side", side);
        assertThat(ran.err()).isEmpty();
        assertThat(ran.status()).isZero();
        return ran.out().lines().toList();
    }

    @ParameterizedTest
    @EnumSource(Side.class)
    void messagesAreGluedOnTcpOnlyAndNotWithALength(Side side) throws Exception {
        assertThat(lines("glued-messages", side.toString()))
                .contains("TCP: recv gave 10 bytes: \"helloworld\"")
                .containsSequence("UDP: recvfrom gave 5 bytes: \"hello\"", "UDP: recvfrom gave 5 bytes: \"world\"")
                .endsWith("TCP, a length before each: read \"hello\"", "TCP, a length before each: read \"world\"");
    }

    @ParameterizedTest
    @EnumSource(Side.class)
    void aRestartNeedsTheOptionBeforeAndAfter(Side side) throws Exception {
        List<String> lines = lines("time-wait", side.toString());

        assertThat(lines.subList(0, 3)).allMatch(line -> line.endsWith(": Address already in use"));
        assertThat(lines.get(3)).isEqualTo("First with SO_REUSEADDR, again with it: listening");
    }

    @ParameterizedTest
    @EnumSource(Side.class)
    void theKernelsSettingsAreThoseOfNow(Side side) throws Exception {
        List<String> lines = lines("time-wait", side.toString());

        for (String name : List.of("tcp_tw_reuse", "tcp_fin_timeout", "tcp_syncookies")) {
            String value =
                    Files.readAllLines(Path.of("/proc/sys/net/ipv4", name)).get(0);
            assertThat(lines).anyMatch(line -> line.startsWith("net.ipv4." + name + " = " + value + " ("));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"native", "c"})
    void sendTakesAPartAndSendallTheRest(String side) throws Exception {
        List<String> lines = lines("sendall", side);
        Matcher part = Pattern.compile("send took ([0-9]+) of 1048576 bytes").matcher(lines.get(0));
        Matcher rest = Pattern.compile("sendall sent the other ([0-9]+)").matcher(lines.get(2));

        assertThat(part.matches() && rest.matches()).as(lines.toString()).isTrue();
        assertThat(Integer.parseInt(part.group(1))).isBetween(1, 1048575);
        assertThat(Integer.parseInt(rest.group(1))).isBetween(1, 1048576 - Integer.parseInt(part.group(1)));
        assertThat(lines.get(1)).isEqualTo("send again took nothing: Resource temporarily unavailable");
        assertThat(lines.get(3)).isEqualTo("received 1048576 bytes, each as it was sent");
    }

    @ParameterizedTest
    @EnumSource(Side.class)
    void theStatesAreThoseOfBothEndsFromTheFirstPacketToTheLast(Side side) throws Exception {
        List<String> lines = lines("handshake", side.toString());

        assertThat(lines)
                .hasSize(7)
                .startsWith("listen: server LISTEN", "connect without an answer (SYN): client SYN_SENT")
                .containsSequence(
                        "connect (SYN; SYN, ACK; ACK): client ESTABLISHED, server ESTABLISHED",
                        "the client shuts down (FIN; ACK): client FIN_WAIT2, server CLOSE_WAIT",
                        "the server closes (FIN; ACK): client TIME_WAIT, server CLOSE");
        if (side == Side.JAVA_NET) {
            assertThat(lines.get(2)).startsWith("java.net has no TCP_DEFER_ACCEPT");
        } else {
            assertThat(lines.get(2)).endsWith(": client ESTABLISHED, server SYN_RECV");
        }
    }

    @Test
    void javaNetSaysWhatItHasNotAndSendsAll() throws Exception {
        assertThat(lines("sendall", "java.net"))
                .satisfiesExactly(
                        line -> assertThat(line).startsWith("java.net has no send that takes a part"),
                        line -> assertThat(line)
                                .startsWith("java.net has no EAGAIN")
                                .contains("SocketChannel: null"),
                        line -> assertThat(line).isEqualTo("sendall sent the other 1048576"),
                        line -> assertThat(line).isEqualTo("received 1048576 bytes, each as it was sent"));
    }
}
