package bsdsockets.contract;

import static bsdsockets.posix.Constants.IPPROTO_IP;
import static bsdsockets.posix.Constants.IPPROTO_TCP;
import static bsdsockets.posix.Constants.SOL_SOCKET;
import static org.assertj.core.api.Assertions.assertThat;

import bsdsockets.Backend;
import bsdsockets.BsdSocket;
import bsdsockets.posix.Constants;
import bsdsockets.posix.Linger;
import bsdsockets.posix.SockaddrIn;
import java.net.NetworkInterface;
import java.util.HexFormat;

/** getsockopt(2) and setsockopt(2): the first value differs, is set, is read back. */
class OptionContractTest extends Contract {
    private static String set(BsdSocket socket, int level, int name, int value) {
        return Outcome.of(() -> {
            int before = socket.getSockOpt(level, name);
            socket.setSockOpt(level, name, value);
            return before + " to " + socket.getSockOpt(level, name);
        });
    }

    @OnEachBackend
    void reuseaddr(Backend backend) throws Exception {
        agree(backend, "0 to 1", set(stream(backend), SOL_SOCKET, Constants.SO_REUSEADDR, 1));
    }

    @OnEachBackend
    void reuseaddrOfDatagram(Backend backend) throws Exception {
        agree(backend, "0 to 1", set(datagram(backend), SOL_SOCKET, Constants.SO_REUSEADDR, 1));
    }

    @OnEachBackend
    void reuseaddrOfListener(Backend backend) throws Exception {
        BsdSocket socket = stream(backend);
        socket.bind(LOOPBACK);
        socket.listen(1);
        agree(backend, "0", Outcome.of(() -> socket.getSockOpt(SOL_SOCKET, Constants.SO_REUSEADDR)));
    }

    @OnEachBackend
    void reuseport(Backend backend) throws Exception {
        agree(backend, "0 to 1", set(stream(backend), SOL_SOCKET, Constants.SO_REUSEPORT, 1));
    }

    @OnEachBackend
    void keepalive(Backend backend) throws Exception {
        agree(backend, "0 to 1", set(stream(backend), SOL_SOCKET, Constants.SO_KEEPALIVE, 1));
    }

    @OnEachBackend
    void oobinline(Backend backend) throws Exception {
        agree(backend, "0 to 1", set(stream(backend), SOL_SOCKET, Constants.SO_OOBINLINE, 1));
    }

    @OnEachBackend
    void broadcast(Backend backend) throws Exception {
        agree(backend, "0 to 1", set(datagram(backend), SOL_SOCKET, Constants.SO_BROADCAST, 1));
    }

    @OnEachBackend
    void bufferDoubles(Backend backend) throws Exception {
        BsdSocket socket = stream(backend);
        String observed = Outcome.of(() -> {
            socket.setSockOpt(SOL_SOCKET, Constants.SO_RCVBUF, 10_000);
            socket.setSockOpt(SOL_SOCKET, Constants.SO_SNDBUF, 12_000);
            return socket.getSockOpt(SOL_SOCKET, Constants.SO_RCVBUF) + " "
                    + socket.getSockOpt(SOL_SOCKET, Constants.SO_SNDBUF);
        });
        agree(backend, "20000 24000", observed);
    }

    @OnEachBackend
    void nodelay(Backend backend) throws Exception {
        agree(backend, "0 to 1", set(stream(backend), IPPROTO_TCP, Constants.TCP_NODELAY, 1));
    }

    @OnEachBackend
    void anyNumberIsOn(Backend backend) throws Exception {
        agree(backend, "0 to 1", set(stream(backend), SOL_SOCKET, Constants.SO_KEEPALIVE, 7));
    }

    @OnEachBackend
    void keepaliveTuning(Backend backend) throws Exception {
        BsdSocket socket = stream(backend);
        String observed = set(socket, IPPROTO_TCP, Constants.TCP_KEEPIDLE, 11) + ", "
                + set(socket, IPPROTO_TCP, Constants.TCP_KEEPINTVL, 12) + ", "
                + set(socket, IPPROTO_TCP, Constants.TCP_KEEPCNT, 13);
        agree(backend, "7200 to 11, 75 to 12, 9 to 13", observed);
    }

