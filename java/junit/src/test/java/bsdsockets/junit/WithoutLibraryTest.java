package bsdsockets.junit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Where the library cannot be loaded: a JVM of its own, for in this one it is. */
class WithoutLibraryTest {
    @Test
    void theTestsAreSkippedAndTheReasonIsTheLoaders() throws Exception {
        assertThat(run("false").lines())
                .containsExactly(
                        "0 succeeded",
                        "skipped: the native library is not loaded: cannot load /nowhere/libbsdsockets.so, named by the"
                                + " property bsdsockets.library.path or java.library.path: Can't load library:"
                                + " /nowhere/libbsdsockets.so");
    }

    @Test
    void whereTheLibraryIsRequiredTheyFail() throws Exception {
        assertThat(run("true")).startsWith("0 succeeded\nfailed: ").contains("/nowhere/libbsdsockets.so");
    }

    private static String run(String required) throws IOException, InterruptedException {
        String places = Stream.of(
                        System.getProperty("jdk.module.path", ""),
                        System.getProperty("java.class.path"),
                        System.getProperty("test.classes"))
                .filter(place -> !place.isEmpty())
                .collect(Collectors.joining(File.pathSeparator));
        Process jvm = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Dbsdsockets.library.path=/nowhere/libbsdsockets.so",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        places,
                        TidyWithoutLibrary.class.getName(),
                        required)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String printed = new String(jvm.getInputStream().readAllBytes(), UTF_8);
        assertThat(jvm.waitFor()).isZero();
        return printed;
    }
}
