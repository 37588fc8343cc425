package bsdsockets.backend.posix;

import static bsdsockets.posix.Constants.AF_UNIX;
import static bsdsockets.posix.Constants.MSG_CTRUNC;
import static bsdsockets.posix.Constants.MSG_PEEK;
import static bsdsockets.posix.Constants.MSG_TRUNC;
import static bsdsockets.posix.Constants.SOCK_DGRAM;
import static bsdsockets.posix.Constants.SOCK_SEQPACKET;
import static bsdsockets.posix.Constants.SOCK_STREAM;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import bsdsockets.Backend;
import bsdsockets.BsdSocket;
import bsdsockets.posix.Cmsg;
import bsdsockets.posix.CmsgRights;
import bsdsockets.posix.Msghdr;
import bsdsockets.posix.Posix;
import bsdsockets.posix.SockaddrUn;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Messages and names as Python's socket tests put them to work: cut at every length, with and without a time-out. */
class NativeMessageTest {
    /** struct cmsghdr and two descriptors. */
    private static final int ROOM_FOR_TWO = 24;

    private BsdSocket[] pair = {};

    @AfterEach
    void close() throws IOException {
        for (BsdSocket end : pair) {
            end.close();
        }
    }

    private void open(int type) throws IOException {
        pair = BsdSocket.socketPair(AF_UNIX, type, 0);
    }

    private static Msghdr message(int control, ByteBuffer... buffers) {
        return new Msghdr(null, List.of(buffers), List.of(), control);
    }

    private static long openDescriptors() throws IOException {
        try (Stream<Path> fds = Files.list(Path.of("/proc/self/fd"))) {
            return fds.map(NativeMessageTest::target)
                    .filter("anon_inode:[eventpoll]"::equals)
                    .count();
        }
    }

    private static String target(Path fd) {
        try {
            return Files.readSymbolicLink(fd).toString();
        } catch (IOException e) {
            return "";
        }
    }

    static Stream<Integer> lengths() {
        return Stream.iterate(0, length -> length <= 2 * ROOM_FOR_TWO, length -> length + 1);
    }

    /** Whatever the room, no descriptor is lost: the two arrive, or none does and none stays open. */
    @ParameterizedTest
    @MethodSource("lengths")
    void descriptorsCutAtEveryLength(int room) throws Exception {
        open(SOCK_STREAM);
        int passed = Posix.epoll_create1(0);
        try {
            long before = openDescriptors();
            ByteBuffer data = ByteBuffer.wrap(new byte[] {'x'});
            pair[0].sendMsg(new Msghdr(null, List.of(data), List.of(Cmsg.rights(passed, passed)), 0), 0);
            Msghdr.Result result = pair[1].recvMsg(message(room, ByteBuffer.allocate(1)), 0);
            assertThat(result.count()).isEqualTo(1);
            List<CmsgRights> rights = result.control().stream()
                    .filter(CmsgRights.class::isInstance)
                    .map(CmsgRights.class::cast)
                    .toList();
            assertThat((result.flags() & MSG_CTRUNC) != 0).as("cut").isEqualTo(room < ROOM_FOR_TWO);
            assertThat(rights).hasSize(room < ROOM_FOR_TWO ? 0 : 1);
            for (CmsgRights arrived : rights) {
                assertThat(arrived.fds()).hasSize(2);
                for (int fd : arrived.fds()) {
                    Posix.close(fd);
                }
            }
            assertThat(openDescriptors()).isEqualTo(before);
        } finally {
            Posix.close(passed);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 30_000})
    void aDatagramCutSaysSoAndItsRestIsGone(int millis) throws Exception {
        open(SOCK_DGRAM);
        pair[1].setTimeout(Duration.ofMillis(millis));
        pair[0].send(new byte[] {'a', 'b', 'c'});
        pair[0].send(new byte[] {'d'});
        ByteBuffer room = ByteBuffer.allocate(2);
        Msghdr.Result cut = pair[1].recvMsg(message(0, room), 0);
        assertThat(cut.count()).isEqualTo(2);
        assertThat(cut.flags() & MSG_TRUNC).isEqualTo(MSG_TRUNC);
        Msghdr.Result whole = pair[1].recvMsg(message(0, ByteBuffer.allocate(2)), 0);
        assertThat(whole.count()).isEqualTo(1);
        assertThat(whole.flags() & MSG_TRUNC).isZero();
    }

    @Test
    void aPeekLeavesTheMessageAndScattersInOrder() throws Exception {
        open(SOCK_SEQPACKET);
        ByteBuffer gathered = ByteBuffer.wrap(new byte[] {'a', 'b'});
        assertThat(pair[0].sendMsg(message(0, gathered, ByteBuffer.wrap(new byte[] {'c'})), 0))
                .isEqualTo(3);
        for (int flags : new int[] {MSG_PEEK, 0}) {
            ByteBuffer first = ByteBuffer.allocate(1);
            ByteBuffer none = ByteBuffer.allocate(0);
            ByteBuffer rest = ByteBuffer.allocateDirect(9);
            assertThat(pair[1].recvMsg(message(0, first, none, rest), flags).count())
                    .isEqualTo(3);
            assertThat(first.get(0)).isEqualTo((byte) 'a');
            assertThat(rest.position()).isEqualTo(2);
            assertThat(rest.get(1)).isEqualTo((byte) 'c');
        }
        pair[0].close();
        Msghdr.Result end = pair[1].recvMsg(message(64, ByteBuffer.allocate(1)), 0);
        assertThat(end.count()).as("the end").isZero();
        assertThat(end.control()).isEmpty();
    }

    /** Python spells such names with surrogate escapes; here they are bytes. */
    @Test
    void namesThatAreNoText(@TempDir Path folder) throws Exception {
        byte[] start = (folder + "/").getBytes(UTF_8);
        byte[] path = ByteBuffer.allocate(start.length + 3)
                .put(start)
                .put(new byte[] {(byte) 0xff, (byte) 0xc3, 'x'})
                .array();
        exchange(SockaddrUn.ofPath(path));
        byte[] name = ByteBuffer.allocate(12)
                .putLong(ProcessHandle.current().pid())
                .put(new byte[] {0, (byte) 0x80, (byte) 0xff, 0})
                .array();
        exchange(SockaddrUn.ofAbstract(name));
    }

    private static void exchange(SockaddrUn name) throws IOException {
        try (BsdSocket server = BsdSocket.createServer(Backend.NATIVE, name, 1);
                BsdSocket client = BsdSocket.open(Backend.NATIVE, AF_UNIX, SOCK_STREAM, 0)) {
            assertThat(server.getSockName()).isEqualTo(name);
            client.connect(name);
            assertThat(client.getPeerName()).isEqualTo(name);
            BsdSocket.Accepted accepted = server.accept();
            try (BsdSocket connection = accepted.socket()) {
                assertThat(accepted.peer()).isEqualTo(SockaddrUn.unnamed());
                assertThat(connection.getSockName()).isEqualTo(name);
            }
        }
    }
}
