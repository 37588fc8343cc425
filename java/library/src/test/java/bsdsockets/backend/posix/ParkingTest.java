package bsdsockets.backend.posix;

import static bsdsockets.posix.Constants.AF_INET;
import static bsdsockets.posix.Constants.AF_UNIX;
import static bsdsockets.posix.Constants.MSG_WAITALL;
import static bsdsockets.posix.Constants.SOCK_DGRAM;
import static bsdsockets.posix.Constants.SOCK_STREAM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bsdsockets.Backend;
import bsdsockets.BsdSocket;
import bsdsockets.ClosedSocketException;
import bsdsockets.SocketStreams;
import bsdsockets.posix.Constants;
import bsdsockets.posix.ErrnoException;
import bsdsockets.posix.Msghdr;
import bsdsockets.posix.Posix;
import bsdsockets.posix.Sockaddr;
import bsdsockets.posix.SockaddrIn;
import bsdsockets.posix.SockaddrUn;
import java.io.InterruptedIOException;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** Every call that waits, on each kind of thread: it waits, and goes on when there is something for it. */
@ParameterizedClass
@MethodSource("bsdsockets.backend.posix.ThreadKind#available")
@Timeout(30)
class ParkingTest {
    private static final SockaddrIn LOOPBACK = SockaddrIn.of("127.0.0.1", 0);

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
    void recv() throws Exception {
        Worker<byte[]> worker = Worker.start(threads, () -> pair[0].recv(8)).awaitBlocked();
        pair[1].send(new byte[] {1, 2});
        assertThat(worker.result()).containsExactly(1, 2);
    }

    @Test
    void recvInto() throws Exception {
        ByteBuffer buffer = ByteBuffer.allocateDirect(8);
        Worker<Integer> worker =
                Worker.start(threads, () -> pair[0].recvInto(buffer, 0)).awaitBlocked();
        pair[1].send(new byte[] {1, 2});
        assertThat(worker.result()).isEqualTo(2);
        assertThat(buffer.position()).isEqualTo(2);
    }

    @Test
    void recvOfAll() throws Exception {
        Worker<byte[]> worker = Worker.start(threads, () -> pair[0].recv(3, MSG_WAITALL));
        pair[1].send(new byte[] {1});
        pair[1].send(new byte[] {2});
        pair[1].send(new byte[] {3});
        assertThat(worker.result()).containsExactly(1, 2, 3);
    }

    @Test
    void recvFromAndSendTo() throws Exception {
        try (BsdSocket one = BsdSocket.open(Backend.NATIVE, AF_INET, SOCK_DGRAM, 0);
                BsdSocket other = BsdSocket.open(Backend.NATIVE, AF_INET, SOCK_DGRAM, 0)) {
            one.bind(LOOPBACK);
            other.bind(LOOPBACK);
            Sockaddr to = one.getSockName();
            Worker<BsdSocket.Received> worker =
                    Worker.start(threads, () -> one.recvFrom(8)).awaitBlocked();
            assertThat(Worker.start(threads, () -> other.sendTo(new byte[] {5}, to))
                            .result())
                    .isEqualTo(1);
            assertThat(worker.result().data()).containsExactly(5);
            assertThat(worker.result().from()).isEqualTo(other.getSockName());
        }
    }

    @Test
    void recvMsgAndSendMsg() throws Exception {
        ByteBuffer room = ByteBuffer.allocate(8);
        Worker<Msghdr.Result> worker = Worker.start(
                        threads, () -> pair[0].recvMsg(new Msghdr(null, List.of(room), List.of(), 0), 0))
                .awaitBlocked();
        Msghdr message = new Msghdr(null, List.of(ByteBuffer.wrap(new byte[] {1, 2, 3})), List.of(), 0);
        assertThat(Worker.start(threads, () -> pair[1].sendMsg(message, 0)).result())
                .isEqualTo(3);
        assertThat(worker.result().count()).isEqualTo(3);
    }

    @Test
    void sendAllGoesOnAsRoomComes() throws Exception {
        byte[] data = new byte[4 << 20];
        Worker<Object> worker = Worker.start(threads, () -> {
                    pair[0].sendAll(data);
                    return null;
                })
                .awaitBlocked();
        int count = 0;
        while (count < data.length) {
            count += pair[1].recv(1 << 16).length;
        }
        worker.result();
    }

