package bsdsockets.backend.posix;

import static bsdsockets.posix.Constants.AF_INET;
import static bsdsockets.posix.Constants.AF_UNIX;
import static bsdsockets.posix.Constants.SOCK_STREAM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bsdsockets.Backend;
import bsdsockets.BsdSocket;
import bsdsockets.ClosedSocketException;
import bsdsockets.NoEquivalentException;
import java.io.InterruptedIOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.concurrent.CyclicBarrier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Trying a while before blocking. */
@Timeout(30)
class SpinTest {
    private static final int RACES = Integer.getInteger("test.races", 500);

    private BsdSocket[] pair;

    @BeforeEach
    void open() throws Exception {
        pair = BsdSocket.socketPair(AF_UNIX, SOCK_STREAM, 0);
        pair[0].setSpin(Short.MAX_VALUE);
    }

    @AfterEach
    void close() throws Exception {
        pair[0].close();
        pair[1].close();
    }

    @Test
    void isTold() throws Exception {
        assertThat(pair[1].getSpin()).isZero();
        assertThat(pair[0].getSpin()).isEqualTo(Short.MAX_VALUE);
        pair[0].setSpin(5);
        assertThat(pair[0].getSpin()).isEqualTo(5);
    }

    @Test
    void outOfRange() {
        assertThatThrownBy(() -> pair[0].setSpin(-1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> pair[0].setSpin(Short.MAX_VALUE + 1)).isInstanceOf(IllegalArgumentException.class);
        assertThat(pair[0].getSpin()).isEqualTo(Short.MAX_VALUE);
    }

    @ParameterizedTest
    @EnumSource(names = {"JAVA_NET", "NIO"})
    void theOthersBlockAtOnce(Backend backend) throws Exception {
        try (BsdSocket socket = BsdSocket.open(backend, AF_INET, SOCK_STREAM, 0)) {
            assertThatThrownBy(() -> socket.setSpin(1)).isExactlyInstanceOf(NoEquivalentException.class);
            assertThat(socket.getSpin()).isZero();
        }
    }

    @Test
    void pingPong() throws Exception {
        pair[1].setSpin(100);
        Worker<Object> echo = Worker.start(() -> {
            for (int i = 0; i < 10_000; i++) {
                pair[1].sendAll(pair[1].recv(1));
            }
            return null;
        });
        for (int i = 0; i < 10_000; i++) {
            pair[0].send(new byte[] {(byte) i});
            assertThat(pair[0].recv(1)).containsExactly((byte) i);
        }
        echo.result();
    }

    @Test
    void blocksAfterwards() throws Exception {
        Worker<byte[]> worker = Worker.start(() -> pair[0].recv(1)).awaitBlocked();
        pair[1].send(new byte[] {3});
        assertThat(worker.result()).containsExactly(3);
    }

    @Test
    void aTimeoutEndsIt() throws Exception {
        pair[0].setTimeout(Duration.ofMillis(1));
        for (int i = 0; i < 100; i++) {
            assertThatThrownBy(() -> pair[0].recv(1)).isExactlyInstanceOf(SocketTimeoutException.class);
        }
    }

    /** Both come now while it still tries, and now when it has blocked. */
    @Test
    void anInterruptEndsIt() throws Exception {
        CyclicBarrier start = new CyclicBarrier(2);
        for (int i = 0; i < RACES; i++) {
            Worker<byte[]> worker = Worker.start(() -> {
                start.await();
                return pair[0].recv(1);
            });
            start.await();
            worker.thread().interrupt();
            assertThatThrownBy(worker::result)
                    .isInstanceOfAny(InterruptedIOException.class, InterruptedException.class);
            start.reset();
        }
    }

    @Test
    void aCloseEndsIt() throws Exception {
        CyclicBarrier start = new CyclicBarrier(2);
        for (int i = 0; i < RACES; i++) {
            BsdSocket[] next = BsdSocket.socketPair(AF_UNIX, SOCK_STREAM, 0);
            next[0].setSpin(Short.MAX_VALUE);
            Worker<byte[]> worker = Worker.start(() -> {
                start.await();
                return next[0].recv(1);
            });
            start.await();
            next[0].close();
            assertThatThrownBy(worker::result).isExactlyInstanceOf(ClosedSocketException.class);
            next[1].close();
        }
    }
}
