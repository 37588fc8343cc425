package bsdsockets.lab.report;

import static org.assertj.core.api.Assertions.assertThat;

import bsdsockets.posix.Mirrors;
import bsdsockets.posix.Posix;
import bsdsockets.posix.Syscalls;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ApiTableTest {
    private static final List<Method> MIRRORED = Stream.of(Posix.class, Syscalls.class)
            .flatMap(type -> Arrays.stream(type.getMethods()))
            .filter(method -> method.isAnnotationPresent(Mirrors.class))
            .toList();

    @Test
    void jsonHasEveryMethodThatMirrorsACall() throws Exception {
        JsonNode rows = new ObjectMapper().readTree(ApiTable.json());
        assertThat(MIRRORED).hasSizeGreaterThan(30);
        assertThat(rows).hasSameSizeAs(MIRRORED);
        for (Method method : MIRRORED) {
            Mirrors mirrors = method.getAnnotation(Mirrors.class);
            assertThat(rows).anySatisfy(row -> {
                assertThat(row.get("c").asText()).isEqualTo(mirrors.c());
                assertThat(row.get("python").asText()).isEqualTo(mirrors.python());
                assertThat(row.get("java").asText()).isEqualTo(signature(method));
                assertThat(row.get("jdk")).hasSize(mirrors.jdk().length);
                assertThat(row.get("note").asText()).isEqualTo(mirrors.note());
            });
        }
    }

    @Test
    void aSignatureNamesItsParameters() {
        assertThat(ApiTable.json())
                .contains("int Posix.recv(int fd, byte[] buf, int off, int len, int flags)")
                .contains("int Syscalls.recv(int fd, ByteBuffer direct, int flags)");
    }

    private static String signature(Method method) {
        return method.getReturnType().getSimpleName() + " "
                + method.getDeclaringClass().getSimpleName() + "." + method.getName()
                + Arrays.stream(method.getParameters())
                        .map(parameter -> parameter.getType().getSimpleName() + " " + parameter.getName())
                        .collect(Collectors.joining(", ", "(", ")"));
    }

    @Test
    void theCallsComeInTheOrderOfAProgram() throws Exception {
        JsonNode rows = new ObjectMapper().readTree(ApiTable.json());
        assertThat(rows.findValuesAsText("java"))
                .extracting(signature -> signature.replaceAll(".* (Posix|Syscalls)\\.|\\(.*", ""))
                .containsSubsequence("socket", "bind", "listen", "accept", "connect", "send", "recv", "close");
    }

    @Test
    void markdownIsOneTableWithARowACall() {
        List<String> lines = ApiTable.markdown().lines().toList();
        assertThat(lines).hasSize(MIRRORED.size() + 2);
        assertThat(lines.get(0)).isEqualTo("| C | Python | native Java | java.net | note |");
        assertThat(lines)
                .allSatisfy(line -> assertThat(line.replace("\\|", "").chars().filter(c -> c == '|'))
                        .hasSize(6));
    }

    @Test
    void theTableFitsItsScreen() {
        assertThat(ApiTable.table(120).lines())
                .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(120));
    }
}
