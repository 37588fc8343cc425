package bsdsockets.posix;

import static bsdsockets.posix.Failures.assertFails;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** AF_VSOCK: vsock(7). */
class VsockTest {
    private static final SockaddrVm ANY = SockaddrVm.of(Constants.VMADDR_CID_ANY, Constants.VMADDR_PORT_ANY);

    @AutoClose
    private final Fds fds = new Fds();

    @Test
    void bindChoosesAPort() throws ErrnoException {
        int fd = vsock();
        assertThat(Posix.getsockname(fd)).isEqualTo(ANY);

        Posix.bind(fd, ANY);

        SockaddrVm name = (SockaddrVm) Posix.getsockname(fd);
        assertThat(name.cid()).isEqualTo(Constants.VMADDR_CID_ANY);
        assertThat(name.port()).isNotEqualTo(Constants.VMADDR_PORT_ANY);
        assertFails("EADDRINUSE", "bind", () -> Posix.bind(vsock(), name));
        assertFails("EINVAL", "bind", () -> Posix.bind(fd, ANY));
        assertFails("ENOTCONN", "getpeername", () -> Posix.getpeername(fd));
    }

    @Test
    void wrongAddressesAreRefused() throws ErrnoException {
        int fd = vsock();
        assertFails("EADDRNOTAVAIL", "bind", () -> Posix.bind(fd, SockaddrVm.of(0x7654321, 0)));
        assertFails("EINVAL", "bind", () -> Posix.bind(fd, SockaddrIn.of("127.0.0.1", 0)));
    }

    @Test
    void aStreamOverTheLoopback() throws Exception {
        int listener = vsock();
        Posix.bind(listener, ANY);
        Posix.listen(listener, 1);
        int port = ((SockaddrVm) Posix.getsockname(listener)).port();
        int client = vsock();
        Posix.setsockopt(
                client,
                Constants.AF_VSOCK,
                Constants.SO_VM_SOCKETS_CONNECT_TIMEOUT,
                Timeval.of(Duration.ofMillis(500)).toBytes());

        Wanted.orSkipped(
                () -> {
                    Posix.connect(client, SockaddrVm.of(Constants.VMADDR_CID_LOCAL, port));
                    return client;
                },
                "ENODEV",
                "ETIMEDOUT",
                "ECONNRESET",
                "ENETUNREACH");

        Accepted accepted = Posix.accept(listener);
        fds.add(accepted.fd());
        assertThat(((SockaddrVm) accepted.peer()).cid()).isEqualTo(Constants.VMADDR_CID_LOCAL);
        assertThat(Posix.getpeername(client)).isEqualTo(SockaddrVm.of(Constants.VMADDR_CID_LOCAL, port));
        byte[] buf = {1, 2, 3, 0};
        assertThat(Posix.send(client, buf, 0, 3, 0)).isEqualTo(3);
        byte[] read = new byte[4];
        assertThat(Posix.recv(accepted.fd(), read, 0, 4, 0)).isEqualTo(3);
        assertThat(read).isEqualTo(buf);
    }

    private int vsock() throws ErrnoException {
        return Wanted.socket(fds, Constants.AF_VSOCK, Constants.SOCK_STREAM, 0);
    }
}
