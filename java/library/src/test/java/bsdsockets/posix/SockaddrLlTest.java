package bsdsockets.posix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** SockaddrLl: packet(7). */
class SockaddrLlTest {
    private static final byte[] MAC = {2, (byte) 0xfc, 0, 0, 0, 1};

    @Test
    void isLaidOutAsInC() {
        SockaddrLl address = SockaddrLl.of(0x86dd, 0x01020304, 772, 4, MAC);
        byte[] struct = address.toBytes();

        assertThat(struct).hasSize(20);
        assertThat(NativeOrder.wrap(struct).getShort(0)).isEqualTo((short) Constants.AF_PACKET);
        assertThat(Arrays.copyOfRange(struct, 2, 4)).containsExactly(0x86, 0xdd);
        assertThat(NativeOrder.wrap(struct).getInt(4)).isEqualTo(0x01020304);
        assertThat(NativeOrder.wrap(struct).getShort(8)).isEqualTo((short) 772);
        assertThat(Arrays.copyOfRange(struct, 10, 20)).containsExactly(4, 6, 2, 0xfc, 0, 0, 0, 1, 0, 0);
        assertThat(Sockaddr.ofBytes(struct)).isEqualTo(address).hasSameHashCodeAs(address);
        assertThat(Sockaddr.ofBytes(struct).toBytes()).isEqualTo(struct);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 6, 7, 8, 9, 20, 32})
    void roundTripsAnyLengthOfHardwareAddress(int length) {
        byte[] addr = new byte[length];
        Arrays.fill(addr, (byte) 0xa5);
        SockaddrLl address = SockaddrLl.of(0xffff, -1, 0xffff, 0xff, addr);

        assertThat(address.toBytes()).hasSize(Math.max(20, 12 + length));
        assertThat(Sockaddr.ofBytes(address.toBytes())).isEqualTo(address);
        assertThat(Sockaddr.ofBytes(Arrays.copyOf(address.toBytes(), 12 + length)))
                .as("as getsockname gives it, without what fills the struct")
                .isEqualTo(address);
        assertThat(address.addr()).isEqualTo(addr);
        assertThat(address.protocol()).isEqualTo(0xffff);
        assertThat(address.ifindex()).isEqualTo(-1);
        assertThat(address.hatype()).isEqualTo(0xffff);
        assertThat(address.pkttype()).isEqualTo(0xff);
        assertThat(address.family()).isEqualTo(Constants.AF_PACKET);
    }

    @ParameterizedTest
    @CsvSource({"2, 0", "11, 0", "12, 1", "17, 6", "19, 6", "19, 0", "21, 6", "33, 20", "45, 33", "267, 255"})
    void whatDoesNotFitStaysBytes(int length, int halen) {
        byte[] struct = Arrays.copyOf(SockaddrLl.of(3, 1).toBytes(), length);
        if (length > 11) {
            struct[11] = (byte) halen;
        }
        assertThat(Sockaddr.ofBytes(struct)).isEqualTo(SockaddrRaw.of(struct));
    }

    @Test
    void bytesAfterTheHardwareAddressStayBytes() {
        byte[] struct = SockaddrLl.of(3, 1, MAC).toBytes();
        struct[19] = 1;
        assertThat(Sockaddr.ofBytes(struct)).isEqualTo(SockaddrRaw.of(struct));
    }

    @Test
    void numbersOutOfRangeAreRefused() {
        byte[] none = {};
        refused("sll_protocol out of range 0 to 65535: -1", -1, 0, 0, none);
        refused("sll_protocol out of range 0 to 65535: 65536", 65_536, 0, 0, none);
        refused("sll_hatype out of range 0 to 65535: 65536", 0, 65_536, 0, none);
        refused("sll_hatype out of range 0 to 65535: -1", 0, -1, 0, none);
        refused("sll_pkttype out of range 0 to 255: 256", 0, 0, 256, none);
        refused("sll_pkttype out of range 0 to 255: -1", 0, 0, -1, none);
        refused("sll_halen out of range 0 to 32: 33", 0, 0, 0, new byte[33]);
        assertThatNullPointerException().isThrownBy(() -> SockaddrLl.of(0, 0, null));
    }

    private static void refused(String message, int protocol, int hatype, int pkttype, byte[] addr) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SockaddrLl.of(protocol, 1, hatype, pkttype, addr))
                .withMessage(message);
    }

    @Test
    void isAValue() {
        byte[] mac = MAC.clone();
        SockaddrLl address = SockaddrLl.of(3, 1, 772, 0, mac);
        mac[0] = 9;
        address.addr()[0] = 9;

        assertThat(address)
                .isEqualTo(SockaddrLl.of(3, 1, 772, 0, MAC))
                .isNotEqualTo(SockaddrLl.of(4, 1, 772, 0, MAC))
                .isNotEqualTo(SockaddrLl.of(3, 2, 772, 0, MAC))
                .isNotEqualTo(SockaddrLl.of(3, 1, 773, 0, MAC))
                .isNotEqualTo(SockaddrLl.of(3, 1, 772, 1, MAC))
                .isNotEqualTo(SockaddrLl.of(3, 1, 772, 0, mac))
                .isNotEqualTo(null);
    }

    @Test
    void theProtocolOfSocketIsInNetworkOrder() {
        byte[] network = new byte[2];
        NativeOrder.wrap(network).putShort(0, (short) SockaddrLl.htons(0x0800));
        assertThat(network).containsExactly(8, 0);
        assertThat(SockaddrLl.htons(0)).isZero();
        assertThat(SockaddrLl.htons(SockaddrLl.htons(0xfffe))).isEqualTo(0xfffe);
        assertThatIllegalArgumentException().isThrownBy(() -> SockaddrLl.htons(65_536));
        assertThatIllegalArgumentException().isThrownBy(() -> SockaddrLl.htons(-1));
    }

    @Test
    void showsWhatThePacketIs() {
        assertThat(SockaddrLl.of(Constants.ETH_P_IP, 1, Constants.ARPHRD_LOOPBACK, Constants.PACKET_HOST, MAC))
                .hasToString("packet:1 ETH_P_IP PACKET_HOST ARPHRD_LOOPBACK 02:fc:00:00:00:01");
        assertThatThrownBy(() -> SockaddrLl.of(3, 1).toSocketAddress())
                .isInstanceOf(UnsupportedOperationException.class)
                .hasMessageContaining("packet:1 ETH_P_ALL");
    }
}
