package bsdsockets.architecture;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import bsdsockets.posix.Mirrors;
import bsdsockets.posix.Posix;
import bsdsockets.posix.Syscalls;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@link Mirrors} says of Python, against Python: each call is one that is there, and takes those arguments. */
class MirrorsPythonTest {
    private static final String NONE = "none";

    @TempDir
    Path folder;

    @Test
    void pythonHasEachCall() throws Exception {
        Set<String> calls = calls();
        assertThat(calls).hasSizeGreaterThan(40);
        assertThat(wrongAmong(calls)).isEmpty();
    }

    @Test
    void theCheckFindsWhatIsWrong() throws Exception {
        List<String> wrong = List.of(
                "socket.no_such_call(name)",
                "sock.no_such_method()",
                "no_such_module.call()",
                "socket.AF_INET(family)",
                "socket.getaddrinfo(host)",
                "socket's second argument");
        assertThat(wrongAmong(wrong)).containsExactlyInAnyOrderElementsOf(wrong);
    }

    private static Set<String> calls() {
        return Stream.of(Posix.class, Syscalls.class)
                .flatMap(type -> Stream.of(type.getDeclaredMethods()))
                .map(MirrorsPythonTest::python)
                .filter(call -> !call.equals(NONE))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String python(Method method) {
        Mirrors mirrors = method.getAnnotation(Mirrors.class);
        return mirrors == null ? NONE : mirrors.python();
    }

    private List<String> wrongAmong(Iterable<String> calls) throws IOException, InterruptedException {
        Path script = Path.of(System.getProperty("root.dir"), "java/library/src/test/python/calls.py");
        Path input = Files.write(folder.resolve("calls"), calls);
        Path output = folder.resolve("wrong");
        Process python;
        try {
            python = new ProcessBuilder("python3", script.toString())
                    .redirectInput(input.toFile())
                    .redirectOutput(output.toFile())
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
        } catch (IOException e) {
            return abort("python3 is not here: " + e.getMessage());
        }
        assertThat(python.waitFor()).isZero();
        return Files.readAllLines(output, UTF_8);
    }
}
