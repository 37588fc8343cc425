package bsdsockets.posix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.UnixDomainSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** SockaddrUn: paths, abstract names and no name. */
class SockaddrUnTest {
    @Test
    void aPathIsTextOrBytes() {
        SockaddrUn path = SockaddrUn.ofPath("/run/a.socket");

        assertThat(path.path()).isEqualTo("/run/a.socket".getBytes(StandardCharsets.UTF_8));
        assertThat(path.isAbstract()).isFalse();
        assertThat(path.isUnnamed()).isFalse();
        assertThat(path.family()).isEqualTo(Constants.AF_UNIX);
        assertThat(path).hasToString("/run/a.socket");
        assertThat(path.toSocketAddress()).isEqualTo(UnixDomainSocketAddress.of("/run/a.socket"));
        assertThat(Sockaddr.of(UnixDomainSocketAddress.of("/run/a.socket"))).isEqualTo(path);
        assertThat(path.toBytes()).hasSize(2 + 13 + 1).endsWith('t', 0);
        assertThat(SockaddrUn.ofPath("grün").path()).isEqualTo("grün".getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void anAbstractNameIsTextOrBytesWithoutTheLeadingZero() {
        SockaddrUn name = SockaddrUn.ofAbstract("name");

        assertThat(name.path()).containsExactly('n', 'a', 'm', 'e');
        assertThat(name.isAbstract()).isTrue();
        assertThat(name.isUnnamed()).isFalse();
        assertThat(name).hasToString("@name");
        assertThat(name.toBytes()).hasSize(2 + 1 + 4).endsWith(0, 'n', 'a', 'm', 'e');
        assertThatThrownBy(name::toSocketAddress)
                .isInstanceOf(UnsupportedOperationException.class)
                .hasMessageContaining("@name");
    }

    @Test
    void noNameIsTheFamilyAlone() {
        SockaddrUn unnamed = SockaddrUn.unnamed();

        assertThat(unnamed.isUnnamed()).isTrue();
        assertThat(unnamed.isAbstract()).isFalse();
        assertThat(unnamed.path()).isEmpty();
        assertThat(unnamed.toBytes()).hasSize(2);
        assertThat(unnamed).hasToString("(unnamed)");
        assertThat(unnamed.toSocketAddress()).isEqualTo(UnixDomainSocketAddress.of(""));
        assertThat(Sockaddr.of(UnixDomainSocketAddress.of(""))).isEqualTo(unnamed);
        assertThat(Sockaddr.ofBytes(unnamed.toBytes())).isEqualTo(unnamed);
    }

    @Test
    void everyPathCrossesExactly() {
        Random random = new Random(108);
        for (int i = 0; i < 2_000; i++) {
            byte[] path = new byte[1 + random.nextInt(108)];
            for (int at = 0; at < path.length; at++) {
                path[at] = (byte) (1 + random.nextInt(255));
            }
            SockaddrUn address = SockaddrUn.ofPath(path);
            assertThat(address.path()).isEqualTo(path);
            assertThat(Sockaddr.ofBytes(address.toBytes())).isEqualTo(address);
        }
    }

    @Test
    void everyAbstractNameCrossesExactly() {
        Random random = new Random(107);
        for (int length = 0; length <= 107; length++) {
            for (int i = 0; i < 10; i++) {
                byte[] name = new byte[length];
                random.nextBytes(name);
                SockaddrUn address = SockaddrUn.ofAbstract(name);
                assertThat(address.path()).isEqualTo(name);
                assertThat(Sockaddr.ofBytes(address.toBytes())).isEqualTo(address);
            }
            SockaddrUn zeros = SockaddrUn.ofAbstract(new byte[length]);
            assertThat(Sockaddr.ofBytes(zeros.toBytes())).isEqualTo(zeros);
        }
    }

    @Test
    void anyBytesAreReadExactly() {
        Random random = new Random(110);
        for (int i = 0; i < 5_000; i++) {
            byte[] struct = new byte[2 + random.nextInt(120)];
            for (int at = 2; at < struct.length; at++) {
                struct[at] = (byte) random.nextInt(4);
            }
            System.arraycopy(SockaddrUn.unnamed().toBytes(), 0, struct, 0, 2);

            Sockaddr read = Sockaddr.ofBytes(struct);

            // the kernel ends a path with a zero byte or not, and means the same
            boolean ended = read instanceof SockaddrUn un && !un.isAbstract() && !un.isUnnamed();
            assertThat(withoutEnd(read.toBytes(), ended)).isEqualTo(withoutEnd(struct, ended));
        }
    }

    @Test
    void thePathOf108BytesComesBackWithAZero() {
        byte[] longest = new byte[108];
        Arrays.fill(longest, (byte) 'x');
        SockaddrUn address = SockaddrUn.ofPath(longest);
        assertThat(address.toBytes()).hasSize(110);

        assertThat(Sockaddr.ofBytes(Arrays.copyOf(address.toBytes(), 111))).isEqualTo(address);
    }

    @Test
    void whatIsTooLongIsRefusedNotCut() {
        String path = "x".repeat(109);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SockaddrUn.ofPath(path))
                .withMessageStartingWith("path too long for AF_UNIX: 109 bytes, at most 108: xxx");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SockaddrUn.ofAbstract("x".repeat(108)))
                .withMessageStartingWith("abstract name too long for AF_UNIX: 108 bytes, at most 107: xxx");
        assertThatIllegalArgumentException().isThrownBy(() -> SockaddrUn.ofPath("ü".repeat(55)));
        assertThatIllegalArgumentException().isThrownBy(() -> Sockaddr.of(UnixDomainSocketAddress.of(path)));
    }

