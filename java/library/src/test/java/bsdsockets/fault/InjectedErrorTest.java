package bsdsockets.fault;

import static org.assertj.core.api.Assertions.assertThat;

import bsdsockets.posix.Constants;
import bsdsockets.posix.EpollEvents;
import bsdsockets.posix.Fds;
import bsdsockets.posix.Msghdr;
import bsdsockets.posix.PollFd;
import bsdsockets.posix.Posix;
import bsdsockets.posix.Sockaddr;
import bsdsockets.posix.SockaddrBuffer;
import bsdsockets.posix.SockaddrIn;
import bsdsockets.posix.Syscalls;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whatever the kernel answers, the mirror says so, after the one call: EINTR and ECONNABORTED too. */
class InjectedErrorTest {
    private static final List<String> ERRORS = List.of("EINTR", "ENOBUFS");

    @AutoClose
    private final Victim victim;

    @AutoClose
    private final Fds fds = new Fds();

    private final byte[] array = new byte[10];
    private final ByteBuffer direct = ByteBuffer.allocateDirect(10);
    private int tcp;
    private int connected;

    InjectedErrorTest() throws Exception {
        victim = new Victim();
    }

    @BeforeEach
    void open() throws Exception {
        tcp = fds.tcp();
        connected = fds.udpPair()[0];
    }

    @Test
    void makingDescriptors() throws Exception {
        assertSurface("socket", "socket", () -> Posix.socket(Constants.AF_INET, Constants.SOCK_STREAM, 0));
        assertSurface("socketpair", "socketpair", () -> Posix.socketpair(Constants.AF_UNIX, Constants.SOCK_STREAM, 0));
        assertSurface("accept", "accept", () -> Posix.accept(tcp));
        assertSurfaces("ECONNABORTED", "accept", "accept", () -> Posix.accept(tcp));
        assertSurface("accept4", "accept4", () -> Posix.accept4(tcp, 0));
        assertSurfaces("ECONNABORTED", "accept4", "accept4", () -> Posix.accept4(tcp, 0));
        assertSurface("dup", "dup", () -> Posix.dup(tcp));
        assertSurface("epoll_create1", "epoll_create1", () -> Posix.epoll_create1(0));
    }

    @Test
    void connecting() throws Exception {
        Sockaddr address = SockaddrIn.of("127.0.0.1", 0);
        assertSurface("bind", "bind", () -> done(() -> Posix.bind(tcp, address)));
        assertSurface("listen", "listen", () -> done(() -> Posix.listen(tcp, 1)));
        assertSurface("connect", "connect", () -> done(() -> Posix.connect(tcp, address)));
        assertSurface("shutdown", "shutdown", () -> done(() -> Posix.shutdown(tcp, Constants.SHUT_RD)));
        assertSurface("getsockname", "getsockname", () -> Posix.getsockname(tcp));
        assertSurface("getpeername", "getpeername", () -> Posix.getpeername(connected));
    }

    @Test
    void sending() throws Exception {
        Sockaddr to = SockaddrIn.of("127.0.0.1", 9);
        Msghdr message = new Msghdr(null, List.of(direct), List.of(), 0);
        assertSurface("sendto", "send", () -> Posix.send(connected, array, 0, 10, 0));
        assertSurface("sendto", "send", () -> Posix.send(connected, direct, 0));
        assertSurface("sendto", "sendto", () -> Posix.sendto(connected, array, 0, 10, 0, to));
        assertSurface("sendto", "sendto", () -> Posix.sendto(connected, direct, 0, to));
        assertSurface("sendmsg", "sendmsg", () -> Posix.sendmsg(connected, message, 0));
        assertThat(direct.position()).isZero();
    }

