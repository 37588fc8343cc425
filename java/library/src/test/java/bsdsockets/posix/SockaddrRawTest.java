package bsdsockets.posix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** SockaddrRaw: what has no type of its own, or is wrong. */
class SockaddrRawTest {
    @AutoClose
    private final Fds fds = new Fds();

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 15, 17, 24, 27, 29, 128, 200, 10_000})
    void takesAnyLength(int length) {
        byte[] struct = Arrays.copyOf(SockaddrIn6.of("::1", 80).toBytes(), length);
        SockaddrRaw raw = SockaddrRaw.of(struct);

        assertThat(raw.toBytes()).isEqualTo(struct);
        assertThat(raw.family()).isEqualTo(length < 2 ? Constants.AF_UNSPEC : Constants.AF_INET6);
        assertThat(Sockaddr.ofBytes(struct)).isEqualTo(raw).hasSameHashCodeAs(raw);
        assertThatThrownBy(raw::toSocketAddress).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void isAValue() {
        byte[] struct = {1, 2, 3};
        SockaddrRaw raw = SockaddrRaw.of(struct);
        struct[0] = 9;
        raw.toBytes()[0] = 9;

        assertThat(raw)
                .isEqualTo(SockaddrRaw.of(new byte[] {1, 2, 3}))
                .isNotEqualTo(SockaddrRaw.of(new byte[] {1, 2}))
                .isNotEqualTo(null);
        assertThat(SockaddrRaw.of(SockaddrIn.of("1.2.3.4", 1).toBytes())).isNotEqualTo(SockaddrIn.of("1.2.3.4", 1));
        assertThatNullPointerException().isThrownBy(() -> SockaddrRaw.of(null));
        assertThatNullPointerException().isThrownBy(() -> Sockaddr.ofBytes(null));
    }

    @Test
    void namesTheFamilyAndShowsTheBytes() {
        assertThat(SockaddrRaw.of(new byte[0])).hasToString("AF_UNSPEC[]");
        assertThat(SockaddrRaw.of(SockaddrUn.unnamed().toBytes()).toString()).startsWith("AF_UNIX[");
        assertThat(SockaddrRaw.of(new byte[] {-1, -1, 7})).hasToString("65535[ffff07]");
    }

    @Test
    void theKernelReadsWhatItIsTold() throws ErrnoException {
        int listener = fds.listener();
        int client = fds.tcp();
        Posix.connect(client, SockaddrRaw.of(Posix.getsockname(listener).toBytes()));
        assertThat(Posix.getpeername(client)).isEqualTo(Posix.getsockname(listener));
    }
}
