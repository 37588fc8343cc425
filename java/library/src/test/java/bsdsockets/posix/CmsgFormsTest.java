package bsdsockets.posix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The classes of control messages: what they are in bytes, and what becomes of bytes that are none. */
class CmsgFormsTest {
    static List<Cmsg> forms() {
        return List.of(
                Cmsg.rights(),
                Cmsg.rights(3, 4, 5),
                Cmsg.credentials(new Ucred(1, 2, -1)),
                Cmsg.ipPktinfo(2, "127.0.0.1"),
                new CmsgIpPktinfo(1, "10.0.0.1", "255.255.255.255"),
                Cmsg.ipTtl(64),
                Cmsg.ipTos(0xb8),
                Cmsg.ipv6Pktinfo("::1", 7),
                Cmsg.ipv6Hoplimit(-1),
                Cmsg.ipv6Tclass(255),
                Cmsg.udpSegment(65535),
                new CmsgUdpGro(1400),
                new CmsgTimestamp(new Timeval(5, 6)),
                new CmsgTimestampns(new Timespec(5, 6)),
                new CmsgTimestamping(new Timespec(1, 2), new Timespec(3, 4), new Timespec(5, 6)),
                new CmsgRxqOvfl(0xffff_ffffL),
                new CmsgZerocopy(Constants.IPPROTO_IP, Constants.IP_RECVERR, 0, 0xffff_ffffL, true),
                new CmsgZerocopy(Constants.IPPROTO_IPV6, Constants.IPV6_RECVERR, 0xffff_ffffL, 3, false),
                new CmsgZerocopy(Constants.SOL_PACKET, Constants.PACKET_TX_TIMESTAMP, 1, 2, false));
    }

    @ParameterizedTest
    @MethodSource("forms")
    void comesBackFromItsBytes(Cmsg form) {
        assertThat(Cmsg.of(form.level(), form.type(), form.data()))
                .isEqualTo(form)
                .hasSameHashCodeAs(form)
                .hasSameClassAs(form);
    }

    @ParameterizedTest
    @MethodSource("forms")
    void bytesOfAnyOtherLengthStayAsTheyAre(Cmsg form) {
        int length = form.data().length;
        for (int other = 0; other < 64; other++) {
            byte[] data = new byte[other];
            Cmsg message = Cmsg.of(form.level(), form.type(), data);
            assertThat(message.data()).isEqualTo(data);
            assertThat(message.level()).isEqualTo(form.level());
            assertThat(message.type()).isEqualTo(form.type());
            if (other != length && !(form instanceof CmsgRights) && !(form instanceof CmsgZerocopy)) {
                assertThat(message).isInstanceOf(CmsgRaw.class);
            }
        }
    }

    @Test
    void nothingIsLostWhateverTheBytes() {
        Random random = new Random(20);
        List<Cmsg> forms = forms();
        for (int i = 0; i < 20_000; i++) {
            Cmsg form = forms.get(random.nextInt(forms.size()));
            byte[] data = new byte[random.nextBoolean() ? form.data().length : random.nextInt(60)];
            random.nextBytes(data);
            assertThat(Cmsg.of(form.level(), form.type(), data).data()).isEqualTo(data);
        }
    }

    @Test
    void theLayoutIsCs() {
        assertThat(Cmsg.ipPktinfo(0x01020304, "10.0.0.9").data())
                .isEqualTo(host(12).putInt(0x01020304)
                        .put(new byte[] {10, 0, 0, 9, 0, 0, 0, 0})
                        .array());
        assertThat(Cmsg.ipv6Pktinfo("::2", 5).data())
                .isEqualTo(host(20).put(15, (byte) 2).putInt(16, 5).array());
        assertThat(Cmsg.udpSegment(1400).data())
                .isEqualTo(host(2).putShort((short) 1400).array());
        assertThat(Cmsg.ipTos(0xb8).data()).containsExactly(0xb8);
        assertThat(Cmsg.ipTtl(7).data()).isEqualTo(host(4).putInt(7).array());
    }

    @Test
    void anExtendedErrorHasTheFieldsOfItsStruct() {
        byte[] data = host(32).putInt(Constants.EMSGSIZE)
                .put(new byte[] {2, 3, 4, 0})
                .putInt(1400)
                .putInt(9)
                .put(SockaddrIn.of("10.1.2.3", 0).toBytes())
                .array();

        CmsgExtendedError error = (CmsgExtendedError) Cmsg.of(Constants.IPPROTO_IP, Constants.IP_RECVERR, data);

        assertThat(error.errno()).isEqualTo(Constants.EMSGSIZE);
        assertThat(error.origin()).isEqualTo(Constants.SO_EE_ORIGIN_ICMP);
        assertThat(error.eeType()).isEqualTo(3);
        assertThat(error.eeCode()).isEqualTo(4);
        assertThat(error.eeInfo()).isEqualTo(1400);
        assertThat(error.eeData()).isEqualTo(9);
        assertThat(error.offender()).isEqualTo(SockaddrIn.of("10.1.2.3", 0));
        assertThat(error)
                .isEqualTo(Cmsg.of(Constants.IPPROTO_IP, Constants.IP_RECVERR, data))
                .hasSameHashCodeAs(Cmsg.of(Constants.IPPROTO_IP, Constants.IP_RECVERR, data))
                .isNotEqualTo(Cmsg.of(Constants.IPPROTO_IPV6, Constants.IPV6_RECVERR, data))
                .hasToString("CmsgExtendedError[EMSGSIZE, SO_EE_ORIGIN_ICMP, 3, 4, 10.1.2.3:0]");
        assertThat(((CmsgExtendedError) Cmsg.of(Constants.SOL_PACKET, Constants.PACKET_TX_TIMESTAMP, new byte[16]))
                        .offender())
                .isNull();
        assertThat(Cmsg.of(Constants.IPPROTO_IP, Constants.IP_RECVERR, new byte[15]))
                .isInstanceOf(CmsgRaw.class);
    }

    @Test
    void anAddressIsWrittenInNumbers() {
        assertThatIllegalArgumentException().isThrownBy(() -> Cmsg.ipPktinfo(0, "localhost"));
        assertThatIllegalArgumentException().isThrownBy(() -> Cmsg.ipPktinfo(0, "::1"));
        assertThatIllegalArgumentException().isThrownBy(() -> Cmsg.ipv6Pktinfo("127.0.0.1", 0));
        assertThat(Cmsg.ipv6Pktinfo("0:0::1", 0)).isEqualTo(Cmsg.ipv6Pktinfo("::1", 0));
    }

    @Test
    void aLengthThatCannotBeEndsTheList() {
        for (long wrong : new long[] {0, 1, 15, -1, Long.MIN_VALUE, 1L << 32 | 3}) {
            ByteBuffer bytes = host(64);
            ControlData.encode(List.of(Cmsg.ipTtl(1), Cmsg.ipTtl(2)), bytes, 0);
            bytes.putLong(24, wrong);
            List<Cmsg> decoded = ControlData.decode(bytes, 0, 48);
            assertThat(decoded.get(0)).isEqualTo(Cmsg.ipTtl(1));
            assertThat(decoded).hasSizeLessThanOrEqualTo(2);
            assertThat(ControlData.number(bytes, 0, 48, Constants.IPPROTO_IP, Constants.IP_TTL, -1))
                    .isEqualTo(1);
        }
        assertThat(ControlData.decode(host(15), 0, 15)).isEmpty();
    }

    private static ByteBuffer host(int size) {
        return ByteBuffer.allocate(size).order(ByteOrder.nativeOrder());
    }
}
