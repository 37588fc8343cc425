package bsdsockets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import bsdsockets.posix.Constants;
import bsdsockets.posix.ErrnoException;
import bsdsockets.posix.GaiException;
import bsdsockets.posix.Posix;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.PortUnreachableException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.nio.channels.AlreadyBoundException;
import java.nio.channels.AsynchronousCloseException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.InterruptedByTimeoutException;
import java.nio.channels.NotYetConnectedException;
import java.nio.channels.UnresolvedAddressException;
import java.nio.channels.UnsupportedAddressTypeException;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The mapping by class, by message and by cause, on exceptions made here; those of real calls are in other tests. */
class JdkErrnoTest {
    static IntStream everyErrno() {
        return IntStream.rangeClosed(1, 133)
                .filter(errno -> !Constants.nameOf("E", errno).equals(Integer.toString(errno)));
    }

    /** Compared as texts: in some languages two errors have the same. */
    @ParameterizedTest
    @MethodSource("everyErrno")
    void everyTextOfStrerror(int errno) {
        String text = Posix.strerror(errno);
        List<IOException> failures = List.of(
                new SocketException(text),
                new IOException(text + ": bind"),
                new IOException("connect: " + text),
                new ConnectException(text + " (" + text + ")"));
        assertThat(failures)
                .allSatisfy(failure ->
                        assertThat(Posix.strerror(JdkErrno.of(failure, "send"))).isEqualTo(text));
    }

    @Test
    void ofTwoErrorsWithOneTextTheLikelier() {
        assertThat(symbolOfItsText("ECONNRESET")).isEqualTo("ECONNRESET");
        assertThat(symbolOfItsText("ENOPROTOOPT")).isEqualTo("ENOPROTOOPT");
        assertThat(symbolOfItsText("EINPROGRESS")).isEqualTo("EINPROGRESS");
    }

    private static String symbolOfItsText(String symbol) {
        return JdkErrno.symbol(new SocketException(Posix.strerror(Constants.valueOf(symbol))), "recv");
    }

    static Stream<Arguments> classesWithoutMessage() {
        return Stream.of(
                Arguments.of(new PortUnreachableException(), "ECONNREFUSED"),
                Arguments.of(new ConnectException(), "ECONNREFUSED"),
                Arguments.of(new NoRouteToHostException(), "EHOSTUNREACH"),
                Arguments.of(new BindException(), "EADDRINUSE"),
                Arguments.of(new SocketTimeoutException(), "EAGAIN"),
                Arguments.of(new InterruptedByTimeoutException(), "EAGAIN"),
                Arguments.of(new InterruptedIOException(), "EINTR"),
                Arguments.of(new ClosedByInterruptException(), "EINTR"),
                Arguments.of(new AsynchronousCloseException(), "EBADF"),
                Arguments.of(new ClosedChannelException(), "EBADF"),
                Arguments.of(new ClosedSocketException("closed"), "EBADF"),
                Arguments.of(new NotYetConnectedException(), "ENOTCONN"),
                Arguments.of(new AlreadyBoundException(), "EINVAL"),
                Arguments.of(new UnsupportedAddressTypeException(), "EAFNOSUPPORT"),
                Arguments.of(new SecurityException(), "EACCES"),
                Arguments.of(new IllegalArgumentException(), "EINVAL"),
                Arguments.of(new ErrnoException(Constants.EPROTO, "recv"), "EPROTO"),
                Arguments.of(new UnknownHostException(), "EAI_NONAME"),
                Arguments.of(new UnresolvedAddressException(), "EAI_NONAME"),
                Arguments.of(new NoEquivalentException("none"), "NoEquivalentException"),
                Arguments.of(new IOException(), "IOException"),
                Arguments.of(new IllegalStateException("key is no longer valid"), "IllegalStateException"));
    }

    @ParameterizedTest
    @MethodSource("classesWithoutMessage")
    void byClass(Throwable failure, String symbol) {
        assertThat(JdkErrno.symbol(failure, "recv")).isEqualTo(symbol);
        assertThat(JdkErrno.of(failure, "recv")).isEqualTo(symbol.matches("E[A-Z]+") ? Constants.valueOf(symbol) : 0);
    }

