package bsdsockets.lab.scenario.connecting;

import static bsdsockets.lab.scenario.Expected.on17;
import static bsdsockets.lab.scenario.Side.JAVA_NET;
import static bsdsockets.lab.scenario.Side.NATIVE;
import static bsdsockets.lab.scenario.Side.NIO;
import static bsdsockets.lab.scenario.Verdict.DIFFERS;
import static bsdsockets.lab.scenario.Verdict.NO_EQUIVALENT;
import static bsdsockets.lab.scenario.Verdict.SAME;
import static org.assertj.core.api.Assertions.assertThat;

import bsdsockets.junit.NativeSockets;
import bsdsockets.lab.comparison.Comparison;
import bsdsockets.lab.comparison.ScenarioReport;
import bsdsockets.lab.scenario.Expected;
import bsdsockets.lab.scenario.Side;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.EnumSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@NativeSockets
class ConnectAndAcceptTest {
    @ParameterizedTest
    @MethodSource({"connecting", "timeouts", "listening", "accepting", "unusualPeers", "interrupts"})
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

    static Stream<Expected> unusualPeers() {
        return Stream.of(
                Expected.of("connect.self", SAME)
                        .otherSides("connect=0", "peer is the socket itself=true", "send=0", "recv=5"),
                Expected.of("connect.unspec", DIFFERS)
                        .side(NATIVE, "connect to AF_UNSPEC=0", "has a peer=false", "sendto=0", "same port=false")
                        .otherSides("connect to AF_UNSPEC=0", "has a peer=false", "sendto=0", "same port=true"),
                Expected.of("accept.peer-gone", DIFFERS)
                        .side(NATIVE, "accept=0", "recv=ECONNRESET", "second recv=0")
                        .otherSides(
                                "accept=0",
                                "recv=ECONNRESET (SocketException)",
                                "second recv=ECONNRESET (SocketException)"),
                Expected.of("accept.descriptor-limit", SAME)
                        .side(NATIVE, "accept with no descriptor left=EMFILE", "next accept, with some given back=0")
                        .side(
                                JAVA_NET,
                                "accept with no descriptor left=EMFILE (IOException)",
                                "next accept, with some given back=0")
                        .side(
                                NIO,
                                "accept with no descriptor left=EMFILE (IOException)",
                                "next accept, with some given back=0"));
    }

    static Stream<Expected> interrupts() {
        return Stream.of(
                Expected.of("connect.interrupted", DIFFERS)
                        .side(
                                NIO,
                                "connect=EINTR (ClosedByInterruptException)",
                                "send afterwards=EBADF (ClosedChannelException)")
                        .otherSides("connect=0", "send afterwards=0"),
                Expected.of("accept.interrupted", DIFFERS)
                        .side(
                                NIO,
                                "accept=EINTR (ClosedByInterruptException)",
                                "next client's connect=ECONNREFUSED (ConnectException)")
                        .otherSides("accept=0", "next client's connect=0"));
    }

    /** The JDK asks its own getLocalHost(), whose address is the machine's affair. */
    @Test
    void anyAddressIsTheLoopbackToCAndLocalHostToTheJdk() throws UnknownHostException {
        ScenarioReport report = new Comparison(EnumSet.allOf(Side.class)).run(new ConnectAny());
        boolean loopback = InetAddress.getLocalHost().getHostAddress().equals("127.0.0.1");
        assertThat(report.sides().get(NATIVE).texts()).containsExactly("connect=0", "peer is 127.0.0.1=true");
        assertThat(report.sides().get(JAVA_NET).texts()).containsExactly("connect=0", "peer is 127.0.0.1=" + loopback);
        assertThat(report.sides().get(NIO).texts()).containsExactly("connect=0", "peer is 127.0.0.1=" + loopback);
        assertThat(report.verdict()).isEqualTo(loopback ? SAME : DIFFERS);
    }
}
