package bsdsockets.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bsdsockets.Backend;
import bsdsockets.BsdSocket;
import bsdsockets.posix.Constants;
import bsdsockets.posix.ErrnoException;
import bsdsockets.posix.SockaddrIn;
import bsdsockets.posix.SockaddrUn;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a server of connections does with them. */
class StreamServerTest {
    private final Failures failures = new Failures();

    private StreamServer.Builder on(StreamHandler handler) {
        return StreamServer.on(Clients.FREE_PORT, handler).onFailure(failures);
    }

    @ParameterizedTest
    @EnumSource(Backend.class)
    void servesOneConnectionAfterTheOther(Backend backend) throws Exception {
        try (StreamServer server = on(Clients::shout).backend(backend).open().start()) {
            for (int i = 0; i < 20; i++) {
                assertThat(Clients.asked(server.address(), "hello " + i)).isEqualTo("HELLO " + i);
            }
        }
        assertThat(failures.isEmpty()).isTrue();
    }

    @ParameterizedTest
    @EnumSource(Backend.class)
    void theHandlerIsToldThePeer(Backend backend) throws Exception {
        StreamHandler tell =
                (connection, peer) -> connection.sendAll(peer.toString().getBytes(UTF_8));
        try (StreamServer server = on(tell).backend(backend).open().start();
                BsdSocket client = Clients.connected(server.address())) {
            assertThat(new String(client.recv(100), UTF_8))
                    .isEqualTo(client.getSockName().toString());
            assertThat(client.recv(1)).isEmpty();
        }
    }

    @Test
    void aThreadForEachServesManyAtOnce() throws Exception {
        int clients = 8;
        CyclicBarrier together = new CyclicBarrier(clients);
        StreamHandler wait = (connection, peer) -> {
            together.await();
            Clients.shout(connection, peer);
        };
        try (StreamServer server = on(wait).threadPerRequest().open().start()) {
            assertThat(allAsked(server, clients)).containsOnly("HELLO");
        }
    }

    @Test
    void aPoolServesAsManyAsItHasThreads() throws Exception {
        Set<Thread> threads = ConcurrentHashMap.newKeySet();
        CyclicBarrier inPairs = new CyclicBarrier(2);
        StreamHandler wait = (connection, peer) -> {
            threads.add(Thread.currentThread());
            inPairs.await();
            Clients.shout(connection, peer);
        };
        try (StreamServer server = on(wait).pool(2).open().start()) {
            assertThat(allAsked(server, 10)).containsOnly("HELLO");
        }
        assertThat(threads).hasSize(2);
    }

    @Test
    void anExecutorStaysItsOwners() throws Exception {
        ExecutorService executor = Executors.newSingleThreadExecutor();
        try (StreamServer server = on(Clients::shout).executor(executor).open().start()) {
            assertThat(Clients.asked(server.address(), "hello")).isEqualTo("HELLO");
        }
        assertThat(executor.isShutdown()).isFalse();
        executor.shutdownNow();
    }

    private static List<String> allAsked(StreamServer server, int clients) throws IOException {
        List<BsdSocket> sockets = new ArrayList<>();
        List<String> answers = new ArrayList<>();
        for (int i = 0; i < clients; i++) {
            sockets.add(Clients.connected(server.address()));
            sockets.get(i).sendAll("hello".getBytes(UTF_8));
        }
        for (BsdSocket socket : sockets) {
            answers.add(new String(socket.recv(100), UTF_8));
            socket.close();
        }
        return answers;
    }

    @Test
    void whatAHandlerThrowsIsReportedAndTheServerGoesOn() throws Exception {
        StreamHandler fail = (connection, peer) -> {
            switch (new String(connection.recv(100), UTF_8)) {
                case "checked" -> throw new IOException("a checked one");
                case "error" -> throw new StackOverflowError("an error");
                default -> connection.sendAll("fine".getBytes(UTF_8));
            }
        };
        try (StreamServer server = on(fail).open().start()) {
            try (BsdSocket client = Clients.connected(server.address())) {
                assertThat(Clients.asked(client, "checked")).isEmpty();
                Failures.Failure failure = failures.next();
                assertThat(failure.peer()).isEqualTo(client.getSockName());
                assertThat(failure.thrown()).hasMessage("a checked one");
            }
            assertThat(Clients.asked(server.address(), "error")).isEmpty();
            assertThat(failures.next().thrown()).isInstanceOf(StackOverflowError.class);
            assertThat(Clients.asked(server.address(), "well")).isEqualTo("fine");
        }
    }

