package bsdsockets.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bsdsockets.posix.Constants;
import bsdsockets.posix.ErrnoException;
import bsdsockets.posix.SockOpt;
import bsdsockets.posix.SockOpts;
import bsdsockets.posix.TcpInfo;
import bsdsockets.posix.Timeval;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketOption;
import java.nio.file.Path;
import javax.net.SocketFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The options that java.net has no name for, through its own methods. */
class TypedOptionsTest {
    private static final SocketFactory CLIENTS = BsdSocketFactory.getDefault();

    @Test
    void aConnectionTakesAndGivesThem() throws IOException {
        try (ServerSocket server = listening();
                Socket client = CLIENTS.createSocket(server.getInetAddress(), server.getLocalPort())) {
            assertThat(client.setOption(SockOpts.TCP_USER_TIMEOUT, 1000)).isSameAs(client);
            assertThat(client.getOption(SockOpts.TCP_USER_TIMEOUT)).isEqualTo(1000);
            TcpInfo info = client.getOption(SockOpts.TCP_INFO);
            assertThat(info.state()).isEqualTo(Constants.TCP_ESTABLISHED);
            assertThat(client.getOption(SockOpts.SO_TYPE)).isEqualTo(Constants.SOCK_STREAM);
        }
    }

    @Test
    void aServerTakesAndGivesThem() throws IOException {
        try (ServerSocket server = listening()) {
            assertThat(server.getOption(SockOpts.SO_ACCEPTCONN)).isTrue();
            assertThat(server.setOption(SockOpts.TCP_DEFER_ACCEPT, 3)).isSameAs(server);
            assertThat(server.getOption(SockOpts.TCP_DEFER_ACCEPT)).isGreaterThanOrEqualTo(3);
        }
    }

    @Test
    void theProcessBehindAPath(@TempDir Path folder) throws IOException {
        Path path = folder.resolve("s");
        try (ServerSocket server = BsdServerSocketFactory.unix(path).createServerSocket(0);
                Socket client = BsdSocketFactory.unix(path).createSocket("db", 1)) {
            assertThat(client.getOption(SockOpts.SO_PEERCRED).pid())
                    .isEqualTo((int) ProcessHandle.current().pid());
            assertThat(server.getOption(SockOpts.SO_ACCEPTCONN)).isTrue();
            unsupported(client, SockOpts.TCP_USER_TIMEOUT, 1);
        }
    }

    @Test
    void whatThisKindOfSocketHasNot() throws IOException {
        try (Socket client = CLIENTS.createSocket()) {
            unsupported(client, SockOpts.UDP_CORK, true);
            unsupported(client, SockOpt.ofInt("NONE", Constants.IPPROTO_TCP, -1), 1);
            assertThatThrownBy(() -> client.setOption(SockOpts.SO_TYPE, 1))
                    .isExactlyInstanceOf(UnsupportedOperationException.class)
                    .hasMessage("'SO_TYPE' not supported");
        }
    }

    @Test
    void theKernelsTimeOutsAreNotForJavaNet() throws IOException {
        try (Socket client = CLIENTS.createSocket()) {
            unsupported(client, SockOpts.SO_RCVTIMEO, new Timeval(1, 0));
            unsupported(client, SockOpts.SO_SNDTIMEO, new Timeval(1, 0));
            assertThat(client.getSoTimeout()).isZero();
        }
    }

    @Test
    void wrongValues() throws IOException {
        try (Socket client = CLIENTS.createSocket()) {
            assertThatThrownBy(() -> client.setOption(SockOpts.TCP_USER_TIMEOUT, null))
                    .isExactlyInstanceOf(IllegalArgumentException.class)
                    .hasMessage("Invalid value 'null'");
            @SuppressWarnings({"unchecked", "rawtypes"})
            SocketOption<Object> raw = (SocketOption) SockOpts.TCP_USER_TIMEOUT;
            assertThatThrownBy(() -> client.setOption(raw, "1000"))
                    .isExactlyInstanceOf(IllegalArgumentException.class)
                    .hasMessage("Invalid value '1000'");
            assertThatThrownBy(() -> client.setOption(SockOpts.TCP_USER_TIMEOUT, -1))
                    .isExactlyInstanceOf(SocketException.class)
                    .hasCauseInstanceOf(ErrnoException.class);
        }
    }

    @Test
    void afterClose() throws IOException {
        Socket client = CLIENTS.createSocket();
        client.close();
        assertThatThrownBy(() -> client.getOption(SockOpts.TCP_USER_TIMEOUT))
                .isExactlyInstanceOf(SocketException.class)
                .hasMessageContaining("closed");
        assertThatThrownBy(() -> client.setOption(SockOpts.TCP_USER_TIMEOUT, 1))
                .isExactlyInstanceOf(SocketException.class)
                .hasMessageContaining("closed");
        ServerSocket server = listening();
        server.close();
        assertThatThrownBy(() -> server.getOption(SockOpts.SO_ACCEPTCONN))
                .isExactlyInstanceOf(SocketException.class)
                .hasMessageContaining("closed");
    }

    @Test
    void theListStaysTheJdks() throws IOException {
        try (Socket client = CLIENTS.createSocket();
                Socket jdks = new Socket()) {
            assertThat(client.supportedOptions()).isEqualTo(jdks.supportedOptions());
        }
    }

    private static <T> void unsupported(Socket socket, SockOpt<T> option, T value) {
        String message = "'" + option + "' not supported";
        assertThatThrownBy(() -> socket.setOption(option, value))
                .isExactlyInstanceOf(UnsupportedOperationException.class)
                .hasMessage(message);
        assertThatThrownBy(() -> socket.getOption(option))
                .isExactlyInstanceOf(UnsupportedOperationException.class)
                .hasMessage(message);
    }

    private static ServerSocket listening() throws IOException {
        return BsdServerSocketFactory.getDefault().createServerSocket(0, 5, InetAddress.getLoopbackAddress());
    }
}
