package bsdsockets.posix;

import static bsdsockets.posix.Failures.CLOSED;
import static bsdsockets.posix.Failures.assertFails;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** EventLoop, by one thread. */
class EventLoopTest {
    private static final int IN = Constants.EPOLLIN;

    private final byte[] text = "twelve bytes".getBytes(US_ASCII);
    private final List<String> log = new ArrayList<>();

    @AutoClose
    private final Fds fds = new Fds();

    @AutoClose
    private final EventLoop loop = opened();

    @Test
    void eachHandlerGetsItsDescriptorsData() throws IOException {
        int[] first = fds.unixPair(Constants.SOCK_STREAM);
        int[] second = fds.unixPair(Constants.SOCK_STREAM);
        loop.register(first[0], IN, logging("first"));
        loop.register(second[0], IN, logging("second"));
        Posix.send(first[1], text, 0, 3, 0);
        Posix.send(second[1], text, 0, 12, 0);

        assertThat(loop.runOnce(-1)).isEqualTo(2);
        assertThat(loop.runOnce(-1)).isEqualTo(1);
        assertThat(loop.runOnce(0)).isZero();

        assertThat(log).containsExactly("first 3 twe", "second 8 twelve b", "second 4 ytes");
    }

    @Test
    void theEndAndErrorsAreCounts() throws IOException {
        int[] ended = fds.unixPair(Constants.SOCK_STREAM);
        int[] reset = fds.tcpPair();
        loop.register(ended[0], IN, logging("ended"));
        loop.register(reset[0], IN, logging("reset"));
        fds.close(ended[1]);
        Posix.setsockopt(reset[1], Constants.SOL_SOCKET, Constants.SO_LINGER, new Linger(true, 0).toBytes());
        fds.close(reset[1]);

        loop.runOnce(-1);

        assertThat(log).containsExactlyInAnyOrder("ended 0 ", "reset " + -Constants.ECONNRESET + " ");
    }

    @Test
    void aListenerIsToldOnly() throws IOException {
        int listener = fds.listener();
        loop.watch(listener, IN, (who, events) -> log.add(who.fd() + " " + events));
        int client = fds.tcp();
        Posix.connect(client, Posix.getsockname(listener));
        assertThat(loop.runOnce(-1)).isEqualTo(1);
        assertThat(log).containsExactly(listener + " " + IN);
        fds.add(Posix.accept(listener).fd());
        assertThat(loop.runOnce(0)).isZero();
    }

    @Test
    void interestChanges() throws IOException {
        int[] pair = fds.unixPair(Constants.SOCK_STREAM);
        Registration registration = loop.register(pair[0], 0, logging("it"));
        Posix.send(pair[1], text, 0, 3, 0);
        assertThat(loop.runOnce(0)).isZero();
        registration.events(Constants.EPOLLOUT);
        assertThat(registration.events()).isEqualTo(Constants.EPOLLOUT);
        loop.runOnce(0);
        registration.events(IN | Constants.EPOLLOUT);
        loop.runOnce(0);
        assertThat(log).containsExactly("it " + -Constants.EAGAIN + " ", "it 3 twe");
    }

    @Test
    void oneShotWaitsToBeArmedAgain() throws IOException {
        int[] pair = fds.unixPair(Constants.SOCK_STREAM);
        Registration registration = loop.register(pair[0], IN | Constants.EPOLLONESHOT, logging("it"));
        Posix.send(pair[1], text, 0, 12, 0);
        assertThat(loop.runOnce(0)).isEqualTo(1);
        assertThat(loop.runOnce(0)).isZero();
        registration.events(IN | Constants.EPOLLONESHOT);
        assertThat(loop.runOnce(0)).isEqualTo(1);
    }

