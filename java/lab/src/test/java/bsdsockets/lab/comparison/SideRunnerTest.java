package bsdsockets.lab.comparison;

import static bsdsockets.posix.Constants.AF_INET;
import static bsdsockets.posix.Constants.AF_UNIX;
import static bsdsockets.posix.Constants.SOCK_DGRAM;
import static bsdsockets.posix.Constants.SOCK_STREAM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import bsdsockets.junit.NativeSockets;
import bsdsockets.lab.Sketch;
import bsdsockets.lab.scenario.Background;
import bsdsockets.lab.scenario.Side;
import bsdsockets.posix.Posix;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** A side may do what it likes: it is reported, cleaned up after, and disturbs nobody. */
@NativeSockets
class SideRunnerTest {
    private static final Duration SHORT = Duration.ofMillis(300);
    private static final Duration LONG = Duration.ofSeconds(10);

    private static SideReport run(Duration limit, Side side, Sketch.Body body) {
        return new SideRunner(limit).run(new Sketch("a.sketch").side(side, body), side);
    }

    private static String fileOf(int fd) throws IOException {
        Path link = Path.of("/proc/self/fd/" + fd);
        return Files.isSymbolicLink(link) ? Files.readSymbolicLink(link).toString() : "";
    }

    @Test
    void aSideThatHangsInANativeCallFailsAndIsWoken() {
        AtomicReference<Thread> thread = new AtomicReference<>();
        SideReport report = run(SHORT, Side.NATIVE, run -> {
            thread.set(Thread.currentThread());
            int[] pair = run.actor("client").open(() -> Posix.socketpair(AF_UNIX, SOCK_STREAM, 0));
            run.outcome("reached", true);
            run.actor("client").observe("recv", () -> Posix.recv(pair[0], new byte[1], 0, 1, 0));
        });
        assertThat(report.status()).isEqualTo(SideReport.Status.FAILED);
        assertThat(report.note()).startsWith("it hung for 0.3 s in client: ");
        assertThat(report.texts()).hasSize(2).first().isEqualTo("reached=true");
        assertThat(report.steps()).last().extracting(Step::result).isEqualTo("did not return");
        await().untilAsserted(() -> assertThat(thread.get().isAlive()).isFalse());
    }

    @Test
    void aSideThatHangsInAJdkCallFailsAndIsWoken() {
        AtomicReference<Thread> thread = new AtomicReference<>();
        SideReport report = run(SHORT, Side.JAVA_NET, run -> {
            thread.set(Thread.currentThread());
            ServerSocket listener = run.actor("server").open(() -> new ServerSocket(0));
            run.actor("server").attempt("accept", () -> listener.accept());
        });
        assertThat(report.status()).isEqualTo(SideReport.Status.FAILED);
        await().untilAsserted(() -> assertThat(thread.get().isAlive()).isFalse());
    }

    @Test
    void aThreadThatOutlivesItsRunCanGoNoFurther() {
        CountDownLatch over = new CountDownLatch(1);
        AtomicBoolean wentOn = new AtomicBoolean();
        AtomicReference<Thread> thread = new AtomicReference<>();
        SideReport report = run(SHORT, Side.NATIVE, run -> {
            thread.set(Thread.currentThread());
            boolean waiting = true;
            while (waiting) {
                try {
                    over.await();
                    waiting = false;
                } catch (InterruptedException e) {
                    assertThat(waiting).as("it does not listen to interrupts").isTrue();
                }
            }
            run.actor("client").step(() -> wentOn.set(true));
        });
        over.countDown();
        await().untilAsserted(() -> assertThat(thread.get().isAlive()).isFalse());
        assertThat(report.note()).isEqualTo("it hung for 0.3 s");
        assertThat(wentOn).isFalse();
    }

    @Test
    void whateverIsThrownIsReported() {
        SideReport report = run(LONG, Side.NATIVE, run -> {
            throw new StackOverflowError("too deep");
        });
        assertThat(report.note()).startsWith("uncaught StackOverflowError: too deep at bsdsockets.lab.");
    }

