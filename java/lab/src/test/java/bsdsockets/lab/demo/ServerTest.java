package bsdsockets.lab.demo;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import bsdsockets.junit.NativeSockets;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The servers, with callers of the test's own. */
@NativeSockets
class ServerTest {
    private static final Demo ECHO = Demos.of("tcp-echo");

    private static Socket call(RunningEnd server) throws Exception {
        String first = server.printed().awaitFirstLine(Deadline.in(Duration.ofSeconds(20)));
        int port = Integer.parseInt(first.substring(first.lastIndexOf(':') + 1));
        Socket caller = new Socket(InetAddress.getLoopbackAddress(), port);
        caller.setSoTimeout(20_000);
        return caller;
    }

    private static String echo(Socket caller, String text) throws IOException {
        byte[] data = text.getBytes(UTF_8);
        caller.getOutputStream().write(data);
        return new String(caller.getInputStream().readNBytes(data.length), UTF_8);
    }

    @ParameterizedTest
    @EnumSource(Side.class)
    void oneCallerAfterAnotherIsServed(Side side) throws Exception {
        try (RunningEnd server = RunningEnd.server(ECHO, side)) {
            for (int i = 0; i < 3; i++) {
                try (Socket caller = call(server)) {
                    assertThat(echo(caller, "caller " + i)).isEqualTo("caller " + i);
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Side.class)
    void aCallerThatResetsDoesNotEndTheServer(Side side) throws Exception {
        try (RunningEnd server = RunningEnd.server(ECHO, side)) {
            int port;
            try (Socket rude = call(server)) {
                port = rude.getLocalPort();
                assertThat(echo(rude, "hello")).isEqualTo("hello");
                rude.setSoLinger(true, 0);
            }
            try (Socket next = call(server)) {
                assertThat(echo(next, "still there?")).isEqualTo("still there?");
            }
            await().untilAsserted(() -> assertThat(server.printed().lines()).contains("Lost 127.0.0.1:" + port));
        }
    }

    @ParameterizedTest
    @EnumSource(Side.class)
    void aServerIsStoppedWithACallerOnTheLine(Side side) throws Exception {
        try (RunningEnd server = RunningEnd.server(ECHO, side);
                Socket caller = call(server)) {
            assertThat(echo(caller, "hello")).isEqualTo("hello");

            server.end();

            assertThat(caller.getInputStream().read()).isEqualTo(-1);
            assertThat(server.failure()).isEmpty();
            assertThat(server.printed().lines())
                    .containsExactly(
                            server.printed().lines().get(0),
                            "Connected by 127.0.0.1:" + caller.getLocalPort(),
                            "Stopped");
        }
    }
}
