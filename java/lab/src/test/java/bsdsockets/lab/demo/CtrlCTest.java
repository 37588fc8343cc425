package bsdsockets.lab.demo;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A server in a JVM of its own, ended by SIGINT as Ctrl-C sends it: exit status 130, a last word, its port free again. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class CtrlCTest {
    private static final int INTERRUPTED = 130;

    private static Process server(String demo, String side) throws Exception {
        return new ProcessBuilder(Ran.command(List.of(), demo, "--side", side, "--role", "server", "--port", "0"))
                .start();
    }

    private static int port(BufferedReader out) throws Exception {
        String first = out.readLine();
        assertThat(first).startsWith("Listening on 127.0.0.1:");
        return Integer.parseInt(first.substring(first.lastIndexOf(':') + 1));
    }

    private static void ctrlC(Process process) throws Exception {
        assertThat(new ProcessBuilder("kill", "-INT", Long.toString(process.pid()))
                        .start()
                        .waitFor())
                .isZero();
    }

    private static void endedCleanly(Process process, BufferedReader out) throws Exception {
        assertThat(out.lines()).containsExactly("Stopped");
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(new String(process.getErrorStream().readAllBytes(), UTF_8)).isEmpty();
        assertThat(process.exitValue()).isEqualTo(INTERRUPTED);
    }

    private static BufferedReader output(Process process) {
        return new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8));
    }

    @ParameterizedTest
    @ValueSource(strings = {"native", "java.net", "c"})
    void whileItWaitsForACaller(String side) throws Exception {
        Process process = server("tcp-echo", side);
        try (BufferedReader out = output(process)) {
            int port = port(out);

            ctrlC(process);

            endedCleanly(process, out);
            try (ServerSocket free = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
                assertThat(free.isBound()).isTrue();
            }
        } finally {
            process.destroyForcibly();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"native", "java.net", "c"})
    void whileACallerIsOnTheLine(String side) throws Exception {
        Process process = server("tcp-echo-errors", side);
        try (BufferedReader out = output(process);
                Socket caller = new Socket(InetAddress.getLoopbackAddress(), port(out))) {
            caller.getOutputStream().write('x');
            assertThat(caller.getInputStream().read()).isEqualTo('x');
            assertThat(out.readLine()).isEqualTo("Connected by 127.0.0.1:" + caller.getLocalPort());

            ctrlC(process);

            endedCleanly(process, out);
            assertThat(caller.getInputStream().read()).isEqualTo(-1);
        } finally {
            process.destroyForcibly();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"native", "java.net", "c"})
    void aServerOfDatagrams(String side) throws Exception {
        Process process = server("udp-echo", side);
        try (BufferedReader out = output(process);
                DatagramSocket client =
                        new DatagramSocket(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0))) {
            int port = port(out);
            byte[] data = "你好".getBytes(UTF_8);
            client.send(new DatagramPacket(data, data.length, InetAddress.getLoopbackAddress(), port));
            assertThat(out.readLine()).isEqualTo("Received from 127.0.0.1:" + client.getLocalPort() + ": 你好");

            ctrlC(process);

            endedCleanly(process, out);
        } finally {
            process.destroyForcibly();
        }
    }
}
