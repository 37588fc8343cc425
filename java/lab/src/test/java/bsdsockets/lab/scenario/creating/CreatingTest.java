package bsdsockets.lab.scenario.creating;

import static bsdsockets.lab.scenario.Verdict.DIFFERS;
import static bsdsockets.lab.scenario.Verdict.NO_EQUIVALENT;
import static bsdsockets.lab.scenario.Verdict.SAME;
import static bsdsockets.lab.scenario.Verdict.SKIPPED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import bsdsockets.junit.NativeSockets;
import bsdsockets.lab.comparison.Comparison;
import bsdsockets.lab.comparison.ScenarioReport;
import bsdsockets.lab.comparison.SideReport;
import bsdsockets.lab.scenario.Scenario;
import bsdsockets.lab.scenario.Side;
import bsdsockets.lab.scenario.Verdict;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketOption;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Sockets created, named and set up: what programs in C, in Python and on JDK 17 and 25 were seen to get. */
@NativeSockets
class CreatingTest {
    private static final List<String> NO_WAY = List.of("NO_EQUIVALENT");

    /** What a scenario comes to; the values without what the JDK says of them. */
    private record Expected(String id, Verdict verdict, List<String> c, List<String> javaNet, List<String> nio) {
        @Override
        public String toString() {
            return id;
        }
    }

    private static Expected same(String id, String... outcomes) {
        return new Expected(id, SAME, List.of(outcomes), List.of(outcomes), List.of(outcomes));
    }

    static Stream<Expected> expected() {
        return Stream.concat(sockets(), Stream.concat(binds(), options()));
    }

    private static Stream<Expected> sockets() {
        return Stream.of(
                new Expected(
                        "socket.bad-protocol",
                        NO_EQUIVALENT,
                        List.of(
                                "stream socket with IPPROTO_UDP=EPROTONOSUPPORT",
                                "datagram socket with IPPROTO_TCP=EPROTONOSUPPORT"),
                        NO_WAY,
                        NO_WAY),
                new Expected(
                        "socket.bad-family",
                        SAME,
                        List.of("stream socket=EAFNOSUPPORT", "datagram socket=EAFNOSUPPORT"),
                        NO_WAY,
                        List.of("stream socket=EAFNOSUPPORT", "datagram socket=EAFNOSUPPORT")),
                new Expected(
                        "socket.raw",
                        NO_EQUIVALENT,
                        List.of(
                                "sendto=16",
                                "begins with the IP header=true",
                                "reply's type=0",
                                "reply's bytes after the IP header=16",
                                "sender=127.0.0.1"),
                        NO_WAY,
                        NO_WAY),
                new Expected(
                        "socket.family-default",
                        DIFFERS,
                        List.of("family=AF_INET", "getsockname=127.0.0.1", "IPV6_V6ONLY=EOPNOTSUPP"),
                        List.of("family=AF_INET6", "getsockname=::ffff:127.0.0.1", "IPV6_V6ONLY=0"),
                        List.of("family=AF_INET6", "getsockname=::ffff:127.0.0.1", "IPV6_V6ONLY=0")),
                same(
                        "socket.cloexec",
                        "FD_CLOEXEC of the listener=0",
                        "FD_CLOEXEC of the accepted socket=0",
                        "FD_CLOEXEC of the client=0"),
                new Expected(
                        "socket.unbound-name",
                        DIFFERS,
                        List.of(
                                "getsockname of a stream socket=0.0.0.0:0",
                                "getsockname of a datagram socket=0.0.0.0:0"),
                        List.of("getsockname of a stream socket=null", "getsockname of a datagram socket=null"),
                        List.of("getsockname of a stream socket=null", "getsockname of a datagram socket=null")),
                new Expected(
                        "socket.unconnected-peer",
                        DIFFERS,
                        List.of("getpeername of a stream socket=ENOTCONN", "getpeername of a datagram socket=ENOTCONN"),
                        List.of("getpeername of a stream socket=null", "getpeername of a datagram socket=null"),
                        List.of("getpeername of a stream socket=null", "getpeername of a datagram socket=null")));
    }

