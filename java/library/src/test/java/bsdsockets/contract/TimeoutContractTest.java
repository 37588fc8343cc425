package bsdsockets.contract;

import bsdsockets.Backend;
import bsdsockets.BsdSocket;
import java.time.Duration;

/** settimeout and setblocking, as Python has them. */
class TimeoutContractTest extends Contract {
    private static String told(BsdSocket socket) {
        return socket.getTimeout() + "/" + socket.getBlocking();
    }

    @OnEachBackend
    void startsWithout(Backend backend) throws Exception {
        agree(backend, "null/true null/true", told(stream(backend)) + " " + told(datagram(backend)));
    }

    @OnEachBackend
    void roundsUp(Backend backend) throws Exception {
        BsdSocket socket = stream(backend);
        socket.setTimeout(Duration.ofNanos(1));
        String observed = told(socket);
        socket.setTimeout(Duration.ofMillis(2).plusNanos(1));
        agree(backend, "PT0.001S/true PT0.003S/true", observed + " " + told(socket));
    }

    @OnEachBackend
    void outOfRange(Backend backend) throws Exception {
        BsdSocket socket = stream(backend);
        socket.setTimeout(Duration.ofSeconds(7));
        String observed = Outcome.done(() -> socket.setTimeout(Duration.ofNanos(-1))) + " "
                + Outcome.done(() ->
                        socket.setTimeout(Duration.ofMillis(Integer.MAX_VALUE).plusNanos(1)))
                + " " + Outcome.done(() -> socket.setTimeout(Duration.ofSeconds(Long.MAX_VALUE)));
        agree(
                backend,
                "IllegalArgumentException IllegalArgumentException IllegalArgumentException PT7S/true",
                observed + " " + told(socket));
    }

    @OnEachBackend
    void longest(Backend backend) throws Exception {
        BsdSocket socket = stream(backend);
        agree(backend, "ok", Outcome.done(() -> socket.setTimeout(Duration.ofMillis(Integer.MAX_VALUE))));
    }

    @OnEachBackend
    void zeroIsNonBlocking(Backend backend) throws Exception {
        BsdSocket socket = stream(backend);
        agree(backend, "PT0S/false", Outcome.of(() -> {
            socket.setTimeout(Duration.ZERO);
            return told(socket);
        }));
    }

    @OnEachBackend
    void setBlockingFalse(Backend backend) throws Exception {
        BsdSocket stream = stream(backend);
        BsdSocket server = server(backend);
        BsdSocket datagram = datagram(backend);
        agree(
                backend,
                "ok ok ok PT0S/false",
                Outcome.done(() -> stream.setBlocking(false)) + " " + Outcome.done(() -> server.setBlocking(false))
                        + " " + Outcome.done(() -> datagram.setBlocking(false)) + " " + told(stream));
    }

    @OnEachBackend
    void setBlockingTrue(Backend backend) throws Exception {
        BsdSocket socket = stream(backend);
        socket.setTimeout(Duration.ofMillis(5));
        socket.setBlocking(true);
        agree(backend, "null/true", told(socket));
    }

    @OnEachBackend
    void backToWaiting(Backend backend) throws Exception {
        Link link = link(backend);
        link.near().setTimeout(Duration.ofMillis(5));
        String observed = Outcome.of(() -> link.near().recv(1));
        link.near().setTimeout(null);
        Blocked blocked = new Blocked(() -> link.near().recv(1));
        link.far().sendAll(new byte[] {'a'});
        agree(backend, "timed out 'a'", observed + " " + blocked.outcome());
    }
}
