package bsdsockets.posix;

import static bsdsockets.posix.Failures.assertFails;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** epoll_create1(2), epoll_ctl(2) and epoll_wait(2). */
class EpollTest {
    private static final int ADD = Constants.EPOLL_CTL_ADD;
    private static final int MOD = Constants.EPOLL_CTL_MOD;
    private static final int DEL = Constants.EPOLL_CTL_DEL;

    private final byte[] one = {7};
    private final EpollEvents events = EpollEvents.allocate(4);

    @AutoClose
    private final Fds fds = new Fds();

    @Test
    void takesTheFlagsAskedFor() throws ErrnoException {
        assertThat(Posix.fcntl(fds.epoll(), Constants.F_GETFD, 0)).isZero();
        int closeOnExec = fds.add(Posix.epoll_create1(Constants.EPOLL_CLOEXEC));
        assertThat(Posix.fcntl(closeOnExec, Constants.F_GETFD, 0)).isEqualTo(Constants.FD_CLOEXEC);
        assertFails("EINVAL", "epoll_create1", () -> Posix.epoll_create1(-1));
        assertFails("EINVAL", "epoll_create1", () -> Posix.epoll_create1(1));
    }

    @ParameterizedTest
    @ValueSource(longs = {0, -1, Long.MIN_VALUE, 0x0123_4567_89ab_cdefL})
    void givesTheDataBack(long data) throws ErrnoException {
        int epoll = fds.epoll();
        int[] pair = fds.unixPair(Constants.SOCK_STREAM);
        Posix.epoll_ctl(epoll, ADD, pair[0], Constants.EPOLLOUT, data);

        assertThat(Posix.epoll_wait(epoll, events, -1)).isEqualTo(1);

        assertThat(events.events(0)).isEqualTo(Constants.EPOLLOUT);
        assertThat(events.data(0)).isEqualTo(data);
    }

    @Test
    void tellsEachOfSeveral() throws ErrnoException {
        int epoll = fds.epoll();
        Map<Long, Integer> expected = new HashMap<>();
        for (int i = 0; i < 3; i++) {
            int[] pair = fds.unixPair(Constants.SOCK_STREAM);
            Posix.epoll_ctl(epoll, ADD, pair[0], Constants.EPOLLOUT, i * 1_000_000_000_000L);
            expected.put(i * 1_000_000_000_000L, Constants.EPOLLOUT);
        }

        assertThat(Posix.epoll_wait(epoll, events, -1)).isEqualTo(3);

        Map<Long, Integer> found = new HashMap<>();
        for (int i = 0; i < 3; i++) {
            found.put(events.data(i), events.events(i));
        }
        assertThat(found).isEqualTo(expected);
    }

    @Test
    void bringsNoMoreThanThereIsRoomFor() throws ErrnoException {
        int epoll = fds.epoll();
        for (int i = 0; i < 3; i++) {
            Posix.epoll_ctl(epoll, ADD, fds.unixPair(Constants.SOCK_STREAM)[0], Constants.EPOLLOUT, i);
        }
        assertThat(Posix.epoll_wait(epoll, EpollEvents.allocate(2), -1)).isEqualTo(2);
    }

    @Test
    void afterTheTimeThereIsNothing() throws ErrnoException {
        int epoll = fds.epoll();
        Posix.epoll_ctl(epoll, ADD, fds.unixPair(Constants.SOCK_STREAM)[0], Constants.EPOLLIN, 0);
        assertThat(Posix.epoll_wait(epoll, events, 0)).isZero();
        long start = System.nanoTime();
        assertThat(Posix.epoll_wait(epoll, events, 20)).isZero();
        assertThat(System.nanoTime() - start).isGreaterThanOrEqualTo(19_000_000);
    }

    @Test
    void levelTriggeredTellsAgainEdgeTriggeredOnceOneShotUntilRearmed() throws ErrnoException {
        int epoll = fds.epoll();
        int[] level = readable();
        int[] edge = readable();
        int[] shot = readable();
        Posix.epoll_ctl(epoll, ADD, level[0], Constants.EPOLLIN, 1);
        Posix.epoll_ctl(epoll, ADD, edge[0], Constants.EPOLLIN | Constants.EPOLLET, 2);
        Posix.epoll_ctl(epoll, ADD, shot[0], Constants.EPOLLIN | Constants.EPOLLONESHOT, 3);

        assertThat(Posix.epoll_wait(epoll, events, -1)).isEqualTo(3);
        assertThat(Posix.epoll_wait(epoll, events, 0)).isEqualTo(1);
        assertThat(events.data(0)).isEqualTo(1);

        Posix.epoll_ctl(epoll, MOD, shot[0], Constants.EPOLLIN | Constants.EPOLLONESHOT, 4);
        Posix.epoll_ctl(epoll, DEL, level[0], 0, 0);
        assertThat(Posix.epoll_wait(epoll, events, -1)).isEqualTo(1);
        assertThat(events.data(0)).isEqualTo(4);
        Posix.send(edge[1], one, 0, 1, 0);
        assertThat(Posix.epoll_wait(epoll, events, -1)).isEqualTo(1);
        assertThat(events.data(0)).isEqualTo(2);
    }

