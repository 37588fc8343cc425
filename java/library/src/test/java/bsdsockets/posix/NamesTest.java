package bsdsockets.posix;

import static bsdsockets.posix.Failures.assertFails;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.net.NetworkInterface;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** gethostname(2), gethostbyname(3), getaddrinfo(3), getnameinfo(3), inet_pton(3), if_nametoindex(3), strerror(3). */
class NamesTest {
    @Test
    void gethostnameIsTheKernels() throws IOException {
        assertThat(Posix.gethostname())
                .isEqualTo(
                        Files.readString(Path.of("/proc/sys/kernel/hostname")).strip());
    }

    @ParameterizedTest
    @CsvSource({"localhost, 127.0.0.1", "127.0.0.1, 127.0.0.1", "127.1, 127.0.0.1", "192.0.2.7, 192.0.2.7"})
    void gethostbynameFindsAnIpv4Address(String name, String address) throws GaiException {
        assertThat(Posix.gethostbyname(name)).isEqualTo(SockaddrIn.of(address, 0));
    }

    @Test
    void gethostbynameOfANameThatIsNone() {
        GaiException failure = gai(() -> Posix.gethostbyname("no.such.name.invalid"));
        assertThat(failure.symbol()).isIn("EAI_NONAME", "EAI_AGAIN");
        assertThat(failure.call()).isEqualTo("gethostbyname");
        assertThat(failure).hasMessageStartingWith("gethostbyname(no.such.name.invalid): ");
        assertThat(gai(() -> Posix.gethostbyname("")).symbol()).isEqualTo("EAI_FAIL");
    }

    @Test
    void getaddrinfoReadsNumbers() throws GaiException {
        List<AddrInfo> list = Posix.getaddrinfo("127.0.0.1", "80", hints(0, 0, Constants.SOCK_STREAM));

        assertThat(list)
                .containsExactly(new AddrInfo(
                        0,
                        Constants.AF_INET,
                        Constants.SOCK_STREAM,
                        Constants.IPPROTO_TCP,
                        SockaddrIn.of("127.0.0.1", 80),
                        null));
        assertThat(Posix.getaddrinfo("::1", "80", hints(0, 0, Constants.SOCK_DGRAM)))
                .extracting(AddrInfo::addr)
                .containsExactly(SockaddrIn6.of("::1", 80));
    }

    @Test
    void getaddrinfoWithoutHintsBringsEveryType() throws GaiException {
        assertThat(Posix.getaddrinfo("127.0.0.1", null, null))
                .extracting(AddrInfo::socktype)
                .containsExactly(Constants.SOCK_STREAM, Constants.SOCK_DGRAM, Constants.SOCK_RAW);
    }

    @Test
    void getaddrinfoWithoutANodeIsThisMachine() throws GaiException {
        int stream = Constants.SOCK_STREAM;
        assertThat(Posix.getaddrinfo(null, "80", hints(0, Constants.AF_INET, stream)))
                .extracting(AddrInfo::addr)
                .containsExactly(SockaddrIn.of("127.0.0.1", 80));
        assertThat(Posix.getaddrinfo(null, "80", hints(Constants.AI_PASSIVE, Constants.AF_INET, stream)))
                .extracting(AddrInfo::addr)
                .containsExactly(SockaddrIn.of("0.0.0.0", 80));
    }

    @Test
    void getaddrinfoTellsTheOfficialNameWhereAsked() throws GaiException {
        int stream = Constants.SOCK_STREAM;
        assertThat(Posix.getaddrinfo("localhost", null, hints(Constants.AI_CANONNAME, Constants.AF_INET, stream))
                        .get(0)
                        .canonname())
                .isEqualTo("localhost");
    }

    @Test
    void getaddrinfoSaysWhyNot() {
        int stream = Constants.SOCK_STREAM;
        assertThat(gai(() -> Posix.getaddrinfo(null, null, null)).symbol()).isEqualTo("EAI_NONAME");
        assertThat(gai(() -> Posix.getaddrinfo("name", null, hints(Constants.AI_NUMERICHOST, 0, stream)))
                        .symbol())
                .isEqualTo("EAI_NONAME");
        assertThat(gai(() -> Posix.getaddrinfo("127.0.0.1", "no-such-service", hints(0, 0, stream)))
                        .symbol())
                .isEqualTo("EAI_SERVICE");
        assertThat(gai(() -> Posix.getaddrinfo("127.0.0.1", null, hints(0, 9_999, 0)))
                        .symbol())
                .isEqualTo("EAI_FAMILY");
        assertThat(gai(() -> Posix.getaddrinfo("127.0.0.1", null, hints(0, 0, 9_999)))
                        .symbol())
                .isEqualTo("EAI_SOCKTYPE");
        assertThat(gai(() -> Posix.getaddrinfo("127.0.0.1", null, hints(-1, 0, 0)))
                        .symbol())
                .isEqualTo("EAI_BADFLAGS");
        assertThat(gai(() -> Posix.getaddrinfo("::1", null, hints(0, Constants.AF_INET, 0)))
                        .symbol())
                .isEqualTo("EAI_ADDRFAMILY");
        assertThat(gai(() -> Posix.getaddrinfo("no.such.name.invalid", null, null))
                        .symbol())
                .isIn("EAI_NONAME", "EAI_AGAIN");
    }

