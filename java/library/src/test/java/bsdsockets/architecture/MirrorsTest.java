package bsdsockets.architecture;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import bsdsockets.internal.ChildJvm;
import bsdsockets.posix.Mirrors;
import bsdsockets.posix.Posix;
import bsdsockets.posix.Syscalls;
import java.io.IOException;
import java.lang.reflect.Executable;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What {@link Mirrors} says of the mirror's methods, against reflection on the JDK and the symbols that the library imports. */
class MirrorsTest {
    /** C's calls that the library makes in their forms for threads. */
    private static final Map<String, String> FOR_THREADS =
            Map.of("gethostbyname", "gethostbyname_r", "strerror", "strerror_r");

    private static final Pattern C_NAME = Pattern.compile("([a-z0-9_]+)\\(");
    private static final Pattern JDK = Pattern.compile("([\\w.]+)#(\\w+)\\((.*)\\)");

    @Test
    void everyMethodHasIt() {
        assertThat(calls())
                .hasSizeGreaterThan(55)
                .allSatisfy(method ->
                        assertThat(method).matches(m -> m.isAnnotationPresent(Mirrors.class), "has @Mirrors"));
    }

    @ParameterizedTest
    @MethodSource("mirrored")
    void thePrototypeIsOfTheCallWithThatName(Method method) {
        String prototype = method.getAnnotation(Mirrors.class).c();
        String names =
                C_NAME.matcher(prototype).results().map(name -> name.group(1)).collect(Collectors.joining("_"));
        assertThat(names).isEqualTo(method.getName());
        assertThat(prototype).endsWith(")");
    }

    @ParameterizedTest
    @MethodSource("mirrored")
    void theParametersKeepTheirNames(Method method) {
        assertThat(method.getParameters()).allMatch(Parameter::isNamePresent);
    }

    @ParameterizedTest
    @MethodSource("mirrored")
    void theJdksMethodsAreThereOrItIsSaidWhyNot(Method method) throws ReflectiveOperationException {
        Mirrors mirrors = method.getAnnotation(Mirrors.class);
        for (String entry : mirrors.jdk()) {
            assertThat(Modifier.isPublic(resolved(entry).getModifiers())).isTrue();
        }
        assertThat(mirrors.jdk().length > 0 || !mirrors.note().isBlank()).isTrue();
    }

    @Test
    void theLibraryImportsEachCall() throws Exception {
        Set<String> imported = imported();
        Set<String> wanted = callsOf(Posix.class)
                .map(Method::getName)
                .map(name -> FOR_THREADS.getOrDefault(name, name))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(imported).containsAll(wanted);
    }

    static Stream<Method> mirrored() {
        return calls().filter(method -> method.isAnnotationPresent(Mirrors.class));
    }

    /** Posix's, which go through libc by name, and Syscalls', which may not. */
    private static Stream<Method> calls() {
        return Stream.concat(callsOf(Posix.class), callsOf(Syscalls.class));
    }

    private static Stream<Method> callsOf(Class<?> type) {
        return Arrays.stream(type.getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers()))
                .filter(method -> Modifier.isStatic(method.getModifiers()));
    }

    private static Executable resolved(String entry) throws ReflectiveOperationException {
        Matcher parts = JDK.matcher(entry);
        assertThat(parts.matches()).as(entry).isTrue();
        Class<?> type = Class.forName(parts.group(1));
        List<Class<?>> parameters = new ArrayList<>();
        for (String name :
                parts.group(3).isEmpty() ? new String[0] : parts.group(3).split(",", -1)) {
            parameters.add(type(name));
        }
        Class<?>[] types = parameters.toArray(Class<?>[]::new);
        return parts.group(2).equals(type.getSimpleName())
                ? type.getConstructor(types)
                : type.getMethod(parts.group(2), types);
    }

    private static Class<?> type(String name) throws ClassNotFoundException {
        if (name.endsWith("[]")) {
            return type(name.substring(0, name.length() - 2)).arrayType();
        }
        return switch (name) {
            case "int" -> int.class;
            case "long" -> long.class;
            case "boolean" -> boolean.class;
            case "byte" -> byte.class;
            default -> Class.forName(name);
        };
    }

    private static Set<String> imported() throws IOException, InterruptedException {
        Process nm;
        try {
            nm = new ProcessBuilder(
                            "nm", "-D", "--undefined-only", sharedLibrary().toString())
                    .start();
        } catch (IOException e) {
            return abort("binutils' nm is not here: " + e.getMessage());
        }
        Set<String> names = new String(nm.getInputStream().readAllBytes(), UTF_8)
                .lines()
                .map(line -> line.replaceFirst("^ *[A-Za-z] ", "").replaceFirst("@.*", ""))
                .collect(Collectors.toSet());
        assertThat(nm.waitFor()).isZero();
        return names;
    }

    private static Path sharedLibrary() throws IOException {
        try (Stream<Path> files = Files.walk(ChildJvm.library().resolve("META-INF/native"))) {
            return files.filter(file -> file.endsWith("libbsdsockets.so"))
                    .findFirst()
                    .orElseThrow();
        }
    }
}
