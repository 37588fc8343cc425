package bsdsockets.lab.demo;

import static bsdsockets.posix.Constants.AF_INET;
import static bsdsockets.posix.Constants.EADDRINUSE;
import static bsdsockets.posix.Constants.ECONNREFUSED;
import static bsdsockets.posix.Constants.SOCK_STREAM;
import static org.assertj.core.api.Assertions.assertThat;

import bsdsockets.junit.NativeSockets;
import bsdsockets.posix.Posix;
import bsdsockets.posix.SockaddrIn;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a user sees when a step fails: the reason in a line on standard error, no stack trace, exit status 1. */
@NativeSockets
class FailuresTest {
    private static Ran run(String demo, String side, String role, int port) throws Exception {
        return Ran.demo("hello\n", demo, "--side", side, "--role", role, "--port", Integer.toString(port));
    }

    private static void failed(Ran ran, String reason) {
        assertThat(ran.err().lines()).singleElement().asString().contains(reason);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.status()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "tcp-echo, native",
        "tcp-echo, java.net",
        "tcp-echo, c",
        "tcp-echo-errors, native",
        "tcp-echo-errors, java.net",
        "tcp-echo-errors, c"
    })
    void aPortInUse(String demo, String side) throws Exception {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Ran ran = run(demo, side, "server", other.getLocalPort());

            failed(ran, "Address already in use");
            if (demo.equals("tcp-echo-errors")) {
                failed(ran, "bind: error " + EADDRINUSE + ": Address already in use");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"native", "java.net", "c"})
    void aPortInUseOnUdp(String side) throws Exception {
        try (DatagramSocket other = new DatagramSocket(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0))) {
            failed(run("udp-echo", side, "server", other.getLocalPort()), "Address already in use");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "tcp-echo, native",
        "tcp-echo, java.net",
        "tcp-echo, c",
        "tcp-echo-errors, native",
        "tcp-echo-errors, java.net",
        "tcp-echo-errors, c"
    })
    void aRefusedConnection(String demo, String side) throws Exception {
        int nobodyListens = Posix.socket(AF_INET, SOCK_STREAM, 0);
        try {
            Posix.bind(nobodyListens, SockaddrIn.of("127.0.0.1", 0));
            Ran ran = run(demo, side, "client", ((SockaddrIn) Posix.getsockname(nobodyListens)).port());

            failed(ran, "Connection refused");
            if (demo.equals("tcp-echo-errors")) {
                failed(ran, "connect: error " + ECONNREFUSED + ": Connection refused");
            }
        } finally {
            Posix.close(nobodyListens);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"native", "java.net", "c"})
    void noAnswerOnUdp(String side) throws Exception {
        try (DatagramSocket silent = new DatagramSocket(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0))) {
            failed(
                    run("udp-echo", side, "client", silent.getLocalPort()),
                    "no answer from 127.0.0.1:" + silent.getLocalPort() + " in 2 seconds");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "tcp-echo, native",
        "tcp-echo, java.net",
        "tcp-echo, c",
        "tcp-echo-errors, native",
        "tcp-echo-errors, java.net",
        "tcp-echo-errors, c",
        "udp-echo, native",
        "udp-echo, java.net",
        "udp-echo, c"
    })
    void anUnknownHost(String demo, String side) throws Exception {
        String[] arguments = {demo, "--side", side, "--role", "client", "--host", "no.such.host.invalid"};

        Ran ran = Ran.demo("hello\n", arguments);

        assertThat(ran.status()).isEqualTo(1);
        assertThat(ran.err().lines()).hasSize(1);
        assertThat(ran.err()).doesNotContain("\tat ").containsAnyOf("no.such.host.invalid", "getaddrinfo: error ");
    }

    @ParameterizedTest
    @CsvSource({
        "tcp-echo, native",
        "tcp-echo, java.net",
        "tcp-echo, c",
        "tcp-echo-errors, native",
        "tcp-echo-errors, java.net",
        "tcp-echo-errors, c"
    })
    void aServerThatClosesInTheMiddleOfAReply(String demo, String side) throws Exception {
        try (TestServer server = new TestServer(connection -> {
            int first = connection.getInputStream().read();
            connection.getOutputStream().write(first);
            connection.getInputStream().readNBytes("ello".length());
        })) {
            failed(run(demo, side, "client", server.port()), "the server has closed the connection");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"native", "java.net", "c"})
    void aLineTooLongForADatagram(String side) throws Exception {
        try (DatagramSocket silent = new DatagramSocket(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0))) {
            Ran ran = Ran.demo(
                    "x".repeat(70_000) + "\n",
                    "udp-echo",
                    "--side",
                    side,
                    "--role",
                    "client",
                    "--port",
                    Integer.toString(silent.getLocalPort()));

            failed(ran, "Message too long");
        }
    }
}