    @Test
    void streams() throws Exception {
        try (SocketStreams reads = pair[0].makeFile();
                SocketStreams writes = pair[1].makeFile()) {
            Worker<Integer> reader =
                    Worker.start(threads, () -> reads.in().read()).awaitBlocked();
            Worker<Object> writer = Worker.start(threads, () -> {
                writes.out().write(new byte[] {6});
                return null;
            });
            writer.result();
            assertThat(reader.result()).isEqualTo(6);
        }
    }

    @Test
    void acceptAndConnect() throws Exception {
        try (BsdSocket server = BsdSocket.createServer(Backend.NATIVE, LOOPBACK, 8);
                BsdSocket client = BsdSocket.open(Backend.NATIVE, AF_INET, SOCK_STREAM, 0)) {
            Sockaddr address = server.getSockName();
            Worker<BsdSocket.Accepted> worker =
                    Worker.start(threads, server::accept).awaitBlocked();
            Worker.start(threads, () -> {
                        client.connect(address);
                        return null;
                    })
                    .result();
            try (BsdSocket accepted = worker.result().socket()) {
                assertThat(worker.result().peer()).isEqualTo(client.getSockName());
                assertThat(flags(accepted) & Constants.O_NONBLOCK).isZero();
            }
            assertThat(flags(client) & Constants.O_NONBLOCK).isZero();
        }
    }

    @Test
    void everyAcceptorGetsOne() throws Exception {
        try (BsdSocket server = BsdSocket.createServer(Backend.NATIVE, LOOPBACK, 8)) {
            everyAcceptorGetsOne(server);
        }
    }

    /** Somebody else may take what poll has seen: the number was handed out. */
    @Test
    void everyAcceptorOfASharedListenerGetsOne() throws Exception {
        try (BsdSocket server = BsdSocket.createServer(Backend.NATIVE, LOOPBACK, 8)) {
            assertThat(server.fileno()).isNotNegative();
            everyAcceptorGetsOne(server);
        }
    }

