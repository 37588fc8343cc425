package bsdsockets.contract;

import static org.assertj.core.api.Assertions.assertThat;

import bsdsockets.Backend;
import bsdsockets.BsdSocket;
import bsdsockets.posix.Constants;
import bsdsockets.posix.SockaddrIn;
import bsdsockets.posix.SockaddrIn6;
import bsdsockets.posix.SockaddrRaw;
import bsdsockets.posix.SockaddrUn;

/** bind(2), getsockname(2), getpeername(2). */
class NameContractTest extends Contract {
    @OnEachBackend
    void portIsKnownAfterBind(Backend backend) throws Exception {
        BsdSocket socket = stream(backend);
        socket.bind(LOOPBACK);
        String observed = Outcome.of(() -> port(socket) > 0);
        int port = port(socket);
        socket.listen(1);
        agree(backend, "true same=true", observed + " same=" + (port == port(socket)));
    }

    @OnEachBackend
    void nameBeforeBind(Backend backend) throws Exception {
        String observed = Outcome.of(stream(backend)::getSockName) + " " + Outcome.of(datagram(backend)::getSockName);
        agree(backend, "0.0.0.0:0 0.0.0.0:0", observed);
    }

    @OnEachBackend
    void nameBeforeBindOfIpv6(Backend backend) throws Exception {
        BsdSocket socket = closing(BsdSocket.open(backend, Constants.AF_INET6, Constants.SOCK_STREAM, 0));
        agree(backend, "[::]:0", Outcome.of(socket::getSockName));
    }

    @OnEachBackend
    void peerBeforeConnect(Backend backend) throws Exception {
        String observed = Outcome.of(stream(backend)::getPeerName) + " " + Outcome.of(datagram(backend)::getPeerName)
                + " " + Outcome.of(server(backend)::getPeerName);
        agree(backend, "ENOTCONN ENOTCONN ENOTCONN", observed);
    }

    @OnEachBackend
    void bindTwice(Backend backend) throws Exception {
        BsdSocket stream = stream(backend);
        stream.bind(LOOPBACK);
        BsdSocket datagram = boundDatagram(backend);
        String observed = Outcome.done(() -> stream.bind(LOOPBACK)) + " " + Outcome.done(() -> datagram.bind(LOOPBACK));
        agree(backend, "EINVAL EINVAL", observed);
    }

    @OnEachBackend
    void bindOfListener(Backend backend) throws Exception {
        agree(backend, "EINVAL", Outcome.done(() -> server(backend).bind(LOOPBACK)));
    }

    @OnEachBackend
    void bindInUse(Backend backend) throws Exception {
        BsdSocket server = server(backend);
        BsdSocket bound = boundDatagram(Backend.NATIVE);
        String observed = Outcome.done(() -> stream(backend).bind(server.getSockName())) + " "
                + Outcome.done(() -> datagram(backend).bind(bound.getSockName()));
        agree(backend, "EADDRINUSE EADDRINUSE", observed);
    }

    @OnEachBackend
    void bindForeignAddress(Backend backend) throws Exception {
        SockaddrIn foreign = SockaddrIn.of("192.0.2.1", 0);
        String observed = Outcome.done(() -> stream(backend).bind(foreign)) + " "
                + Outcome.done(() -> datagram(backend).bind(foreign));
        agree(backend, "EADDRNOTAVAIL EADDRNOTAVAIL", observed);
    }

    @OnEachBackend
    void unixAddressForInetSocket(Backend backend) throws Exception {
        agree(
                backend,
                "IllegalArgumentException",
                Outcome.done(() -> stream(backend).bind(SockaddrUn.ofPath("/tmp/never"))));
    }

    @OnEachBackend
    void ipv6AddressForIpv4Socket(Backend backend) throws Exception {
        agree(
                backend,
                "IllegalArgumentException",
                Outcome.done(() -> stream(backend).bind(SockaddrIn6.of("::1", 0))));
    }

    @OnEachBackend
    void ipv4AddressForIpv6Socket(Backend backend) throws Exception {
        BsdSocket socket = closing(BsdSocket.open(backend, Constants.AF_INET6, Constants.SOCK_STREAM, 0));
        agree(backend, "EINVAL", Outcome.done(() -> socket.bind(LOOPBACK)));
    }

    @OnEachBackend
    void bindIpv6(Backend backend) throws Exception {
        BsdSocket socket = closing(BsdSocket.open(backend, Constants.AF_INET6, Constants.SOCK_STREAM, 0));
        socket.bind(SockaddrIn6.of("::1", 0));
        assertThat(((SockaddrIn6) socket.getSockName()).port()).isPositive();
        agree(backend, "::1", ((SockaddrIn6) socket.getSockName()).address());
    }

    @OnEachBackend
    void bindRawAddress(Backend backend) throws Exception {
        BsdSocket socket = stream(backend);
        agree(backend, "EINVAL", Outcome.done(() -> socket.bind(SockaddrRaw.of(new byte[] {2, 0}))));
    }

    @OnEachBackend
    void bothEndsAgree(Backend backend) throws Exception {
        Link link = link(backend);
        boolean here = link.near().getSockName().equals(link.far().getPeerName());
        boolean there = link.near().getPeerName().equals(link.far().getSockName());
        agree(backend, "true true", here + " " + there);
    }
}
