package bsdsockets.posix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** SockaddrVm: vsock(7). */
class SockaddrVmTest {
    @ParameterizedTest
    @CsvSource({"0, 0, 0", "1, 8888, 1", "-1, -1, 255", "2147483647, -2147483648, 128"})
    void isLaidOutAsInC(int cid, int port, int flags) {
        SockaddrVm address = SockaddrVm.of(cid, port, flags);
        byte[] struct = address.toBytes();

        assertThat(struct)
                .isEqualTo(NativeOrder.allocate(16)
                        .putShort((short) Constants.AF_VSOCK)
                        .putShort((short) 0)
                        .putInt(port)
                        .putInt(cid)
                        .put((byte) flags)
                        .array());
        assertThat(Sockaddr.ofBytes(struct)).isEqualTo(address).hasSameHashCodeAs(address);
        assertThat(address.cid()).isEqualTo(cid);
        assertThat(address.port()).isEqualTo(port);
        assertThat(address.flags()).isEqualTo(flags);
        assertThat(address.family()).isEqualTo(Constants.AF_VSOCK);
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 12, 15, 17, 128})
    void anotherLengthStaysBytes(int length) {
        byte[] struct = Arrays.copyOf(SockaddrVm.of(1, 2).toBytes(), length);
        assertThat(Sockaddr.ofBytes(struct)).isEqualTo(SockaddrRaw.of(struct));
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 13, 14, 15})
    void paddingThatIsNotZeroStaysBytes(int at) {
        byte[] struct = SockaddrVm.of(1, 2).toBytes();
        struct[at] = 1;
        assertThat(Sockaddr.ofBytes(struct)).isEqualTo(SockaddrRaw.of(struct));
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 256, Integer.MAX_VALUE, Integer.MIN_VALUE})
    void flagsOutOfRangeAreRefused(int flags) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SockaddrVm.of(1, 2, flags))
                .withMessage("svm_flags out of range 0 to 255: " + flags);
    }

    @Test
    void isAValueThatSaysWhatItIs() {
        assertThat(SockaddrVm.of(1, 8888))
                .isEqualTo(SockaddrVm.of(1, 8888, 0))
                .isNotEqualTo(SockaddrVm.of(2, 8888))
                .isNotEqualTo(SockaddrVm.of(1, 8889))
                .isNotEqualTo(SockaddrVm.of(1, 8888, 1))
                .isNotEqualTo(null)
                .hasToString("vsock:1:8888");
        assertThat(SockaddrVm.of(Constants.VMADDR_CID_ANY, Constants.VMADDR_PORT_ANY))
                .hasToString("vsock:*:*");
        assertThat(SockaddrVm.of(2, -2, 1)).hasToString("vsock:2:4294967294 flags 0x1");
        assertThatThrownBy(() -> SockaddrVm.of(1, 2).toSocketAddress())
                .isInstanceOf(UnsupportedOperationException.class)
                .hasMessage("the JDK has no vsock: vsock:1:2");
    }
}
