package bsdsockets.lab.trace;

import static bsdsockets.posix.Constants.IPPROTO_TCP;
import static bsdsockets.posix.Constants.IPPROTO_UDP;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What is shown is the side's own, however busy the machine is: ports are used again within milliseconds. */
class OwnPacketsTest {
    private static final Endpoint NOBODY = Endpoint.of("0.0.0.0", 0);
    private static final Endpoint SERVER = Endpoint.of("127.0.0.1", 8888);
    private static final Endpoint CLIENT = Endpoint.of("127.0.0.1", 40_000);
    private static final Endpoint OTHER = Endpoint.of("127.0.0.1", 9999);

    private static OwnSocket socket(int protocol, Endpoint local, long from, long to) {
        return new OwnSocket(protocol, local, NOBODY, from, to);
    }

    private static List<Long> own(List<OwnSocket> sockets, List<Target> targets, Frame... frames) {
        return new OwnPackets(sockets, targets)
                .of(List.of(frames)).stream().map(Frame::nanos).toList();
    }

    @Test
    void aConnectionToAListenerOfTheSideIsItsUntilTheLastSegment() {
        List<OwnSocket> listener = List.of(socket(IPPROTO_TCP, SERVER, 10, 20));
        assertThat(own(
                        listener,
                        List.of(),
                        Frames.tcp(11, CLIENT, SERVER, Frames.SYN),
                        Frames.tcp(12, SERVER, CLIENT, Frames.SYN_ACK),
                        Frames.tcp(99, SERVER, CLIENT, 17)))
                .containsExactly(11L, 12L, 99L);
    }

    @Test
    void beforeAndAfterTheListenerThePortIsSomebodyElses() {
        List<OwnSocket> listener = List.of(socket(IPPROTO_TCP, SERVER, 10, 20));
        assertThat(own(
                        listener,
                        List.of(),
                        Frames.tcp(5, CLIENT, SERVER, Frames.SYN),
                        Frames.tcp(6, SERVER, CLIENT, Frames.SYN_ACK),
                        Frames.tcp(15, CLIENT, SERVER, 16),
                        Frames.tcp(21, CLIENT, SERVER, Frames.SYN)))
                .isEmpty();
    }

    @Test
    void theClientsPortIsOthersAtTheSameTime() {
        OwnSocket client = new OwnSocket(IPPROTO_TCP, CLIENT, SERVER, 12, 50);
        List<OwnSocket> sockets = List.of(socket(IPPROTO_TCP, SERVER, 10, 50), client);
        assertThat(own(
                        sockets,
                        List.of(),
                        Frames.tcp(11, CLIENT, SERVER, Frames.SYN),
                        Frames.tcp(13, CLIENT, OTHER, Frames.SYN),
                        Frames.tcp(14, OTHER, CLIENT, Frames.SYN_ACK)))
                .containsExactly(11L);
    }

    @Test
    void aRefusedConnectionIsKnownByTheCallThatAskedForIt() {
        List<Target> targets = List.of(new Target(IPPROTO_TCP, SERVER, 10, 20));
        assertThat(own(
                        List.of(),
                        targets,
                        Frames.tcp(9, OTHER, SERVER, Frames.SYN),
                        Frames.tcp(11, CLIENT, SERVER, Frames.SYN),
                        Frames.tcp(12, SERVER, CLIENT, Frames.RST_ACK)))
                .containsExactly(11L, 12L);
    }

    @Test
    void aDatagramIsOwnWhileOneOfItsEndsIs() {
        List<OwnSocket> sockets = List.of(socket(IPPROTO_UDP, Endpoint.of("0.0.0.0", 8888), 10, 20));
        assertThat(own(
                        sockets,
                        List.of(),
                        Frames.udp(9, CLIENT, SERVER, 1),
                        Frames.udp(11, CLIENT, SERVER, 1),
                        Frames.udp(12, SERVER, CLIENT, 1),
                        Frames.udp(13, CLIENT, OTHER, 1),
                        Frames.tcp(14, CLIENT, SERVER, Frames.SYN),
                        Frames.udp(21, CLIENT, SERVER, 1)))
                .containsExactly(11L, 12L);
    }

    @Test
    void aSenderThatWasNotBoundIsKnownByItsFirstCall() {
        List<Target> targets = List.of(new Target(IPPROTO_UDP, SERVER, 10, 20));
        assertThat(own(
                        List.of(),
                        targets,
                        Frames.udp(11, CLIENT, SERVER, 1),
                        Frames.unreachable(12, CLIENT, SERVER),
                        Frames.udp(30, SERVER, CLIENT, 1)))
                .containsExactly(11L, 12L, 30L);
    }

    @Test
    void theSameAddressesOverIpv6AreOthers() {
        List<OwnSocket> sockets = List.of(socket(IPPROTO_UDP, Endpoint.of("::1", 8888), 10, 20));
        assertThat(own(
                        sockets,
                        List.of(),
                        Frames.udp(11, CLIENT, SERVER, 1),
                        Frames.udp(12, Endpoint.of("::1", 40_000), Endpoint.of("::1", 8888), 1)))
                .containsExactly(12L);
    }

    @Test
    void statesAreShownOfOwnSocketsUntilTheirEnd() {
        OwnPackets own = new OwnPackets(List.of(socket(IPPROTO_TCP, SERVER, 10, 20)), List.of());
        own.of(List.of(Frames.tcp(11, CLIENT, SERVER, Frames.SYN)));
        StateChange listens = new StateChange(12, SERVER, NOBODY, "LISTEN");
        StateChange connected = new StateChange(13, CLIENT, SERVER, "ESTABLISHED");
        StateChange waits = new StateChange(30, CLIENT, SERVER, "TIME_WAIT");
        StateChange closed = new StateChange(31, SERVER, NOBODY, "CLOSED");
        assertThat(own.states(List.of(
                        new StateChange(5, SERVER, NOBODY, "LISTEN"),
                        listens,
                        connected,
                        new StateChange(14, OTHER, CLIENT, "ESTABLISHED"),
                        waits,
                        closed,
                        new StateChange(32, SERVER, NOBODY, "LISTEN"),
                        new StateChange(33, SERVER, NOBODY, "CLOSED"))))
                .containsExactly(listens, connected, waits, closed);
    }
}