    @OnEachBackend
    void typeOfService(Backend backend) throws Exception {
        String observed = set(stream(backend), IPPROTO_IP, Constants.IP_TOS, 0x10) + ", "
                + set(datagram(backend), IPPROTO_IP, Constants.IP_TOS, 0x10);
        agree(backend, "0 to 16, 0 to 16", observed);
    }

    @OnEachBackend
    void multicast(Backend backend) throws Exception {
        BsdSocket socket = datagram(backend);
        String observed = set(socket, IPPROTO_IP, Constants.IP_MULTICAST_TTL, 5) + ", "
                + set(socket, IPPROTO_IP, Constants.IP_MULTICAST_LOOP, 0);
        agree(backend, "1 to 5, 1 to 0", observed);
    }

    @OnEachBackend
    void multicastInterface(Backend backend) throws Exception {
        BsdSocket socket = datagram(backend);
        byte[] loopback = {127, 0, 0, 1};
        String observed = Outcome.of(() -> {
            byte[] before = socket.getSockOpt(IPPROTO_IP, Constants.IP_MULTICAST_IF, 4);
            socket.setSockOpt(IPPROTO_IP, Constants.IP_MULTICAST_IF, loopback);
            byte[] after = socket.getSockOpt(IPPROTO_IP, Constants.IP_MULTICAST_IF, 4);
            return HexFormat.of().formatHex(before) + " to " + HexFormat.of().formatHex(after);
        });
        agree(backend, "00000000 to 7f000001", observed);
    }

    @OnEachBackend
    void multicastInterfaceOfIpv6(Backend backend) throws Exception {
        BsdSocket socket = closing(BsdSocket.open(backend, Constants.AF_INET6, Constants.SOCK_DGRAM, 0));
        int loopback = NetworkInterface.getByName("lo").getIndex();
        String observed = set(socket, Constants.IPPROTO_IPV6, Constants.IPV6_MULTICAST_IF, loopback);
        agree(backend, "0 to " + loopback, observed);
    }

    @OnEachBackend
    void multicastInterfaceThatIsNotThere(Backend backend) throws Exception {
        BsdSocket socket = datagram(backend);
        byte[] nobody = {(byte) 192, 0, 2, 1};
        agree(
                backend,
                "EADDRNOTAVAIL",
                Outcome.done(() -> socket.setSockOpt(IPPROTO_IP, Constants.IP_MULTICAST_IF, nobody)));
    }

    private static String linger(BsdSocket socket) {
        return Outcome.of(() -> {
            Linger linger = Linger.ofBytes(socket.getSockOpt(SOL_SOCKET, Constants.SO_LINGER, 8));
            return linger.onoff() + "/" + linger.seconds();
        });
    }

    @OnEachBackend
    void linger(Backend backend) throws Exception {
        BsdSocket socket = stream(backend);
        String observed = linger(socket);
        socket.setSockOpt(SOL_SOCKET, Constants.SO_LINGER, new Linger(true, 3).toBytes());
        observed += " " + linger(socket);
        agree(backend, "false/0 true/3", observed);
    }

    @OnEachBackend
    void lingerOffKeepsItsSeconds(Backend backend) throws Exception {
        BsdSocket socket = stream(backend);
        socket.setSockOpt(SOL_SOCKET, Constants.SO_LINGER, new Linger(true, 3).toBytes());
        socket.setSockOpt(SOL_SOCKET, Constants.SO_LINGER, new Linger(false, 0).toBytes());
        agree(backend, "false/3", linger(socket));
    }

    @OnEachBackend
    void lingerAsInt(Backend backend) throws Exception {
        BsdSocket socket = stream(backend);
        String observed = Outcome.done(() -> socket.setSockOpt(SOL_SOCKET, Constants.SO_LINGER, 1)) + " "
                + Outcome.of(() -> socket.getSockOpt(SOL_SOCKET, Constants.SO_LINGER));
        agree(backend, "EINVAL 0", observed);
    }

