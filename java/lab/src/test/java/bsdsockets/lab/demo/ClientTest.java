package bsdsockets.lab.demo;

import static org.assertj.core.api.Assertions.assertThat;

import bsdsockets.junit.NativeSockets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The TCP clients against a server that answers byte by byte. */
@NativeSockets
class ClientTest {
    private static final String SIDES = """
            tcp-echo, native
            tcp-echo, java.net
            tcp-echo, c
            tcp-echo-errors, native
            tcp-echo-errors, java.net
            tcp-echo-errors, c
            """;

    private static Ran client(String demo, String side, String input) throws Exception {
        try (TestServer server = TestServer.byteByByte()) {
            return Ran.demo(input, demo, "--side", side, "--role", "client", "--port", Integer.toString(server.port()));
        }
    }

    @ParameterizedTest
    @CsvSource(textBlock = SIDES)
    void aReplyInPiecesIsReceivedWhole(String demo, String side) throws Exception {
        String longLine = "流".repeat(4000); // 12,000 bytes: more than is sent at once

        Ran ran = client(demo, side, "你好,世界\n😀 é\n" + longLine + "\n");

        assertThat(ran.out()).isEqualTo("Received: 你好,世界\nReceived: 😀 é\nReceived: " + longLine + "\n");
        assertThat(ran.err()).isEmpty();
        assertThat(ran.status()).isZero();
    }

    @ParameterizedTest
    @CsvSource(textBlock = SIDES)
    void theEndOfTheInputEndsTheClient(String demo, String side) throws Exception {
        assertThat(client(demo, side, "")).isEqualTo(new Ran(0, "", ""));
    }

    @ParameterizedTest
    @CsvSource(textBlock = SIDES)
    void aLastLineWithoutAnEndIsSentToo(String demo, String side) throws Exception {
        assertThat(client(demo, side, "one\r\ntwo")).isEqualTo(new Ran(0, "Received: one\nReceived: two\n", ""));
    }

    @ParameterizedTest
    @CsvSource(textBlock = SIDES)
    void anEmptyLineDoesNotHangTheClient(String demo, String side) throws Exception {
        String answer = demo.equals("tcp-echo") ? "Received: " : "An empty line cannot be sent: type some text";

        assertThat(client(demo, side, "\none\n")).isEqualTo(new Ran(0, answer + "\nReceived: one\n", ""));
    }
}
