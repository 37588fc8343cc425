package bsdsockets.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import bsdsockets.Backend;
import bsdsockets.BsdSocket;
import bsdsockets.posix.Constants;
import bsdsockets.posix.ErrnoException;
import bsdsockets.posix.Msghdr;
import bsdsockets.posix.Sockaddr;
import bsdsockets.posix.SockaddrIn;
import bsdsockets.posix.SockaddrIn6;
import bsdsockets.posix.SockaddrUn;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ReadOnlyBufferException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What a caller may not hand in, on every backend: its own error, whose message says which call and what, before anything
 * else is looked at. So it is the same on a socket that would block, on one that is closed, and in a thread that is
 * interrupted.
 */
class BadInputTest {
    private static final Sockaddr PATH = SockaddrUn.ofPath("/tmp/nobody");
    private static final byte[] NO_BYTES = null;
    private static final ByteBuffer NO_BUFFER = null;
    private static final ByteBuffer READ_ONLY = ByteBuffer.allocate(1).asReadOnlyBuffer();

    @FunctionalInterface
    private interface Call {
        void on(BsdSocket socket) throws IOException;
    }

    private enum Mistake {
        BIND_TO_NULL(NullPointerException.class, "bind: the address is null", socket -> socket.bind(null)),
        BIND_TO_ANOTHER_FAMILY(
                IllegalArgumentException.class,
                "bind: an address of AF_UNIX, /tmp/nobody, for a socket of AF_INET; open one of AF_UNIX",
                socket -> socket.bind(PATH)),
        CONNECT_TO_NULL(NullPointerException.class, "connect: the address is null", socket -> socket.connect(null)),
        CONNECT_TO_ANOTHER_FAMILY(
                IllegalArgumentException.class, "connect: an address of AF_UNIX", socket -> socket.connect(PATH)),
        CONNECT_EX_TO_NULL(
                NullPointerException.class, "connect: the address is null", socket -> socket.connectEx(null)),
        CONNECT_EX_TO_ANOTHER_FAMILY(
                IllegalArgumentException.class, "connect: an address of AF_UNIX", socket -> socket.connectEx(PATH)),
        SEND_NULL(NullPointerException.class, "send: the data is null", socket -> socket.send(NO_BYTES)),
        SEND_NULL_WITH_FLAGS(NullPointerException.class, "send: the data is null", socket -> socket.send(NO_BYTES, 0)),
        SEND_NULL_BUFFER(NullPointerException.class, "send: the data is null", socket -> socket.send(NO_BUFFER, 0)),
        SEND_ALL_NULL(NullPointerException.class, "sendall: the data is null", socket -> socket.sendAll(NO_BYTES)),
        SEND_ALL_NULL_BUFFER(
                NullPointerException.class, "sendall: the data is null", socket -> socket.sendAll(NO_BUFFER)),
        RECV_NEGATIVE(IllegalArgumentException.class, "recv: a negative size, -1", socket -> socket.recv(-1)),
        RECV_MOST_NEGATIVE(
                IllegalArgumentException.class,
                "recv: a negative size, -2147483648",
                socket -> socket.recv(Integer.MIN_VALUE, 0)),
        RECV_INTO_NULL(NullPointerException.class, "recv: the buffer is null", socket -> socket.recvInto(null, 0)),
        RECV_INTO_READ_ONLY(ReadOnlyBufferException.class, null, socket -> socket.recvInto(READ_ONLY, 0)),
        SEND_TO_NULL(
                NullPointerException.class, "sendto: the address is null", socket -> socket.sendTo(new byte[1], null)),
        SEND_NULL_TO(
                NullPointerException.class,
                "sendto: the data is null",
                socket -> socket.sendTo(null, SockaddrIn.of("127.0.0.1", 1))),
        SEND_TO_ANOTHER_FAMILY(
                IllegalArgumentException.class,
                "sendto: an address of AF_UNIX",
                socket -> socket.sendTo(new byte[1], 0, PATH)),
        RECV_FROM_NEGATIVE(
                IllegalArgumentException.class, "recvfrom: a negative size, -1", socket -> socket.recvFrom(-1)),
        SHUT_DOWN_NEITHER(
                ErrnoException.class,
                "99, which is neither SHUT_RD nor SHUT_WR nor SHUT_RDWR",
                socket -> socket.shutdown(99)),
        SHUT_DOWN_NEGATIVE(ErrnoException.class, "-1, which is neither SHUT_RD", socket -> socket.shutdown(-1)),
        OPTION_OF_NEGATIVE_LENGTH(
                IllegalArgumentException.class,
                "getsockopt: a negative size, -1",
                socket -> socket.getSockOpt(Constants.SOL_SOCKET, Constants.SO_RCVBUF, -1)),
        OPTION_NULL(
                NullPointerException.class,
                "setsockopt: the value is null",
                socket -> socket.setSockOpt(Constants.SOL_SOCKET, Constants.SO_RCVBUF, null)),
        TIMEOUT_NEGATIVE(
                IllegalArgumentException.class,
                "a negative time-out: PT-0.000000001S",
                socket -> socket.setTimeout(Duration.ofNanos(-1))),
        TIMEOUT_TOO_LARGE(
                IllegalArgumentException.class,
                "at most PT596H31M23.647S",
                socket -> socket.setTimeout(Duration.ofMillis(Integer.MAX_VALUE).plusNanos(1))),
        TIMEOUT_LARGEST_THERE_IS(
                IllegalArgumentException.class,
                "a time-out too large",
                socket -> socket.setTimeout(Duration.ofSeconds(Long.MAX_VALUE, 999_999_999))),
        SEND_NULL_MESSAGE(
                NullPointerException.class, "sendmsg: the message is null", socket -> socket.sendMsg(null, 0)),
        SEND_MESSAGE_TO_ANOTHER_FAMILY(
                IllegalArgumentException.class,
                "sendmsg: an address of AF_UNIX",
                socket -> socket.sendMsg(new Msghdr(PATH, List.of(), List.of(), 0), 0)),
        RECV_NULL_MESSAGE(
                NullPointerException.class, "recvmsg: the message is null", socket -> socket.recvMsg(null, 0)),
        RECV_MESSAGE_INTO_READ_ONLY(
                ReadOnlyBufferException.class,
                null,
                socket -> socket.recvMsg(new Msghdr(null, List.of(READ_ONLY), List.of(), 0), 0));

