package bsdsockets.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bsdsockets.Backend;
import bsdsockets.BsdSocket;
import bsdsockets.posix.Constants;
import bsdsockets.posix.ErrnoException;
import bsdsockets.posix.Sockaddr;
import bsdsockets.posix.SockaddrUn;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a server of datagrams does, and how it ends. */
class DatagramServerTest {
    private static final Duration LONG = Duration.ofSeconds(20);

    private final Failures failures = new Failures();

    private static void echo(byte[] data, Sockaddr peer, Reply reply) throws IOException {
        reply.send(data);
    }

    private DatagramServer.Builder on(DatagramHandler handler) {
        return DatagramServer.on(Clients.FREE_PORT, handler).onFailure(failures);
    }

    @ParameterizedTest
    @EnumSource(Backend.class)
    void repliesToTheSender(Backend backend) throws Exception {
        try (DatagramServer server =
                        on(DatagramServerTest::echo).backend(backend).open().start();
                BsdSocket first = Clients.datagrams(server.address());
                BsdSocket second = Clients.datagrams(server.address())) {
            first.send("first".getBytes(UTF_8));
            second.send("second".getBytes(UTF_8));
            assertThat(second.recv(100)).asString(UTF_8).isEqualTo("second");
            assertThat(first.recv(100)).asString(UTF_8).isEqualTo("first");
        }
        assertThat(failures.isEmpty()).isTrue();
    }

    @ParameterizedTest
    @EnumSource(Backend.class)
    void aDatagramOfLengthZeroIsARequestAndMayBeAReply(Backend backend) throws Exception {
        try (DatagramServer server =
                        on(DatagramServerTest::echo).backend(backend).open().start();
                BsdSocket client = Clients.datagrams(server.address())) {
            client.send(new byte[0]);
            BsdSocket.Received reply = client.recvFrom(100);
            assertThat(reply.data()).isEmpty();
            assertThat(reply.from()).isEqualTo(server.address());
        }
    }

    @Test
    void theLargestDatagramOfUdpIsWhole() throws Exception {
        byte[] largest = new byte[65_507];
        largest[65_506] = 7;
        try (DatagramServer server = on(DatagramServerTest::echo).open().start();
                BsdSocket client = Clients.datagrams(server.address())) {
            client.send(largest);
            assertThat(client.recv(65_535)).isEqualTo(largest);
        }
    }

    @Test
    void beyondTheSizeThatIsKeptADatagramIsCut() throws Exception {
        try (DatagramServer server =
                        on(DatagramServerTest::echo).maxSize(3).open().start();
                BsdSocket client = Clients.datagrams(server.address())) {
            client.send("abcdef".getBytes(UTF_8));
            assertThat(client.recv(100)).asString(UTF_8).isEqualTo("abc");
        }
        assertThatThrownBy(() -> on(DatagramServerTest::echo).maxSize(-1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whatAHandlerThrowsIsReportedAndTheServerGoesOn() throws Exception {
        DatagramHandler fail = (data, peer, reply) -> {
            if (data.length == 0) {
                throw new IOException("nothing in it");
            }
            reply.send(data);
        };
        try (DatagramServer server = on(fail).threadPerRequest().open().start();
                BsdSocket client = Clients.datagrams(server.address())) {
            client.send(new byte[0]);
            Failures.Failure failure = failures.next();
            assertThat(failure.peer()).isEqualTo(client.getSockName());
            assertThat(failure.thrown()).hasMessage("nothing in it");
            client.send(new byte[] {1});
            assertThat(client.recv(100)).containsExactly(1);
        }
    }

    @Test
    void aSenderWithoutAnAddressCannotBeRepliedTo(@TempDir Path folder) throws Exception {
        SockaddrUn path = SockaddrUn.ofPath(folder.resolve("server").toString());
        try (DatagramServer server = DatagramServer.on(path, DatagramServerTest::echo)
                        .onFailure(failures)
                        .open()
                        .start();
                BsdSocket nameless = Clients.datagrams(path)) {
            assertThat(server.address()).isEqualTo(path);
            nameless.send(new byte[] {1});
            assertThat(failures.next().thrown())
                    .isInstanceOfSatisfying(
                            ErrnoException.class, e -> assertThat(e.symbol()).isEqualTo("EDESTADDRREQ"));
        }
    }

    @ParameterizedTest
    @EnumSource(Backend.class)
    void aThousandRacesOfShutdownAgainstReceive(Backend backend) throws Exception {
        long before = Clients.sockets();
        int races = Integer.getInteger("test.races", 1000);
        for (int i = 0; i < races; i++) {
            DatagramServer server =
                    on(DatagramServerTest::echo).backend(backend).open();
            CountDownLatch go = new CountDownLatch(1);
            FutureTask<Void> loop = new FutureTask<>(() -> {
                go.countDown();
                server.serveForever();
                return null;
            });
            new Thread(loop).start();
            go.await();
            server.shutdown();
            loop.get();
            assertThat(server.awaitTermination(LONG)).isTrue();
        }
        assertThat(Clients.sockets()).isEqualTo(before);
    }

    @Test
    void aHandlerThatRunsCanReplyAfterTheShutdown() throws Exception {
        AtomicReference<DatagramServer> server = new AtomicReference<>();
        server.set(on((data, peer, reply) -> {
                    server.get().shutdown();
                    reply.send(data);
                })
                .threadPerRequest()
                .open()
                .start());
        try (BsdSocket client = Clients.datagrams(server.get().address())) {
            client.send(new byte[] {5});
            assertThat(client.recv(100)).containsExactly(5);
            assertThat(server.get().awaitTermination(LONG)).isTrue();
        }
    }

    @Test
    void handleRequestServesOne() throws Exception {
        try (DatagramServer server = on(DatagramServerTest::echo).open();
                BsdSocket client = Clients.datagrams(server.address())) {
            client.send(new byte[] {1});
            assertThat(server.handleRequest()).isTrue();
            assertThat(client.recv(100)).containsExactly(1);
            server.shutdown();
            assertThat(server.handleRequest()).isFalse();
        }
    }

    @Test
    void anAddressThatIsTakenFailsAndLeavesNothingOpen() throws Exception {
        try (DatagramServer server = on(DatagramServerTest::echo).open()) {
            long before = Clients.sockets();
            for (Backend backend : Backend.values()) {
                assertThatThrownBy(() -> DatagramServer.on(server.address(), DatagramServerTest::echo)
                                .backend(backend)
                                .open())
                        .isInstanceOfSatisfying(
                                ErrnoException.class, e -> assertThat(e.errno()).isEqualTo(Constants.EADDRINUSE));
            }
            assertThat(Clients.sockets()).isEqualTo(before);
        }
    }
}
