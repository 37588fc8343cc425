package bsdsockets.lab.demo;

import static org.assertj.core.api.Assertions.assertThat;

import bsdsockets.junit.NativeSockets;
import bsdsockets.posix.Posix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** host-names: all sides give the name that the kernel holds, and the same addresses. */
@NativeSockets
class HostNamesTest {
    private static Ran names(String side, String host) throws Exception {
        return Ran.demo("", "host-names", "--side", side, "--host", host);
    }

    @Test
    void allSidesSayTheSame() throws Exception {
        Ran onPosix = names("native", "localhost");

        assertThat(onPosix.err()).isEmpty();
        assertThat(onPosix.out())
                .startsWith("gethostname: " + Posix.gethostname() + "\n")
                .endsWith("\ngethostbyname(localhost): 127.0.0.1\n");
        assertThat(names("java.net", "localhost")).isEqualTo(onPosix);
        assertThat(names("c", "localhost")).isEqualTo(onPosix);
    }

    @ParameterizedTest
    @ValueSource(strings = {"native", "java.net", "c"})
    void anUnknownNameIsAFailure(String side) throws Exception {
        Ran ran = names(side, "no.such.host.invalid");

        assertThat(ran.status()).isEqualTo(1);
        assertThat(ran.err().lines()).singleElement().asString().contains("no.such.host.invalid");
    }

    @ParameterizedTest
    @ValueSource(strings = {"native", "java.net", "c"})
    void aNameOfIpv6OnlyIsAFailure(String side) throws Exception {
        Ran ran = names(side, "::1");

        assertThat(ran.status()).isEqualTo(1);
        assertThat(ran.err().lines()).singleElement().asString().contains("::1");
        assertThat(ran.out()).doesNotContain("::1");
    }
}
