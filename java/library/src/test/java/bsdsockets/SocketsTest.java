package bsdsockets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import bsdsockets.posix.AddrInfo;
import bsdsockets.posix.Constants;
import bsdsockets.posix.ErrnoException;
import bsdsockets.posix.Sockaddr;
import bsdsockets.posix.SockaddrIn;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A connection to a name that has several addresses, and what is left open where it fails. */
class SocketsTest {
    private static AddrInfo at(Sockaddr address) {
        return new AddrInfo(0, address.family(), Constants.SOCK_STREAM, Constants.IPPROTO_TCP, address, null);
    }

    /** Bound and not listening: who connects is refused. */
    private static BsdSocket refusing(String host) throws IOException {
        BsdSocket bound = BsdSocket.open(Backend.NATIVE, Constants.AF_INET, Constants.SOCK_STREAM, 0);
        bound.bind(SockaddrIn.of(host, 0));
        return bound;
    }

    @ParameterizedTest
    @EnumSource(Backend.class)
    void theFirstThatAnswers(Backend backend) throws Exception {
        try (BsdSocket refusing = refusing("127.0.0.1");
                BsdSocket server = BsdSocket.createServer(Backend.NATIVE, SockaddrIn.of("127.0.0.2", 0), 1)) {
            List<AddrInfo> addresses = List.of(at(refusing.getSockName()), at(server.getSockName()));
            long before = openSockets();
            try (BsdSocket socket = Sockets.firstOf(addresses, backend, Duration.ofSeconds(30))) {
                assertThat(socket.getPeerName()).isEqualTo(server.getSockName());
                assertThat(socket.getTimeout()).isEqualTo(Duration.ofSeconds(30));
                assertThat(openSockets()).as("one more").isEqualTo(before + 1);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Backend.class)
    void theLastFailureTellsOfTheOthers(Backend backend) throws Exception {
        try (BsdSocket first = refusing("127.0.0.1");
                BsdSocket last = refusing("127.0.0.2")) {
            Sockaddr nowhere = SockaddrIn.of("255.255.255.255", 1);
            List<AddrInfo> addresses = List.of(at(nowhere), at(first.getSockName()), at(last.getSockName()));
            long before = openSockets();
            ErrnoException failure =
                    catchThrowableOfType(ErrnoException.class, () -> Sockets.firstOf(addresses, backend, null));
            assertThat(failure.symbol()).isEqualTo("ECONNREFUSED");
            assertThat(failure).hasMessageContaining(last.getSockName().toString());
            assertThat(failure.getSuppressed())
                    .extracting(e -> ((ErrnoException) e).symbol())
                    .containsExactly("ENETUNREACH", "ECONNREFUSED");
            assertThat(openSockets()).isEqualTo(before);
        }
    }

    @ParameterizedTest
    @EnumSource(Backend.class)
    void anInterruptEndsTheTrying(Backend backend) throws Exception {
        try (BsdSocket first = refusing("127.0.0.1");
                BsdSocket last = refusing("127.0.0.2")) {
            List<AddrInfo> addresses = List.of(at(first.getSockName()), at(last.getSockName()));
            long before = openSockets();
            Thread.currentThread().interrupt();
            InterruptedIOException failure =
                    catchThrowableOfType(InterruptedIOException.class, () -> Sockets.firstOf(addresses, backend, null));
            assertThat(Thread.interrupted()).isTrue();
            assertThat(failure).hasNoSuppressedExceptions();
            assertThat(openSockets()).isEqualTo(before);
        }
    }

    @ParameterizedTest
    @EnumSource(Backend.class)
    void aServerThatFailsLeavesNothingOpen(Backend backend) throws Exception {
        try (BsdSocket taken = BsdSocket.createServer(backend, SockaddrIn.of("127.0.0.1", 0), 1)) {
            long before = openSockets();
            ErrnoException failure = catchThrowableOfType(
                    ErrnoException.class, () -> BsdSocket.createServer(backend, taken.getSockName(), 1));
            assertThat(failure.symbol()).isEqualTo("EADDRINUSE");
            assertThat(openSockets()).isEqualTo(before);
        }
    }

    @ParameterizedTest
    @EnumSource(Backend.class)
    void everythingClosedLeavesNothingOpen(Backend backend) throws Exception {
        long before = openSockets();
        BsdSocket server = BsdSocket.createServer(backend, SockaddrIn.of("127.0.0.1", 0), 1);
        int port = ((SockaddrIn) server.getSockName()).port();
        BsdSocket client = BsdSocket.createConnection(backend, "127.0.0.1", port, null);
        BsdSocket.Accepted accepted = server.accept();
        SocketStreams streams = client.makeFile();
        assertThat(openSockets()).isEqualTo(before + 3);
        server.close();
        client.close();
        accepted.socket().close();
        assertThat(openSockets()).as("held by the streams").isEqualTo(before + 1);
        streams.close();
        assertThat(openSockets()).isEqualTo(before);
    }

    private static long openSockets() throws IOException {
        try (Stream<Path> fds = Files.list(Path.of("/proc/self/fd"))) {
            return fds.filter(SocketsTest::isSocket).count();
        }
    }

    private static boolean isSocket(Path fd) {
        try {
            return Files.readSymbolicLink(fd).toString().startsWith("socket:");
        } catch (NoSuchFileException e) {
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