    private static Stream<Expected> binds() {
        return Stream.of(
                same(
                        "bind.in-use",
                        "bind=EADDRINUSE",
                        "bind with SO_REUSEADDR on both=EADDRINUSE",
                        "bind to another port=0"),
                same("bind.twice", "first bind=0", "second bind=EINVAL", "same address after it=true"),
                same("bind.foreign-address", "bind=EADDRNOTAVAIL", "bind to 127.0.0.1 after it=0"),
                same("bind.privileged-port", "bind=EACCES"),
                same(
                        "bind.port-zero",
                        "bind=0",
                        "bind of a second socket=0",
                        "a port was chosen=true",
                        "one of the range for it=true",
                        "another one for each socket=true"),
                same(
                        "bind.reuseport",
                        "first bind=0",
                        "second bind without the option=EADDRINUSE",
                        "second bind with the option=0",
                        "each server got some=true"),
                new Expected(
                        "bind.time-wait",
                        DIFFERS,
                        List.of(
                                "bind=EADDRINUSE",
                                "bind with SO_REUSEADDR on=0",
                                "bind with SO_REUSEADDR off=EADDRINUSE"),
                        List.of("bind=0", "bind with SO_REUSEADDR on=0", "bind with SO_REUSEADDR off=EADDRINUSE"),
                        List.of("bind=0", "bind with SO_REUSEADDR on=0", "bind with SO_REUSEADDR off=EADDRINUSE")));
    }

    private static Stream<Expected> options() {
        return Stream.of(
                new Expected(
                        "option.reuseaddr-default",
                        DIFFERS,
                        List.of("SO_REUSEADDR of a server=0", "SO_REUSEADDR of a client=0"),
                        List.of("SO_REUSEADDR of a server=true", "SO_REUSEADDR of a client=false"),
                        List.of("SO_REUSEADDR of a server=true", "SO_REUSEADDR of a client=false")),
                new Expected(
                        "option.reuseaddr-default.datagram",
                        SAME,
                        List.of("SO_REUSEADDR=0", "bind to the same port=EADDRINUSE"),
                        List.of("SO_REUSEADDR=false", "bind to the same port=EADDRINUSE"),
                        List.of("SO_REUSEADDR=false", "bind to the same port=EADDRINUSE")),
                new Expected(
                        "option.reuseaddr-default.multicast",
                        DIFFERS,
                        List.of("SO_REUSEADDR=0", "bind to the same port=EADDRINUSE"),
                        List.of("SO_REUSEADDR=true", "bind to the same port=0"),
                        List.of("SO_REUSEADDR=false", "bind to the same port=EADDRINUSE")),
                new Expected(
                        "option.broadcast-default",
                        DIFFERS,
                        List.of("SO_BROADCAST=0"),
                        List.of("SO_BROADCAST=true"),
                        List.of("SO_BROADCAST=false")),
                new Expected(
                        "option.rcvbuf-doubling",
                        DIFFERS,
                        List.of("SO_RCVBUF read back=20000", "SO_RCVBUF in the kernel=20000"),
                        List.of("SO_RCVBUF read back=10000", "SO_RCVBUF in the kernel=20000"),
                        List.of("SO_RCVBUF read back=10000", "SO_RCVBUF in the kernel=20000")),
                same(
                        "option.linger-default",
                        "SO_LINGER on=false",
                        "SO_LINGER seconds after 5 were set=5",
                        "SO_LINGER on after it was set off=false"),
                new Expected(
                        "option.nodelay",
                        SAME,
                        List.of("TCP_NODELAY=0", "setsockopt TCP_NODELAY=0", "TCP_NODELAY after it was set=1"),
                        List.of("TCP_NODELAY=false", "setsockopt TCP_NODELAY=0", "TCP_NODELAY after it was set=true"),
                        List.of("TCP_NODELAY=false", "setsockopt TCP_NODELAY=0", "TCP_NODELAY after it was set=true")),
                new Expected("option.keepalive-tuning", SAME, keepalive("0"), keepalive("false"), keepalive("false")),
                same("option.unknown", "getsockopt=ENOPROTOOPT", "setsockopt=ENOPROTOOPT"),
                new Expected(
                        "option.tcp-info",
                        NO_EQUIVALENT,
                        List.of(
                                "is established=true",
                                "round-trip time is known=true",
                                "bytes not acknowledged=0",
                                "is in FIN_WAIT2 after shutdown=true"),
                        NO_WAY,
                        NO_WAY),
                new Expected(
                        "option.user-timeout",
                        NO_EQUIVALENT,
                        List.of(
                                "TCP_USER_TIMEOUT=0",
                                "setsockopt TCP_USER_TIMEOUT=0",
                                "TCP_USER_TIMEOUT after it was set=5000"),
                        NO_WAY,
                        NO_WAY),
                new Expected("option.inherit", DIFFERS, inheritedInC(), inheritedInJdk(), inheritedInJdk()));
    }