    @Test
    void receiving() throws Exception {
        Msghdr message = new Msghdr(null, List.of(direct), List.of(), 64);
        assertSurface("recvfrom", "recv", () -> Posix.recv(connected, array, 0, 10, 0));
        assertSurface("recvfrom", "recv", () -> Posix.recv(connected, direct, 0));
        assertSurface("recvfrom", "recvfrom", () -> Posix.recvfrom(connected, array, 0, 10, 0));
        assertSurface("recvfrom", "recvfrom", () -> Posix.recvfrom(connected, direct, 0));
        assertSurface("recvmsg", "recvmsg", () -> Posix.recvmsg(connected, message, 0));
        assertThat(direct.position()).isZero();
    }

    @Test
    void askingAndSetting() throws Exception {
        assertSurface("getsockopt", "getsockopt", () -> Posix.getsockopt(tcp, Constants.SOL_SOCKET, Constants.SO_TYPE));
        assertSurface(
                "setsockopt",
                "setsockopt",
                () -> done(() -> Posix.setsockopt(tcp, Constants.SOL_SOCKET, Constants.SO_KEEPALIVE, 1)));
        assertSurface("fcntl", "fcntl", () -> Posix.fcntl(tcp, Constants.F_GETFD, 0));
    }

    @Test
    void waiting() throws Exception {
        int epoll = fds.epoll();
        EpollEvents events = EpollEvents.allocate(1);
        PollFd[] one = {new PollFd(tcp, Constants.POLLIN)};
        assertSurface("poll,ppoll", "poll", () -> Posix.poll(one, -1));
        assertSurface(
                "epoll_ctl",
                "epoll_ctl",
                () -> done(() -> Posix.epoll_ctl(epoll, Constants.EPOLL_CTL_ADD, tcp, Constants.EPOLLIN, 0)));
        assertSurface("epoll_wait,epoll_pwait", "epoll_wait", () -> Posix.epoll_wait(epoll, events, -1));
    }

    /** The kernel has closed it all the same: who closed again would close what another thread has got since. */
    @Test
    void closingIsNeverTriedAgain() throws Exception {
        assertSurface("close", "close", () -> done(() -> Posix.close(tcp)));
        assertSurfaces("EIO", "close", "close", () -> done(() -> Posix.close(tcp)));
    }

    @Test
    void systemCalls() throws Exception {
        SockaddrBuffer address = SockaddrBuffer.allocate();
        address.set(SockaddrIn.of("127.0.0.1", 9));
        int epoll = fds.epoll();
        EpollEvents events = EpollEvents.allocate(1);
        assertReturns("recvfrom", () -> Syscalls.recv(connected, direct, 0));
        assertReturns("recvfrom", () -> Syscalls.recvfrom(connected, direct, 0, SockaddrBuffer.allocate()));
        assertReturns("sendto", () -> Syscalls.send(connected, direct, 0));
        assertReturns("sendto", () -> Syscalls.sendto(connected, direct, 0, address));
        assertReturns("accept4", () -> Syscalls.accept4(tcp, SockaddrBuffer.allocate(), 0));
        assertReturns("epoll_wait,epoll_pwait", () -> Syscalls.epoll_wait(epoll, events, -1));
        assertThat(direct.position()).isZero();
    }

    private void assertSurface(String names, String call, Callable<?> body) throws Exception {
        for (String error : ERRORS) {
            assertSurfaces(error, names, call, body);
        }
    }

    private void assertSurfaces(String error, String names, String call, Callable<?> body) throws Exception {
        List<String> before = OpenDescriptors.sockets();
        assertThat(victim.suffer(names, "error=" + error, body)).isEqualTo(new Victim.Outcome(call + " " + error, 1));
        assertThat(OpenDescriptors.sockets()).isEqualTo(before);
    }

    private void assertReturns(String names, Callable<Integer> body) throws Exception {
        for (String error : ERRORS) {
            assertThat(victim.suffer(names, "error=" + error, body))
                    .isEqualTo(new Victim.Outcome(Integer.toString(-Constants.valueOf(error)), 1));
        }
    }

    private interface Step {
        void make() throws Exception;
    }

    private static String done(Step step) throws Exception {
        step.make();
        return "done";
    }
}
