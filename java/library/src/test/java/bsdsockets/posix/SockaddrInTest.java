package bsdsockets.posix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** SockaddrIn and SockaddrIn6. */
class SockaddrInTest {
    @ParameterizedTest
    @CsvSource({
        "0.0.0.0, 0, 0.0.0.0:0",
        "127.0.0.1, 8888, 127.0.0.1:8888",
        "255.255.255.255, 65535, 255.255.255.255:65535",
    })
    void ipv4CrossesEveryWay(String host, int port, String text) throws Exception {
        SockaddrIn address = SockaddrIn.of(host, port);

        assertThat(address.family()).isEqualTo(Constants.AF_INET);
        assertThat(address.address()).isEqualTo(host);
        assertThat(address.port()).isEqualTo(port);
        assertThat(address).hasToString(text);
        assertThat(address.toSocketAddress()).isEqualTo(new InetSocketAddress(InetAddress.getByName(host), port));
        assertCrosses(address);
    }

    @ParameterizedTest
    @CsvSource({
        "::, 0, [::]:0",
        "::1, 8888, [::1]:8888",
        "2001:db8::1, 65535, [2001:db8::1]:65535",
        "fe80::1, 1, [fe80::1]:1",
    })
    void ipv6CrossesEveryWay(String host, int port, String text) throws Exception {
        SockaddrIn6 address = SockaddrIn6.of(host, port);

        assertThat(address.family()).isEqualTo(Constants.AF_INET6);
        assertThat(address.address()).isEqualTo(host);
        assertThat(address.port()).isEqualTo(port);
        assertThat(address.flowinfo()).isZero();
        assertThat(address.scopeId()).isZero();
        assertThat(address).hasToString(text);
        assertThat(address.toSocketAddress()).isEqualTo(new InetSocketAddress(InetAddress.getByName(host), port));
        assertCrosses(address);
    }

    @Test
    void theBytesAreCs() {
        assertThat(SockaddrIn.of("1.2.3.4", 0x1234).toBytes())
                .containsExactly(
                        family(Constants.AF_INET)[0],
                        family(Constants.AF_INET)[1],
                        0x12,
                        0x34,
                        1,
                        2,
                        3,
                        4,
                        0,
                        0,
                        0,
                        0,
                        0,
                        0,
                        0,
                        0);
        byte[] in6 = SockaddrIn6.of("1:2::f", 0x1234, 0x01020304, 5).toBytes();
        assertThat(in6).hasSize(28).startsWith(family(Constants.AF_INET6));
        assertThat(Arrays.copyOfRange(in6, 2, 24))
                .containsExactly(0x12, 0x34, 1, 2, 3, 4, 0, 1, 0, 2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0x0f);
    }

    @Test
    void anyBytesOfTheRightLengthAreReadAndWrittenAlike() {
        Random random = new Random(6);
        for (int i = 0; i < 500; i++) {
            byte[] in6 = new byte[28];
            random.nextBytes(in6);
            System.arraycopy(family(Constants.AF_INET6), 0, in6, 0, 2);
            assertThat(Sockaddr.ofBytes(in6)).isInstanceOf(SockaddrIn6.class);
            assertThat(Sockaddr.ofBytes(in6).toBytes()).isEqualTo(in6);
            byte[] in = new byte[16];
            random.nextBytes(in);
            Arrays.fill(in, 8, 16, (byte) 0);
            System.arraycopy(family(Constants.AF_INET), 0, in, 0, 2);
            assertThat(Sockaddr.ofBytes(in)).isInstanceOf(SockaddrIn.class);
            assertThat(Sockaddr.ofBytes(in).toBytes()).isEqualTo(in);
        }
    }

    @Test
    void theScopeIsAnInterfacesNumberOrName() throws Exception {
        int loopback = Posix.if_nametoindex("lo");
        SockaddrIn6 byName = SockaddrIn6.of("fe80::1%lo", 80);

        assertThat(byName.scopeId()).isEqualTo(loopback);
        assertThat(byName.address()).isEqualTo("fe80::1");
        assertThat(byName).isEqualTo(SockaddrIn6.of("fe80::1%" + loopback, 80));
        assertThat(byName).hasToString("[fe80::1%" + loopback + "]:80");
        InetSocketAddress jdk = byName.toSocketAddress();
        assertThat(((Inet6Address) jdk.getAddress()).getScopeId()).isEqualTo(loopback);
        assertThat(Sockaddr.of(jdk)).isEqualTo(byName);
        assertCrosses(byName);
    }

    @Test
    void theScopesWholeRangeCrossesOrIsRefused() {
        SockaddrIn6 largest = SockaddrIn6.of("fe80::1%4294967295", 80);
        assertThat(largest.scopeId()).isEqualTo(-1);
        assertThat(largest).hasToString("[fe80::1%4294967295]:80");
        assertCrosses(largest);
        assertThatThrownBy(largest::toSocketAddress)
                .isInstanceOf(UnsupportedOperationException.class)
                .hasMessageContaining("4294967295");
    }

