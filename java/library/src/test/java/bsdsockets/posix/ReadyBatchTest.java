package bsdsockets.posix;

import static bsdsockets.posix.Failures.CLOSED;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.nio.ByteBuffer;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** ReadyBatch, and Syscalls.epoll_wait_recv that fills it. */
class ReadyBatchTest {
    private static final int IN = Constants.EPOLLIN;

    private final ReadyBatch batch = ReadyBatch.allocate(3, 8);
    private final byte[] text = "twelve bytes".getBytes(US_ASCII);

    @AutoClose
    private final Fds fds = new Fds();

    @Test
    void waitsAndReceivesFromAll() throws ErrnoException {
        int epoll = fds.epoll();
        int[] first = added(epoll, IN, 1);
        int[] second = added(epoll, IN, Integer.MAX_VALUE);
        Posix.send(first[1], text, 0, 3, 0);
        Posix.send(second[1], text, 0, 12, 0);

        assertThat(Syscalls.epoll_wait_recv(epoll, batch, -1)).isEqualTo(2);

        assertSlot(0, first[0], 1, "twe");
        assertSlot(1, second[0], Integer.MAX_VALUE, "twelve b");
        assertThat(batch.events(0)).isEqualTo(IN);
        assertThat(Syscalls.epoll_wait_recv(epoll, batch, -1)).isEqualTo(1);
        assertSlot(0, second[0], Integer.MAX_VALUE, "ytes");
        assertThat(Syscalls.epoll_wait_recv(epoll, batch, 0)).isZero();
    }

    @Test
    void theEndIsNoBytes() throws ErrnoException {
        int epoll = fds.epoll();
        int[] pair = added(epoll, IN | Constants.EPOLLRDHUP, 1);
        fds.close(pair[1]);
        assertThat(Syscalls.epoll_wait_recv(epoll, batch, -1)).isEqualTo(1);
        assertThat(batch.count(0)).isZero();
        assertThat(batch.events(0)).isEqualTo(IN | Constants.EPOLLRDHUP | Constants.EPOLLHUP);
        assertThat(batch.buffer(0).remaining()).isZero();
    }

    @Test
    void anErrorIsInItsSlot() throws ErrnoException {
        int epoll = fds.epoll();
        int[] pair = fds.tcpPair();
        Posix.epoll_ctl(epoll, Constants.EPOLL_CTL_ADD, pair[0], IN, ReadyBatch.received(pair[0], 0));
        Posix.setsockopt(pair[1], Constants.SOL_SOCKET, Constants.SO_LINGER, new Linger(true, 0).toBytes());
        fds.close(pair[1]);
        assertThat(Syscalls.epoll_wait_recv(epoll, batch, -1)).isEqualTo(1);
        assertThat(batch.count(0)).isEqualTo(-Constants.ECONNRESET);
        assertThat(batch.buffer(0).remaining()).isZero();
    }

    @Test
    void whatIsWritableOrToldOnlyIsNotReceivedFrom() throws ErrnoException {
        int epoll = fds.epoll();
        int[] writable = added(epoll, Constants.EPOLLOUT, 1);
        Posix.send(writable[1], text, 0, 3, 0);
        int[] told = fds.unixPair(Constants.SOCK_STREAM);
        Posix.send(told[1], text, 0, 3, 0);
        Posix.epoll_ctl(epoll, Constants.EPOLL_CTL_ADD, told[0], IN, ReadyBatch.told(told[0], 5));

        assertThat(Syscalls.epoll_wait_recv(epoll, batch, -1)).isEqualTo(2);

        assertThat(batch.count(0)).isEqualTo(-Constants.EAGAIN);
        assertThat(batch.events(0)).isEqualTo(Constants.EPOLLOUT);
        assertThat(batch.count(1)).isEqualTo(-Constants.EAGAIN);
        assertThat(batch.fd(1)).isEqualTo(told[0]);
        assertThat(batch.tag(1)).isEqualTo(5);
        assertThat(Posix.recv(told[0], new byte[8], 0, 8, 0)).isEqualTo(3);
    }

    @Test
    void whatIsNoSocketGivesItsError() throws ErrnoException {
        int epoll = fds.epoll();
        int event = fds.add(Posix.eventfd(1, 0));
        Posix.epoll_ctl(epoll, Constants.EPOLL_CTL_ADD, event, IN, ReadyBatch.received(event, 0));
        assertThat(Syscalls.epoll_wait_recv(epoll, batch, -1)).isEqualTo(1);
        assertThat(batch.count(0)).isEqualTo(-Constants.ENOTSOCK);
    }

