package bsdsockets.posix;

import static bsdsockets.posix.Failures.assertFails;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** poll(2). */
class PollTest {
    private final byte[] one = {7};

    @AutoClose
    private final Fds fds = new Fds();

    @Test
    void tellsWhoIsReadyAndForWhat() throws ErrnoException {
        int[] pair = fds.unixPair(Constants.SOCK_STREAM);
        PollFd first = new PollFd(pair[0], Constants.POLLIN | Constants.POLLOUT);
        PollFd second = new PollFd(pair[1], Constants.POLLIN);
        Posix.send(pair[0], one, 0, 1, 0);

        assertThat(Posix.poll(new PollFd[] {first, second}, -1)).isEqualTo(2);

        assertThat(first.revents()).isEqualTo(Constants.POLLOUT);
        assertThat(second.revents()).isEqualTo(Constants.POLLIN);
    }

    @Test
    void afterTheTimeNobodyIs() throws ErrnoException {
        int[] pair = fds.unixPair(Constants.SOCK_STREAM);
        PollFd idle = new PollFd(pair[0], Constants.POLLIN);
        Posix.send(pair[1], one, 0, 1, 0);
        assertThat(Posix.poll(new PollFd[] {idle}, 0)).isEqualTo(1);
        Posix.recv(pair[0], one, 0, 1, 0);

        assertThat(Posix.poll(new PollFd[] {idle}, 0)).isZero();
        assertThat(idle.revents()).isZero();
        long start = System.nanoTime();
        assertThat(Posix.poll(new PollFd[] {idle}, 20)).isZero();
        assertThat(System.nanoTime() - start).isGreaterThanOrEqualTo(19_000_000);
        assertThat(Posix.poll(new PollFd[0], 1)).isZero();
    }

    @Test
    void anUnaskedHangUpErrorOrWrongDescriptorIsToldToo() throws ErrnoException {
        int[] pair = fds.tcpPair();
        int[] reset = fds.udpPair();
        fds.close(reset[1]);
        Posix.send(reset[0], one, 0, 1, 0);
        Posix.shutdown(pair[0], Constants.SHUT_RDWR);
        fds.close(pair[1]);
        PollFd hungUp = new PollFd(pair[0], 0);
        PollFd error = new PollFd(reset[0], 0);
        PollFd wrong = new PollFd(Integer.MAX_VALUE, Constants.POLLIN);

        assertThat(Posix.poll(new PollFd[] {hungUp, error, wrong}, -1)).isEqualTo(3);

        assertThat(hungUp.revents()).isEqualTo(Constants.POLLHUP);
        assertThat(error.revents()).isEqualTo(Constants.POLLERR);
        assertThat(wrong.revents()).isEqualTo(Constants.POLLNVAL);
    }

    @Test
    void aPeerThatShutDownIsToldWhereAsked() throws ErrnoException {
        int[] pair = fds.tcpPair();
        PollFd end = new PollFd(pair[0], Constants.POLLRDHUP);
        assertThat(Posix.poll(new PollFd[] {end}, 0)).isZero();

        Posix.shutdown(pair[1], Constants.SHUT_WR);

        assertThat(Posix.poll(new PollFd[] {end}, -1)).isEqualTo(1);
        assertThat(end.revents()).isEqualTo(Constants.POLLRDHUP);
    }

    @Test
    void aNegativeDescriptorIsPassedOver() throws ErrnoException {
        PollFd none = new PollFd(-5, Constants.POLLIN);
        assertThat(Posix.poll(new PollFd[] {none}, 0)).isZero();
        assertThat(none.revents()).isZero();
    }

    @Test
    void manyMayBeWaitedFor() throws ErrnoException {
        int[] pair = fds.unixPair(Constants.SOCK_STREAM);
        PollFd[] many = new PollFd[5_000];
        Arrays.setAll(many, i -> new PollFd(i % 2 == 0 ? pair[0] : -1, Constants.POLLOUT));

        assertThat(Posix.poll(many, -1)).isEqualTo(2_500);
        assertThat(many[4_998].revents()).isEqualTo(Constants.POLLOUT);
        assertThat(many[4_999].revents()).isZero();
    }

    @Test
    void moreThanDescriptorsAreAllowedIsInvalid() throws IOException {
        long limit = openFilesLimit();
        assumeTrue(limit < 5_000_000, "an array of " + limit + " entries would not fit");
        PollFd none = new PollFd(-1, 0);
        PollFd[] tooMany = new PollFd[(int) limit + 1];
        Arrays.fill(tooMany, none);

        assertFails("EINVAL", "poll", () -> Posix.poll(tooMany, 0));
    }

    @Test
    void entriesAreChecked() {
        assertThatNullPointerException().isThrownBy(() -> Posix.poll(null, 0));
        assertThatNullPointerException().isThrownBy(() -> Posix.poll(new PollFd[1], 0));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PollFd(0, 0x1_0000))
                .withMessageContaining("0x10000");
        assertThat(new PollFd(3, 0xffff).events()).isEqualTo(0xffff);
        assertThat(new PollFd(3, 1)).hasToString("PollFd[fd=3, events=0x1, revents=0x0]");
        assertThat(new PollFd(3, 1).fd()).isEqualTo(3);
    }

    private static long openFilesLimit() throws IOException {
        Matcher soft =
                Pattern.compile("Max open files +(\\w+)").matcher(Files.readString(Path.of("/proc/self/limits")));
        assertThat(soft.find()).isTrue();
        return soft.group(1).equals("unlimited") ? Long.MAX_VALUE : Long.parseLong(soft.group(1));
    }
}