    @ParameterizedTest
    @ValueSource(strings = {"fe80::1%", "fe80::1%no-such", "fe80::1%4294967296", "fe80::1%-1", "fe80::1%lo%lo", "%lo"})
    void aScopeThatIsNoneIsRefused(String host) {
        assertThatIllegalArgumentException().isThrownBy(() -> SockaddrIn6.of(host, 1));
    }

    @Test
    void theFlowIsKept() {
        SockaddrIn6 address = SockaddrIn6.of("::1", 80, 0x000f_ffff, 3);
        assertThat(address.flowinfo()).isEqualTo(0x000f_ffff);
        assertThat(address.scopeId()).isEqualTo(3);
        assertCrosses(address);
    }

    @Test
    void aMappedAddressBecomesTheJdksIpv4() throws Exception {
        SockaddrIn6 mapped = SockaddrIn6.of("::ffff:192.0.2.1", 80);

        assertThat(mapped.address()).isEqualTo("::ffff:192.0.2.1");
        assertThat(mapped.toSocketAddress())
                .isEqualTo(new InetSocketAddress(InetAddress.getByAddress(new byte[] {(byte) 192, 0, 2, 1}), 80));
        assertThat(Sockaddr.of(mapped.toSocketAddress())).isEqualTo(SockaddrIn.of("192.0.2.1", 80));
        assertCrosses(mapped);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 65_536, Integer.MIN_VALUE, Integer.MAX_VALUE})
    void aPortOutOfRangeIsRefused(int port) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SockaddrIn.of("127.0.0.1", port))
                .withMessage("port out of range 0 to 65535: " + port);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SockaddrIn6.of("::1", port))
                .withMessage("port out of range 0 to 65535: " + port);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "localhost", "127.1", "256.1.1.1", "::1", "1.2.3.4\0", "1.2.3.4 "})
    void whatIsNoIpv4AddressInNumbersIsRefused(String host) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SockaddrIn.of(host, 1))
                .withMessageContaining("no IPv4 address in numbers")
                .withMessageContaining("getaddrinfo");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "localhost", "127.0.0.1", "[::1]", ":::", "::1\0"})
    void whatIsNoIpv6AddressInNumbersIsRefused(String host) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SockaddrIn6.of(host, 1))
                .withMessageContaining("no IPv6 address in numbers");
    }

    @Test
    void anAddressThatIsMissingOrNotResolvedIsRefused() {
        assertThatNullPointerException().isThrownBy(() -> SockaddrIn.of(null, 1));
        assertThatNullPointerException().isThrownBy(() -> SockaddrIn6.of(null, 1));
        SocketAddress unresolved = InetSocketAddress.createUnresolved("some.name", 80);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Sockaddr.of(unresolved))
                .withMessageContaining("some.name");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Sockaddr.of(new SocketAddress() {
                    private static final long serialVersionUID = 1;
                }));
        assertThatIllegalArgumentException().isThrownBy(() -> Sockaddr.of(null));
    }

    @Test
    void equalAddressesAreEqual() {
        assertThat(SockaddrIn.of("127.0.0.1", 1))
                .isEqualTo(SockaddrIn.of("127.0.0.1", 1))
                .hasSameHashCodeAs(SockaddrIn.of("127.0.0.1", 1))
                .isNotEqualTo(SockaddrIn.of("127.0.0.1", 2))
                .isNotEqualTo(SockaddrIn.of("127.0.0.2", 1))
                .isNotEqualTo(SockaddrIn6.of("::ffff:127.0.0.1", 1))
                .isNotEqualTo(null);
        assertThat(SockaddrIn6.of("::1", 1, 2, 3))
                .isEqualTo(SockaddrIn6.of("0:0::1", 1, 2, 3))
                .hasSameHashCodeAs(SockaddrIn6.of("0:0::1", 1, 2, 3))
                .isNotEqualTo(SockaddrIn6.of("::2", 1, 2, 3))
                .isNotEqualTo(SockaddrIn6.of("::1", 9, 2, 3))
                .isNotEqualTo(SockaddrIn6.of("::1", 1, 9, 3))
                .isNotEqualTo(SockaddrIn6.of("::1", 1, 2, 9));
    }

    @Test
    void whatIsGivenOutIsACopy() {
        SockaddrIn address = SockaddrIn.of("127.0.0.1", 1);
        address.toBytes()[4] = 9;
        assertThat(address.address()).isEqualTo("127.0.0.1");
    }

    private static byte[] family(int family) {
        return ByteBuffer.allocate(2)
                .order(ByteOrder.nativeOrder())
                .putShort((short) family)
                .array();
    }

    private static void assertCrosses(Sockaddr address) {
        assertThat(Sockaddr.ofBytes(address.toBytes())).isEqualTo(address);
    }
}