    @Test
    void datagramsAreReceivedOneEach() throws ErrnoException {
        int epoll = fds.epoll();
        int[] pair = fds.udpPair();
        Posix.epoll_ctl(epoll, Constants.EPOLL_CTL_ADD, pair[0], IN, ReadyBatch.received(pair[0], 0));
        Posix.send(pair[1], text, 0, 0, 0);
        Posix.send(pair[1], text, 0, 12, 0);
        assertThat(Syscalls.epoll_wait_recv(epoll, batch, -1)).isEqualTo(1);
        assertThat(batch.count(0)).isZero();
        assertThat(Syscalls.epoll_wait_recv(epoll, batch, -1)).isEqualTo(1);
        assertSlot(0, pair[0], 0, "twelve b");
        assertThat(Syscalls.epoll_wait_recv(epoll, batch, 0)).isZero();
    }

    @Test
    void moreReadyThanSlotsTakeTurns() throws ErrnoException {
        int epoll = fds.epoll();
        int[] served = new int[7];
        for (int i = 0; i < served.length; i++) {
            Posix.send(added(epoll, IN, i)[1], text, 0, 12, 0);
        }
        int rounds = 0;
        for (int found = 1; found > 0; rounds++) {
            found = Syscalls.epoll_wait_recv(epoll, batch, 0);
            assertThat(found).isBetween(0, 3);
            for (int i = 0; i < found; i++) {
                served[batch.tag(i)] += batch.count(i);
            }
            if (rounds == 2) {
                assertThat(served).as("each has had a turn").doesNotContain(0);
            }
        }
        assertThat(served).containsOnly(12);
    }

    @Test
    void aFailureIsReturned() throws ErrnoException {
        assertThat(Syscalls.epoll_wait_recv(CLOSED, batch, 0)).isEqualTo(-Constants.EBADF);
        assertThat(Syscalls.epoll_wait_recv(fds.tcp(), batch, 0)).isEqualTo(-Constants.EINVAL);
        assertThatNullPointerException().isThrownBy(() -> Syscalls.epoll_wait_recv(CLOSED, null, 0));
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "1, 0", "-1, 1", "1, -1", "-2147483648, -2147483648"})
    void roomIsAtLeastOne(int slots, int slotSize) {
        assertThatIllegalArgumentException().isThrownBy(() -> ReadyBatch.allocate(slots, slotSize));
    }

    @Test
    void roomIsBounded() {
        assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> ReadyBatch.allocate(65_536, 65_536));
        assertThat(batch.slots()).isEqualTo(3);
        assertThat(batch.slotSize()).isEqualTo(8);
        assertThat(batch).hasToString("ReadyBatch[3 slots of 8 bytes]");
    }

    @Test
    void slotsAreChecked() {
        for (int i : new int[] {-1, 3, Integer.MAX_VALUE, Integer.MIN_VALUE}) {
            for (SlotReader reader : new SlotReader[] {
                batch::fd,
                batch::tag,
                batch::data,
                batch::events,
                batch::count,
                at -> batch.buffer(at).limit()
            }) {
                assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> reader.read(i));
            }
        }
        assertThat(batch.buffer(2).remaining()).isZero();
    }

    @Test
    void aViewReachesItsSlotOnly() {
        ByteBuffer view = batch.buffer(1);
        assertThat(view.capacity()).isEqualTo(8);
        assertThat(batch.buffer(1)).isSameAs(view);
        assertThat(batch.buffer(0)).isNotSameAs(view);
    }

    @Test
    void dataHoldsTheDescriptorAndItsTag() {
        assertThat(ReadyBatch.received(7, 0)).isEqualTo(7);
        assertThat(ReadyBatch.received(Integer.MAX_VALUE, Integer.MAX_VALUE)).isEqualTo(0x7fffffff_7fffffffL);
        assertThat(ReadyBatch.told(7, 1)).isEqualTo(0x80000001_00000007L);
        assertThatIllegalArgumentException().isThrownBy(() -> ReadyBatch.received(-1, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> ReadyBatch.received(0, -1));
        assertThatIllegalArgumentException().isThrownBy(() -> ReadyBatch.told(-1, 0));
    }

    private int[] added(int epoll, int events, int tag) throws ErrnoException {
        int[] pair = fds.unixPair(Constants.SOCK_STREAM);
        Posix.epoll_ctl(epoll, Constants.EPOLL_CTL_ADD, pair[0], events, ReadyBatch.received(pair[0], tag));
        return pair;
    }

    private void assertSlot(int i, int fd, int tag, String data) {
        assertThat(batch.fd(i)).isEqualTo(fd);
        assertThat(batch.tag(i)).isEqualTo(tag);
        assertThat(batch.data(i)).isEqualTo(ReadyBatch.received(fd, tag));
        assertThat(batch.count(i)).isEqualTo(data.length());
        assertThat(US_ASCII.decode(batch.buffer(i)).toString()).isEqualTo(data);
    }

    private interface SlotReader {
        long read(int slot);
    }
}
