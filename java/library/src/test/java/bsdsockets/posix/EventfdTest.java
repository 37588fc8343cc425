package bsdsockets.posix;

import static bsdsockets.posix.Failures.CLOSED;
import static bsdsockets.posix.Failures.assertFails;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** eventfd(2), eventfd_read(3) and eventfd_write(3). */
class EventfdTest {
    @AutoClose
    private final Fds fds = new Fds();

    @ParameterizedTest
    @ValueSource(ints = {1, Integer.MAX_VALUE, Integer.MIN_VALUE, -1})
    void startsWithANumberWithoutSign(int initval) throws ErrnoException {
        assertThat(Posix.eventfd_read(eventfd(initval, 0))).isEqualTo(Integer.toUnsignedLong(initval));
    }

    @Test
    void addsAndTakesAll() throws ErrnoException {
        int fd = eventfd(0, Constants.EFD_NONBLOCK);
        Posix.eventfd_write(fd, 3);
        Posix.eventfd_write(fd, 0x7fff_ffff_ffff_ffffL);
        assertThat(Posix.eventfd_read(fd)).isEqualTo(0x8000_0000_0000_0002L);
        assertFails("EAGAIN", "eventfd_read", () -> Posix.eventfd_read(fd));
        Posix.eventfd_write(fd, 0);
        assertFails("EAGAIN", "eventfd_read", () -> Posix.eventfd_read(fd));
    }

    @Test
    void asASemaphoreItGivesOneEachTime() throws ErrnoException {
        int fd = eventfd(2, Constants.EFD_SEMAPHORE | Constants.EFD_NONBLOCK);
        assertThat(Posix.eventfd_read(fd)).isEqualTo(1);
        assertThat(Posix.eventfd_read(fd)).isEqualTo(1);
        assertFails("EAGAIN", "eventfd_read", () -> Posix.eventfd_read(fd));
    }

    @Test
    void theSumHasABound() throws ErrnoException {
        int fd = eventfd(0, Constants.EFD_NONBLOCK);
        assertFails("EINVAL", "eventfd_write", () -> Posix.eventfd_write(fd, -1));
        Posix.eventfd_write(fd, -2);
        assertFails("EAGAIN", "eventfd_write", () -> Posix.eventfd_write(fd, 1));
        assertThat(Posix.eventfd_read(fd)).isEqualTo(-2);
    }

    @Test
    void aFullOneIsNotWritable() throws ErrnoException {
        int fd = eventfd(0, 0);
        PollFd both = new PollFd(fd, Constants.POLLIN | Constants.POLLOUT);
        Posix.poll(new PollFd[] {both}, 0);
        assertThat(both.revents()).isEqualTo(Constants.POLLOUT);
        Posix.eventfd_write(fd, -2);
        Posix.poll(new PollFd[] {both}, 0);
        assertThat(both.revents()).isEqualTo(Constants.POLLIN);
    }

    @Test
    void takesTheFlagsAskedFor() throws ErrnoException {
        assertThat(Posix.fcntl(eventfd(0, 0), Constants.F_GETFD, 0)).isZero();
        assertThat(Posix.fcntl(eventfd(0, Constants.EFD_CLOEXEC), Constants.F_GETFD, 0))
                .isEqualTo(Constants.FD_CLOEXEC);
        for (int flags : new int[] {2, -1, Integer.MIN_VALUE}) {
            assertFails("EINVAL", "eventfd", () -> Posix.eventfd(0, flags));
        }
    }

    @Test
    void wantsAnEventfd() throws ErrnoException {
        assertFails("EBADF", "eventfd_read", () -> Posix.eventfd_read(CLOSED));
        assertFails("EBADF", "eventfd_write", () -> Posix.eventfd_write(CLOSED, 1));
        int epoll = fds.epoll();
        assertFails("EINVAL", "eventfd_read", () -> Posix.eventfd_read(epoll));
        assertFails("EINVAL", "eventfd_write", () -> Posix.eventfd_write(epoll, 1));
    }

    @Test
    void fewerThanEightBytesAreNoValue() throws ErrnoException {
        int[] pair = fds.unixPair(Constants.SOCK_STREAM);
        Posix.send(pair[1], new byte[3], 0, 3, 0);
        assertFails("EINVAL", "eventfd_read", () -> Posix.eventfd_read(pair[0]));
        fds.close(pair[1]);
        assertFails("EINVAL", "eventfd_read", () -> Posix.eventfd_read(pair[0]));
    }

    @Test
    void aReaderWaitsForAWriter() throws Exception {
        int fd = eventfd(0, 0);
        CountDownLatch started = new CountDownLatch(1);
        FutureTask<Long> reader = new FutureTask<>(() -> {
            started.countDown();
            return Posix.eventfd_read(fd);
        });
        Thread thread = new Thread(reader, "reader");
        thread.start();
        started.await();
        Posix.eventfd_write(fd, 42);
        assertThat(reader.get()).isEqualTo(42);
        thread.join();
    }

    private int eventfd(int initval, int flags) throws ErrnoException {
        return fds.add(Posix.eventfd(initval, flags));
    }
}
