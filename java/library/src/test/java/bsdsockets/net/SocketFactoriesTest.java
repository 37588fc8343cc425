package bsdsockets.net;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bsdsockets.backend.posix.Worker;
import java.io.IOException;
import java.net.BindException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.UnknownHostException;
import java.util.List;
import javax.net.SocketFactory;
import org.junit.jupiter.api.Test;

/** The factories of TCP sockets. */
class SocketFactoriesTest {
    private static final InetAddress LOOPBACK = InetAddress.getLoopbackAddress();

    private final SocketFactory factory = BsdSocketFactory.getDefault();

    @Test
    void thereIsOneOfEach() {
        assertThat(BsdSocketFactory.getDefault()).isSameAs(BsdSocketFactory.getDefault());
        assertThat(BsdServerSocketFactory.getDefault()).isSameAs(BsdServerSocketFactory.getDefault());
    }

    @Test
    void everyWayToAskForAClientConnectsIt() throws IOException {
        try (ServerSocket server = BsdServerSocketFactory.getDefault().createServerSocket(0, 10, LOOPBACK)) {
            int port = server.getLocalPort();
            Socket unconnected = factory.createSocket();
            assertThat(unconnected.isConnected()).isFalse();
            unconnected.connect(server.getLocalSocketAddress());
            List<Socket> clients = List.of(
                    unconnected,
                    factory.createSocket("127.0.0.1", port),
                    factory.createSocket(LOOPBACK, port),
                    factory.createSocket("127.0.0.1", port, LOOPBACK, 0),
                    factory.createSocket(LOOPBACK, port, LOOPBACK, 0));
            for (Socket client : clients) {
                try (client;
                        Socket accepted = server.accept()) {
                    client.getOutputStream().write("hi".getBytes(US_ASCII));
                    assertThat(accepted.getInputStream().readNBytes(2))
                            .asString(US_ASCII)
                            .isEqualTo("hi");
                    assertThat(accepted.getPort()).isEqualTo(client.getLocalPort());
                }
            }
        }
    }

    @Test
    void theLocalPortIsTheOneAskedFor() throws IOException {
        try (ServerSocket server = BsdServerSocketFactory.getDefault().createServerSocket(0, 10, LOOPBACK)) {
            int free;
            try (ServerSocket other = new ServerSocket(0, 1, LOOPBACK)) {
                free = other.getLocalPort();
            }
            try (Socket client = factory.createSocket(LOOPBACK, server.getLocalPort(), LOOPBACK, free)) {
                assertThat(client.getLocalPort()).isEqualTo(free);
            }
        }
    }

    @Test
    void everyWayToAskForAServerBindsIt() throws IOException {
        BsdServerSocketFactory servers = BsdServerSocketFactory.getDefault();
        try (ServerSocket unbound = servers.createServerSocket();
                ServerSocket first = servers.createServerSocket(0);
                ServerSocket second = servers.createServerSocket(0, 5);
                ServerSocket third = servers.createServerSocket(0, 5, LOOPBACK)) {
            assertThat(unbound.isBound()).isFalse();
            assertThat(unbound.getReuseAddress()).isTrue();
            assertThat(first.getInetAddress().isAnyLocalAddress()).isTrue();
            assertThat(second.getInetAddress().isAnyLocalAddress()).isTrue();
            assertThat(third.getInetAddress()).isEqualTo(LOOPBACK);
            for (ServerSocket server : List.of(first, second, third)) {
                try (Socket client = new Socket(LOOPBACK, server.getLocalPort());
                        Socket accepted = server.accept()) {
                    assertThat(accepted.getRemoteSocketAddress()).isEqualTo(client.getLocalSocketAddress());
                }
            }
        }
    }

    @Test
    void whatFailsIsClosedAndTold() throws IOException {
        int taken;
        try (ServerSocket server = BsdServerSocketFactory.getDefault().createServerSocket(0, 5, LOOPBACK)) {
            taken = server.getLocalPort();
            assertThatThrownBy(() ->
                            BsdServerSocketFactory.getDefault().createServerSocket(server.getLocalPort(), 5, LOOPBACK))
                    .isExactlyInstanceOf(BindException.class)
                    .hasMessage("Address already in use");
        }
        int nobody = taken;
        assertThatThrownBy(() -> factory.createSocket(LOOPBACK, nobody))
                .isExactlyInstanceOf(ConnectException.class)
                .hasMessage("Connection refused");
        assertThatThrownBy(() -> factory.createSocket("nobody.invalid", 1))
                .isExactlyInstanceOf(UnknownHostException.class)
                .hasMessage("nobody.invalid");
        assertThatThrownBy(() -> factory.createSocket(LOOPBACK, 70_000)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theyTalkToTheJdksOwn() throws Exception {
        try (ServerSocket jdks = new ServerSocket(0, 5, LOOPBACK)) {
            Worker<Integer> answer = Worker.start(() -> {
                try (Socket accepted = jdks.accept()) {
                    int read = accepted.getInputStream().read();
                    accepted.getOutputStream().write(read + 1);
                    return read;
                }
            });
            try (Socket client = factory.createSocket()) {
                client.connect(new InetSocketAddress(LOOPBACK, jdks.getLocalPort()), 10_000);
                client.getOutputStream().write(41);
                assertThat(client.getInputStream().read()).isEqualTo(42);
            }
            assertThat(answer.result()).isEqualTo(41);
        }
    }
}