    @ParameterizedTest
    @CsvSource({
        "Connection reset, ECONNRESET",
        "Socket closed, EBADF",
        "Socket is closed, EBADF",
        "Closed by interrupt, EINTR",
        "Socket is not connected, ENOTCONN",
        "Socket is not bound yet, EINVAL",
        "Already connected, EISCONN",
        "already connected, EISCONN",
        "Already bound, EINVAL",
        "already bound, EINVAL",
        "Socket input is already shutdown, ENOTCONN",
        "Socket output is already shutdown, ENOTCONN",
        "Socket output is shutdown, EPIPE",
        "Unsupported address type, EAFNOSUPPORT",
        "Connection in progress, EALREADY",
        "Can't connect to port 0, EINVAL",
        "SO_REUSEPORT not supported, ENOPROTOOPT",
        "Option not supported, ENOPROTOOPT",
        "No buffer space available, ENOBUFS",
        "Network interface not configured for IPv4, ENODEV",
        "Unresolved address, EAI_NONAME"
    })
    void byTheJdksOwnWords(String message, String symbol) {
        assertThat(JdkErrno.symbol(new SocketException(message), "recv")).isEqualTo(symbol);
    }

    @Test
    void aTimeoutOfConnectIsToldByTheCallOrTheMessage() {
        assertThat(JdkErrno.of(new SocketTimeoutException(), "connect")).isEqualTo(Constants.EINPROGRESS);
        assertThat(JdkErrno.of(new SocketTimeoutException("Connect timed out"), "createConnection"))
                .isEqualTo(Constants.EINPROGRESS);
        assertThat(JdkErrno.of(new SocketTimeoutException("connect timed out"), "createConnection"))
                .isEqualTo(Constants.EINPROGRESS);
        assertThat(JdkErrno.of(new ConnectException("Connection timed out"), "connect"))
                .isEqualTo(Constants.ETIMEDOUT);
    }

    @Test
    void theMessageBeatsTheClassThatMayMeanMore() {
        assertThat(JdkErrno.of(new BindException(Posix.strerror(Constants.EACCES)), "sendto"))
                .isEqualTo(Constants.EACCES);
        assertThat(JdkErrno.of(new ConnectException(Posix.strerror(Constants.ENOTCONN)), "recv"))
                .isEqualTo(Constants.ENOTCONN);
    }

    @Test
    void theCauseSaysWhatTheExceptionDoesNot() {
        Throwable wrapped =
                new UncheckedIOException("connect failed", new SocketException(Posix.strerror(Constants.ENETUNREACH)));
        assertThat(JdkErrno.of(wrapped, "connect")).isEqualTo(Constants.ENETUNREACH);
        Throwable joined = new SocketException("joinGroup failed").initCause(new IllegalArgumentException());
        assertThat(JdkErrno.of(joined, "setsockopt")).isEqualTo(Constants.EINVAL);
    }

    @Test
    void anUnsupportedOperationIsToldByTheCall() {
        UnsupportedOperationException unsupported = new UnsupportedOperationException("'SO_X' not supported");
        assertThat(JdkErrno.of(unsupported, "setsockopt")).isEqualTo(Constants.ENOPROTOOPT);
        UnsupportedOperationException silent = new UnsupportedOperationException();
        assertThat(JdkErrno.of(silent, "getsockopt")).isEqualTo(Constants.ENOPROTOOPT);
        assertThat(JdkErrno.of(silent, "socket")).isEqualTo(Constants.EAFNOSUPPORT);
        assertThat(JdkErrno.of(silent, "send")).isEqualTo(Constants.EOPNOTSUPP);
    }

    @Test
    void wordsWithinWordsDoNotCount() {
        assertThat(JdkErrno.of(new IOException("Broken pipeline"), "send")).isZero();
        assertThat(JdkErrno.of(new IOException("NoBroken pipe"), "send")).isZero();
    }

    @Test
    void aNameThatDoesNotResolveHasGetaddrinfosSymbol() {
        UnknownHostException again = new UnknownHostException("some.host: " + Posix.gai_strerror(Constants.EAI_AGAIN));
        assertThat(JdkErrno.symbol(again, "getaddrinfo")).isEqualTo("EAI_AGAIN");
        assertThat(JdkErrno.of(again, "getaddrinfo")).isZero();
        GaiException own = catchThrowableOfType(GaiException.class, () -> Posix.getaddrinfo("1.2.3.4.5", null, null));
        assertThat(JdkErrno.symbol(own, "getaddrinfo")).isEqualTo(own.symbol());
    }
}
