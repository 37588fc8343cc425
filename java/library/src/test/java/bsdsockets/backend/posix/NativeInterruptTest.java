package bsdsockets.backend.posix;

import static bsdsockets.posix.Constants.AF_UNIX;
import static bsdsockets.posix.Constants.SOCK_STREAM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bsdsockets.BsdSocket;
import java.io.InterruptedIOException;
import java.util.Random;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** Interrupts and signals while a thread is in a call. */
@ParameterizedClass
@MethodSource("bsdsockets.backend.posix.ThreadKind#available")
class NativeInterruptTest {
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
    void keepsTheStatus() throws Exception {
        AtomicBoolean status = new AtomicBoolean();
        Worker<byte[]> worker = Worker.start(threads, () -> {
            try {
                return pair[0].recv(1);
            } finally {
                status.set(Thread.currentThread().isInterrupted());
            }
        });
        worker.awaitBlocked().thread().interrupt();
        assertThatThrownBy(worker::result).isExactlyInstanceOf(InterruptedIOException.class);
        assertThat(status).isTrue();
    }

    @Test
    void enteringWithTheStatusSetThrowsFirst() throws Exception {
        pair[1].send(new byte[] {1});
        Worker<byte[]> worker = Worker.start(threads, () -> {
            Thread.currentThread().interrupt();
            return pair[0].recv(1);
        });
        assertThatThrownBy(worker::result).isExactlyInstanceOf(InterruptedIOException.class);
        assertThat(pair[0].recv(1)).containsExactly(1);
    }

    @Test
    void aCallThatCannotBlockIsNoneOfItsBusiness() throws Exception {
        pair[1].send(new byte[] {1});
        pair[0].setBlocking(false);
        Worker<byte[]> worker = Worker.start(threads, () -> {
            Thread.currentThread().interrupt();
            return pair[0].recv(1);
        });
        assertThat(worker.result()).containsExactly(1);
    }

    @Test
    void noneIsLost() throws Exception {
        CyclicBarrier start = new CyclicBarrier(2);
        AtomicInteger ended = new AtomicInteger();
        int rounds = Integer.getInteger("test.interrupts", 10_000);
        Worker<Void> worker = Worker.start(threads, () -> {
            for (int i = 0; i < rounds; i++) {
                start.await();
                try {
                    pair[0].recv(1);
                } catch (InterruptedIOException e) {
                    ended.addAndGet(Thread.interrupted() ? 1 : 0);
                }
                start.await();
            }
            return null;
        });
        for (int i = 0; i < rounds; i++) {
            start.await();
            worker.thread().interrupt();
            start.await();
        }
        worker.result();
        assertThat(ended).hasValue(rounds);
    }

    /** Signals that nobody meant for the call must not be seen, and must not lose or repeat a byte. */
    @Test
    void aStormOfSignalsLosesNothing() throws Exception {
        byte[] sent = new byte[20 << 20];
        new Random(1).nextBytes(sent);
        AtomicInteger sender = new AtomicInteger();
        AtomicInteger receiver = new AtomicInteger();
        WakeSignal.install();
        Worker<Void> send = Worker.start(threads, () -> {
            sender.set(WakeSignal.threadId());
            pair[1].sendAll(sent);
            sender.set(0);
            return null;
        });
        Worker<byte[]> receive = Worker.start(threads, () -> {
            receiver.set(WakeSignal.threadId());
            byte[] got = new byte[sent.length];
            int count = 0;
            while (count < got.length) {
                byte[] piece = pair[0].recv(4096);
                System.arraycopy(piece, 0, got, count, piece.length);
                count += piece.length;
            }
            receiver.set(0);
            return got;
        });
        for (int i = 0; i < 20_000 && receive.thread().isAlive(); i++) {
            signal(sender.get());
            signal(receiver.get());
        }
        send.result();
        assertThat(receive.result()).isEqualTo(sent);
    }

    private static void signal(int thread) {
        if (thread != 0) {
            WakeSignal.send(thread);
        }
    }
}
