package bsdsockets.posix;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** IPPROTO_MPTCP: RFC 8684, socket(2) with the protocol named. */
class MptcpTest {
    @AutoClose
    private final Fds fds = new Fds();

    @Test
    void aConnectionIsMultipathAndCarriesBytes() throws Exception {
        int listener = mptcp();
        Posix.bind(listener, SockaddrIn.of("127.0.0.1", 0));
        Posix.listen(listener, 1);
        int client = mptcp();
        Posix.connect(client, Posix.getsockname(listener));
        int server = fds.add(Posix.accept(listener).fd());

        assertThat(Posix.getsockopt(client, Constants.SOL_SOCKET, Constants.SO_PROTOCOL))
                .isEqualTo(Constants.IPPROTO_MPTCP);
        assertThat(Posix.getsockopt(server, Constants.SOL_SOCKET, Constants.SO_PROTOCOL))
                .isEqualTo(Constants.IPPROTO_MPTCP);
        Posix.send(client, new byte[] {5, 6}, 0, 2, 0);
        byte[] buf = new byte[3];
        assertThat(Posix.recv(server, buf, 0, 3, 0)).isEqualTo(2);
        assertThat(buf).containsExactly(5, 6, 0);
    }

    @Test
    void aPlainListenerIsReachedByPlainTcp() throws Exception {
        int listener = fds.listener();
        int client = mptcp();
        Posix.connect(client, Posix.getsockname(listener));
        int server = fds.add(Posix.accept(listener).fd());

        assertThat(Posix.getsockopt(server, Constants.SOL_SOCKET, Constants.SO_PROTOCOL))
                .isEqualTo(Constants.IPPROTO_TCP);
        Posix.send(server, new byte[] {1}, 0, 1, 0);
        assertThat(Posix.recv(client, new byte[2], 0, 2, 0)).isOne();
    }

    private int mptcp() throws Exception {
        return Wanted.orSkipped(
                () -> fds.add(Posix.socket(Constants.AF_INET, Constants.SOCK_STREAM, Constants.IPPROTO_MPTCP)),
                "EPROTONOSUPPORT",
                "ENOPROTOOPT",
                "EINVAL");
    }
}
