package bsdsockets.lab.demo;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import bsdsockets.junit.NativeSockets;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** socket-server, with callers of the test's own. */
@NativeSockets
class SocketServerTest {
    private static RunningEnd server(String side) throws Exception {
        return RunningEnd.server(Demos.of("socket-server"), Side.of(side));
    }

    private static int port(RunningEnd server) throws Exception {
        return Check.port(server.printed().awaitFirstLine(Deadline.in(Duration.ofSeconds(20))));
    }

    private static Socket call(RunningEnd server) throws Exception {
        Socket caller = new Socket(InetAddress.getLoopbackAddress(), port(server));
        caller.setSoTimeout(20_000);
        return caller;
    }

    private static String say(Socket caller, String text) throws Exception {
        caller.getOutputStream().write((text + "\n").getBytes(UTF_8));
        return new BufferedReader(new InputStreamReader(caller.getInputStream(), UTF_8)).readLine();
    }

    @ParameterizedTest
    @ValueSource(strings = {"native", "java.net"})
    void callersAreServedAtTheSameTime(String side) throws Exception {
        try (RunningEnd server = server(side);
                Socket first = call(server);
                Socket second = call(server);
                Socket third = call(server)) {
            assertThat(say(third, "drei ß")).isEqualTo("DREI SS");
            assertThat(say(first, "one")).isEqualTo("ONE");
            assertThat(say(second, "")).isEmpty();
            assertThat(say(first, "again")).isEqualTo("AGAIN");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"native", "java.net"})
    void aDatagramIsAnsweredWhileACallerIsOnTheLine(String side) throws Exception {
        try (RunningEnd server = server(side);
                Socket caller = call(server);
                DatagramSocket socket = new DatagramSocket()) {
            assertThat(say(caller, "a")).isEqualTo("A");
            socket.setSoTimeout(20_000);
            byte[] data = "hello".getBytes(UTF_8);
            socket.send(new DatagramPacket(
                    data, data.length, new InetSocketAddress(InetAddress.getLoopbackAddress(), port(server))));
            DatagramPacket answer = new DatagramPacket(new byte[100], 100);
            socket.receive(answer);

            assertThat(new String(answer.getData(), 0, answer.getLength(), UTF_8))
                    .isEqualTo("HELLO");
            assertThat(server.printed().lines())
                    .contains("Received from 127.0.0.1:" + socket.getLocalPort() + ": hello");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"native", "java.net"})
    void aCallerThatResetsDoesNotEndTheServer(String side) throws Exception {
        try (RunningEnd server = server(side)) {
            int port;
            try (Socket rude = call(server)) {
                port = rude.getLocalPort();
                assertThat(say(rude, "a")).isEqualTo("A");
                rude.setSoLinger(true, 0);
            }
            await().untilAsserted(() -> assertThat(server.printed().lines()).contains("Lost 127.0.0.1:" + port));
            try (Socket next = call(server)) {
                assertThat(say(next, "b")).isEqualTo("B");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"native", "java.net"})
    void aServerIsStoppedWithCallersOnTheLine(String side) throws Exception {
        try (RunningEnd server = server(side);
                Socket first = call(server);
                Socket second = call(server)) {
            assertThat(say(first, "a")).isEqualTo("A");
            assertThat(say(second, "b")).isEqualTo("B");

            server.end();

            assertThat(first.getInputStream().read()).isEqualTo(-1);
            assertThat(second.getInputStream().read()).isEqualTo(-1);
            assertThat(server.failure()).isEmpty();
            assertThat(server.printed().lines())
                    .noneMatch(line -> line.startsWith("Lost"))
                    .endsWith("Stopped");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"native", "java.net"})
    void aPortInUseIsSaid(String side) throws Exception {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String port = Integer.toString(other.getLocalPort());
            Ran ran = Ran.demo("", "socket-server", "--side", side, "--role", "server", "--port", port);

            assertThat(ran.err().lines()).singleElement().asString().contains("Address already in use");
            assertThat(ran.status()).isEqualTo(1);
        }
    }
}