    @Test
    void whatIsNoPathIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SockaddrUn.ofPath(""))
                .withMessageContaining("SockaddrUn.unnamed()");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SockaddrUn.ofPath("ab\0c"))
                .withMessage("a path with a zero byte at 2: ab\\x00c");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SockaddrUn.ofPath("\ud800"))
                .withMessageContaining("UTF-8");
        assertThatNullPointerException().isThrownBy(() -> SockaddrUn.ofPath((String) null));
        assertThatNullPointerException().isThrownBy(() -> SockaddrUn.ofPath((byte[]) null));
        assertThatNullPointerException().isThrownBy(() -> SockaddrUn.ofAbstract((String) null));
        assertThatNullPointerException().isThrownBy(() -> SockaddrUn.ofAbstract((byte[]) null));
    }

    @Test
    void aPathThatIsNoTextHasNoJdkAddress() {
        SockaddrUn bytes = SockaddrUn.ofPath(new byte[] {'a', (byte) 0xff, (byte) 0xc3});
        assertThat(bytes).hasToString("a\\xff\\xc3");
        assertThatThrownBy(bytes::toSocketAddress).isInstanceOf(UnsupportedOperationException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a/b", "../relative", "/", "//double//slash", "/trailing/"})
    void aPathTheJdkWouldTidyIsKeptOrChangedInSightOnly(String path) {
        SockaddrUn address = SockaddrUn.ofPath(path);
        assertThat(new String(address.path(), StandardCharsets.UTF_8)).isEqualTo(path);
        assertThat(address.toSocketAddress()).isEqualTo(UnixDomainSocketAddress.of(path));
    }

    @Test
    void equalNamesOfAKindAreEqual() {
        assertThat(SockaddrUn.ofPath("x"))
                .isEqualTo(SockaddrUn.ofPath(new byte[] {'x'}))
                .hasSameHashCodeAs(SockaddrUn.ofPath(new byte[] {'x'}))
                .isNotEqualTo(SockaddrUn.ofPath("y"))
                .isNotEqualTo(SockaddrUn.ofAbstract("x"))
                .isNotEqualTo(null);
        assertThat(SockaddrUn.ofAbstract("")).isNotEqualTo(SockaddrUn.unnamed()).hasToString("@");
    }

    @Test
    void whatIsGivenInAndOutIsACopy() {
        byte[] path = {'a', 'b'};
        SockaddrUn address = SockaddrUn.ofPath(path);
        path[0] = 'z';
        address.path()[0] = 'z';
        address.toBytes()[2] = 'z';
        assertThat(address).hasToString("ab");
    }

    private static byte[] withoutEnd(byte[] struct, boolean ended) {
        boolean zero = ended && struct[struct.length - 1] == 0;
        return zero ? Arrays.copyOf(struct, struct.length - 1) : struct;
    }
}
