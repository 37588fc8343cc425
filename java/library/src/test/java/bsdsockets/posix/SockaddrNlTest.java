package bsdsockets.posix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** SockaddrNl: netlink(7). */
class SockaddrNlTest {
    @ParameterizedTest
    @CsvSource({"0, 0", "1, 1", "4711, -1", "-1, 2147483647", "-2147483648, -2147483648"})
    void isLaidOutAsInC(int pid, int groups) {
        SockaddrNl address = SockaddrNl.of(pid, groups);
        byte[] struct = address.toBytes();

        assertThat(struct)
                .isEqualTo(NativeOrder.allocate(12)
                        .putShort((short) Constants.AF_NETLINK)
                        .putShort((short) 0)
                        .putInt(pid)
                        .putInt(groups)
                        .array());
        assertThat(Sockaddr.ofBytes(struct)).isEqualTo(address).hasSameHashCodeAs(address);
        assertThat(address.pid()).isEqualTo(pid);
        assertThat(address.groups()).isEqualTo(groups);
        assertThat(address.family()).isEqualTo(Constants.AF_NETLINK);
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 4, 11, 13, 128})
    void anotherLengthStaysBytes(int length) {
        byte[] struct = Arrays.copyOf(SockaddrNl.kernel().toBytes(), length);
        assertThat(Sockaddr.ofBytes(struct)).isEqualTo(SockaddrRaw.of(struct));
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3})
    void paddingThatIsNotZeroStaysBytes(int at) {
        byte[] struct = SockaddrNl.kernel().toBytes();
        struct[at] = 1;
        assertThat(Sockaddr.ofBytes(struct)).isEqualTo(SockaddrRaw.of(struct));
    }

    @Test
    void isAValueThatSaysWhatItIs() {
        assertThat(SockaddrNl.of(7, 1))
                .isEqualTo(SockaddrNl.of(7, 1))
                .isNotEqualTo(SockaddrNl.of(8, 1))
                .isNotEqualTo(SockaddrNl.of(7, 2))
                .isNotEqualTo(null)
                .hasToString("netlink:7 groups 0x1");
        assertThat(SockaddrNl.of(-1, 0)).hasToString("netlink:4294967295");
        assertThat(SockaddrNl.kernel()).isEqualTo(SockaddrNl.of(0, 0));
        assertThatThrownBy(() -> SockaddrNl.kernel().toSocketAddress())
                .isInstanceOf(UnsupportedOperationException.class)
                .hasMessage("the JDK has no netlink: netlink:0");
    }
}
