package bsdsockets.net;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bsdsockets.backend.posix.Worker;
import bsdsockets.probe.SecureWeb;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.net.SocketFactory;
import javax.net.ssl.HttpsURLConnection;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Code that thinks of hosts and ports, over AF_UNIX. */
class UnixFactoriesTest {
    @TempDir
    private Path folder;

    private Path path;
    private SocketFactory clients;

    @BeforeEach
    void name() {
        path = folder.resolve("s");
        clients = BsdSocketFactory.unix(path);
    }

    @Test
    void hostAndPortDoNotMatter() throws IOException {
        try (ServerSocket server = BsdServerSocketFactory.unix(path).createServerSocket(80)) {
            assertThat(Files.exists(path)).isTrue();
            InetAddress anywhere = InetAddress.getByName("192.0.2.1");
            for (Socket client : new Socket[] {
                clients.createSocket("nobody.invalid", 5432),
                clients.createSocket(anywhere, 1),
                clients.createSocket("nobody.invalid", 1, anywhere, 2),
                clients.createSocket(anywhere, 1, anywhere, 2)
            }) {
                try (client;
                        Socket accepted = server.accept()) {
                    client.getOutputStream().write(7);
                    assertThat(accepted.getInputStream().read()).isEqualTo(7);
                    assertThat(accepted.getInetAddress().isLoopbackAddress()).isTrue();
                    client.shutdownOutput();
                    assertThat(accepted.getInputStream().read()).isEqualTo(-1);
                }
            }
        }
    }

    @Test
    void optionsOfTcpAreTakenWithoutEffect() throws IOException {
        try (ServerSocket server = BsdServerSocketFactory.unix(path).createServerSocket(0);
                Socket client = clients.createSocket("db", 5432);
                Socket accepted = server.accept()) {
            assertThat(client.getTcpNoDelay()).isFalse();
            client.setTcpNoDelay(true);
            assertThat(client.getTcpNoDelay()).isTrue();
            client.setTrafficClass(8);
            assertThat(client.getTrafficClass()).isEqualTo(8);
            client.setKeepAlive(true);
            assertThat(client.getKeepAlive()).isTrue();
            accepted.setSoTimeout(20);
            assertThatThrownBy(() -> accepted.getInputStream().read())
                    .isExactlyInstanceOf(SocketTimeoutException.class)
                    .hasMessage("Read timed out");
        }
    }

    @Test
    void whatFailsIsTold() throws IOException {
        assertThatThrownBy(() -> clients.createSocket("db", 1))
                .isInstanceOf(SocketException.class)
                .hasMessage("No such file or directory");
        try (ServerSocket server = BsdServerSocketFactory.unix(path).createServerSocket(0)) {
            assertThat(server.isBound()).isTrue();
            assertThatThrownBy(() -> BsdServerSocketFactory.unix(path).createServerSocket(0))
                    .isExactlyInstanceOf(BindException.class)
                    .hasMessage("Address already in use");
        }
        assertThatThrownBy(() -> BsdSocketFactory.unix(Path.of("/" + "x".repeat(200))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void closeEndsABlockedAccept() throws Exception {
        ServerSocket server = BsdServerSocketFactory.unix(path).createServerSocket(0);
        Worker<Socket> worker = Worker.start(server::accept).awaitBlocked();
        server.close();
        assertThatThrownBy(worker::result)
                .isExactlyInstanceOf(SocketException.class)
                .hasMessage("Socket closed");
    }

    @Test
    void plainHttp() throws Exception {
        try (ServerSocket server = BsdServerSocketFactory.unix(path).createServerSocket(80)) {
            SecureWeb.serveOnce(server, "over a path");
            try (Socket client = clients.createSocket("www.invalid", 80)) {
                client.getOutputStream().write("GET / HTTP/1.1\r\nHost: www.invalid\r\n\r\n".getBytes(US_ASCII));
                assertThat(client.getInputStream().readAllBytes())
                        .asString(US_ASCII)
                        .startsWith("HTTP/1.1 200 OK\r\n")
                        .endsWith("\r\n\r\nover a path");
            }
        }
    }

    /** The JDK's HTTPS client asks its factory for a socket, connects it, and has TLS laid over it. */
    @Test
    void theJdksHttpsClient() throws Exception {
        SSLContext context = SecureWeb.context(KeyStores.make(folder));
        try (ServerSocket server = BsdServerSocketFactory.unix(path).createServerSocket(443)) {
            Worker<String> web = Worker.start(() -> {
                try (Socket plain = server.accept();
                        SSLSocket secure =
                                (SSLSocket) context.getSocketFactory().createSocket(plain, "localhost", 443, true)) {
                    secure.setUseClientMode(false);
                    SecureWeb.answer(secure, "secure, over a path");
                    return "served";
                }
            });
            HttpsURLConnection connection = (HttpsURLConnection) new URL("https://localhost:443/").openConnection();
            connection.setSSLSocketFactory(new Layered(clients, context.getSocketFactory()));
            assertThat(SecureWeb.answer(connection)).isEqualTo("200 secure, over a path");
            assertThat(web.result()).isEqualTo("served");
        }
    }

    /** TLS over another factory's sockets. */
    private static final class Layered extends SSLSocketFactory {
        private final SocketFactory beneath;
        private final SSLSocketFactory tls;

        Layered(SocketFactory beneath, SSLSocketFactory tls) {
            this.beneath = beneath;
            this.tls = tls;
        }

        @Override
        public Socket createSocket() throws IOException {
            return beneath.createSocket();
        }

        @Override
        public Socket createSocket(Socket socket, String host, int port, boolean autoClose) throws IOException {
            return tls.createSocket(socket, host, port, autoClose);
        }

        @Override
        public Socket createSocket(String host, int port) throws IOException {
            return createSocket(beneath.createSocket(host, port), host, port, true);
        }

        @Override
        public Socket createSocket(String host, int port, InetAddress local, int localPort) throws IOException {
            return createSocket(host, port);
        }

        @Override
        public Socket createSocket(InetAddress host, int port) throws IOException {
            return createSocket(host.getHostName(), port);
        }

        @Override
        public Socket createSocket(InetAddress host, int port, InetAddress local, int localPort) throws IOException {
            return createSocket(host, port);
        }

        @Override
        public String[] getDefaultCipherSuites() {
            return tls.getDefaultCipherSuites();
        }

        @Override
        public String[] getSupportedCipherSuites() {
            return tls.getSupportedCipherSuites();
        }
    }
}
