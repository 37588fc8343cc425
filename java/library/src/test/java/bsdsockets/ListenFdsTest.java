package bsdsockets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bsdsockets.posix.ErrnoException;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the environment of a service says was passed to it. */
class ListenFdsTest {
    private static final long PID = 42;

    private static Map<String, String> environment(String pid, String count, String names) {
        Map<String, String> environment = new HashMap<>();
        environment.put("LISTEN_PID", pid);
        environment.put("LISTEN_FDS", count);
        environment.put("LISTEN_FDNAMES", names);
        environment.values().removeIf(value -> value == null);
        return environment;
    }

    @Test
    void withoutTheVariablesThereAreNone() throws IOException {
        assertThat(ListenFds.names(Map.of(), PID)).isEmpty();
        assertThat(ListenFds.names(environment("42", null, null), PID)).isEmpty();
        assertThat(ListenFds.names(environment(null, "2", null), PID)).isEmpty();
        assertThat(ListenFds.names(environment("43", "2", null), PID)).isEmpty();
        assertThat(ListenFds.names(environment("42", "0", null), PID)).isEmpty();
        assertThat(ListenFds.names(environment("42", "0", ""), PID)).isEmpty();
    }

    @Test
    void theNamesAreInTheOrderOfTheDescriptors() throws IOException {
        assertThat(ListenFds.names(environment("42", "3", "a:b:a"), PID)).isEqualTo(List.of("a", "b", "a"));
        assertThat(ListenFds.names(environment("42", "2", ":b"), PID)).isEqualTo(List.of("", "b"));
        assertThat(ListenFds.names(environment("42", "2", null), PID)).isEqualTo(List.of("unknown", "unknown"));
    }

    @ParameterizedTest
    @CsvSource({
        "x,1,",
        "0,1,",
        "-1,1,",
        "42,x,",
        "42,-1,",
        "42,2147483647,",
        "42,99999999999,",
        "42,2,one",
        "42,1,one:two"
    })
    void whatIsNoNumberOrDoesNotFitIsInvalid(String pid, String count, String names) {
        assertThatThrownBy(() -> ListenFds.names(environment(pid, count, names), PID))
                .isInstanceOfSatisfying(
                        ErrnoException.class, e -> assertThat(e.symbol()).isEqualTo("EINVAL"));
    }

    @Test
    void thisProcessWasPassedNone() throws IOException {
        try (ListenFds none = ListenFds.take()) {
            assertThat(none.size()).isZero();
            assertThat(none.names()).isEmpty();
            assertThatThrownBy(() -> none.socket(0)).isInstanceOf(IndexOutOfBoundsException.class);
            assertThatThrownBy(() -> none.socket("http")).hasMessage("no descriptor \"http\" was passed, but []");
        }
    }
}