    @Test
    void aFailureHandlerThatFailsIsSurvivedToo() throws Exception {
        StreamHandler fail = (connection, peer) -> {
            throw new IOException("of the handler");
        };
        FailureHandler failing = (peer, failure) -> {
            throw new IllegalStateException("of the failure handler");
        };
        try (StreamServer server = StreamServer.on(Clients.FREE_PORT, fail)
                .onFailure(failing)
                .open()
                .start()) {
            assertThat(Clients.asked(server.address(), "")).isEmpty();
            assertThat(Clients.asked(server.address(), "")).isEmpty();
        }
    }

    @Test
    void aConnectionThatTheExecutorRejectsIsClosedAndReported() throws Exception {
        ExecutorService ended = Executors.newSingleThreadExecutor();
        ended.shutdown();
        try (StreamServer server = on(Clients::shout).executor(ended).open().start();
                BsdSocket client = Clients.connected(server.address())) {
            assertThat(client.recv(1)).isEmpty();
            Failures.Failure failure = failures.next();
            assertThat(failure.peer()).isEqualTo(client.getSockName());
            assertThat(failure.thrown()).isInstanceOf(RejectedExecutionException.class);
        }
    }

    @Test
    void aHandlerMayKeepTheConnection() throws Exception {
        BlockingQueue<BsdSocket> kept = new LinkedBlockingQueue<>();
        BsdSocket client;
        try (StreamServer server =
                on((connection, peer) -> kept.add(connection.dup())).open().start()) {
            client = Clients.connected(server.address());
            kept.add(kept.take());
        }
        try (client;
                BsdSocket copy = kept.take()) {
            copy.sendAll("later".getBytes(UTF_8));
            assertThat(new String(client.recv(100), UTF_8)).isEqualTo("later");
        }
    }

    @Test
    void handleRequestServesOne() throws Exception {
        try (StreamServer server = on(Clients::shout).open();
                BsdSocket client = Clients.connected(server.address())) {
            client.sendAll("one".getBytes(UTF_8));
            assertThat(server.handleRequest()).isTrue();
            assertThat(new String(client.recv(100), UTF_8)).isEqualTo("ONE");
            server.shutdown();
            assertThat(server.handleRequest()).isFalse();
        }
    }

    @Test
    void servesOverUnixToo(@TempDir Path folder) throws Exception {
        SockaddrUn path = SockaddrUn.ofPath(folder.resolve("server").toString());
        try (StreamServer server = StreamServer.on(path, Clients::shout).open().start()) {
            assertThat(server.address()).isEqualTo(path);
            assertThat(Clients.asked(path, "hello")).isEqualTo("HELLO");
        }
    }

    @Test
    void takesOverAListener() throws Exception {
        BsdSocket listener = BsdSocket.createServer(Backend.NATIVE, Clients.FREE_PORT, 5);
        listener.setTimeout(Duration.ZERO);
        try (StreamServer server =
                StreamServer.on(listener, Clients::shout).open().start()) {
            assertThat(Clients.asked(server.address(), "hello")).isEqualTo("HELLO");
        }
        assertThat(listener.isOpen()).isFalse();
    }

    @Test
    void anAddressThatIsTakenFailsAndLeavesNothingOpen() throws Exception {
        try (StreamServer server = on(Clients::shout).open()) {
            long before = Clients.sockets();
            for (Backend backend : Backend.values()) {
                assertThatThrownBy(() -> StreamServer.on(server.address(), Clients::shout)
                                .backend(backend)
                                .open())
                        .isInstanceOfSatisfying(
                                ErrnoException.class, e -> assertThat(e.errno()).isEqualTo(Constants.EADDRINUSE));
            }
            assertThatThrownBy(() -> StreamServer.on(SockaddrIn.of("192.0.2.1", 0), Clients::shout)
                            .open())
                    .isInstanceOf(ErrnoException.class);
            assertThat(Clients.sockets()).isEqualTo(before);
        }
    }

    @Test
    void startsOnce() throws Exception {
        try (StreamServer server = on(Clients::shout).open().start()) {
            assertThatThrownBy(server::start).isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void refusesWrongSettings() {
        StreamServer.Builder builder = on(Clients::shout);
        assertThatThrownBy(() -> builder.pool(0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> builder.executor(null)).isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> StreamServer.on(Clients.FREE_PORT, null)).isInstanceOf(NullPointerException.class);
    }
}