    @Test
    void getnameinfoWritesNumbersAndNames() throws GaiException {
        int numbers = Constants.NI_NUMERICHOST | Constants.NI_NUMERICSERV;
        assertThat(Posix.getnameinfo(SockaddrIn.of("127.0.0.1", 80), numbers))
                .isEqualTo(new NameInfo("127.0.0.1", "80"));
        assertThat(Posix.getnameinfo(SockaddrIn6.of("::1", 65_535), numbers)).isEqualTo(new NameInfo("::1", "65535"));
        assertThat(Posix.getnameinfo(SockaddrIn.of("127.0.0.1", 0), Constants.NI_NUMERICSERV)
                        .host())
                .isEqualTo("localhost");
    }

    @Test
    void gaiStrerrorHasAWordForEveryCode() {
        assertThat(Posix.gai_strerror(Constants.EAI_NONAME))
                .isNotBlank()
                .isNotEqualTo(Posix.gai_strerror(Constants.EAI_FAMILY));
        assertThat(gai(() -> Posix.getaddrinfo(
                        "localhost", null, new AddrInfo(Constants.AI_NUMERICHOST, 0, 0, 0, null, null))))
                .hasMessageContaining(Posix.gai_strerror(Constants.EAI_NONAME));
        for (int code : new int[] {Integer.MIN_VALUE, 1, Integer.MAX_VALUE}) {
            assertThat(Posix.gai_strerror(code)).isNotBlank();
        }
    }

    @Test
    void getnameinfoPassesOverWhatStandsBehindAnAddress() throws GaiException {
        Sockaddr longer =
                SockaddrRaw.of(Arrays.copyOf(SockaddrIn.of("127.0.0.1", 80).toBytes(), 200));
        assertThat(Posix.getnameinfo(longer, Constants.NI_NUMERICHOST | Constants.NI_NUMERICSERV))
                .isEqualTo(new NameInfo("127.0.0.1", "80"));
    }

    @Test
    void getnameinfoSaysWhyNot() {
        for (int length : new int[] {0, 1, 2, 15}) {
            SockaddrRaw wrong =
                    SockaddrRaw.of(Arrays.copyOf(SockaddrIn.of("127.0.0.1", 80).toBytes(), length));
            assertThat(gai(() -> Posix.getnameinfo(wrong, 0)).symbol()).isEqualTo("EAI_FAMILY");
        }
        assertThat(gai(() -> Posix.getnameinfo(SockaddrIn.of("127.0.0.1", 80), -1))
                        .symbol())
                .isEqualTo("EAI_BADFLAGS");
        int named = Constants.NI_NAMEREQD | Constants.NI_NUMERICHOST;
        assertThat(gai(() -> Posix.getnameinfo(SockaddrIn.of("127.0.0.1", 80), named))
                        .symbol())
                .isEqualTo("EAI_NONAME");
    }

