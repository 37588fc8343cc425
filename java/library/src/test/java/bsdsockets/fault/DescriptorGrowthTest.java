package bsdsockets.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import bsdsockets.Backend;
import bsdsockets.BsdSocket;
import bsdsockets.posix.Accepted;
import bsdsockets.posix.Cmsg;
import bsdsockets.posix.CmsgRights;
import bsdsockets.posix.Constants;
import bsdsockets.posix.ErrnoException;
import bsdsockets.posix.Fds;
import bsdsockets.posix.Linger;
import bsdsockets.posix.Msghdr;
import bsdsockets.posix.Posix;
import bsdsockets.posix.Sockaddr;
import bsdsockets.posix.SockaddrIn;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Connections and failures leave no descriptor behind. {@code -Dgrowth.connections=100000} makes it long. */
@Timeout(value = 10, unit = TimeUnit.MINUTES)
class DescriptorGrowthTest {
    private static final int CONNECTIONS = Integer.getInteger("growth.connections", 5_000);
    private static final int FAILURES = Integer.getInteger("growth.failures", 2_000);
    private static final Sockaddr ANY = SockaddrIn.of("127.0.0.1", 0);
    private static final byte[] BYTE = {1};

    private List<String> before;

    @BeforeEach
    void count() throws Exception {
        // the first of each kind makes what the library keeps
        connection(Backend.NATIVE);
        before = OpenDescriptors.sockets();
    }

    @AfterEach
    void nothingHasGrown() throws Exception {
        assertThat(OpenDescriptors.sockets()).hasSameElementsAs(before);
    }

    @Test
    void connectionsOfTheFacade() throws Exception {
        try (BsdSocket listener = BsdSocket.createServer(Backend.NATIVE, ANY, 16)) {
            Sockaddr address = listener.getSockName();
            for (int i = 0; i < CONNECTIONS; i++) {
                try (BsdSocket client = BsdSocket.open(Backend.NATIVE, Constants.AF_INET, Constants.SOCK_STREAM, 0);
                        BsdSocket server = connected(client, address, listener)) {
                    reset(client);
                    client.sendAll(BYTE);
                    assertThat(server.recv(1)).hasSize(1);
                }
            }
        }
    }

    @Test
    void connectionsOfTheMirror() throws Exception {
        try (Fds fds = new Fds()) {
            int listener = fds.listener();
            Sockaddr address = Posix.getsockname(listener);
            byte[] linger = new Linger(true, 0).toBytes();
            for (int i = 0; i < CONNECTIONS; i++) {
                int client = Posix.socket(Constants.AF_INET, Constants.SOCK_STREAM, 0);
                Posix.connect(client, address);
                Accepted accepted = Posix.accept(listener);
                Posix.setsockopt(client, Constants.SOL_SOCKET, Constants.SO_LINGER, linger);
                Posix.close(client);
                Posix.close(accepted.fd());
            }
        }
    }

    @Test
    void connectsThatFail() throws Exception {
        Sockaddr nobody;
        try (BsdSocket socket = BsdSocket.open(Backend.NATIVE, Constants.AF_INET, Constants.SOCK_STREAM, 0)) {
            socket.bind(ANY);
            nobody = socket.getSockName();
            int port = ((SockaddrIn) nobody).port();
            for (int i = 0; i < FAILURES; i++) {
                assertFails("ECONNREFUSED", () -> BsdSocket.createConnection(Backend.NATIVE, "127.0.0.1", port, null));
            }
        }
    }

    @Test
    void bindsThatFail() throws Exception {
        try (BsdSocket listener = BsdSocket.createServer(Backend.NATIVE, ANY, 16)) {
            Sockaddr taken = listener.getSockName();
            for (int i = 0; i < FAILURES; i++) {
                assertFails("EADDRINUSE", () -> BsdSocket.createServer(Backend.NATIVE, taken, 1));
            }
        }
    }

    @Test
    void acceptsThatFail() throws Exception {
        try (BsdSocket listener = BsdSocket.createServer(Backend.NATIVE, ANY, 16)) {
            listener.setBlocking(false);
            for (int i = 0; i < FAILURES; i++) {
                assertFails("EAGAIN", listener::accept);
            }
        }
    }

    /** The message does not fit, and what is in it is closed by the kernel; or it fits, and is the receiver's to close. */
    @Test
    void descriptorsThatArePassed() throws Exception {
        BsdSocket[] pair = BsdSocket.socketPair(Constants.AF_UNIX, Constants.SOCK_STREAM, 0);
        try (BsdSocket sender = pair[0];
                BsdSocket receiver = pair[1]) {
            Cmsg three = Cmsg.rights(sender.fileno(), sender.fileno(), sender.fileno());
            for (int i = 0; i < FAILURES; i++) {
                int room = i % 100;
                ByteBuffer data = ByteBuffer.wrap(BYTE.clone());
                sender.sendMsg(new Msghdr(null, List.of(data), List.of(three), 0), 0);
                Msghdr.Result result =
                        receiver.recvMsg(new Msghdr(null, List.of(ByteBuffer.allocate(1)), List.of(), room), 0);
                for (Cmsg message : result.control()) {
                    for (int fd : ((CmsgRights) message).fds()) {
                        Posix.close(fd);
                    }
                }
            }
        }
    }

    private static void connection(Backend backend) throws Exception {
        try (BsdSocket listener = BsdSocket.createServer(backend, ANY, 1);
                BsdSocket client = BsdSocket.open(backend, Constants.AF_INET, Constants.SOCK_STREAM, 0)) {
            connected(client, listener.getSockName(), listener).close();
        }
    }

    private static BsdSocket connected(BsdSocket client, Sockaddr address, BsdSocket listener) throws Exception {
        client.connect(address);
        return listener.accept().socket();
    }

    /** Without TIME_WAIT, so that the ports do not run out. */
    private static void reset(BsdSocket socket) throws Exception {
        socket.setSockOpt(Constants.SOL_SOCKET, Constants.SO_LINGER, new Linger(true, 0).toBytes());
    }

    private interface Failing {
        Object make() throws Exception;
    }

    private static void assertFails(String symbol, Failing call) {
        assertThatExceptionOfType(ErrnoException.class)
                .isThrownBy(call::make)
                .satisfies(e -> assertThat(e.symbol()).isEqualTo(symbol));
    }
}
