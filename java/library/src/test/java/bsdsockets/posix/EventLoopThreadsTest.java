package bsdsockets.posix;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** EventLoop, with other threads about. */
@Timeout(30)
class EventLoopThreadsTest {
    private final byte[] one = {7};

    @AutoClose
    private final Fds fds = new Fds();

    @Test
    void aWakeUpEndsTheWaitNowOrNextTime() throws Exception {
        try (EventLoop loop = EventLoop.open(1, 1)) {
            loop.wakeup();
            loop.wakeup();
            assertThat(loop.runOnce(-1)).isZero();
            CountDownLatch started = new CountDownLatch(1);
            FutureTask<Integer> round = new FutureTask<>(() -> {
                started.countDown();
                return loop.runOnce(-1);
            });
            new Thread(round, "loop").start();
            started.await();
            loop.wakeup();
            assertThat(round.get(20, SECONDS)).isZero();
            assertThat(loop.runOnce(0)).isZero();
        }
    }

    @Test
    void closeEndsTheWait() throws Exception {
        EventLoop loop = EventLoop.open(1, 1);
        CountDownLatch started = new CountDownLatch(1);
        FutureTask<Integer> rounds = new FutureTask<>(() -> {
            started.countDown();
            int last;
            do {
                last = loop.runOnce(-1);
            } while (last >= 0);
            return last;
        });
        new Thread(rounds, "loop").start();
        started.await();
        loop.close();
        assertThat(rounds.get(20, SECONDS)).isEqualTo(-1);
    }

    @Test
    void whoeverComesWhileARoundRunsIsRefused() throws Exception {
        int[] pair = fds.unixPair(Constants.SOCK_STREAM);
        CountDownLatch inside = new CountDownLatch(1);
        CountDownLatch mayLeave = new CountDownLatch(1);
        try (EventLoop loop = EventLoop.open(1, 1)) {
            Registration registration = loop.register(pair[0], Constants.EPOLLIN, (from, events, count, data) -> {
                inside.countDown();
                await(mayLeave);
            });
            Posix.send(pair[1], one, 0, 1, 0);
            FutureTask<Integer> round = new FutureTask<>(() -> loop.runOnce(-1));
            new Thread(round, "loop").start();
            inside.await();
            assertThatIllegalStateException().isThrownBy(() -> loop.runOnce(0));
            assertThatIllegalStateException().isThrownBy(() -> registration.events(0));
            assertThatIllegalStateException().isThrownBy(registration::cancel);
            assertThatIllegalStateException()
                    .isThrownBy(() -> loop.register(pair[1], 0, (from, events, count, data) -> {}));
            mayLeave.countDown();
            assertThat(round.get(20, SECONDS)).isEqualTo(1);
            registration.cancel();
        }
    }

    /** What another thread sends between two rounds is never lost, and no wake-up is: a counter is passed on many times. */
    @Test
    void noWakeUpIsLost() throws Exception {
        AtomicInteger wanted = new AtomicInteger();
        AtomicInteger seen = new AtomicInteger();
        try (EventLoop loop = EventLoop.open(2, 1)) {
            CompletableFuture<Void> runner = CompletableFuture.runAsync(() -> {
                while (seen.get() < 1_000) {
                    seen.set(wanted.get());
                    if (seen.get() < 1_000) {
                        runOnce(loop);
                    }
                }
            });
            for (int i = 1; i <= 1_000; i++) {
                wanted.set(i);
                loop.wakeup();
                while (seen.get() < i && !runner.isDone()) {
                    Thread.onSpinWait();
                }
            }
            runner.get(20, SECONDS);
            assertThat(seen).hasValue(1_000);
        }
    }

    private static void runOnce(EventLoop loop) {
        try {
            loop.runOnce(-1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
