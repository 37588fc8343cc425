package bsdsockets.backend.posix;

import static bsdsockets.posix.Constants.AF_INET;
import static bsdsockets.posix.Constants.AF_UNIX;
import static bsdsockets.posix.Constants.EBADF;
import static bsdsockets.posix.Constants.FD_CLOEXEC;
import static bsdsockets.posix.Constants.F_GETFD;
import static bsdsockets.posix.Constants.MSG_CTRUNC;
import static bsdsockets.posix.Constants.O_NONBLOCK;
import static bsdsockets.posix.Constants.SOCK_NONBLOCK;
import static bsdsockets.posix.Constants.SOCK_STREAM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bsdsockets.Backend;
import bsdsockets.BsdSocket;
import bsdsockets.ClosedSocketException;
import bsdsockets.SocketStreams;
import bsdsockets.fault.OpenDescriptors;
import bsdsockets.posix.Cmsg;
import bsdsockets.posix.CmsgRights;
import bsdsockets.posix.Constants;
import bsdsockets.posix.ErrnoException;
import bsdsockets.posix.Msghdr;
import bsdsockets.posix.Posix;
import bsdsockets.posix.SockaddrIn;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** Who owns the descriptor, and when it is closed. */
@ParameterizedClass
@MethodSource("bsdsockets.backend.posix.ThreadKind#available")
class NativeDescriptorTest {
    @Parameter
    private ThreadKind threads;

    private BsdSocket[] pair;

    @BeforeEach
    void open() throws Exception {
        pair = BsdSocket.socketPair(AF_UNIX, SOCK_STREAM, 0);
    }

    @AfterEach
    void close() throws Exception {
        pair[0].close();
        pair[1].close();
    }

    @Test
    void everyDescriptorIsCloseOnExec() throws Exception {
        try (BsdSocket listener = BsdSocket.createServer(Backend.NATIVE, SockaddrIn.of("127.0.0.1", 0), 1);
                BsdSocket client = BsdSocket.open(Backend.NATIVE, AF_INET, SOCK_STREAM, 0)) {
            client.connect(listener.getSockName());
            try (BsdSocket accepted = listener.accept().socket();
                    BsdSocket copy = accepted.dup()) {
                for (BsdSocket socket : List.of(listener, client, accepted, copy, pair[0], pair[1])) {
                    assertThat(Posix.fcntl(socket.fileno(), F_GETFD, 0)).isEqualTo(FD_CLOEXEC);
                }
            }
        }
    }

    @Test
    void passedDescriptorsAreCloseOnExec() throws Exception {
        pair[0].sendMsg(new Msghdr(null, List.of(ByteBuffer.wrap(new byte[1])), List.of(Cmsg.rights(0)), 0), 0);
        Msghdr.Result result = pair[1].recvMsg(room(64), 0);
        int fd = ((CmsgRights) result.control().get(0)).fds()[0];
        assertThat(Posix.fcntl(fd, F_GETFD, 0)).isEqualTo(FD_CLOEXEC);
        Posix.close(fd);
    }

    @Test
    void descriptorsCutShortAreClosed() throws Exception {
        List<String> before = OpenDescriptors.sockets();
        int fd = pair[0].fileno();
        pair[0].sendMsg(
                new Msghdr(null, List.of(ByteBuffer.wrap(new byte[1])), List.of(Cmsg.rights(fd, fd, fd)), 0), 0);
        Msghdr.Result result = pair[1].recvMsg(room(24), 0);
        assertThat(result.flags() & MSG_CTRUNC).isNotZero();
        assertThat(result.control()).isEmpty();
        assertThat(OpenDescriptors.sockets()).isEqualTo(before);
    }

    private static Msghdr room(int control) {
        return new Msghdr(null, List.of(ByteBuffer.allocate(1)), List.of(), control);
    }

    @Test
    void detachLeavesItOpenAndEndsTheSocket() throws Exception {
        int fd = pair[0].fileno();
        assertThat(pair[0].detach()).isEqualTo(fd);
        assertThat(pair[0].isOpen()).isFalse();
        assertThat(pair[0].fileno()).isEqualTo(-1);
        assertThat(pair[0].detach()).isEqualTo(-1);
        assertThatThrownBy(() -> pair[0].recv(1)).isExactlyInstanceOf(ClosedSocketException.class);
        pair[1].send(new byte[] {9});
        try (BsdSocket again = BsdSocket.fromFd(fd)) {
            assertThat(again.recv(1)).containsExactly(9);
        }
        assertThatThrownBy(() -> Posix.getsockname(fd))
                .isInstanceOfSatisfying(
                        ErrnoException.class, e -> assertThat(e.errno()).isEqualTo(EBADF));
    }

    @Test
    void detachEndsWhoIsBlocked() throws Exception {
        Worker<byte[]> worker = Worker.start(threads, () -> pair[0].recv(1)).awaitBlocked();
        int fd = pair[0].detach();
        assertThatThrownBy(worker::result).isExactlyInstanceOf(ClosedSocketException.class);
        Posix.close(fd);
    }

