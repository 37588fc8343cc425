package bsdsockets.lab.trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PacketTest {
    private static final Endpoint CLIENT = Endpoint.of("127.0.0.1", 40_000);
    private static final Endpoint SERVER = Endpoint.of("127.0.0.1", 8888);
    private static final Endpoint CLIENT6 = Endpoint.of("::1", 40_000);
    private static final Endpoint SERVER6 = Endpoint.of("::1", 8888);

    private static String told(Frame frame) {
        return new PacketTexts()
                .told(frame.nanos(), frame.packet().orElseThrow())
                .text();
    }

    @Test
    void aSegmentOverIpv4() {
        assertThat(told(Frames.tcp(1, CLIENT, SERVER, Frames.SYN)))
                .isEqualTo("TCP 40000 > 8888 SYN seq=0 win=65495 MSS=65495 SACK [40000 SYN_SENT]");
    }

    @Test
    void aSegmentOverIpv6BehindAnExtensionHeader() {
        assertThat(told(Frames.tcp(1, CLIENT6, SERVER6, Frames.SYN)))
                .isEqualTo("TCP [::1]:40000 > [::1]:8888 SYN seq=0 win=65495 MSS=65495 SACK [40000 SYN_SENT]");
    }

    @Test
    void aDatagram() {
        assertThat(told(Frames.udp(1, CLIENT, SERVER, 5))).isEqualTo("UDP 40000 > 8888 len=5");
        assertThat(told(Frames.udp(1, CLIENT6, SERVER6, 0))).isEqualTo("UDP [::1]:40000 > [::1]:8888 len=0");
        assertThat(told(Frames.udp(1, Endpoint.of("127.0.0.2", 5), SERVER, 1)))
                .isEqualTo("UDP 127.0.0.2:5 > 127.0.0.1:8888 len=1");
    }

    @Test
    void aDatagramThatNobodyTook() {
        assertThat(told(Frames.unreachable(1, CLIENT, SERVER)))
                .isEqualTo("ICMP 127.0.0.1 > 127.0.0.1 port unreachable (UDP 40000 > 8888)");
    }

    @Test
    void theFlagsAreInTheOrderInWhichPeopleSayThem() {
        assertThat(new TcpSegment(1 | 16, 0, 0, 0, 0, "").flagNames()).containsExactly("FIN", "ACK");
        assertThat(new TcpSegment(2 | 16, 0, 0, 0, 0, "").flagNames()).containsExactly("SYN", "ACK");
        assertThat(new TcpSegment(4 | 16, 0, 0, 0, 0, "").flagNames()).containsExactly("RST", "ACK");
        assertThat(new TcpSegment(8 | 16, 0, 0, 0, 0, "").flagNames()).containsExactly("PSH", "ACK");
    }

    @Test
    void whatIsCutShortIsReadAsFarAsItGoes() {
        for (Frame whole : new Frame[] {
            Frames.tcp(1, CLIENT, SERVER, Frames.SYN),
            Frames.tcp(1, CLIENT6, SERVER6, Frames.SYN),
            Frames.udp(1, CLIENT, SERVER, 5),
            Frames.unreachable(1, CLIENT, SERVER)
        }) {
            for (int length = 0; length < whole.bytes().length; length++) {
                Frame cut = new Frame(1, Arrays.copyOf(whole.bytes(), length));
                cut.packet()
                        .ifPresent(packet -> assertThat(
                                        new PacketTexts().told(1, packet).text())
                                .isNotEmpty());
            }
        }
    }

    @Test
    void anyBytesCanBeRead() {
        Random random = new Random(20_230_901);
        Frame[] seeds = {
            Frames.tcp(1, CLIENT, SERVER, Frames.SYN),
            Frames.tcp(1, CLIENT6, SERVER6, Frames.SYN),
            Frames.unreachable(1, CLIENT, SERVER)
        };
        for (int i = 0; i < 100_000; i++) {
            byte[] bytes = seeds[i % seeds.length].bytes();
            for (int change = random.nextInt(8); change >= 0; change--) {
                bytes[14 + random.nextInt(bytes.length - 14)] = (byte) random.nextInt();
            }
            new Frame(1, bytes).packet().ifPresent(packet -> new PacketTexts().told(1, packet));
        }
    }
}
