package bsdsockets.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bsdsockets.Backend;
import bsdsockets.BsdSocket;
import bsdsockets.ClosedSocketException;
import bsdsockets.posix.ErrnoException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** How a server of connections ends. */
class StreamServerEndTest {
    private static final Duration LONG = Duration.ofSeconds(20);

    private final Failures failures = new Failures();

    private StreamServer.Builder on(StreamHandler handler) {
        return StreamServer.on(Clients.FREE_PORT, handler).onFailure(failures);
    }

    @ParameterizedTest
    @EnumSource(Backend.class)
    void shutdownEndsTheLoopOfAnotherThread(Backend backend) throws Exception {
        StreamServer server = on(Clients::shout).backend(backend).open();
        FutureTask<Void> loop = new FutureTask<>(() -> {
            server.serveForever();
            return null;
        });
        new Thread(loop).start();
        assertThat(Clients.asked(server.address(), "hello")).isEqualTo("HELLO");

        server.shutdown();

        loop.get();
        assertThat(server.awaitTermination(LONG)).isTrue();
        assertThatThrownBy(() -> Clients.connected(server.address())).isInstanceOf(ErrnoException.class);
        assertThat(failures.isEmpty()).isTrue();
    }

    @ParameterizedTest
    @EnumSource(Backend.class)
    void aThousandRacesOfShutdownAgainstAccept(Backend backend) throws Exception {
        long before = Clients.sockets();
        int races = Integer.getInteger("test.races", 1000);
        for (int i = 0; i < races; i++) {
            StreamServer server =
                    on(Clients::shout).backend(backend).threadPerRequest().open();
            CountDownLatch go = new CountDownLatch(1);
            FutureTask<Void> loop = new FutureTask<>(() -> {
                go.countDown();
                server.serveForever();
                return null;
            });
            new Thread(loop).start();
            BsdSocket client = i % 2 == 0 ? Clients.connected(server.address()) : null;
            go.await();
            server.shutdown();
            if (client != null) {
                client.close();
            }
            loop.get();
            assertThat(server.awaitTermination(LONG)).isTrue();
        }
        assertThat(Clients.sockets()).isEqualTo(before);
    }

    @Test
    void shutdownBeforeTheStartIsRemembered() throws Exception {
        StreamServer server = on(Clients::shout).open();
        server.shutdown();
        server.serveForever();
        assertThat(server.start().awaitTermination(LONG)).isTrue();
    }

    @Test
    void aHandlerMayShutTheServerDown() throws Exception {
        AtomicInteger served = new AtomicInteger();
        StreamServer[] server = new StreamServer[1];
        server[0] = on((connection, peer) -> {
                    server[0].shutdown();
                    served.incrementAndGet();
                    Clients.shout(connection, peer);
                })
                .open();
        server[0].start();
        assertThat(Clients.asked(server[0].address(), "last")).isEqualTo("LAST");
        assertThat(server[0].awaitTermination(LONG)).isTrue();
        assertThat(served).hasValue(1);
    }

    @ParameterizedTest
    @EnumSource(Backend.class)
    void aHandlerMayCloseTheServer(Backend backend) throws Exception {
        for (int threads = 0; threads < 2; threads++) {
            StreamServer[] server = new StreamServer[1];
            StreamServer.Builder builder = on((connection, peer) -> {
                        server[0].close();
                        Clients.shout(connection, peer);
                    })
                    .backend(backend);
            server[0] = (threads == 0 ? builder.oneAtATime() : builder.threadPerRequest()).open();
            server[0].start();
            assertThat(Clients.asked(server[0].address(), "last")).isEqualTo("LAST");
            assertThat(server[0].awaitTermination(LONG)).isTrue();
        }
    }