    @OnEachBackend
    void bytesAreCut(Backend backend) throws Exception {
        BsdSocket socket = stream(backend);
        int[] lengths = {0, 2, 4, 9};
        StringBuilder observed = new StringBuilder();
        for (int length : lengths) {
            observed.append(socket.getSockOpt(SOL_SOCKET, Constants.SO_KEEPALIVE, length).length)
                    .append(' ');
        }
        agree(backend, "0 2 4 4 ", observed.toString());
    }

    @OnEachBackend
    void bytesLongerThanTheOption(Backend backend) throws Exception {
        BsdSocket socket = stream(backend);
        byte[] eight = new byte[8];
        eight[0] = 1;
        agree(
                backend,
                "ok 1",
                Outcome.done(() -> socket.setSockOpt(SOL_SOCKET, Constants.SO_KEEPALIVE, eight)) + " "
                        + Outcome.of(() -> socket.getSockOpt(SOL_SOCKET, Constants.SO_KEEPALIVE)));
    }

    @OnEachBackend
    void bytesTooShort(Backend backend) throws Exception {
        BsdSocket socket = stream(backend);
        agree(
                backend,
                "EINVAL",
                Outcome.done(() -> socket.setSockOpt(SOL_SOCKET, Constants.SO_KEEPALIVE, new byte[3])));
    }

    @OnEachBackend
    void negativeLength(Backend backend) throws Exception {
        BsdSocket socket = stream(backend);
        agree(
                backend,
                "IllegalArgumentException",
                Outcome.of(() -> socket.getSockOpt(SOL_SOCKET, Constants.SO_KEEPALIVE, -1)));
    }

    @OnEachBackend
    void unknown(Backend backend) throws Exception {
        BsdSocket socket = stream(backend);
        String observed = Outcome.of(() -> socket.getSockOpt(SOL_SOCKET, 9_999)) + " "
                + Outcome.done(() -> socket.setSockOpt(IPPROTO_TCP, 9_999, 1));
        agree(backend, "ENOPROTOOPT ENOPROTOOPT", observed);
    }

    @OnEachBackend
    void onlyInC(Backend backend) throws Exception {
        BsdSocket socket = stream(backend);
        agree(backend, "0", Outcome.of(() -> socket.getSockOpt(SOL_SOCKET, Constants.SO_ERROR)));
    }

    @OnEachBackend
    void streamsOptionOfDatagram(Backend backend) throws Exception {
        BsdSocket socket = datagram(backend);
        agree(backend, "EOPNOTSUPP", Outcome.of(() -> socket.getSockOpt(IPPROTO_TCP, Constants.TCP_NODELAY)));
    }

    @OnEachBackend
    void keptByTheListener(Backend backend) throws Exception {
        BsdSocket socket = stream(backend);
        socket.setSockOpt(SOL_SOCKET, Constants.SO_RCVBUF, 10_000);
        socket.setSockOpt(SOL_SOCKET, Constants.SO_REUSEPORT, 1);
        socket.bind(LOOPBACK);
        socket.listen(1);
        agree(
                backend,
                "20000 1",
                Outcome.of(() -> socket.getSockOpt(SOL_SOCKET, Constants.SO_RCVBUF)) + " "
                        + Outcome.of(() -> socket.getSockOpt(SOL_SOCKET, Constants.SO_REUSEPORT)));
    }

    @OnEachBackend
    void notForListeners(Backend backend) throws Exception {
        BsdSocket socket = stream(backend);
        socket.setSockOpt(SOL_SOCKET, Constants.SO_KEEPALIVE, 1);
        socket.bind(LOOPBACK);
        String observed = Outcome.done(() -> socket.listen(1));
        assertThat(((SockaddrIn) socket.getSockName()).port())
                .as("the socket goes on")
                .isPositive();
        agree(backend, "ok", observed);
    }
}
