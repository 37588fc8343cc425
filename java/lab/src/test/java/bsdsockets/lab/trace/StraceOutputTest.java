package bsdsockets.lab.trace;

import static bsdsockets.posix.Constants.IPPROTO_ICMP;
import static bsdsockets.posix.Constants.IPPROTO_TCP;
import static bsdsockets.posix.Constants.IPPROTO_UDP;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Lines as strace 6.1 wrote them. */
class StraceOutputTest {
    private static final String BEGIN =
            "7 100.000001 sendto(-1, \"lab trace BEGIN\", 15, 0, NULL, 0) = -1 EBADF (Bad file descriptor) <0.000010>";
    private static final String END =
            "7 100.900000 sendto(-1, \"lab trace END\", 13, 0, NULL, 0) = -1 EBADF (Bad file descriptor) <0.000010>";

    private static StraceOutput between(String... lines) {
        List<String> all = new ArrayList<>(List.of(BEGIN));
        all.addAll(List.of(lines));
        all.add(END);
        return StraceOutput.parse(all);
    }

    private static List<String> texts(StraceOutput output) {
        return output.calls().stream().map(SystemCall::text).toList();
    }

    @Test
    void onlyWhatIsBetweenTheMarkersCounts() {
        StraceOutput output = StraceOutput.parse(List.of(
                "7 99.000000 socket(AF_INET, SOCK_STREAM, IPPROTO_IP) = 3<TCP:[1]> <0.000010>",
                BEGIN,
                "7 100.100000 socket(AF_INET, SOCK_STREAM, IPPROTO_IP) = 4<TCP:[2]> <0.000010>",
                END,
                "7 101.000000 close(4<TCP:[2]>) = 0 <0.000010>"));
        assertThat(texts(output)).containsExactly("socket(AF_INET, SOCK_STREAM, IPPROTO_IP) = 4");
        assertThat(output.calls().get(0).nanos()).isEqualTo(100_100_000_000L);
        assertThat(output.calls().get(0).end()).isEqualTo(100_100_010_000L);
    }

    @Test
    void callsOnFilesAreLeftOut() {
        StraceOutput output = between(
                "7 100.100000 read(5</usr/lib/x->y.so>, \"\\177ELF\"..., 8192) = 8192 <0.000010>",
                "7 100.200000 close(5</tmp/a (deleted)>) = 0 <0.000010>",
                "7 100.300000 write(1<pipe:[77]>, \"x\", 1) = 1 <0.000010>",
                "7 100.400000 read(6<UNIX-STREAM:[10->11]>, \"\", 5) = 0 <0.000010>",
                "7 100.500000 write(7<TCP:[127.0.0.1:4000->127.0.0.1:5000]>, \"a <TCP:[127.0.0.1:1]> b\", 23) = 23 <0.000010>");
        assertThat(texts(output))
                .hasSize(2)
                .startsWith("read(6, \"\", 5) = 0")
                .last()
                .asString()
                .startsWith("write(7, \"a ");
    }

    @Test
    void aCallThatAnotherThreadsInterruptedStandsWhereItBegan() {
        StraceOutput output = between(
                "7 100.100000 accept(4<TCP:[127.0.0.1:4000]>,  <unfinished ...>",
                "8 100.200000 shutdown(5<TCP:[127.0.0.1:4001]>, SHUT_WR) = 0 <0.000010>",
                "7 100.300000 <... accept resumed>NULL, NULL) = 6<TCP:[127.0.0.1:4000->127.0.0.1:4001]> <0.200000>");
        assertThat(texts(output)).containsExactly("accept(4, NULL, NULL) = 6", "shutdown(5, SHUT_WR) = 0");
        assertThat(output.calls()).extracting(SystemCall::thread).containsExactly(7, 8);
        assertThat(output.calls().get(0).end()).isEqualTo(100_300_000_000L);
    }

