package bsdsockets.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The list of divergences itself. */
class DivergenceTest {
    private static final List<Class<?>> CLAUSES = List.of(
            SocketContractTest.class,
            NameContractTest.class,
            AcceptContractTest.class,
            ConnectContractTest.class,
            StreamContractTest.class,
            BufferContractTest.class,
            DatagramContractTest.class,
            TimeoutContractTest.class,
            OptionContractTest.class,
            UnixContractTest.class,
            OtherSuitesContractTest.class);

    private static Stream<String> listed() {
        return Arrays.stream(Divergence.values())
                .flatMap(divergence -> divergence.rows().stream())
                .map(Divergence.Row::clause);
    }

    /** A name that is no clause's would never be judged. */
    @Test
    void everyDivergenceIsOfAClause() {
        List<String> clauses = CLAUSES.stream()
                .flatMap(suite -> Arrays.stream(suite.getDeclaredMethods()))
                .filter(method -> method.isAnnotationPresent(OnEachBackend.class))
                .map(DivergenceTest::name)
                .toList();
        assertThat(clauses).containsAll(listed().toList());
    }

    private static String name(Method method) {
        return method.getDeclaringClass().getSimpleName() + "." + method.getName();
    }

    @Test
    void everyClauseIsListedOnce() {
        assertThat(listed()).doesNotHaveDuplicates();
    }

    @Test
    void everyDivergenceSaysWhy() {
        assertThat(Divergence.values())
                .allSatisfy(divergence -> assertThat(divergence.why()).hasSizeGreaterThan(20));
    }
}
