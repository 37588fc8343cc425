package bsdsockets.junit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.testkit.engine.EngineTestKit;

/** A test that leaves a descriptor open fails, and its failure names the line. */
class LeakTest {
    @AfterEach
    void tidy() throws IOException {
        Leaking.closeAll();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "aSocketOfTheMirror()|descriptor|AF_INET SOCK_STREAM",
                "aCopy(bsdsockets.junit.SocketPair)|descriptor|AF_INET SOCK_STREAM",
                "anEpoll()|descriptor|anon_inode:[eventpoll]",
                "onAnotherThread()|descriptor|",
                "aDescriptorThatCameByMessage(bsdsockets.junit.SocketPair)|descriptor|",
            })
    void theLineThatOpenedItIsNamed(String method, String what, String detail) {
        AssertionError failure = failureOf(method);
        assertThat(failure)
                .hasMessageContaining("the test left open:\n  " + what)
                .hasMessageContaining(detail == null ? "" : detail)
                .hasMessageContaining("(Leaking.java:" + Leaking.line() + ")");
        assertThat(failure.getSuppressed()).hasSize(1);
        assertThat(failure.getSuppressed()[0].getStackTrace()[0].getLineNumber())
                .isEqualTo(Leaking.line());
    }

    @Test
    void onEachBackendTheLineThatOpenedItIsNamed() {
        Map<String, Throwable> failures = TestRun.of(Leaking.class, Map.of()).failures();
        for (String backend : new String[] {"NATIVE", "JAVA_NET", "NIO"}) {
            assertThat(failures.get("aSocketOfTheFacade " + backend))
                    .hasMessageContaining("Leaking.aSocketOfTheFacade(Leaking.java:");
        }
    }

    @Test
    void aSocketThatTheLibraryDidNotOpenIsNamedByItsAddress() {
        assertThat(failureOf("aSocketOfTheJdk()"))
                .hasMessageContaining("socket:[")
                .hasMessageContaining("SOCK_STREAM")
                .hasMessageContaining("not opened by this library");
    }

    @ParameterizedTest
    @ValueSource(strings = "oneThatMay()")
    void aTestMayBeExcused(String method) {
        EngineTestKit.engine("junit-jupiter")
                .selectors(DiscoverySelectors.selectMethod(Leaking.class.getName() + "#" + method))
                .execute()
                .testEvents()
                .assertStatistics(tests -> tests.succeeded(1).failed(0));
    }

    private static AssertionError failureOf(String method) {
        return EngineTestKit.engine("junit-jupiter")
                .selectors(DiscoverySelectors.selectMethod(Leaking.class.getName() + "#" + method))
                .execute()
                .testEvents()
                .failed()
                .map(event -> event.getRequiredPayload(org.junit.platform.engine.TestExecutionResult.class)
                        .getThrowable()
                        .orElseThrow())
                .map(AssertionError.class::cast)
                .findFirst()
                .orElseThrow();
    }
}