    @Test
    void aCallThatNeverReturnsSaysSo() {
        assertThat(texts(between("7 100.100000 recvfrom(4<UDP:[127.0.0.1:4000]>,  <unfinished ...>")))
                .containsExactly("recvfrom(4,  ... never returned");
    }

    @Test
    void signalsAndExitsAreNoCalls() {
        assertThat(texts(between(
                        "7 100.100000 --- SIGCHLD {si_signo=SIGCHLD} ---",
                        "7 100.2 +++ exited with 0 +++",
                        "",
                        "nonsense")))
                .isEmpty();
    }

    @Test
    void aSocketLivesFromItsFirstCallToItsClose() {
        StraceOutput output = between(
                "7 100.100000 listen(4<TCPv6:[[::ffff:127.0.0.1]:4000]>, 5) = 0 <0.000010>",
                "7 100.200000 recvfrom(5<UDP:[0.0.0.0:5000]>, \"\", 1, 0, NULL, NULL) = 0 <0.000010>",
                "7 100.300000 close(4<TCPv6:[[::ffff:127.0.0.1]:4000]>) = 0 <0.000020>",
                "7 100.400000 close(6<TCPv6:[[::1]:6000->[::1]:7000]>) = 0 <0.000020>");
        assertThat(output.sockets())
                .containsExactlyInAnyOrder(
                        new OwnSocket(
                                IPPROTO_TCP,
                                Endpoint.of("127.0.0.1", 4000),
                                Endpoint.of("0.0.0.0", 0),
                                100_100_000_000L,
                                100_350_020_000L),
                        new OwnSocket(
                                IPPROTO_UDP,
                                Endpoint.of("0.0.0.0", 5000),
                                Endpoint.of("0.0.0.0", 0),
                                100_200_000_000L,
                                Long.MAX_VALUE),
                        new OwnSocket(
                                IPPROTO_TCP,
                                Endpoint.of("::1", 6000),
                                Endpoint.of("::1", 7000),
                                100_400_000_000L,
                                100_450_020_000L));
    }

    @Test
    void whereACallSendsIsATargetUntilTheThreadsNextCallOrALittleLater() {
        StraceOutput output = between(
                "7 100.100000 connect(4<TCP:[11]>, {sa_family=AF_INET, sin_port=htons(9), sin_addr=inet_addr(\"127.0.0.1\")},"
                        + " 16) = -1 ECONNREFUSED (Connection refused) <0.000100>",
                "7 100.200000 sendto(5<UDPv6:[12]>, \"x\", 1, 0, {sa_family=AF_INET6, sin6_port=htons(53),"
                        + " sin6_flowinfo=htonl(0), inet_pton(AF_INET6, \"::1\", &sin6_addr), sin6_scope_id=0}, 28) = 1"
                        + " <0.000100>",
                "7 100.200200 getsockname(5<UDPv6:[12]>, 0x7f, [28]) = 0 <0.000100>",
                "7 100.300000 sendto(6<RAW:[13]>, \"x\", 1, 0, {sa_family=AF_INET, sin_port=htons(1),"
                        + " sin_addr=inet_addr(\"127.0.0.1\")}, 16) = 1 <0.000100>",
                "7 100.400000 recvfrom(5<UDPv6:[12]>, \"x\", 1, 0, {sa_family=AF_INET, sin_port=htons(77),"
                        + " sin_addr=inet_addr(\"127.0.0.1\")}, 16) = 1 <0.000100>");
        assertThat(output.targets())
                .containsExactly(
                        new Target(IPPROTO_TCP, Endpoint.of("127.0.0.1", 9), 100_100_000_000L, 100_150_100_000L),
                        new Target(IPPROTO_UDP, Endpoint.of("::1", 53), 100_200_000_000L, 100_200_200_000L),
                        new Target(IPPROTO_ICMP, Endpoint.of("127.0.0.1", 0), 100_300_000_000L, 100_350_100_000L));
    }
}