    @Test
    void aCancelledOneIsNotCalledEvenInTheSameRound() throws IOException {
        List<Registration> both = new ArrayList<>();
        int[][] pairs = {fds.unixPair(Constants.SOCK_STREAM), fds.unixPair(Constants.SOCK_STREAM)};
        for (int[] pair : pairs) {
            both.add(loop.register(pair[0], IN, (from, events, count, data) -> {
                log.add("called");
                for (Registration each : both) {
                    each.cancel();
                    each.cancel();
                }
            }));
            Posix.send(pair[1], text, 0, 3, 0);
        }
        assertThat(loop.runOnce(-1)).isEqualTo(1);
        Posix.send(pairs[0][1], text, 0, 3, 0);
        assertThat(loop.runOnce(0)).isZero();
        assertThatIllegalStateException().isThrownBy(() -> both.get(0).events(IN));
        assertThat(Posix.fcntl(pairs[1][0], Constants.F_GETFD, 0)).isZero();
    }

    @Test
    void whoGetsTheNumberOfAClosedOneGetsNoneOfItsEvents() throws IOException {
        int[] first = fds.unixPair(Constants.SOCK_STREAM);
        int[] stale = fds.unixPair(Constants.SOCK_STREAM);
        int[] fresh = fds.unixPair(Constants.SOCK_STREAM);
        loop.register(first[0], IN, (from, events, count, data) -> {
            Posix.close(stale[0]);
            assertThat(Posix.dup2(fresh[0], stale[0])).isEqualTo(stale[0]);
            loop.register(stale[0], IN, logging("fresh"));
        });
        loop.register(stale[0], IN, logging("stale"));
        Posix.send(first[1], text, 0, 1, 0);
        Posix.send(stale[1], text, 0, 3, 0);

        assertThat(loop.runOnce(-1)).isEqualTo(1);
        assertThat(log).isEmpty();
        Posix.send(fresh[1], text, 0, 6, 0);
        assertThat(loop.runOnce(-1)).isEqualTo(1);
        assertThat(log).containsExactly("fresh 6 twelve");
    }

    @Test
    void aRegistrationOfANumberThatIsNowAnothersIsOver() throws IOException {
        int[] pair = fds.unixPair(Constants.SOCK_STREAM);
        int[] other = fds.unixPair(Constants.SOCK_STREAM);
        Registration before = loop.register(pair[0], IN, logging("before"));
        Posix.dup2(other[0], pair[0]);
        Registration after = loop.register(pair[0], IN, logging("after"));
        before.cancel();
        assertThatIllegalStateException().isThrownBy(() -> before.events(0));
        Posix.send(other[1], text, 0, 3, 0);
        loop.runOnce(-1);
        assertThat(log).containsExactly("after 3 twe");
        after.cancel();
        assertThat(loop.runOnce(0)).isZero();
    }

    @Test
    void cancellingAClosedDescriptorIsHarmless() throws IOException {
        int[] pair = fds.unixPair(Constants.SOCK_STREAM);
        Registration registration = loop.register(pair[0], IN, logging("it"));
        fds.close(pair[0]);
        registration.cancel();
        assertThat(loop.runOnce(0)).isZero();
    }

