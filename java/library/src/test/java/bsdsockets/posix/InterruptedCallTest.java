package bsdsockets.posix;

import static org.assertj.core.api.Assertions.assertThat;

import bsdsockets.internal.Native;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A signal ends a blocked call with EINTR: the mirror makes it once, and does not make it again. */
class InterruptedCallTest {
    /** A real-time signal that nobody else in this process uses. */
    private static final int SIGNAL = 40;

    @AutoClose
    private final Fds fds = new Fds();

    @BeforeAll
    static void handleTheSignal() {
        assertThat(Native.installWake(SIGNAL)).isIn(SIGNAL, -Constants.EBUSY);
    }

    @Test
    void receiving() throws Exception {
        int fd = fds.unixPair(Constants.SOCK_STREAM)[0];
        ByteBuffer direct = ByteBuffer.allocateDirect(1);
        Msghdr message = new Msghdr(null, List.of(direct), List.of(), 0);

        assertInterrupted("recv", () -> Posix.recv(fd, new byte[1], 0, 1, 0));
        assertInterrupted("recv", () -> Posix.recv(fd, direct, 0));
        assertInterrupted("recvfrom", () -> Posix.recvfrom(fd, direct, 0));
        assertInterrupted("recvmsg", () -> Posix.recvmsg(fd, message, 0));
        assertThat(direct.position()).isZero();
    }

    @Test
    void sending() throws Exception {
        int[] pair = fds.unixPair(Constants.SOCK_STREAM);
        byte[] much = new byte[4_000_000];
        Posix.send(pair[0], much, 0, much.length, Constants.MSG_DONTWAIT);

        assertInterrupted("send", () -> Posix.send(pair[0], much, 0, much.length, 0));
    }

    @Test
    void acceptingAndConnecting() throws Exception {
        int tcp = fds.listener();
        SockaddrUn name =
                SockaddrUn.ofAbstract("interrupted-" + ProcessHandle.current().pid());
        int unix = fds.socket(Constants.AF_UNIX, Constants.SOCK_STREAM);
        Posix.bind(unix, name);
        Posix.listen(unix, 0);
        Posix.connect(fds.socket(Constants.AF_UNIX, Constants.SOCK_STREAM), name);
        int client = fds.socket(Constants.AF_UNIX, Constants.SOCK_STREAM);

        assertInterrupted("accept", () -> Posix.accept(tcp));
        assertInterrupted("accept4", () -> Posix.accept4(tcp, 0));
        assertInterrupted("connect", () -> {
            Posix.connect(client, name);
            return null;
        });
    }

    @Test
    void waiting() throws Exception {
        PollFd idle = new PollFd(fds.unixPair(Constants.SOCK_STREAM)[0], Constants.POLLIN);
        int epoll = fds.epoll();

        assertInterrupted("poll", () -> Posix.poll(new PollFd[] {idle}, -1));
        assertInterrupted("epoll_wait", () -> Posix.epoll_wait(epoll, EpollEvents.allocate(1), -1));
    }

    @Test
    void systemCalls() throws Exception {
        int fd = fds.unixPair(Constants.SOCK_STREAM)[0];
        int epoll = fds.epoll();
        ByteBuffer room = ByteBuffer.allocateDirect(1);

        assertThat(signalled(() -> Syscalls.recv(fd, room, 0))).isEqualTo(-Constants.EINTR);
        assertThat(signalled(() -> Syscalls.epoll_wait(epoll, EpollEvents.allocate(1), -1)))
                .isEqualTo(-Constants.EINTR);
    }

    private static void assertInterrupted(String name, Callable<?> call) throws Exception {
        assertThat(signalled(() -> {
                    try {
                        return "worked: " + call.call();
                    } catch (ErrnoException e) {
                        return e.call() + " " + e.symbol();
                    }
                }))
                .isEqualTo(name + " EINTR");
    }

    /** The signal may come before the call and be lost: it is sent until the call has ended. */
    private static <T> T signalled(Callable<T> call) throws Exception {
        AtomicInteger id = new AtomicInteger();
        FutureTask<T> result = new FutureTask<>(() -> {
            id.set(Native.gettid());
            return call.call();
        });
        Thread thread = new Thread(result, "blocked");
        thread.start();
        while (thread.isAlive()) {
            if (id.get() != 0) {
                Native.wake(id.get(), SIGNAL);
            }
            thread.join(1);
        }
        return result.get();
    }
}