    @ParameterizedTest
    @CsvSource({
        "AF_INET, 127.0.0.1, 127.0.0.1",
        "AF_INET, 255.255.255.255, 255.255.255.255",
        "AF_INET6, ::1, ::1",
        "AF_INET6, 2001:DB8:0:0:0:0:0:1, 2001:db8::1",
        "AF_INET6, ::ffff:192.0.2.1, ::ffff:192.0.2.1",
        "AF_INET6, 0::0, ::",
        "AF_INET6, 12:a::, 12:a::",
        "AF_INET6, 42::a29b:254.42.23.64, 42::a29b:fe2a:1740",
        "AF_INET6, ::254.42.23.64, ::254.42.23.64",
        "AF_INET6, ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff, ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff",
    })
    void inetReadsAndWrites(String family, String text, String canonical) throws ErrnoException {
        int af = Constants.valueOf(family);
        byte[] address = Posix.inet_pton(af, text);

        assertThat(address).hasSize(af == Constants.AF_INET ? 4 : 16);
        assertThat(Posix.inet_ntop(af, address)).isEqualTo(canonical);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "1",
                "127.1",
                "1.2.3.4.5",
                "256.0.0.1",
                " 1.2.3.4",
                "1.2.3.4 ",
                "::1",
                "name",
                "01.2.3.4",
                "0.0.0.",
                "a.0.0.0"
            })
    void inetKnowsWhatIsNoIpv4Address(String text) throws ErrnoException {
        assertThat(Posix.inet_pton(Constants.AF_INET, text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ":",
                ":::",
                "1",
                "127.0.0.1",
                "::1%lo",
                "[::1]",
                "12345::",
                "1:2:3:4:5:6:7:8:9",
                "0x20::",
                "::0::",
                "1::abc::def",
                "1:2:3:4:5:6:",
                "1:2:3:4:5:6:7:8:",
                "1::260.2.3.0",
                "1:2:3:4:5:6:7:1.2.3.4",
                "::1.2.3.4:0"
            })
    void inetKnowsWhatIsNoIpv6Address(String text) throws ErrnoException {
        assertThat(Posix.inet_pton(Constants.AF_INET6, text)).isEmpty();
    }

    @Test
    void inetKnowsTwoFamilies() {
        assertFails("EAFNOSUPPORT", "inet_pton", () -> Posix.inet_pton(Constants.AF_UNIX, "1.2.3.4"));
        assertFails("EAFNOSUPPORT", "inet_ntop", () -> Posix.inet_ntop(Constants.AF_UNIX, new byte[16]));
        assertThatExceptionOfType(IndexOutOfBoundsException.class)
                .isThrownBy(() -> Posix.inet_ntop(Constants.AF_INET, new byte[3]));
        assertThatExceptionOfType(IndexOutOfBoundsException.class)
                .isThrownBy(() -> Posix.inet_ntop(Constants.AF_INET6, new byte[15]));
    }

    @Test
    void interfacesHaveNumbersAndNames() throws IOException {
        int loopback = Posix.if_nametoindex("lo");
        assertThat(loopback).isEqualTo(NetworkInterface.getByName("lo").getIndex());
        assertThat(Posix.if_indextoname(loopback)).isEqualTo("lo");
        assertFails("ENODEV", "if_nametoindex", () -> Posix.if_nametoindex("no-such"));
        assertFails("ENODEV", "if_nametoindex", () -> Posix.if_nametoindex("x".repeat(1_000)));
        assertFails("ENODEV", "if_nametoindex", () -> Posix.if_nametoindex(""));
        assertFails("ENXIO", "if_indextoname", () -> Posix.if_indextoname(0));
        assertFails("ENXIO", "if_indextoname", () -> Posix.if_indextoname(Integer.MAX_VALUE));
        assertFails("ENXIO", "if_indextoname", () -> Posix.if_indextoname(-1));
    }

    @Test
    void errorsHaveTexts() {
        assertThat(Posix.strerror(0)).isNotEmpty();
        assertThat(Posix.strerror(Constants.ENOENT)).isNotEmpty().isNotEqualTo(Posix.strerror(Constants.EBADF));
        assertThat(Posix.strerror(99_999)).contains("99999");
        assertThat(Posix.strerror(-1)).contains("-1");
    }

    @Test
    void aNameWithAZeroInItIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Posix.gethostbyname("a\0b"))
                .withMessageContaining("at 1");
        assertThatIllegalArgumentException().isThrownBy(() -> Posix.getaddrinfo("a\0", null, null));
        assertThatIllegalArgumentException().isThrownBy(() -> Posix.getaddrinfo(null, "8\0", null));
        assertThatIllegalArgumentException().isThrownBy(() -> Posix.inet_pton(Constants.AF_INET, "1.2.3.4\0"));
        assertThatIllegalArgumentException().isThrownBy(() -> Posix.if_nametoindex("lo\0"));
    }

    @Test
    void aMissingNameIsNoCall() {
        assertThatNullPointerException().isThrownBy(() -> Posix.gethostbyname(null));
        assertThatNullPointerException().isThrownBy(() -> Posix.inet_pton(Constants.AF_INET, null));
        assertThatNullPointerException().isThrownBy(() -> Posix.inet_ntop(Constants.AF_INET, null));
        assertThatNullPointerException().isThrownBy(() -> Posix.if_nametoindex(null));
        assertThatNullPointerException().isThrownBy(() -> Posix.getnameinfo(null, 0));
    }

    private static AddrInfo hints(int flags, int family, int socktype) {
        return new AddrInfo(flags, family, socktype, 0, null, null);
    }

    private static GaiException gai(ThrowingCallable call) {
        GaiException failure = catchThrowableOfType(GaiException.class, call);
        assertThat(failure).as("a GaiException").isNotNull();
        return failure;
    }
}
