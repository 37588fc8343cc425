package bsdsockets.backend.posix;

import static bsdsockets.posix.Constants.AF_INET;
import static bsdsockets.posix.Constants.AF_UNIX;
import static bsdsockets.posix.Constants.EAGAIN;
import static bsdsockets.posix.Constants.MSG_DONTWAIT;
import static bsdsockets.posix.Constants.MSG_WAITALL;
import static bsdsockets.posix.Constants.SOCK_STREAM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bsdsockets.Backend;
import bsdsockets.BsdSocket;
import bsdsockets.ClosedSocketException;
import bsdsockets.posix.ErrnoException;
import bsdsockets.posix.SockaddrIn;
import bsdsockets.posix.SockaddrUn;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** Time-outs of the native facade; that a call ends at all is what each test waits for. */
@Timeout(30)
@ParameterizedClass
@MethodSource("bsdsockets.backend.posix.ThreadKind#available")
class NativeTimeoutTest {
    @Parameter
    private ThreadKind threads;

    private static final Duration SHORT = Duration.ofMillis(30);

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
    void endsRecvAndLeavesTheSocketUsable() throws Exception {
        pair[0].setTimeout(SHORT);
        long start = System.nanoTime();
        assertThatThrownBy(() -> pair[0].recv(1)).isExactlyInstanceOf(SocketTimeoutException.class);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThanOrEqualTo(SHORT);
        pair[1].send(new byte[] {5});
        assertThat(pair[0].recv(1)).containsExactly(5);
    }

    @Test
    void belongsToTheObject() throws Exception {
        try (BsdSocket shared = pair[0].dup()) {
            pair[0].setTimeout(SHORT);
            Worker<byte[]> worker = Worker.start(threads, () -> shared.recv(1)).awaitBlocked();
            assertThatThrownBy(() -> pair[0].recv(1)).isExactlyInstanceOf(SocketTimeoutException.class);
            pair[1].send(new byte[] {5});
            assertThat(worker.result()).containsExactly(5);
        }
    }

    @Test
    void boundsTheWholeOfSendAllAndTellsHowFarItCame() throws Exception {
        pair[0].setTimeout(SHORT);
        ByteBuffer data = ByteBuffer.allocate(64 << 20);
        SocketTimeoutException e = org.junit.jupiter.api.Assertions.assertThrows(
                SocketTimeoutException.class, () -> pair[0].sendAll(data));
        assertThat(e.bytesTransferred).isPositive().isEqualTo(data.position());
    }

    @Test
    void endsAcceptAndAcceptsLater() throws Exception {
        try (BsdSocket listener = BsdSocket.open(Backend.NATIVE, AF_INET, SOCK_STREAM, 0);
                BsdSocket client = BsdSocket.open(Backend.NATIVE, AF_INET, SOCK_STREAM, 0)) {
            listener.bind(SockaddrIn.of("127.0.0.1", 0));
            listener.listen(1);
            listener.setTimeout(SHORT);
            assertThatThrownBy(listener::accept).isExactlyInstanceOf(SocketTimeoutException.class);
            client.connect(listener.getSockName());
            try (BsdSocket accepted = listener.accept().socket()) {
                assertThat(accepted.getTimeout()).isNull();
                assertThat(accepted.getBlocking()).isTrue();
            }
        }
    }

    /** A queue that is full answers nothing. */
    @Test
    void endsConnect() throws Exception {
        try (BsdSocket listener = BsdSocket.open(Backend.NATIVE, AF_UNIX, SOCK_STREAM, 0);
                BsdSocket first = BsdSocket.open(Backend.NATIVE, AF_UNIX, SOCK_STREAM, 0);
                BsdSocket late = BsdSocket.open(Backend.NATIVE, AF_UNIX, SOCK_STREAM, 0)) {
            listener.bind(SockaddrUn.unnamed());
            listener.listen(0);
            first.connect(listener.getSockName());
            late.setTimeout(SHORT);
            assertThatThrownBy(() -> late.connect(listener.getSockName()))
                    .isExactlyInstanceOf(SocketTimeoutException.class);
            assertThat(late.connectEx(listener.getSockName())).isEqualTo(EAGAIN);
            listener.accept().socket().close();
            assertThat(late.connectEx(listener.getSockName())).isZero();
        }
    }

    @Test
    void endsRecvThatWaitsForAllWithWhatThereIs() throws Exception {
        pair[0].setTimeout(SHORT);
        pair[1].send(new byte[] {1, 2});
        assertThat(pair[0].recv(4, MSG_WAITALL)).containsExactly(1, 2);
        assertThatThrownBy(() -> pair[0].recv(4, MSG_WAITALL)).isExactlyInstanceOf(SocketTimeoutException.class);
    }

    @Test
    void isNoBusinessOfACallThatWillNotWait() throws Exception {
        pair[0].setTimeout(Duration.ofDays(1));
        assertThatThrownBy(() -> pair[0].recv(1, MSG_DONTWAIT))
                .isInstanceOfSatisfying(
                        ErrnoException.class, e -> assertThat(e.errno()).isEqualTo(EAGAIN));
    }

    @Test
    void readersShareWhatComes() throws Exception {
        pair[0].setTimeout(Duration.ofSeconds(20));
        Worker<byte[]> one = Worker.start(threads, () -> pair[0].recv(1)).awaitBlocked();
        Worker<byte[]> two = Worker.start(threads, () -> pair[0].recv(1)).awaitBlocked();
        pair[1].send(new byte[] {1});
        pair[1].send(new byte[] {2});
        byte[] both = {one.result()[0], two.result()[0]};
        Arrays.sort(both);
        assertThat(both).containsExactly(1, 2);
    }

    @Test
    void aCloseEndsItToo() throws Exception {
        pair[0].setTimeout(Duration.ofDays(1));
        Worker<byte[]> worker = Worker.start(threads, () -> pair[0].recv(1)).awaitBlocked();
        pair[0].close();
        assertThatThrownBy(worker::result).isExactlyInstanceOf(ClosedSocketException.class);
    }

    @Test
    void refusesWhatIsOutOfRange() throws Exception {
        assertThatThrownBy(() -> pair[0].setTimeout(Duration.ofMillis(-1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("negative");
        assertThatThrownBy(() -> pair[0].setTimeout(Duration.ofSeconds(Long.MAX_VALUE)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("too large");
        pair[0].setTimeout(Duration.ofNanos(1));
        assertThat(pair[0].getTimeout()).isEqualTo(Duration.ofMillis(1));
        assertThat(pair[0].getBlocking()).isTrue();
    }
}
