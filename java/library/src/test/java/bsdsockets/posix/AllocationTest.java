package bsdsockets.posix;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.nio.ByteBuffer;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** Syscalls allocates nothing, and no send or recv of Posix: what a thread allocated is asked of the JVM, by reflection as it is in another module. */
class AllocationTest {
    private static final int CALLS = 20_000;
    private static final int ROUNDS = 20;
    private static final MethodHandle ALLOCATED = allocated();

    private final ByteBuffer data = ByteBuffer.allocateDirect(64);
    private final SockaddrBuffer address = SockaddrBuffer.allocate();
    private final EpollEvents events = EpollEvents.allocate(4);

    @AutoClose
    private final Fds fds = new Fds();

    @Test
    void theCounterCounts() throws Throwable {
        Object[] kept = new Object[CALLS];
        long before = (long) ALLOCATED.invokeExact();
        for (int i = 0; i < CALLS; i++) {
            kept[i] = new byte[16];
        }
        assertThat((long) ALLOCATED.invokeExact() - before).isGreaterThanOrEqualTo(16L * kept.length);
    }

    @Test
    void sendAndRecvAllocateNothing() throws Throwable {
        int[] pair = fds.unixPair(Constants.SOCK_STREAM);
        assertAllocatesNothing(() -> {
            data.clear();
            int sent = Syscalls.send(pair[0], data, 0);
            data.clear();
            return sent == 64 && Syscalls.recv(pair[1], data, 0) == 64;
        });
    }

    /** More bytes than the numbers of which the JDK keeps objects. */
    @Test
    void sendAndRecvOfTheMirrorAllocateNothing() throws Throwable {
        int[] pair = fds.unixPair(Constants.SOCK_STREAM);
        byte[] array = new byte[1000];
        ByteBuffer direct = ByteBuffer.allocateDirect(array.length);
        ByteBuffer heap = ByteBuffer.wrap(array);
        assertAllocatesNothing(() -> {
            int sent = Posix.send(pair[0], direct.clear(), 0)
                    + Posix.send(pair[0], heap.clear(), 0)
                    + Posix.send(pair[0], array, 0, array.length, 0);
            int received = Posix.recv(pair[1], direct.clear(), 0)
                    + Posix.recv(pair[1], heap.clear(), 0)
                    + Posix.recv(pair[1], array, 0, array.length, 0);
            return sent == 3 * array.length && received == sent;
        });
    }

    @Test
    void sendtoAndRecvfromAllocateNothing() throws Throwable {
        int udp = fds.boundUdp();
        address.set(Posix.getsockname(udp));
        assertAllocatesNothing(() -> {
            data.clear();
            int sent = Syscalls.sendto(udp, data, 0, address);
            data.clear();
            return sent == 64 && Syscalls.recvfrom(udp, data, 0, address) == 64;
        });
    }

    @Test
    void vectorsOfMessagesAllocateNothing() throws Throwable {
        int udp = fds.boundUdp();
        Posix.setsockopt(udp, Constants.IPPROTO_IP, Constants.IP_RECVTTL, 1);
        address.set(Posix.getsockname(udp));
        Mmsghdr vector = Mmsghdr.allocate(4, 64, 64);
        Timespec limit = new Timespec(60, 0);
        assertAllocatesNothing(() -> {
            for (int i = 0; i < 4; i++) {
                vector.setName(i, address);
                vector.setLength(i, i);
            }
            int sent = Syscalls.sendmmsg(udp, vector, 4, 0);
            int received = Syscalls.recvmmsg(udp, vector, 4, 0, limit);
            vector.name(3, address);
            return sent == 4
                    && received == 4
                    && vector.length(3) == 3
                    && vector.controlNumber(3, Constants.IPPROTO_IP, Constants.IP_TTL, -1) == 64;
        });
    }

    @Test
    void sendmsgAndRecvmsgAllocateNothing() throws Throwable {
        int[] pair = fds.udpPair();
        Mmsghdr vector = Mmsghdr.allocate(1, 64, 64);
        assertAllocatesNothing(() -> {
            vector.clearName(0);
            vector.setLength(0, 64);
            int sent = Syscalls.sendmsg(pair[0], vector, 0, 0);
            return sent == 64 && Syscalls.recvmsg(pair[1], vector, 0, 0) == 64;
        });
    }

    @Test
    void waitingAllocatesNothing() throws Throwable {
        int epoll = fds.epoll();
        int fd = fds.unixPair(Constants.SOCK_STREAM)[0];
        Posix.epoll_ctl(epoll, Constants.EPOLL_CTL_ADD, fd, Constants.EPOLLOUT, 9);
        assertAllocatesNothing(() -> Syscalls.epoll_wait(epoll, events, -1) == 1
                && events.data(0) == 9
                && events.events(0) == Constants.EPOLLOUT);
    }

    @Test
    void aRoundOfAnEventLoopAllocatesNothing() throws Throwable {
        int[] received = new int[1];
        int[][] pairs = {fds.unixPair(Constants.SOCK_STREAM), fds.unixPair(Constants.SOCK_STREAM)};
        try (EventLoop loop = EventLoop.open(4, 64)) {
            for (int[] pair : pairs) {
                loop.register(pair[1], Constants.EPOLLIN, (from, events, count, bytes) -> received[0] += count);
            }
            assertAllocatesNothing(() -> {
                received[0] = 0;
                loop.wakeup();
                Syscalls.send(pairs[0][0], data.clear(), 0);
                Syscalls.send(pairs[1][0], data.clear(), 0);
                return called(loop) == 2 && received[0] == 128;
            });
        }
    }

    private static int called(EventLoop loop) {
        try {
            return loop.runOnce(-1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void aFailureAllocatesNothing() throws Throwable {
        int listener = fds.listener();
        Posix.fcntl(listener, Constants.F_SETFL, Constants.O_NONBLOCK);
        assertAllocatesNothing(() -> Syscalls.accept4(listener, address, 0) == -Constants.EAGAIN
                && Syscalls.recv(Failures.CLOSED, data.clear(), 0) == -Constants.EBADF);
    }

    /** Work of the JVM's own may fall into a round: one round without is proof, as each call would allocate in each. */
    private static void assertAllocatesNothing(Call call) throws Throwable {
        long least = Long.MAX_VALUE;
        boolean right = true;
        for (int round = 0; round < ROUNDS && least > 0; round++) {
            long before = (long) ALLOCATED.invokeExact();
            for (int i = 0; i < CALLS; i++) {
                right &= call.make();
            }
            least = Math.min(least, (long) ALLOCATED.invokeExact() - before);
        }
        assertThat(right).isTrue();
        assertThat(least).isZero();
    }

    private static MethodHandle allocated() {
        try {
            Class<?> factory = Class.forName("java.lang.management.ManagementFactory");
            Class<?> type = Class.forName("com.sun.management.ThreadMXBean");
            Object bean = factory.getMethod("getThreadMXBean").invoke(null);
            return MethodHandles.publicLookup()
                    .findVirtual(type, "getCurrentThreadAllocatedBytes", MethodType.methodType(long.class))
                    .bindTo(bean);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError("this JVM does not count what a thread allocates", e);
        }
    }

    /** A call, and whether it gave what it should. */
    private interface Call {
        boolean make() throws ErrnoException;
    }
}
