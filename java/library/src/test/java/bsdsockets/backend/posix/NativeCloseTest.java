package bsdsockets.backend.posix;

import static bsdsockets.posix.Constants.AF_INET;
import static bsdsockets.posix.Constants.AF_NETLINK;
import static bsdsockets.posix.Constants.AF_UNIX;
import static bsdsockets.posix.Constants.F_DUPFD_CLOEXEC;
import static bsdsockets.posix.Constants.SOCK_DGRAM;
import static bsdsockets.posix.Constants.SOCK_RAW;
import static bsdsockets.posix.Constants.SOCK_STREAM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bsdsockets.Backend;
import bsdsockets.BsdSocket;
import bsdsockets.ClosedSocketException;
import bsdsockets.posix.Posix;
import bsdsockets.posix.SockaddrIn;
import bsdsockets.posix.SockaddrUn;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** A close by one thread while another is in a call. */
@ParameterizedClass
@MethodSource("bsdsockets.backend.posix.ThreadKind#available")
class NativeCloseTest {
    @Parameter
    private ThreadKind threads;

    private static final SockaddrIn LOOPBACK = SockaddrIn.of("127.0.0.1", 0);

    /** A socket, and a call on it that nothing but a close ends. */
    private enum Blocking {
        TCP_RECV {
            @Override
            Callable<?> call(List<BsdSocket> sockets) throws IOException {
                BsdSocket listener = listener(sockets);
                BsdSocket client = opened(sockets, AF_INET, SOCK_STREAM, 0);
                client.connect(listener.getSockName());
                return () -> client.recv(1);
            }
        },
        TCP_ACCEPT {
            @Override
            Callable<?> call(List<BsdSocket> sockets) throws IOException {
                BsdSocket listener = opened(sockets, AF_INET, SOCK_STREAM, 0);
                listener.bind(LOOPBACK);
                listener.listen(1);
                return listener::accept;
            }
        },
        TCP_SEND {
            @Override
            Callable<?> call(List<BsdSocket> sockets) throws IOException {
                BsdSocket listener = listener(sockets);
                BsdSocket client = opened(sockets, AF_INET, SOCK_STREAM, 0);
                client.connect(listener.getSockName());
                return () -> {
                    while (true) {
                        client.send(new byte[1 << 20]);
                    }
                };
            }
        },
        UDP_RECV {
            @Override
            Callable<?> call(List<BsdSocket> sockets) throws IOException {
                BsdSocket socket = opened(sockets, AF_INET, SOCK_DGRAM, 0);
                socket.bind(LOOPBACK);
                return () -> socket.recvFrom(1);
            }
        },
        UNIX_STREAM_RECV {
            @Override
            Callable<?> call(List<BsdSocket> sockets) throws IOException {
                BsdSocket[] pair = BsdSocket.socketPair(AF_UNIX, SOCK_STREAM, 0);
                sockets.addAll(List.of(pair));
                return () -> pair[1].recv(1);
            }
        },
        UNIX_DATAGRAM_RECV {
            @Override
            Callable<?> call(List<BsdSocket> sockets) throws IOException {
                BsdSocket[] pair = BsdSocket.socketPair(AF_UNIX, SOCK_DGRAM, 0);
                sockets.addAll(List.of(pair));
                return () -> pair[1].recv(1);
            }
        },
        /** shutdown does not wake this one. */
        UNIX_CONNECT_TO_A_FULL_QUEUE {
            @Override
            Callable<?> call(List<BsdSocket> sockets) throws IOException {
                BsdSocket listener = opened(sockets, AF_UNIX, SOCK_STREAM, 0);
                listener.bind(SockaddrUn.unnamed());
                listener.listen(0);
                opened(sockets, AF_UNIX, SOCK_STREAM, 0).connect(listener.getSockName());
                BsdSocket late = opened(sockets, AF_UNIX, SOCK_STREAM, 0);
                return () -> {
                    late.connect(listener.getSockName());
                    return null;
                };
            }
        },
        /** Nor this one. */
        NETLINK_RECV {
            @Override
            Callable<?> call(List<BsdSocket> sockets) throws IOException {
                BsdSocket socket = opened(sockets, AF_NETLINK, SOCK_RAW, 0);
                return () -> socket.recv(1);
            }
        };

        /** The socket of the call comes last in the list. */
        abstract Callable<?> call(List<BsdSocket> sockets) throws IOException;

        static BsdSocket listener(List<BsdSocket> sockets) throws IOException {
            BsdSocket listener = opened(sockets, AF_INET, SOCK_STREAM, 0);
            listener.bind(LOOPBACK);
            listener.listen(1);
            return listener;
        }

        static BsdSocket opened(List<BsdSocket> sockets, int family, int type, int protocol) throws IOException {
            BsdSocket socket = BsdSocket.open(Backend.NATIVE, family, type, protocol);
            sockets.add(socket);
            return socket;
        }
    }