    @Test
    void closeWaitsForTheHandlers() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch end = new CountDownLatch(1);
        AtomicInteger ended = new AtomicInteger();
        StreamServer server = on((connection, peer) -> {
                    begun.countDown();
                    end.await();
                    ended.incrementAndGet();
                })
                .threadPerRequest()
                .open()
                .start();
        try (BsdSocket client = Clients.connected(server.address())) {
            begun.await();
            server.shutdown();
            assertThat(server.awaitTermination(Duration.ofMillis(20))).isFalse();
            FutureTask<Integer> closing = new FutureTask<>(() -> {
                server.close();
                return ended.get();
            });
            new Thread(closing).start();
            end.countDown();
            assertThat(closing.get()).isEqualTo(1);
            assertThat(client.recv(1)).isEmpty();
        }
    }

    @Test
    void shutdownNowEndsAHandlerThatWaitsForItsPeer() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        StreamServer server = on((connection, peer) -> {
                    begun.countDown();
                    connection.recv(1);
                })
                .threadPerRequest()
                .open()
                .start();
        try (BsdSocket client = Clients.connected(server.address())) {
            begun.await();
            server.shutdownNow();
            assertThat(server.awaitTermination(LONG)).isTrue();
            assertThat(failures.next().thrown()).isInstanceOf(ClosedSocketException.class);
            assertThat(client.recv(1)).isEmpty();
        }
    }

    @Test
    void shutdownNowReleasesWhatAnExecutorHasDropped() throws Exception {
        CountDownLatch dropped = new CountDownLatch(1);
        StreamServer server =
                on(Clients::shout).executor(task -> dropped.countDown()).open().start();
        try (BsdSocket client = Clients.connected(server.address())) {
            dropped.await();
            server.shutdown();
            assertThat(server.awaitTermination(Duration.ofMillis(20))).isFalse();
            server.shutdownNow();
            assertThat(server.awaitTermination(LONG)).isTrue();
            assertThat(client.recv(1)).isEmpty();
        }
    }

    @Test
    void anInterruptEndsTheLoopButNotTheServer() throws Exception {
        try (StreamServer server = on(Clients::shout).open()) {
            Thread.currentThread().interrupt();
            assertThatThrownBy(server::serveForever).isExactlyInstanceOf(InterruptedIOException.class);
            assertThat(Thread.interrupted()).isTrue();
            assertThat(Clients.asked(server.start().address(), "hello")).isEqualTo("HELLO");
        }
    }

    @Test
    void anInterruptEndsTheWaitOfClose() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        StreamServer server = on((connection, peer) -> {
                    begun.countDown();
                    connection.recv(1);
                })
                .threadPerRequest()
                .open()
                .start();
        try (BsdSocket client = Clients.connected(server.address())) {
            begun.await();
            Thread.currentThread().interrupt();
            server.close();
            assertThat(Thread.interrupted()).isTrue();
            assertThat(server.awaitTermination(LONG)).isTrue();
            assertThat(client.recv(1)).isEmpty();
        }
    }

    @Test
    void aListenerThatFailsEndsAStartedServer() throws Exception {
        BsdSocket listener = BsdSocket.open(Backend.NATIVE, Clients.FREE_PORT.family(), 1, 0);
        listener.bind(Clients.FREE_PORT);
        StreamServer server = StreamServer.on(listener, Clients::shout)
                .onFailure(failures)
                .open()
                .start();
        assertThat(failures.next().thrown()).isInstanceOf(IOException.class).hasMessageContaining("accept");
        assertThat(server.awaitTermination(LONG)).isTrue();
        assertThat(listener.isOpen()).isFalse();
    }

    @Test
    void tenThousandConnectionsLeaveNoDescriptor() throws IOException {
        long before = Clients.sockets();
        AtomicInteger served = new AtomicInteger();
        try (StreamServer server = on((connection, peer) -> served.incrementAndGet())
                .pool(2)
                .open()
                .start()) {
            for (int i = 0; i < 10_000; i++) {
                try (BsdSocket client = Clients.connected(server.address())) {
                    assertThat(client.recv(1)).isEmpty();
                }
            }
        }
        assertThat(served).hasValue(10_000);
        assertThat(Clients.sockets()).isEqualTo(before);
    }
}
