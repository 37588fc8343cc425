package bsdsockets.lab.scenario.datagram;

import static bsdsockets.lab.scenario.Side.JAVA_NET;
import static bsdsockets.lab.scenario.Side.NATIVE;
import static bsdsockets.lab.scenario.Side.NIO;
import static bsdsockets.lab.scenario.Verdict.DIFFERS;
import static bsdsockets.lab.scenario.Verdict.NO_EQUIVALENT;
import static bsdsockets.lab.scenario.Verdict.SAME;

import bsdsockets.junit.NativeSockets;
import bsdsockets.lab.scenario.Expected;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@NativeSockets
class SendAndReceiveTest {
    @ParameterizedTest
    @MethodSource({"sizes", "refusals", "ports", "connected", "broadcast", "multicast", "onlyInC"})
    void sidesDoAsTheyWereSeenTo(Expected expected) {
        expected.check();
    }

    static Stream<Expected> sizes() {
        return Stream.of(
                Expected.of("datagram.boundaries", SAME).otherSides("first recv=5", "second recv=14"),
                Expected.of("datagram.zero-length", SAME).otherSides("sendto=0", "recvfrom=0", "sender known=true"),
                Expected.of("datagram.zero-length-connected", DIFFERS)
                        .side(NATIVE, "send=0", "first received=0")
                        .otherSides("send=0", "first received=5"),
                Expected.of("datagram.truncation", DIFFERS)
                        .side(NATIVE, "recv=4", "length told=10", "received afterwards=next")
                        .otherSides("recv=4", "length told=4", "received afterwards=next"),
                Expected.of("datagram.too-big", SAME)
                        .side(
                                NATIVE,
                                "sendto 65507=0",
                                "sendto 65508=EMSGSIZE",
                                "sendto afterwards=0",
                                "recv=65507",
                                "second recv=1")
                        .otherSides(
                                "sendto 65507=0",
                                "sendto 65508=EMSGSIZE (SocketException)",
                                "sendto afterwards=0",
                                "recv=65507",
                                "second recv=1"));
    }

    static Stream<Expected> refusals() {
        return Stream.of(
                Expected.of("datagram.connected-refused", SAME)
                        .side(NATIVE, "send=0", "recv=ECONNREFUSED", "second recv=EAGAIN", "second send=0")
                        .otherSides(
                                "send=0",
                                "recv=ECONNREFUSED (PortUnreachableException)",
                                "second recv=EAGAIN (SocketTimeoutException)",
                                "second send=0"),
                Expected.of("datagram.unconnected-refused", SAME)
                        .side(NATIVE, "sendto=0", "recv=EAGAIN", "second sendto=0")
                        .otherSides("sendto=0", "recv=EAGAIN (SocketTimeoutException)", "second sendto=0"));
    }

    static Stream<Expected> ports() {
        return Stream.of(
                Expected.of("datagram.port-zero", SAME)
                        .side(NATIVE, "sendto=EINVAL")
                        .otherSides("sendto=EINVAL (SocketException)"),
                Expected.of("datagram.port-zero-connect", DIFFERS)
                        .side(NATIVE, "connect=0")
                        .otherSides("connect=EINVAL (SocketException)"));
    }

    static Stream<Expected> connected() {
        return Stream.of(
                Expected.of("datagram.connected-send-elsewhere", DIFFERS)
                        .side(NATIVE, "sendto=0", "recv=0")
                        .side(
                                JAVA_NET,
                                "sendto=EISCONN (IllegalArgumentException)",
                                "recv=EAGAIN (SocketTimeoutException)")
                        .side(
                                NIO,
                                "sendto=EISCONN (AlreadyConnectedException)",
                                "recv=EAGAIN (SocketTimeoutException)"),
                Expected.of("datagram.connected-filter", SAME)
                        .side(NATIVE, "sendto=0", "received=peer", "second recv=EAGAIN")
                        .otherSides("sendto=0", "received=peer", "second recv=EAGAIN (SocketTimeoutException)"),
                Expected.of("datagram.recv-timeout", SAME)
                        .side(
                                NATIVE,
                                "recvfrom with nothing there=EAGAIN",
                                "waited that long=true",
                                "recvfrom with a datagram there=0")
                        .otherSides(
                                "recvfrom with nothing there=EAGAIN (SocketTimeoutException)",
                                "waited that long=true",
                                "recvfrom with a datagram there=0"),
                Expected.of("datagram.connect-queued", DIFFERS)
                        .side(NATIVE, "connect=0", "first received=stranger")
                        .otherSides("connect=0", "first received=peer"));
    }

    static Stream<Expected> broadcast() {
        return Stream.of(Expected.of("datagram.broadcast", DIFFERS)
                .side(
                        NATIVE,
                        "sendto by default=EACCES",
                        "sendto without SO_BROADCAST=EACCES",
                        "sendto with SO_BROADCAST=0",
                        "recv=0")
                .side(
                        JAVA_NET,
                        "sendto by default=0",
                        "sendto without SO_BROADCAST=EACCES (BindException)",
                        "sendto with SO_BROADCAST=0",
                        "recv=0")
                .side(
                        NIO,
                        "sendto by default=EACCES (BindException)",
                        "sendto without SO_BROADCAST=EACCES (BindException)",
                        "sendto with SO_BROADCAST=0",
                        "recv=0"));
    }

    static Stream<Expected> multicast() {
        return Stream.of(Expected.of("datagram.multicast-loop", SAME)
                .side(NATIVE, "join=0", "IP_MULTICAST_LOOP=1", "recv by default=0", "recv with the option off=0")
                .otherSides("join=0", "IP_MULTICAST_LOOP=true", "recv by default=0", "recv with the option off=0"));
    }

    static Stream<Expected> onlyInC() {
        return Stream.of(
                        Expected.of("datagram.destination-address", NO_EQUIVALENT)
                                .side(
                                        NATIVE,
                                        "destination, sent to 127.0.0.1=127.0.0.1",
                                        "interface is lo, sent to 127.0.0.1=true",
                                        "destination, sent to 127.0.0.2=127.0.0.2",
                                        "interface is lo, sent to 127.0.0.2=true"),
                        Expected.of("datagram.timestamp", NO_EQUIVALENT)
                                .side(NATIVE, "each has its time=true", "that is before the receiver looked=true"),
                        Expected.of("datagram.batch", NO_EQUIVALENT)
                                .side(
                                        NATIVE,
                                        "sendmmsg=3",
                                        "recvmmsg of at most five=3",
                                        "received 1=one",
                                        "received 2=two",
                                        "received 3=three",
                                        "sender of the last is known=true"),
                        Expected.of("datagram.segmentation", NO_EQUIVALENT)
                                .side(
                                        NATIVE,
                                        "sendmsg of 2500 bytes=2500",
                                        "first recv=1000",
                                        "second recv=1000",
                                        "third recv=500",
                                        "fourth recv=EAGAIN",
                                        "recvmsg with UDP_GRO=2500",
                                        "size of a piece=1000"))
                .map(expected -> expected.otherSides("NO_EQUIVALENT"));
    }
}