    @ParameterizedTest
    @EnumSource(Blocking.class)
    void endsTheCall(Blocking blocking) throws Exception {
        List<BsdSocket> sockets = new ArrayList<>();
        try {
            Worker<?> worker = Worker.start(threads, blocking.call(sockets)).awaitBlocked();
            BsdSocket socket = sockets.get(sockets.size() - 1);
            socket.close();
            assertThatThrownBy(worker::result).isExactlyInstanceOf(ClosedSocketException.class);
            assertThat(socket.fileno()).isEqualTo(-1);
        } finally {
            for (BsdSocket socket : sockets) {
                socket.close();
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Blocking.class)
    void anInterruptEndsTheCallAndLeavesTheSocketOpen(Blocking blocking) throws Exception {
        List<BsdSocket> sockets = new ArrayList<>();
        try {
            Worker<?> worker = Worker.start(threads, blocking.call(sockets)).awaitBlocked();
            worker.thread().interrupt();
            assertThatThrownBy(worker::result).isExactlyInstanceOf(java.io.InterruptedIOException.class);
            assertThat(sockets).allMatch(BsdSocket::isOpen);
        } finally {
            for (BsdSocket socket : sockets) {
                socket.close();
            }
        }
    }

    @Test
    void wakesEveryoneWhoIsBlocked() throws Exception {
        BsdSocket[] pair = BsdSocket.socketPair(AF_UNIX, SOCK_STREAM, 0);
        List<Worker<byte[]>> workers = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            workers.add(Worker.start(threads, () -> pair[0].recv(1)));
        }
        workers.forEach(Worker::awaitBlocked);
        pair[0].close();
        for (Worker<byte[]> worker : workers) {
            assertThatThrownBy(worker::result).isExactlyInstanceOf(ClosedSocketException.class);
        }
        pair[1].close();
    }

    /** Without the count of users a recv that is late reads from whatever got the number next. */
    @Test
    void neverLetsACallReadFromTheNumbersNextOwner() throws Exception {
        int races = Integer.getInteger("test.races", 10_000);
        for (int i = 0; i < races; i++) {
            BsdSocket[] pair = BsdSocket.socketPair(AF_UNIX, SOCK_STREAM, 0);
            CyclicBarrier start = new CyclicBarrier(2);
            Worker<byte[]> worker = Worker.start(threads, () -> {
                start.await();
                return pair[0].recv(1);
            });
            start.await();
            pair[0].close();
            BsdSocket[] next = BsdSocket.socketPair(AF_UNIX, SOCK_STREAM, 0);
            next[0].send(new byte[] {1});
            next[1].send(new byte[] {1});
            assertThatThrownBy(worker::result).isExactlyInstanceOf(ClosedSocketException.class);
            for (BsdSocket socket : List.of(pair[1], next[0], next[1])) {
                socket.close();
            }
        }
    }

    @Test
    void leavesTheConnectionToWhomItIsSharedWith() throws Exception {
        BsdSocket[] pair = BsdSocket.socketPair(AF_UNIX, SOCK_STREAM, 0);
        try (BsdSocket shared = pair[0].dup();
                BsdSocket peer = pair[1]) {
            Worker<byte[]> worker = Worker.start(threads, () -> pair[0].recv(1)).awaitBlocked();
            pair[0].close();
            assertThatThrownBy(worker::result).isExactlyInstanceOf(ClosedSocketException.class);
            peer.send(new byte[] {7});
            assertThat(shared.recv(1)).containsExactly(7);
        }
    }

    @Test
    void twiceIsHarmless() throws IOException {
        try (BsdSocket pattern = BsdSocket.open(Backend.NATIVE, AF_INET, SOCK_STREAM, 0)) {
            BsdSocket socket = BsdSocket.fromFd(highCopyOf(pattern));
            int fd = socket.fileno();
            socket.close();
            try (BsdSocket next = BsdSocket.fromFd(highCopyOf(pattern))) {
                assertThat(next.fileno()).isEqualTo(fd);
                socket.close();
                assertThat(Posix.getsockname(fd)).isNotNull();
            }
        }
    }

    /** At a number that nobody else in the JVM takes meanwhile, for all others get the lowest. */
    private static int highCopyOf(BsdSocket socket) throws IOException {
        return Posix.fcntl(socket.fileno(), F_DUPFD_CLOEXEC, 900);
    }

    @Test
    void keepsTheClosersInterrupt() throws Exception {
        BsdSocket[] pair = BsdSocket.socketPair(AF_UNIX, SOCK_STREAM, 0);
        Worker<byte[]> worker = Worker.start(threads, () -> pair[0].recv(1)).awaitBlocked();
        Thread.currentThread().interrupt();
        pair[0].close();
        assertThat(Thread.interrupted()).isTrue();
        assertThatThrownBy(worker::result).isExactlyInstanceOf(ClosedSocketException.class);
        pair[1].close();
    }
}
