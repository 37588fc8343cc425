package bsdsockets.net;

import static org.assertj.core.api.Assertions.assertThat;

import bsdsockets.internal.ChildJvm;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whether a message names the host is the JDK's to say, by {@code jdk.includeInExceptions}; what it does, ours do. */
class HostsInMessagesTest {
    private static final String PROPERTY = "jdk.includeInExceptions";

    @ParameterizedTest
    @ValueSource(
            strings = {"", "hostInfo", "hostInfoExclSocket", "jar", "userInfo, HOSTINFO", " hostinfoexclsocket ,jar"})
    void asTheJdkIsTold(String told) throws Exception {
        List<String> lines = lines(ChildJvm.onClassPath().property(PROPERTY, told));
        assertThat(lines.get(0).contains("the-name")).isEqualTo(told.matches("(?i).*hostinfo"));
    }

    @Test
    void asTheJdkIsByDefault() throws Exception {
        assertThat(lines(ChildJvm.onClassPath()).get(0)).isEqualTo("java.net.ConnectException: Connection refused");
    }

    private static List<String> lines(ChildJvm child) throws Exception {
        ChildJvm.Outcome outcome = child.run("HostsInMessages");
        assertThat(outcome.err()).isEmpty();
        List<String> lines = outcome.out().lines().toList();
        assertThat(lines).hasSize(14);
        for (int i = 0; i < lines.size(); i += 2) {
            assertThat(lines.get(i)).as("line %s", i).isEqualTo(lines.get(i + 1));
        }
        return lines;
    }
}
