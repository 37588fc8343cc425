package bsdsockets.net;

import static org.assertj.core.api.Assertions.assertThat;

import bsdsockets.internal.ChildJvm;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The JDK's own code over sockets that are all ours: TLS, HTTP, object streams, readers and writers. */
class BsdSocketImplFactoryTest {
    @TempDir
    private Path folder;

    static Stream<Arguments> jvms() {
        return Stream.of(
                Arguments.of("class path", ChildJvm.onClassPath()),
                Arguments.of("module", ChildJvm.inModule()),
                Arguments.of("IPv4 only", ChildJvm.onClassPath().property("java.net.preferIPv4Stack", true)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("jvms")
    void theJdksOwnCodeRunsOverThem(String name, ChildJvm jvm) throws Exception {
        ChildJvm.Outcome outcome =
                jvm.run("SocketsReplaced", KeyStores.make(folder).toString());
        assertThat(outcome.err()).isEmpty();
        assertThat(outcome.out().lines())
                .containsExactly(
                        "whose: Connection refused, ErrnoException",
                        "objects: [a, 1]",
                        "lines: Grüße/second",
                        "transferred: true",
                        "https: 200 hello");
        assertThat(outcome.exit()).isZero();
    }
}
