package bsdsockets.contract;

import static org.assertj.core.api.Assertions.assertThat;

import bsdsockets.Backend;
import bsdsockets.BsdSocket;
import bsdsockets.SocketStreams;
import bsdsockets.posix.Constants;
import bsdsockets.posix.Msghdr;
import bsdsockets.posix.Posix;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** socket(2) and close(2), and what a closed socket answers. */
class SocketContractTest extends Contract {
    private static final int NO_FAMILY = 9_999;

    @OnEachBackend
    void whatWasAskedFor(Backend backend) throws Exception {
        BsdSocket socket =
                closing(BsdSocket.open(backend, Constants.AF_INET6, Constants.SOCK_DGRAM, Constants.IPPROTO_UDP));
        assertThat(socket.backend()).isEqualTo(backend);
        String observed = Constants.nameOf("AF_", socket.family()) + " " + Constants.nameOf("SOCK_", socket.type())
                + " " + Constants.nameOf("IPPROTO_", socket.protocol());
        agree(backend, "AF_INET6 SOCK_DGRAM IPPROTO_UDP", observed);
    }

    @OnEachBackend
    void unixStream(Backend backend) {
        agree(backend, "socket", opened(backend, Constants.AF_UNIX, Constants.SOCK_STREAM, 0));
    }

    @OnEachBackend
    void unixDatagram(Backend backend) {
        agree(backend, "socket", opened(backend, Constants.AF_UNIX, Constants.SOCK_DGRAM, 0));
    }

    @OnEachBackend
    void otherFamily(Backend backend) {
        agree(backend, "socket", opened(backend, Constants.AF_NETLINK, Constants.SOCK_DGRAM, 0));
    }

    @OnEachBackend
    void streamOverUdp(Backend backend) {
        agree(
                backend,
                "EPROTONOSUPPORT",
                opened(backend, Constants.AF_INET, Constants.SOCK_STREAM, Constants.IPPROTO_UDP));
    }

    @OnEachBackend
    void badFamily(Backend backend) {
        agree(backend, "EAFNOSUPPORT", opened(backend, NO_FAMILY, Constants.SOCK_STREAM, 0));
    }

    private String opened(Backend backend, int domain, int type, int protocol) {
        return Outcome.of(() -> closing(BsdSocket.open(backend, domain, type, protocol)));
    }

    @OnEachBackend
    void openedNonBlocking(Backend backend) {
        String observed = Outcome.of(() -> closing(
                        BsdSocket.open(backend, Constants.AF_INET, Constants.SOCK_STREAM | Constants.SOCK_NONBLOCK, 0))
                .getBlocking());
        agree(backend, "false", observed);
    }

    @OnEachBackend
    void openedCloseOnExec(Backend backend) {
        agree(backend, "socket", opened(backend, Constants.AF_INET, Constants.SOCK_STREAM | Constants.SOCK_CLOEXEC, 0));
    }

    @OnEachBackend
    void withoutBackend(Backend backend) {
        assertThat(Outcome.of(() -> BsdSocket.open(null, Constants.AF_INET, Constants.SOCK_STREAM, 0)))
                .isEqualTo("NullPointerException");
        agree(
                backend,
                "NullPointerException",
                Outcome.done(() -> stream(backend).bind(null)));
    }

    @OnEachBackend
    void tellsItsDescriptor(Backend backend) throws Exception {
        agree(backend, "true", "" + (stream(backend).fileno() >= 0));
    }

    @OnEachBackend
    void givesItsDescriptorUp(Backend backend) throws Exception {
        BsdSocket socket = stream(backend);
        int fd = socket.detach();
        boolean open = socket.isOpen();
        if (fd >= 0) {
            Posix.close(fd);
        }
        agree(backend, "given=true open=false", "given=" + (fd >= 0) + " open=" + open);
    }

    @OnEachBackend
    void dup(Backend backend) throws Exception {
        BsdSocket socket = stream(backend);
        agree(backend, "socket", Outcome.of(() -> closing(socket.dup())));
    }

    @OnEachBackend
    void closeTwice(Backend backend) throws Exception {
        BsdSocket socket = stream(backend);
        assertThat(socket.isOpen()).isTrue();
        String observed = Outcome.done(socket::close) + " " + Outcome.done(socket::close);
        assertThat(socket.isOpen()).isFalse();
        assertThat(socket.fileno()).isEqualTo(-1);
        assertThat(socket.detach()).isEqualTo(-1);
        agree(backend, "ok ok", observed);
    }

