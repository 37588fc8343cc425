package bsdsockets.ffm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bsdsockets.internal.Native;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.IntSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LoopsTest {
    private static final int AF_UNIX = 1;
    private static final int SOCK_STREAM = 1;
    private static final int SOCK_DGRAM = 2;
    private static final int SOCK_NONBLOCK = 0x800;
    private static final int SHUT_WR = 1;
    private static final int MSG_PEEK = 2;
    private static final int EAGAIN = 11;
    private static final int SIZE = 64;

    private final int[] stream = new int[2];
    private final int[] datagram = new int[2];

    @BeforeEach
    void open() {
        assertThat(Native.socketpair(AF_UNIX, SOCK_STREAM, 0, stream)).isZero();
        assertThat(Native.socketpair(AF_UNIX, SOCK_DGRAM | SOCK_NONBLOCK, 0, datagram))
                .isZero();
    }

    @AfterEach
    void close() {
        for (int fd : new int[] {stream[0], stream[1], datagram[0], datagram[1]}) {
            Native.close(fd);
        }
    }

    @Test
    void countsTheCallsThatFindNothing() {
        assertThat(Loops.recvEagain(datagram[0], SIZE).applyAsLong(1000)).isEqualTo(1000);
        sendHello();
        assertThat(Loops.recvEagain(datagram[0], SIZE).applyAsLong(1000)).isEqualTo(999);
    }

    @Test
    void aReceiptIsTheCountOrTheErrno() {
        IntSupplier peeking = Loops.receiving(datagram[0], SIZE, MSG_PEEK);
        assertThat(peeking.getAsInt()).isEqualTo(-EAGAIN);
        sendHello();
        assertThat(peeking.getAsInt()).isEqualTo(5);
        assertThat(peeking.getAsInt()).isEqualTo(5);
    }

    @Test
    void asksAndAnswersUntilTheEnd() throws Exception {
        CompletableFuture<Void> answers = CompletableFuture.runAsync(Loops.answering(stream[1], SIZE));
        assertThat(Loops.asking(stream[0], SIZE).applyAsLong(1000)).isEqualTo(1000);
        assertThat(answers).isNotDone();
        Native.shutdown(stream[0], SHUT_WR);
        answers.get(30, TimeUnit.SECONDS);
    }

    @Test
    void anAskerStopsWhereThePeerHasClosed() {
        Native.shutdown(stream[1], SHUT_WR);
        assertThat(Loops.asking(stream[0], SIZE).applyAsLong(1000)).isZero();
    }

    @Test
    void transfersWholeMessages() {
        assertThat(Loops.transferring(stream[0], stream[1], SIZE).applyAsLong(1000))
                .isEqualTo(1000);
    }

    @Test
    void aFailureNamesTheCallAndItsErrno() {
        assertThatThrownBy(() -> Loops.transferring(-1, stream[1], SIZE).applyAsLong(1))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("send failed with errno 9");
    }

    private void sendHello() {
        byte[] hello = "hello".getBytes(StandardCharsets.US_ASCII);
        ByteBuffer direct = ByteBuffer.allocateDirect(hello.length).put(hello);
        assertThat(Native.sendDirect(datagram[1], direct, 0, hello.length, 0)).isEqualTo(hello.length);
    }
}