    private void everyAcceptorGetsOne(BsdSocket server) throws Exception {
        List<Worker<BsdSocket.Accepted>> workers = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            ThreadKind kind = i % 2 == 0 ? threads : ThreadKind.PLATFORM;
            workers.add(Worker.start(kind, server::accept));
        }
        List<BsdSocket> clients = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            BsdSocket client = BsdSocket.open(Backend.NATIVE, AF_INET, SOCK_STREAM, 0);
            clients.add(client);
            client.connect(server.getSockName());
        }
        for (Worker<BsdSocket.Accepted> worker : workers) {
            worker.result().socket().close();
        }
        for (BsdSocket client : clients) {
            client.close();
        }
    }

    @Test
    void aRefusedConnectSaysSo() throws Exception {
        try (BsdSocket bound = BsdSocket.open(Backend.NATIVE, AF_INET, SOCK_STREAM, 0);
                BsdSocket client = BsdSocket.open(Backend.NATIVE, AF_INET, SOCK_STREAM, 0)) {
            bound.bind(LOOPBACK);
            Sockaddr address = bound.getSockName();
            Worker<Integer> worker = Worker.start(threads, () -> client.connectEx(address));
            assertThat(worker.result()).isEqualTo(Constants.ECONNREFUSED);
        }
    }

    /** In AF_UNIX the kernel does not go on by itself, and epoll tells nothing. */
    @Test
    void connectToAFullQueue() throws Exception {
        try (BsdSocket listener = BsdSocket.open(Backend.NATIVE, AF_UNIX, SOCK_STREAM, 0);
                BsdSocket first = BsdSocket.open(Backend.NATIVE, AF_UNIX, SOCK_STREAM, 0);
                BsdSocket late = BsdSocket.open(Backend.NATIVE, AF_UNIX, SOCK_STREAM, 0)) {
            listener.bind(SockaddrUn.unnamed());
            listener.listen(0);
            first.connect(listener.getSockName());
            Sockaddr address = listener.getSockName();
            Worker<Integer> worker =
                    Worker.start(threads, () -> late.connectEx(address)).awaitBlocked();
            listener.accept().socket().close();
            assertThat(worker.result()).isZero();
        }
    }

    /** Nor does either tell of a peer that is full. */
    @Test
    void sendToAFullPeer() throws Exception {
        try (BsdSocket receiver = BsdSocket.open(Backend.NATIVE, AF_UNIX, SOCK_DGRAM, 0);
                BsdSocket sender = BsdSocket.open(Backend.NATIVE, AF_UNIX, SOCK_DGRAM, 0)) {
            receiver.bind(SockaddrUn.unnamed());
            Sockaddr to = receiver.getSockName();
            int sent = 0;
            sender.setBlocking(false);
            try {
                while (true) {
                    sender.sendTo(new byte[1], to);
                    sent++;
                }
            } catch (ErrnoException e) {
                assertThat(e.errno()).isEqualTo(Constants.EAGAIN);
            }
            sender.setTimeout(Duration.ofMillis(30));
            assertThatThrownBy(Worker.start(threads, () -> sender.sendTo(new byte[1], to))::result)
                    .isExactlyInstanceOf(SocketTimeoutException.class);
            sender.setTimeout(Duration.ofSeconds(20));
            Worker<Integer> worker = Worker.start(threads, () -> sender.sendTo(new byte[1], to));
            for (int i = 0; i < sent; i++) {
                receiver.recv(1);
            }
            assertThat(worker.result()).isEqualTo(1);
        }
    }

    @Test
    void aReaderAndAWriterOfOneDescriptor() throws Exception {
        Worker<byte[]> reader = Worker.start(threads, () -> pair[0].recv(1)).awaitBlocked();
        byte[] data = new byte[1 << 20];
        Worker<Object> writer = Worker.start(threads, () -> {
                    pair[0].sendAll(data);
                    return null;
                })
                .awaitBlocked();
        int count = 0;
        while (count < data.length) {
            count += pair[1].recv(1 << 16).length;
        }
        writer.result();
        pair[1].send(new byte[] {1});
        assertThat(reader.result()).containsExactly(1);
    }

    @Test
    void readersOfOneDescriptorGetWhatThereIs() throws Exception {
        List<Worker<byte[]>> readers = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            readers.add(Worker.start(threads, () -> pair[0].recv(1)).awaitBlocked());
        }
        pair[1].sendAll(new byte[] {0, 1, 2, 3, 4, 5, 6, 7});
        byte[] all = new byte[8];
        for (int i = 0; i < 8; i++) {
            all[i] = readers.get(i).result()[0];
        }
        Arrays.sort(all);
        assertThat(all).containsExactly(0, 1, 2, 3, 4, 5, 6, 7);
    }

    @Test
    void readersOfTwoDescriptorsOfOneSocket() throws Exception {
        try (BsdSocket copy = pair[0].dup()) {
            Worker<byte[]> one = Worker.start(threads, () -> pair[0].recv(1)).awaitBlocked();
            Worker<byte[]> two = Worker.start(threads, () -> copy.recv(1)).awaitBlocked();
            pair[0].close();
            assertThatThrownBy(one::result).isExactlyInstanceOf(ClosedSocketException.class);
            pair[1].send(new byte[] {9});
            assertThat(two.result()).containsExactly(9);
        }
    }

    /** What epoll knows of a number's last owner is nothing to the next. */
    @Test
    void aNumberThatIsUsedAgain() throws Exception {
        int races = Integer.getInteger("test.races", 1_000);
        for (int i = 0; i < races; i++) {
            BsdSocket[] next = BsdSocket.socketPair(AF_UNIX, SOCK_STREAM, 0);
            BsdSocket copy = next[0].dup();
            Worker<byte[]> worker = Worker.start(threads, () -> next[0].recv(1));
            next[0].close();
            assertThatThrownBy(worker::result).isExactlyInstanceOf(ClosedSocketException.class);
            next[1].send(new byte[] {1});
            copy.close();
            next[1].close();
        }
    }

    @Test
    void aTimeoutAnInterruptAndAClose() throws Exception {
        pair[0].setTimeout(Duration.ofMillis(30));
        assertThatThrownBy(Worker.start(threads, () -> pair[0].recv(1))::result)
                .isExactlyInstanceOf(SocketTimeoutException.class);
        pair[0].setTimeout(Duration.ofSeconds(20));
        Worker<byte[]> worker = Worker.start(threads, () -> pair[0].recv(1)).awaitBlocked();
        worker.thread().interrupt();
        assertThatThrownBy(worker::result).isExactlyInstanceOf(InterruptedIOException.class);
        Worker<byte[]> next = Worker.start(threads, () -> pair[0].recv(1)).awaitBlocked();
        pair[0].close();
        assertThatThrownBy(next::result).isExactlyInstanceOf(ClosedSocketException.class);
    }

    private static int flags(BsdSocket socket) throws Exception {
        return Posix.fcntl(socket.fileno(), Constants.F_GETFL, 0);
    }
}
