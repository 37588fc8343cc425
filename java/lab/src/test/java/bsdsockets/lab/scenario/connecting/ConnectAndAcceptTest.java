package bsdsockets.lab.scenario.connecting;

import static bsdsockets.lab.scenario.Expected.on17;
import static bsdsockets.lab.scenario.Side.JAVA_NET;
import static bsdsockets.lab.scenario.Side.NATIVE;
import static bsdsockets.lab.scenario.Side.NIO;
import static bsdsockets.lab.scenario.Verdict.DIFFERS;
import static bsdsockets.lab.scenario.Verdict.NO_EQUIVALENT;
import static bsdsockets.lab.scenario.Verdict.SAME;

import bsdsockets.lab.scenario.Expected;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ConnectAndAcceptTest {
    @ParameterizedTest
    @MethodSource({"connecting", "timeouts", "listening", "accepting"})
    void sidesDoAsTheyWereSeenTo(Expected expected) {
        expected.check();
    }

    static Stream<Expected> connecting() {
        return Stream.of(
                Expected.of("connect.refused", SAME)
                        .side(NATIVE, "connect=ECONNREFUSED")
                        .otherSides("connect=ECONNREFUSED (ConnectException)"),
                Expected.of("connect.refused-retry", DIFFERS)
                        .side(NATIVE, "connect=ECONNREFUSED", "still open=true", "second connect=0")
                        .side(
                                JAVA_NET,
                                "connect=ECONNREFUSED (ConnectException)",
                                on17("still open=true", "still open=false"),
                                "second connect=EBADF (SocketException)")
                        .side(
                                NIO,
                                "connect=ECONNREFUSED (ConnectException)",
                                "still open=false",
                                on17(
                                        "second connect=EBADF (AsynchronousCloseException)",
                                        "second connect=EBADF (ClosedChannelException)")),
                Expected.of("connect.twice", SAME)
                        .side(
                                NATIVE,
                                "connect to the same address=EISCONN",
                                "connect to another address=EISCONN",
                                "send afterwards=0")
                        .side(
                                JAVA_NET,
                                "connect to the same address=EISCONN (SocketException)",
                                "connect to another address=EISCONN (SocketException)",
                                "send afterwards=0")
                        .side(
                                NIO,
                                "connect to the same address=EISCONN (AlreadyConnectedException)",
                                "connect to another address=EISCONN (AlreadyConnectedException)",
                                "send afterwards=0"),
                Expected.of("connect.nonblocking", SAME)
                        .side(
                                NATIVE,
                                "connect=EINPROGRESS",
                                "SO_ERROR=0",
                                "connect where nobody listens=EINPROGRESS",
                                "SO_ERROR where nobody listens=ECONNREFUSED")
                        .side(JAVA_NET, "NO_EQUIVALENT")
                        .side(
                                NIO,
                                "connect=EINPROGRESS (connect returned false)",
                                "SO_ERROR=0",
                                "connect where nobody listens=EINPROGRESS (connect returned false)",
                                "SO_ERROR where nobody listens=ECONNREFUSED (ConnectException)"));
    }

    static Stream<Expected> timeouts() {
        return Stream.of(
                Expected.of("connect.timeout", SAME)
                        .side(NATIVE, "connect=EINPROGRESS")
                        .otherSides("connect=EINPROGRESS (SocketTimeoutException)"),
                Expected.of("connect.timeout-retry", DIFFERS)
                        .side(NATIVE, "connect=EINPROGRESS", "still open=true", "second connect=EALREADY")
                        .side(
                                JAVA_NET,
                                "connect=EINPROGRESS (SocketTimeoutException)",
                                on17("still open=true", "still open=false"),
                                "second connect=EBADF (SocketException)")
                        .side(
                                NIO,
                                "connect=EINPROGRESS (SocketTimeoutException)",
                                "still open=false",
                                "second connect=EBADF (AsynchronousCloseException)"),
                Expected.of("accept.timeout", SAME)
                        .side(NATIVE, "accept=EAGAIN", "second accept=0")
                        .otherSides("accept=EAGAIN (SocketTimeoutException)", "second accept=0"));
    }

    static Stream<Expected> listening() {
        return Stream.of(
                Expected.of("listen.unbound", NO_EQUIVALENT)
                        .side(NATIVE, "listen=0", "address=0.0.0.0", "has a port=true", "connect=0")
                        .otherSides("NO_EQUIVALENT"),
                Expected.of("listen.backlog", SAME).otherSides("connections taken=2"),
                Expected.of("listen.backlog-zero", DIFFERS)
                        .side(NATIVE, "connections taken=1")
                        .otherSides("connections taken=51"));
    }

    static Stream<Expected> accepting() {
        return Stream.of(
                Expected.of("accept.not-listening", SAME)
                        .side(NATIVE, "accept=EINVAL")
                        .side(JAVA_NET, "accept=EINVAL (SocketException)")
                        .side(NIO, "accept=EINVAL (NotYetBoundException)"),
                Expected.of("accept.nonblocking", SAME)
                        .side(NATIVE, "accept=EAGAIN", "accepted socket blocks=true")
                        .side(JAVA_NET, "NO_EQUIVALENT")
                        .side(NIO, "accept=EAGAIN (accept returned null)", "accepted socket blocks=true"));
    }
}