    @Test
    void aClosedDescriptorIsForgotten() throws ErrnoException {
        int epoll = fds.epoll();
        int[] pair = readable();
        Posix.epoll_ctl(epoll, ADD, pair[0], Constants.EPOLLIN, 1);
        fds.close(pair[0]);
        assertThat(Posix.epoll_wait(epoll, events, 0)).isZero();
    }

    @Test
    void hangUpIsToldUnasked() throws ErrnoException {
        int epoll = fds.epoll();
        int[] pair = fds.unixPair(Constants.SOCK_STREAM);
        Posix.epoll_ctl(epoll, ADD, pair[0], Constants.EPOLLRDHUP, 1);
        fds.close(pair[1]);

        assertThat(Posix.epoll_wait(epoll, events, -1)).isEqualTo(1);
        assertThat(events.events(0)).isEqualTo(Constants.EPOLLHUP | Constants.EPOLLRDHUP);
    }

    @Test
    void controlsWhatIsThereOnly() throws ErrnoException {
        int epoll = fds.epoll();
        int fd = fds.tcp();
        assertFails("ENOENT", "epoll_ctl", () -> Posix.epoll_ctl(epoll, MOD, fd, Constants.EPOLLIN, 0));
        assertFails("ENOENT", "epoll_ctl", () -> Posix.epoll_ctl(epoll, DEL, fd, Constants.EPOLLIN, 0));
        Posix.epoll_ctl(epoll, ADD, fd, Constants.EPOLLIN, 0);
        assertFails("EEXIST", "epoll_ctl", () -> Posix.epoll_ctl(epoll, ADD, fd, Constants.EPOLLIN, 0));
    }

    @Test
    void controlWantsAnEpollAndAnOpenDescriptor() throws ErrnoException {
        int epoll = fds.epoll();
        int fd = fds.tcp();
        assertFails("EBADF", "epoll_ctl", () -> Posix.epoll_ctl(Failures.CLOSED, ADD, fd, 0, 0));
        assertFails("EBADF", "epoll_ctl", () -> Posix.epoll_ctl(epoll, ADD, Failures.CLOSED, 0, 0));
        assertFails("EINVAL", "epoll_ctl", () -> Posix.epoll_ctl(fd, ADD, epoll, 0, 0));
        assertFails("EINVAL", "epoll_ctl", () -> Posix.epoll_ctl(epoll, ADD, epoll, 0, 0));
        assertFails("EINVAL", "epoll_ctl", () -> Posix.epoll_ctl(epoll, 99, fd, 0, 0));
        int exclusive = Constants.EPOLLEXCLUSIVE | Constants.EPOLLONESHOT;
        assertFails("EINVAL", "epoll_ctl", () -> Posix.epoll_ctl(epoll, ADD, fd, exclusive, 0));
    }

    @Test
    void epollsMayNotWaitForEachOther() throws ErrnoException {
        int first = fds.epoll();
        int second = fds.epoll();
        Posix.epoll_ctl(first, ADD, second, Constants.EPOLLIN, 0);
        assertFails("ELOOP", "epoll_ctl", () -> Posix.epoll_ctl(second, ADD, first, Constants.EPOLLIN, 0));
    }

    @Test
    void waitWantsAnEpoll() throws ErrnoException {
        int fd = fds.tcp();
        assertFails("EBADF", "epoll_wait", () -> Posix.epoll_wait(Failures.CLOSED, events, 0));
        assertFails("EINVAL", "epoll_wait", () -> Posix.epoll_wait(fd, events, 0));
        assertThatNullPointerException().isThrownBy(() -> Posix.epoll_wait(fd, null, 0));
    }

    @Test
    void theRoomIsChecked() {
        assertThat(EpollEvents.allocate(4).capacity()).isEqualTo(4);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> EpollEvents.allocate(0))
                .withMessageContaining("0");
        assertThatIllegalArgumentException().isThrownBy(() -> EpollEvents.allocate(-1));
        for (int i : new int[] {-1, 4, Integer.MAX_VALUE}) {
            assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> events.events(i));
            assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> events.data(i));
        }
        assertThat(events.events(3)).isZero();
        assertThat(events.data(3)).isZero();
    }

    private int[] readable() throws ErrnoException {
        int[] pair = fds.unixPair(Constants.SOCK_STREAM);
        Posix.send(pair[1], one, 0, 1, 0);
        return pair;
    }
}
