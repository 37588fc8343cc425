package bsdsockets.lab.scenario.unix;

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
class UnixSocketsTest {
    @ParameterizedTest
    @MethodSource({"paths", "onlyInC", "credentials"})
    void sidesDoAsTheyWereSeenTo(Expected expected) {
        expected.otherSides("NO_EQUIVALENT").check();
    }

    static Stream<Expected> paths() {
        String[] exchange = {
            "bind=0",
            "connect=0",
            "client has no name=true",
            "recv=5",
            "received=hello",
            "path is left after close=true"
        };
        return Stream.of(
                Expected.of("unix.stream", SAME).side(NATIVE, exchange).side(NIO, exchange),
                Expected.of("unix.path-too-long", DIFFERS)
                        .side(
                                NATIVE,
                                "bind a path of 106 bytes=0",
                                "bind a path of 107 bytes=0",
                                "bind a path of 108 bytes=0",
                                "bind a path of 109 bytes=EINVAL")
                        .side(
                                NIO,
                                "bind a path of 106 bytes=0",
                                "bind a path of 107 bytes=EINVAL (SocketException)",
                                "bind a path of 108 bytes=EINVAL (SocketException)",
                                "bind a path of 109 bytes=EINVAL (SocketException)"),
                Expected.of("unix.stale-path", SAME)
                        .side(
                                NATIVE,
                                "connect to the stale path=ECONNREFUSED",
                                "bind to the stale path=EADDRINUSE",
                                "bind after unlink=0")
                        .side(
                                NIO,
                                "connect to the stale path=ECONNREFUSED (ConnectException)",
                                "bind to the stale path=EADDRINUSE (BindException)",
                                "bind after unlink=0"));
    }

    static Stream<Expected> onlyInC() {
        return Stream.of(
                Expected.of("unix.datagram", NO_EQUIVALENT)
                        .side(
                                NATIVE,
                                "bind=0",
                                "first sendto=5",
                                "second sendto=14",
                                "first received=5",
                                "sender has a name=false",
                                "second recv=14",
                                "sendto to a full receiver=EAGAIN"),
                Expected.of("unix.seqpacket", NO_EQUIVALENT)
                        .side(
                                NATIVE,
                                "connect=0",
                                "first send=5",
                                "second send=14",
                                "first recv=5",
                                "second recv=14",
                                "recv at the end=0"),
                Expected.of("unix.abstract", NO_EQUIVALENT)
                        .side(
                                NATIVE,
                                "bind to a name that the kernel chooses=0",
                                "the name is abstract=true",
                                "its length=5",
                                "connect=0",
                                "connect to the name and a NUL more=ECONNREFUSED",
                                "a file has the name=false",
                                "connect after the server's close=ECONNREFUSED"),
                Expected.of("unix.socketpair", NO_EQUIVALENT)
                        .side(
                                NATIVE,
                                "send=5",
                                "recv=5",
                                "send back=6",
                                "recv back=6",
                                "peer has a name=false",
                                "recv at the end=0"),
                Expected.of("unix.descriptor-passing", NO_EQUIVALENT)
                        .side(
                                NATIVE,
                                "sendmsg=4",
                                "recvmsg=4",
                                "descriptors received=1",
                                "its type is the gift's=true",
                                "send over it=5",
                                "recv from it=5"));
    }

    static Stream<Expected> credentials() {
        return Stream.of(Expected.of("unix.peer-credentials", DIFFERS)
                .side(NATIVE, "process is told=true", "user is this one=true", "group is this one=true")
                .side(NIO, "process is told=false", "user is this one=true", "group is this one=true"));
    }
}