    @OnEachBackend
    void everyMethodAfterClose(Backend backend) throws Exception {
        BsdSocket socket = stream(backend);
        socket.close();
        ByteBuffer buffer = ByteBuffer.allocate(1);
        Msghdr message = new Msghdr(null, List.of(buffer), List.of(), 0);
        Set<String> observed = new LinkedHashSet<>(List.of(
                Outcome.done(() -> socket.bind(LOOPBACK)),
                Outcome.done(() -> socket.listen(1)),
                Outcome.of(socket::accept),
                Outcome.done(() -> socket.connect(LOOPBACK)),
                Outcome.of(() -> socket.connectEx(LOOPBACK)),
                Outcome.of(() -> socket.send(new byte[1])),
                Outcome.of(() -> socket.send(new byte[1], Constants.MSG_DONTWAIT)),
                Outcome.of(() -> socket.send(buffer, 0)),
                Outcome.done(() -> socket.sendAll(new byte[1])),
                Outcome.done(() -> socket.sendAll(buffer)),
                Outcome.of(() -> socket.recv(1)),
                Outcome.of(() -> socket.recv(1, Constants.MSG_PEEK)),
                Outcome.of(() -> socket.recvInto(buffer, 0)),
                Outcome.of(() -> socket.sendTo(new byte[1], LOOPBACK)),
                Outcome.of(() -> socket.sendTo(new byte[1], 0, LOOPBACK)),
                Outcome.of(() -> socket.recvFrom(1)),
                Outcome.of(() -> socket.recvFrom(1, 0))));
        observed.addAll(List.of(
                Outcome.done(() -> socket.shutdown(Constants.SHUT_RDWR)),
                Outcome.of(socket::getSockName),
                Outcome.of(socket::getPeerName),
                Outcome.of(() -> socket.getSockOpt(Constants.SOL_SOCKET, Constants.SO_RCVBUF)),
                Outcome.of(() -> socket.getSockOpt(Constants.SOL_SOCKET, Constants.SO_RCVBUF, 4)),
                Outcome.done(() -> socket.setSockOpt(Constants.SOL_SOCKET, Constants.SO_RCVBUF, 1)),
                Outcome.done(() -> socket.setSockOpt(Constants.SOL_SOCKET, Constants.SO_RCVBUF, new byte[4])),
                Outcome.done(() -> socket.setTimeout(Duration.ofSeconds(1))),
                Outcome.done(() -> socket.setBlocking(true)),
                Outcome.of(socket::dup),
                Outcome.of(() -> socket.sendMsg(message, 0)),
                Outcome.of(() -> socket.recvMsg(message, 0)),
                Outcome.of(socket::makeFile)));
        agree(backend, "[closed]", observed.toString());
    }

    @OnEachBackend
    void describesItself(Backend backend) throws Exception {
        Link link = link(backend);
        String text = link.near().toString();
        link.near().close();
        assertThat(text).startsWith("BsdSocket[" + backend + ", ").contains("AF_INET", "SOCK_STREAM");
        assertThat(link.near().toString()).contains("closed");
        boolean addresses =
                text.contains(link.far().getPeerName() + " - " + link.far().getSockName());
        agree(backend, "addresses=true", "addresses=" + addresses);
    }

    @OnEachBackend
    void closeWakesRecv(Backend backend) throws Exception {
        Link link = link(backend);
        Blocked blocked = new Blocked(() -> link.near().recv(1));
        link.near().close();
        agree(backend, "closed", blocked.outcome());
    }

    @OnEachBackend
    void closeWakesAccept(Backend backend) throws Exception {
        BsdSocket server = server(backend);
        Blocked blocked = new Blocked(server::accept);
        server.close();
        agree(backend, "closed", blocked.outcome());
    }

    @OnEachBackend
    void closeWakesRecvFrom(Backend backend) throws Exception {
        BsdSocket socket = boundDatagram(backend);
        Blocked blocked = new Blocked(() -> socket.recvFrom(1));
        socket.close();
        agree(backend, "closed", blocked.outcome());
    }

    @OnEachBackend
    void closeWakesConnect(Backend backend) throws Exception {
        FullListener full = closing(new FullListener());
        BsdSocket socket = stream(backend);
        Blocked blocked = new Blocked(() -> socket.connectEx(full.address()));
        socket.close();
        agree(backend, "closed", blocked.outcome());
    }

    @OnEachBackend
    void closeWakesSend(Backend backend) throws Exception {
        Link link = link(backend);
        Blocked blocked = new Blocked(() -> sendForever(link.near()));
        link.near().close();
        agree(backend, "closed", blocked.outcome());
    }

    private static Object sendForever(BsdSocket socket) throws IOException {
        while (true) {
            socket.sendAll(new byte[1 << 20]);
        }
    }

    @OnEachBackend
    void closeDoesNotEndTheStreams(Backend backend) throws Exception {
        Link link = link(backend);
        SocketStreams streams = closing(link.near().makeFile());
        link.near().close();
        streams.out().write('a');
        link.far().sendAll(new byte[] {'b'});
        String observed =
                Outcome.of(() -> link.far().recv(1)) + " " + (char) streams.in().read() + " "
                        + Outcome.of(() -> link.near().recv(1));
        streams.out().close();
        observed += " " + Outcome.done(() -> streams.out().write('a'));
        streams.in().close();
        observed += " " + Outcome.of(() -> link.far().recv(1)) + " "
                + Outcome.of(() -> streams.in().read());
        agree(backend, "'a' b closed closed '' closed", observed);
    }

    @OnEachBackend
    void closeWithStreamsWakesRecv(Backend backend) throws Exception {
        Link link = link(backend);
        SocketStreams streams = closing(link.near().makeFile());
        Blocked blocked = new Blocked(() -> link.near().recv(1));
        link.near().close();
        link.far().sendAll(new byte[] {'x'});
        agree(backend, "closed", blocked.outcome());
        streams.close();
    }

    @OnEachBackend
    void streamsReadAndWrite(Backend backend) throws Exception {
        Link link = link(backend);
        SocketStreams streams = closing(link.near().makeFile());
        assertThat(streams.in()).isSameAs(streams.in());
        streams.out().write(new byte[] {'x', 'a', 'b', 'y'}, 1, 2);
        link.far().sendAll(new byte[] {(byte) 0xff, 'c', 'd'});
        byte[] room = new byte[4];
        String observed = Outcome.of(() -> link.far().recv(9)) + " "
                + streams.in().read() + " " + Outcome.of(() -> streams.in().read(room, 1, 2)) + " " + (char) room[2];
        link.far().close();
        observed +=
                " " + streams.in().read() + " " + Outcome.of(() -> streams.in().read(room, 0, 0)) + " "
                        + Outcome.of(() -> streams.in().read(room, 3, 2));
        agree(backend, "'ab' 255 2 d -1 0 IndexOutOfBoundsException", observed);
    }
}