    @Test
    void descriptorsAreClosedAtTheEndHoweverItEnds() throws Exception {
        int[] fds = new int[3];
        String[] files = new String[3];
        run(LONG, Side.NATIVE, run -> {
            fds[0] = run.actor("client").open(() -> Posix.socket(AF_INET, SOCK_DGRAM, 0));
            int[] pair = run.actor("client").open(() -> Posix.socketpair(AF_UNIX, SOCK_STREAM, 0));
            fds[1] = pair[0];
            fds[2] = run.closing(Posix.socket(AF_INET, SOCK_STREAM, 0));
            for (int i = 0; i < fds.length; i++) {
                files[i] = fileOf(fds[i]);
            }
            throw new IllegalStateException("broken");
        });
        for (int i = 0; i < fds.length; i++) {
            assertThat(files[i]).startsWith("socket:");
            assertThat(fileOf(fds[i])).isNotEqualTo(files[i]);
        }
    }

    @Test
    void aNumberThatIsAnotherFilesByTheEndIsLeftAlone() throws Exception {
        int[] kept = new int[1];
        String[] file = new String[1];
        run(LONG, Side.NATIVE, run -> {
            int fd = run.actor("client").open(() -> Posix.socket(AF_INET, SOCK_DGRAM, 0));
            run.actor("client").step(() -> Posix.close(fd));
            kept[0] = Posix.socket(AF_INET, SOCK_DGRAM, 0);
            file[0] = fileOf(kept[0]);
            run.outcome("same number", kept[0] == fd);
        });
        assertThat(fileOf(kept[0])).isEqualTo(file[0]).startsWith("socket:");
        Posix.close(kept[0]);
    }

    @Test
    void workInTheBackgroundGivesItsValue() {
        SideReport report = run(LONG, Side.JAVA_NET, run -> {
            ServerSocket listener = run.actor("server").open(() -> new ServerSocket(0));
            Background<Integer> server = run.background(() -> {
                Socket accepted = run.actor("server").step(() -> listener.accept());
                return accepted.getInputStream().read();
            });
            Socket client = run.actor("client").open(() -> new Socket("localhost", listener.getLocalPort()));
            run.actor("client").step(() -> client.getOutputStream().write(7));
            run.outcome("received", server.join());
        });
        assertThat(report.texts()).containsExactly("received=7");
    }

    @Test
    void workInTheBackgroundThatFailsFailsTheSide() {
        SideReport joined = run(
                LONG,
                Side.JAVA_NET,
                run -> run.background(() -> {
                            throw new IOException("no line");
                        })
                        .join());
        SideReport left = run(LONG, Side.JAVA_NET, run -> {
            Background<Void> other = run.background(() -> {
                throw new IOException("no line");
            });
            other.thread().join();
            run.outcome("connect", 0);
        });
        assertThat(joined.note()).isEqualTo("a.sketch java.net background 1: IOException: no line");
        assertThat(left.note()).isEqualTo(joined.note());
        assertThat(left.status()).isEqualTo(SideReport.Status.FAILED);
    }

    @Test
    void aThreadIsBlockedOnceItSleepsInItsCall() {
        SideReport report = run(LONG, Side.NATIVE, run -> {
            int[] pair = run.actor("client").open(() -> Posix.socketpair(AF_UNIX, SOCK_STREAM, 0));
            Background<Integer> reader = run.background(() -> Posix.recv(pair[0], new byte[1], 0, 1, 0));
            reader.awaitBlocked();
            run.outcome("still inside", reader.thread().isAlive());
            Posix.send(pair[1], new byte[1], 0, 1, 0);
            run.outcome("recv", reader.join());
        });
        assertThat(report.texts()).containsExactly("still inside=true", "recv=1");
    }

    @Test
    void whatNeverBlocksOrNeverHoldsIsSaid() {
        SideReport ended = run(LONG, Side.NATIVE, run -> {
            Background<Integer> other = run.background(() -> 1);
            other.thread().join();
            other.awaitBlocked();
        });
        SideReport waited = run(SHORT, Side.NATIVE, run -> run.await("a miracle", () -> false));
        assertThat(ended.note()).endsWith("ended instead of blocking");
        assertThat(waited.status()).isEqualTo(SideReport.Status.FAILED);
    }

    @Test
    void aHangingSideDoesNotStopTheOthers() {
        Sketch sketch = new Sketch("a.sketch")
                .allSides(run -> run.outcome("connect", 0))
                .side(Side.NATIVE, run -> new CountDownLatch(1).await());
        ScenarioReport report = new Comparison(java.util.EnumSet.allOf(Side.class), SHORT).run(sketch);
        assertThat(report.why()).isEqualTo("native: it hung for 0.3 s");
        assertThat(report.sides().get(Side.NIO).status()).isEqualTo(SideReport.Status.COMPLETED);
    }
}
