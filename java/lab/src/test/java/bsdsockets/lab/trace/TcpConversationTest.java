package bsdsockets.lab.trace;

import static org.assertj.core.api.Assertions.assertThat;

import bsdsockets.lab.trace.TcpConversation.Told;
import org.junit.jupiter.api.Test;

class TcpConversationTest {
    private static final Endpoint CLIENT = Endpoint.of("127.0.0.1", 40_000);
    private static final Endpoint SERVER = Endpoint.of("127.0.0.1", 8888);
    private static final int FIN = 1;
    private static final int SYN = 2;
    private static final int RST = 4;
    private static final int PSH = 8;
    private static final int ACK = 16;

    private final TcpConversation conversation = new TcpConversation();

    private Told client(int flags, long seq, long ack, int length) {
        return conversation.next(CLIENT, SERVER, new TcpSegment(flags, seq, ack, 1000, length, ""));
    }

    private Told server(int flags, long seq, long ack, int length) {
        return conversation.next(SERVER, CLIENT, new TcpSegment(flags, seq, ack, 1000, length, ""));
    }

    private void shakeHands() {
        client(SYN, 100, 0, 0);
        server(SYN | ACK, 500, 101, 0);
        client(ACK, 101, 501, 0);
    }

    @Test
    void theThreeWayHandshake() {
        assertThat(client(SYN, 100, 0, 0).states()).containsExactly("40000 SYN_SENT");
        assertThat(server(SYN | ACK, 500, 101, 0).states()).containsExactly("8888 SYN_RECV", "40000 ESTABLISHED");
        assertThat(client(ACK, 101, 501, 0).states()).containsExactly("8888 ESTABLISHED");
    }

    @Test
    void theFourWayClose() {
        shakeHands();
        assertThat(client(FIN | ACK, 101, 501, 0).states()).containsExactly("40000 FIN_WAIT1", "8888 CLOSE_WAIT");
        assertThat(server(ACK, 501, 102, 0).states()).containsExactly("40000 FIN_WAIT2");
        assertThat(server(FIN | ACK, 501, 102, 0).states()).containsExactly("8888 LAST_ACK", "40000 TIME_WAIT");
        assertThat(client(ACK, 102, 502, 0).states()).containsExactly("8888 CLOSED");
    }

    @Test
    void aCloseInThree() {
        shakeHands();
        client(FIN | ACK, 101, 501, 0);
        assertThat(server(FIN | ACK, 501, 102, 0).states()).containsExactly("8888 LAST_ACK", "40000 TIME_WAIT");
    }

    @Test
    void bothCloseAtOnce() {
        shakeHands();
        client(FIN | ACK, 101, 501, 0);
        // sent before the other's FIN had come: it does not acknowledge it
        assertThat(server(FIN | ACK, 501, 101, 0).states()).containsExactly("8888 LAST_ACK", "40000 CLOSING");
    }

    @Test
    void anAcknowledgementOfDataIsNoneOfTheFin() {
        shakeHands();
        client(PSH | ACK, 101, 501, 10);
        client(FIN | ACK, 111, 501, 0);
        assertThat(server(ACK, 501, 111, 0).states()).isEmpty();
        assertThat(server(ACK, 501, 112, 0).states()).containsExactly("40000 FIN_WAIT2");
    }

    @Test
    void aResetClosesBoth() {
        shakeHands();
        assertThat(server(RST, 501, 0, 0).states()).containsExactly("8888 CLOSED", "40000 CLOSED");
    }

    @Test
    void aRefusalClosesTheOneThatAsked() {
        client(SYN, 100, 0, 0);
        Told refused = server(RST | ACK, 0, 101, 0);
        assertThat(refused.states()).containsExactly("40000 CLOSED");
        assertThat(refused.seq()).isZero();
        assertThat(refused.ack()).isEqualTo(1);
    }

    @Test
    void numbersAreCountedFromTheFirstOfTheirSender() {
        shakeHands();
        Told data = client(PSH | ACK, 101, 501, 5);
        assertThat(data.seq()).isEqualTo(1);
        assertThat(data.ack()).isEqualTo(1);
        Told answer = server(ACK, 501, 106, 0);
        assertThat(answer.seq()).isEqualTo(1);
        assertThat(answer.ack()).isEqualTo(6);
    }

    @Test
    void numbersWrapAround() {
        client(SYN, 0xffff_ffffL, 0, 0);
        assertThat(server(SYN | ACK, 0xffff_fff0L, 0, 0).ack()).isEqualTo(1);
        assertThat(client(PSH | ACK, 0, 0xffff_fff1L, 20).seq()).isEqualTo(1);
        assertThat(server(ACK, 0xffff_fff1L, 20, 0).ack()).isEqualTo(21);
    }

    @Test
    void thePortsUsedAgainAreANewConversation() {
        shakeHands();
        server(RST, 501, 0, 0);
        Told again = client(SYN, 9000, 0, 0);
        assertThat(again.seq()).isZero();
        assertThat(again.states()).containsExactly("40000 SYN_SENT");
        assertThat(server(SYN | ACK, 7000, 9001, 0).seq()).isZero();
    }

    @Test
    void oneConnectedToItself() {
        assertThat(conversation
                        .next(CLIENT, CLIENT, new TcpSegment(SYN, 100, 0, 1000, 0, ""))
                        .states())
                .containsExactly("40000 SYN_SENT", "40000 SYN_RECV");
        assertThat(conversation
                        .next(CLIENT, CLIENT, new TcpSegment(SYN | ACK, 100, 101, 1000, 0, ""))
                        .states())
                .contains("40000 ESTABLISHED");
    }
}