        private final Class<? extends Exception> type;
        private final String message;

        @SuppressWarnings("ImmutableEnumChecker") // a lambda without state, which the checker does not see
        private final Call call;

        Mistake(Class<? extends Exception> type, String message, Call call) {
            this.type = type;
            this.message = message;
            this.call = call;
        }

        void check(BsdSocket socket) {
            Throwable failure = catchThrowable(() -> call.on(socket));
            assertThat(failure).isExactlyInstanceOf(type);
            if (message != null) {
                assertThat(failure).hasMessageContaining(message);
            }
            if (failure instanceof ErrnoException errno) {
                assertThat(errno.symbol()).isEqualTo("EINVAL");
            }
        }
    }

    static Stream<Arguments> mistakes() {
        return Arrays.stream(Backend.values())
                .flatMap(backend -> Arrays.stream(Mistake.values()).map(mistake -> Arguments.of(backend, mistake)));
    }

    private static BsdSocket datagram(Backend backend) throws IOException {
        BsdSocket socket = BsdSocket.open(backend, Constants.AF_INET, Constants.SOCK_DGRAM, 0);
        socket.setTimeout(Duration.ofMinutes(10));
        return socket;
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void isToldBeforeAnythingElse(Backend backend, Mistake mistake) throws Exception {
        BsdSocket socket = datagram(backend);
        try (socket) {
            mistake.check(socket);
            Thread.currentThread().interrupt();
            try {
                mistake.check(socket);
            } finally {
                assertThat(Thread.interrupted()).as("the status stays").isTrue();
            }
            assertThat(socket.isOpen()).isTrue();
            assertThat(socket.getTimeout()).isEqualTo(Duration.ofMinutes(10));
        }
        mistake.check(socket);
    }

    @ParameterizedTest
    @EnumSource(Backend.class)
    void aSocketThatIsClosedSaysSo(Backend backend) throws Exception {
        BsdSocket socket = datagram(backend);
        socket.close();
        assertThat(catchThrowable(() -> socket.recv(1))).hasMessage("recv: the socket is closed");
        assertThat(catchThrowable(() -> socket.sendTo(new byte[1], SockaddrIn.of("127.0.0.1", 1))))
                .hasMessage("sendto: the socket is closed");
    }

    @ParameterizedTest
    @EnumSource(Backend.class)
    void theStaticMethodsToo(Backend backend) {
        assertThat(catchThrowable(() -> BsdSocket.open(null, Constants.AF_INET, Constants.SOCK_STREAM, 0)))
                .isExactlyInstanceOf(NullPointerException.class)
                .hasMessage("open: the backend is null");
        assertThat(catchThrowable(() -> BsdSocket.createServer(backend, null, 1)))
                .isExactlyInstanceOf(NullPointerException.class)
                .hasMessage("createServer: the address is null");
        assertThat(catchThrowable(() -> BsdSocket.createServer(null, SockaddrIn.of("127.0.0.1", 0), 1)))
                .isExactlyInstanceOf(NullPointerException.class);
        assertThat(catchThrowable(() -> BsdSocket.createConnection(null, "127.0.0.1", 1, null)))
                .isExactlyInstanceOf(NullPointerException.class)
                .hasMessage("createConnection: the backend is null");
        assertThat(catchThrowable(() -> BsdSocket.createConnection(backend, null, 1, null)))
                .isExactlyInstanceOf(NullPointerException.class)
                .hasMessage("createConnection: the host is null");
        for (int port : new int[] {-1, 65_536, Integer.MAX_VALUE, Integer.MIN_VALUE}) {
            assertThat(catchThrowable(() -> BsdSocket.createConnection(backend, "127.0.0.1", port, null)))
                    .isExactlyInstanceOf(IllegalArgumentException.class)
                    .hasMessage("createConnection: port out of range 0 to 65535: " + port);
        }
        assertThat(catchThrowable(() -> BsdSocket.createConnection(backend, "host.invalid", 1, Duration.ofSeconds(-1))))
                .isExactlyInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("a negative time-out: PT-1S");
        assertThat(catchThrowable(() -> BsdSocket.fromFd(-1)))
                .isExactlyInstanceOf(IllegalArgumentException.class)
                .hasMessage("fromFd: a negative descriptor, -1");
    }

    /** An address that is none does not come into being. */
    @ParameterizedTest
    @MethodSource("addressesThatAreNone")
    void addressesSayWhatIsWrong(String message, ThrowingCallable maker) {
        assertThat(catchThrowable(maker))
                .isExactlyInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(message);
    }

    static Stream<Arguments> addressesThatAreNone() {
        return Stream.of(
                address("109 bytes, at most 108", () -> SockaddrUn.ofPath("x".repeat(109))),
                address("108 bytes, at most 107", () -> SockaddrUn.ofAbstract("x".repeat(108))),
                address("an empty path", () -> SockaddrUn.ofPath("")),
                address("a zero byte at 1", () -> SockaddrUn.ofPath("a\0b")),
                address("65536", () -> SockaddrIn.of("127.0.0.1", 65_536)),
                address("-1", () -> SockaddrIn.of("127.0.0.1", -1)),
                address("65536", () -> SockaddrIn6.of("::1", 65_536)),
                address("localhost", () -> SockaddrIn.of("localhost", 1)),
                address("127.1", () -> SockaddrIn.of("127.1", 1)),
                address("127.0.0.1", () -> SockaddrIn6.of("127.0.0.1", 1)));
    }

    private static Arguments address(String message, ThrowingCallable maker) {
        return Arguments.of(message, maker);
    }
}