    @Test
    void whatAHandlerThrowsLosesNoDataOfOthers() throws IOException {
        for (int i = 0; i < 4; i++) {
            int[] pair = fds.unixPair(Constants.SOCK_STREAM);
            EventLoop.Receiver logging = logging("it");
            int number = i;
            loop.register(pair[0], IN, (from, events, count, data) -> {
                logging.received(from, events, count, data);
                if (number % 2 == 0) {
                    throw new IOException("handler " + number);
                }
            });
            Posix.send(pair[1], text, i, 1, 0);
        }
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> loop.runOnce(-1))
                .withMessage("handler 0");
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> loop.runOnce(-1))
                .withMessage("handler 2");
        assertThat(loop.runOnce(-1)).isEqualTo(1);
        assertThat(log).containsExactly("it 1 t", "it 1 w", "it 1 e", "it 1 l");
        assertThat(loop.runOnce(0)).isZero();
    }

    @Test
    void aRoundWithinARoundIsRefused() throws IOException {
        int[] pair = fds.unixPair(Constants.SOCK_STREAM);
        loop.register(pair[0], IN, (from, events, count, data) -> loop.runOnce(0));
        Posix.send(pair[1], text, 0, 1, 0);
        assertThatIllegalStateException().isThrownBy(() -> loop.runOnce(-1)).withMessage("a round within a round");
        assertThat(loop.runOnce(0)).isZero();
    }

    @Test
    void closedByAHandlerItCallsNoOther() throws IOException {
        for (int i = 0; i < 2; i++) {
            int[] pair = fds.unixPair(Constants.SOCK_STREAM);
            loop.register(pair[0], IN, (from, events, count, data) -> {
                loop.close();
                log.add("called");
            });
            Posix.send(pair[1], text, 0, 1, 0);
        }
        assertThat(loop.runOnce(-1)).isEqualTo(1);
        assertThat(loop.runOnce(-1)).isEqualTo(-1);
        assertThat(log).hasSize(1);
    }

    @Test
    void onceClosedItIsOver() throws IOException {
        int[] pair = fds.unixPair(Constants.SOCK_STREAM);
        Registration registration = loop.register(pair[0], IN, logging("it"));
        assertThat(loop.isOpen()).isTrue();
        loop.close();
        loop.close();
        loop.wakeup();
        assertThat(loop.isOpen()).isFalse();
        assertThat(loop.runOnce(-1)).isEqualTo(-1);
        registration.cancel();
        assertThatIllegalStateException().isThrownBy(() -> registration.events(IN));
        assertThatIllegalStateException().isThrownBy(() -> loop.register(pair[0], IN, logging("it")));
        assertThatIllegalStateException().isThrownBy(() -> loop.watch(pair[0], IN, (who, events) -> {}));
        assertThat(loop.toString()).endsWith(", closed]");
    }

    @Test
    void theErrorsOfEpollAreToldOn() throws ErrnoException {
        int fd = fds.tcp();
        loop.register(fd, IN, logging("it"));
        assertFails("EEXIST", "epoll_ctl", () -> loop.register(fd, IN, logging("it")));
        assertFails("EEXIST", "epoll_ctl", () -> loop.watch(fd, IN, (who, events) -> {}));
        assertFails("EBADF", "epoll_ctl", () -> loop.register(Integer.MAX_VALUE, IN, logging("it")));
    }

    @Test
    void argumentsAreChecked() throws ErrnoException {
        int fd = fds.tcp();
        assertThatIllegalArgumentException().isThrownBy(() -> loop.register(CLOSED, IN, logging("it")));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> loop.register(fd, IN | Constants.EPOLLET, logging("it")))
                .withMessageStartingWith("EPOLLET");
        Registration registration = loop.register(fd, IN, logging("it"));
        assertThatIllegalArgumentException().isThrownBy(() -> registration.events(Constants.EPOLLET));
        assertThatNullPointerException().isThrownBy(() -> loop.register(fd, IN, null));
        assertThatNullPointerException().isThrownBy(() -> loop.watch(fd, IN, null));
        assertThatIllegalArgumentException().isThrownBy(() -> EventLoop.open(0, 1));
    }

    @Test
    void aRegistrationKeepsWhatIsAttached() throws ErrnoException {
        int fd = fds.tcp();
        Registration registration = loop.register(fd, IN, logging("it"));
        assertThat(registration.attachment()).isNull();
        registration.attach("name");
        assertThat(registration.attachment()).isEqualTo("name");
        assertThat(registration).hasToString("Registration[fd=" + fd + ", events=0x1]");
    }

    @Test
    void manyMoreThanSlotsAreAllServed() throws IOException {
        int[] served = new int[200];
        for (int i = 0; i < served.length; i++) {
            int[] pair = fds.unixPair(Constants.SOCK_STREAM);
            int number = i;
            loop.register(pair[0], IN, (from, events, count, data) -> served[number] += count);
            Posix.send(pair[1], text, 0, 12, 0);
        }
        int calls = 0;
        for (int called = loop.runOnce(0); called > 0; called = loop.runOnce(0)) {
            calls += called;
        }
        assertThat(served).containsOnly(12);
        assertThat(calls).isEqualTo(400);
    }

    private EventLoop.Receiver logging(String name) {
        return (from, events, count, data) -> log.add(name + " " + count + " " + US_ASCII.decode(data));
    }

    private static EventLoop opened() {
        try {
            return EventLoop.open(4, 8);
        } catch (ErrnoException e) {
            throw new AssertionError(e);
        }
    }
}