    @Test
    void fromFdFindsOutWhatItIs() throws Exception {
        int fd = Posix.socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK, 0);
        try (BsdSocket socket = BsdSocket.fromFd(fd)) {
            assertThat(socket.family()).isEqualTo(AF_INET);
            assertThat(socket.type()).isEqualTo(SOCK_STREAM);
            assertThat(socket.protocol()).isEqualTo(Constants.IPPROTO_TCP);
            assertThat(socket.getTimeout()).isEqualTo(Duration.ZERO);
        }
    }

    @Test
    void fromFdRefusesWhatIsNoSocketAndLeavesItOpen() throws Exception {
        int epoll = Posix.epoll_create1(0);
        assertThatThrownBy(() -> BsdSocket.fromFd(epoll))
                .isInstanceOfSatisfying(
                        ErrnoException.class, e -> assertThat(e.symbol()).isEqualTo("ENOTSOCK"))
                .hasMessageContaining(Integer.toString(epoll));
        assertThat(Posix.fcntl(epoll, F_GETFD, 0)).isNotNegative();
        Posix.close(epoll);
    }

    @Test
    void fromFdRefusesANumberThatIsNotOpen() {
        assertThatThrownBy(() -> BsdSocket.fromFd(Integer.MAX_VALUE))
                .isInstanceOfSatisfying(
                        ErrnoException.class, e -> assertThat(e.errno()).isEqualTo(EBADF));
    }

    @Test
    void fromFdTakesAListenerAndAConnection() throws Exception {
        int fd = BsdSocket.createServer(Backend.NATIVE, SockaddrIn.of("127.0.0.1", 0), 1)
                .detach();
        try (BsdSocket listener = BsdSocket.fromFd(fd);
                BsdSocket client = BsdSocket.open(Backend.NATIVE, AF_INET, SOCK_STREAM, 0)) {
            client.connect(listener.getSockName());
            int connected =
                    Worker.start(threads, listener::accept).result().socket().detach();
            try (BsdSocket connection = BsdSocket.fromFd(connected)) {
                assertThat(connection.getPeerName()).isEqualTo(client.getSockName());
                client.send(new byte[] {4});
                assertThat(connection.recv(1)).containsExactly(4);
            }
        }
    }

    @Test
    void zeroIsNonBlockingAndNullBlocksAgain() throws Exception {
        pair[0].setTimeout(Duration.ZERO);
        assertThat(flags() & O_NONBLOCK).isNotZero();
        assertThat(pair[0].getBlocking()).isFalse();
        pair[0].setTimeout(null);
        assertThat(flags() & O_NONBLOCK).isZero();
        assertThat(pair[0].getBlocking()).isTrue();
    }

    private int flags() throws IOException {
        return Posix.fcntl(pair[0].fileno(), Constants.F_GETFL, 0);
    }

    @Test
    void streamsGoOnAfterTheSocketAndTheLastClosesIt() throws Exception {
        int fd = pair[0].fileno();
        SocketStreams streams = pair[0].makeFile();
        Worker<byte[]> worker = Worker.start(threads, () -> pair[0].recv(1)).awaitBlocked();
        pair[0].close();
        assertThatThrownBy(worker::result).isExactlyInstanceOf(ClosedSocketException.class);

        streams.out().write(new byte[] {1, 2, 3});
        assertThat(pair[1].recv(8)).containsExactly(1, 2, 3);
        streams.out().close();
        pair[1].send(new byte[] {4});
        try (InputStream in = streams.in()) {
            assertThat(in.read()).isEqualTo(4);
            Posix.getsockname(fd);
        }
        assertThatThrownBy(() -> Posix.getsockname(fd)).isInstanceOf(ErrnoException.class);
    }

    @Test
    void aStreamEndsAtTheEnd() throws Exception {
        try (SocketStreams streams = pair[0].makeFile()) {
            pair[1].close();
            assertThat(streams.in().read()).isEqualTo(-1);
            assertThat(streams.in().read(new byte[0])).isZero();
        }
    }

    @Test
    void whatFailsLeaksNothing() throws Exception {
        List<String> before = OpenDescriptors.sockets();
        SockaddrIn nobody = SockaddrIn.of("127.0.0.1", 1);
        for (int i = 0; i < 100; i++) {
            assertThatThrownBy(() -> BsdSocket.open(Backend.NATIVE, AF_INET, SOCK_STREAM, 255))
                    .isInstanceOf(ErrnoException.class);
            assertThatThrownBy(() -> BsdSocket.createConnection(Backend.NATIVE, "127.0.0.1", 1, null))
                    .isInstanceOf(ErrnoException.class);
            try (BsdSocket socket = BsdSocket.open(Backend.NATIVE, AF_INET, SOCK_STREAM, 0)) {
                assertThat(socket.connectEx(nobody)).isEqualTo(Constants.ECONNREFUSED);
            }
        }
        assertThat(OpenDescriptors.sockets()).isEqualTo(before);
    }
}
