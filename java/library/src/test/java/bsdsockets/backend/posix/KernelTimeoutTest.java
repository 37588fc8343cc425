package bsdsockets.backend.posix;

import static bsdsockets.posix.Constants.AF_INET;
import static bsdsockets.posix.Constants.AF_UNIX;
import static bsdsockets.posix.Constants.SOCK_STREAM;
import static bsdsockets.posix.Constants.SOL_SOCKET;
import static bsdsockets.posix.Constants.SO_RCVTIMEO;
import static bsdsockets.posix.Constants.SO_SNDTIMEO;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bsdsockets.Backend;
import bsdsockets.BsdSocket;
import bsdsockets.posix.Posix;
import bsdsockets.posix.SockaddrIn;
import bsdsockets.posix.Timeval;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Where the kernel keeps the time-out: only in a socket that nobody else can reach. */
@Timeout(30)
class KernelTimeoutTest {
    private static final Duration TIMEOUT = Duration.ofMillis(300);
    private static final Duration KEPT = Switches.KERNEL_TIMEOUTS ? TIMEOUT : Duration.ZERO;
    private static final Pattern NUMBER = Pattern.compile("fd=(\\d+)");

    private BsdSocket[] pair;

    @BeforeEach
    void open() throws Exception {
        pair = BsdSocket.socketPair(AF_UNIX, SOCK_STREAM, 0);
        pair[0].setTimeout(TIMEOUT);
    }

    @AfterEach
    void close() throws Exception {
        pair[0].close();
        pair[1].close();
    }

    @Test
    void aSocketOfItsOwn() throws Exception {
        assertThat(kept(pair[0])).isEqualTo(KEPT);
        assertThat(kept(pair[1])).isZero();
    }

    @Test
    void noneAnyMore() throws Exception {
        pair[0].setTimeout(null);
        assertThat(kept(pair[0])).isZero();
    }

    @Test
    void nonBlocking() throws Exception {
        pair[0].setTimeout(Duration.ZERO);
        assertThat(kept(pair[0])).isZero();
    }

    @Test
    void theNumberHandedOut() throws Exception {
        assertThat(pair[0].fileno()).isNotNegative();
        assertThat(kept(pair[0])).isZero();
        pair[0].setTimeout(TIMEOUT);
        assertThat(kept(pair[0])).isZero();
    }

    @Test
    void aCopy() throws Exception {
        try (BsdSocket copy = pair[0].dup()) {
            assertThat(copy.getTimeout()).isEqualTo(TIMEOUT);
            assertThat(kept(copy)).isZero();
            copy.setTimeout(TIMEOUT);
            assertThat(kept(pair[0])).isZero();
        }
    }

    @Test
    void givenAwayAndTakenOver() throws Exception {
        try (BsdSocket taken = BsdSocket.fromFd(pair[0].detach())) {
            assertThat(kept(taken)).isZero();
            taken.setTimeout(TIMEOUT);
            assertThat(kept(taken)).isZero();
        }
    }

    @Test
    void aListenerHandsNoneOn() throws Exception {
        try (BsdSocket listener = BsdSocket.open(Backend.NATIVE, AF_INET, SOCK_STREAM, 0);
                BsdSocket client = BsdSocket.open(Backend.NATIVE, AF_INET, SOCK_STREAM, 0)) {
            listener.setTimeout(TIMEOUT);
            assertThat(kept(listener)).isEqualTo(KEPT);
            listener.bind(SockaddrIn.of("127.0.0.1", 0));
            listener.listen(1);
            listener.setTimeout(TIMEOUT);
            assertThat(kept(listener)).isZero();
            client.connect(listener.getSockName());
            try (BsdSocket accepted = listener.accept().socket()) {
                assertThat(kept(accepted)).isZero();
            }
        }
    }

    @Test
    void theUsersOwnOptionIsTheUsers() throws Exception {
        byte[] theirs = Timeval.of(Duration.ofSeconds(7)).toBytes();
        pair[0].setSockOpt(SOL_SOCKET, SO_RCVTIMEO, theirs);
        assertThat(pair[0].getSockOpt(SOL_SOCKET, SO_RCVTIMEO, theirs.length)).isEqualTo(theirs);
        pair[0].setTimeout(TIMEOUT);
        assertThat(pair[0].getSockOpt(SOL_SOCKET, SO_RCVTIMEO, theirs.length)).isEqualTo(theirs);
    }

    @Test
    void theUserSeesNoneOfOurs() throws Exception {
        assertThat(pair[0].getSockOpt(SOL_SOCKET, SO_SNDTIMEO, 16))
                .isEqualTo(Timeval.of(Duration.ZERO).toBytes());
    }

    /** What the kernel would have ended is ended all the same. */
    @Test
    void aCallThatIsUnderWayWhenTheNumberIsHandedOut() throws Exception {
        Worker<Duration> worker = underWay(this::timeUntilTheTimeout);
        assertThat(pair[0].fileno()).isNotNegative();
        assertThat(worker.result()).isBetween(TIMEOUT, Duration.ofSeconds(20));
    }

    @Test
    void aCallThatIsUnderWayKeepsItsOwn() throws Exception {
        Worker<Duration> worker = underWay(this::timeUntilTheTimeout);
        pair[0].setTimeout(null);
        assertThat(worker.result()).isBetween(TIMEOUT, Duration.ofSeconds(20));
    }

    @Test
    void aSignalMakesItNoLonger() throws Exception {
        AtomicInteger thread = new AtomicInteger();
        WakeSignal.install();
        Worker<Duration> worker = underWay(() -> {
            thread.set(WakeSignal.threadId());
            return timeUntilTheTimeout();
        });
        while (worker.thread().isAlive()) {
            WakeSignal.send(thread.get());
            worker.thread().join(20);
        }
        assertThat(worker.result()).isBetween(TIMEOUT, Duration.ofSeconds(20));
    }

    /** One that is in its call; on a busy machine its time may be over before that is seen, and it is begun again. */
    private static Worker<Duration> underWay(Callable<Duration> call) {
        Worker<Duration> worker;
        do {
            worker = Worker.start(call);
        } while (!worker.isSeenBlocked());
        return worker;
    }

    private Duration timeUntilTheTimeout() {
        long start = System.nanoTime();
        assertThatThrownBy(() -> pair[0].recv(1)).isExactlyInstanceOf(SocketTimeoutException.class);
        return Duration.ofNanos(System.nanoTime() - start);
    }

    /** What the kernel has; asked without the number being handed out. */
    private static Duration kept(BsdSocket socket) throws IOException {
        Matcher number = NUMBER.matcher(socket.toString());
        assertThat(number.find()).isTrue();
        int fd = Integer.parseInt(number.group(1));
        byte[] receive = Posix.getsockopt(fd, SOL_SOCKET, SO_RCVTIMEO, 16);
        assertThat(Posix.getsockopt(fd, SOL_SOCKET, SO_SNDTIMEO, 16)).isEqualTo(receive);
        Timeval time = Timeval.ofBytes(receive);
        return Duration.ofSeconds(time.seconds(), time.micros() * 1_000);
    }
}
