package bsdsockets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import bsdsockets.posix.Constants;
import bsdsockets.posix.ErrnoException;
import bsdsockets.posix.Linger;
import bsdsockets.posix.SockFilter;
import bsdsockets.posix.SockFprog;
import bsdsockets.posix.SockOpts;
import bsdsockets.posix.SockaddrIn;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Typed options through the facade. */
class TypedOptionTest {
    @ParameterizedTest
    @EnumSource(Backend.class)
    void whatTheJdkHasGoesThroughEachBackend(Backend backend) throws IOException {
        try (BsdSocket socket = tcp(backend)) {
            socket.bind(SockaddrIn.of("127.0.0.1", 0));
            assertThat(socket.getSockOpt(SockOpts.TCP_NODELAY)).isFalse();
            socket.setSockOpt(SockOpts.TCP_NODELAY, true);
            assertThat(socket.getSockOpt(SockOpts.TCP_NODELAY)).isTrue();
            socket.setSockOpt(SockOpts.SO_LINGER, new Linger(true, 7));
            assertThat(socket.getSockOpt(SockOpts.SO_LINGER)).isEqualTo(new Linger(true, 7));
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Backend.class,
            names = {"JAVA_NET", "NIO"})
    void whatTheJdkHasNotIsRefused(Backend backend) throws IOException {
        try (BsdSocket socket = tcp(backend)) {
            assertThatExceptionOfType(NoEquivalentException.class)
                    .isThrownBy(() -> socket.getSockOpt(SockOpts.TCP_INFO));
            assertThatExceptionOfType(NoEquivalentException.class)
                    .isThrownBy(() -> socket.setSockOpt(SockOpts.TCP_USER_TIMEOUT, 5));
        }
    }

    @Test
    void theNativeBackendTakesAllOfThem() throws IOException {
        SockFprog none = SockFprog.of(SockFilter.stmt(Constants.BPF_RET | Constants.BPF_K, 0));
        try (BsdSocket socket = tcp(Backend.NATIVE)) {
            socket.setSockOpt(SockOpts.SO_ATTACH_FILTER, none);
            assertThat(socket.getSockOpt(SockOpts.SO_GET_FILTER)).isEqualTo(none);
            assertThat(socket.getSockOpt(SockOpts.TCP_INFO).state()).isEqualTo(Constants.TCP_CLOSE);
            assertThatExceptionOfType(ErrnoException.class)
                    .isThrownBy(() -> socket.setSockOpt(SockOpts.TCP_CONGESTION, "no-such-one"))
                    .satisfies(e -> assertThat(e.symbol()).isEqualTo("ENOENT"));
            assertThatNullPointerException().isThrownBy(() -> socket.setSockOpt(SockOpts.TCP_NODELAY, null));
        }
    }

    @Test
    void aClosedSocketHasNone() throws IOException {
        BsdSocket socket = tcp(Backend.NATIVE);
        socket.close();
        assertThatExceptionOfType(ClosedSocketException.class)
                .isThrownBy(() -> socket.getSockOpt(SockOpts.TCP_NODELAY));
        assertThatExceptionOfType(ClosedSocketException.class)
                .isThrownBy(() -> socket.setSockOpt(SockOpts.TCP_NODELAY, true));
    }

    private static BsdSocket tcp(Backend backend) throws IOException {
        return BsdSocket.open(backend, Constants.AF_INET, Constants.SOCK_STREAM, 0);
    }
}