    private static List<String> keepalive(String off) {
        return List.of(
                "SO_KEEPALIVE=" + off,
                "TCP_KEEPIDLE read back=60",
                "TCP_KEEPINTVL read back=10",
                "TCP_KEEPCNT read back=3",
                "setsockopt TCP_KEEPIDLE 0=EINVAL");
    }

    private static List<String> inheritedInC() {
        return List.of(
                "setsockopt SO_KEEPALIVE of the listener=0",
                "setsockopt TCP_NODELAY of the listener=0",
                "setsockopt TCP_KEEPIDLE of the listener=0",
                "setsockopt SO_RCVBUF of the listener=0",
                "SO_KEEPALIVE of the accepted socket=1",
                "TCP_NODELAY of the accepted socket=1",
                "TCP_KEEPIDLE of the accepted socket=60",
                "SO_RCVBUF as the listener's=true",
                "SO_REUSEADDR of the accepted socket=0",
                "receive time-out in ms=2000");
    }

    private static List<String> inheritedInJdk() {
        return List.of(
                "setsockopt SO_KEEPALIVE of the listener=ENOPROTOOPT",
                "setsockopt TCP_NODELAY of the listener=ENOPROTOOPT",
                "setsockopt TCP_KEEPIDLE of the listener=0",
                "setsockopt SO_RCVBUF of the listener=0",
                "SO_KEEPALIVE of the accepted socket=false",
                "TCP_NODELAY of the accepted socket=false",
                "TCP_KEEPIDLE of the accepted socket=60",
                "SO_RCVBUF as the listener's=true",
                "SO_REUSEADDR of the accepted socket=true",
                "receive time-out in ms=0");
    }

    @ParameterizedTest
    @MethodSource("expected")
    void comesTo(Expected expected) {
        ScenarioReport report = new Comparison(EnumSet.allOf(Side.class)).run(scenario(expected.id()));
        assumeFalse(report.verdict() == SKIPPED, report.why());
        assertThat(values(report, Side.NATIVE)).isEqualTo(expected.c());
        assertThat(values(report, Side.JAVA_NET)).isEqualTo(expected.javaNet());
        assertThat(values(report, Side.NIO)).isEqualTo(expected.nio());
        assertThat(report.verdict()).as(report.why()).isEqualTo(expected.verdict());
        assertThat(report.why()).as("the sentence").isNotEmpty();
    }

    private static Scenario scenario(String id) {
        return Creating.scenarios().stream()
                .filter(scenario -> scenario.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> values(ScenarioReport report, Side side) {
        SideReport sideReport = report.sides().get(side);
        return sideReport.texts().stream()
                .map(text -> text.contains(" (") ? text.substring(0, text.indexOf(" (")) : text)
                .toList();
    }

    /** What option.user-timeout says of the JDK: the day one has the option, that is to be observed, not said. */
    @Test
    void noSocketOfTheJdkHasTcpUserTimeout() throws Exception {
        try (Socket socket = new Socket();
                ServerSocket server = new ServerSocket();
                SocketChannel channel = SocketChannel.open();
                ServerSocketChannel serverChannel = ServerSocketChannel.open()) {
            assertThat(Stream.of(
                                    socket.supportedOptions(),
                                    server.supportedOptions(),
                                    channel.supportedOptions(),
                                    serverChannel.supportedOptions())
                            .flatMap(Set::stream)
                            .map(SocketOption::name))
                    .isNotEmpty()
                    .doesNotContain("TCP_USER_TIMEOUT");
        }
    }
}
