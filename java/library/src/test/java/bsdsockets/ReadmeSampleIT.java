package bsdsockets;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Each Java sample of the README is a user's own test: it runs with the jar on the class path, JUnit, and nothing else. */
class ReadmeSampleIT {
    private static final Path ROOT = Path.of(System.getProperty("root.dir"));
    private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin", "java");
    private static final Path JAVAC = Path.of(System.getProperty("java.home"), "bin", "javac");
    private static final Pattern SAMPLE = Pattern.compile("^```java\n(.*?)^```", Pattern.DOTALL | Pattern.MULTILINE);
    private static final Pattern NAME = Pattern.compile("^(?:public )?(?:final )?class (\\w+)", Pattern.MULTILINE);

    @TempDir
    private Path folder;

    @TestFactory
    Stream<DynamicTest> samples() throws IOException {
        Matcher samples = SAMPLE.matcher(Files.readString(ROOT.resolve("README.md")));
        List<String> texts = samples.results().map(sample -> sample.group(1)).toList();
        assertThat(texts).isNotEmpty();
        return texts.stream().map(text -> DynamicTest.dynamicTest(nameOf(text), () -> run(text)));
    }

    private void run(String sample) throws Exception {
        String name = nameOf(sample);
        Path source = Files.writeString(folder.resolve(name + ".java"), sample);
        command(
                JAVAC.toString(),
                "-Xlint:all",
                "-Werror",
                "-cp",
                classPath(),
                "-d",
                folder.toString(),
                source.toString());
        command(
                JAVA.toString(),
                "-cp",
                folder + File.pathSeparator + classPath(),
                "org.junit.platform.console.ConsoleLauncher",
                "execute",
                "--fail-if-no-tests",
                "--disable-banner",
                "--select-class",
                name);
    }

    private static String nameOf(String sample) {
        Matcher name = NAME.matcher(sample);
        assertThat(name.find()).as("a class in the sample:%n%s", sample).isTrue();
        return name.group(1);
    }

    /** The jar as it ships, and JUnit's jars; not the folders that this test comes from. */
    private static String classPath() {
        List<String> entries = new ArrayList<>();
        for (String property : List.of("java.class.path", "jdk.module.path")) {
            entries.addAll(List.of(System.getProperty(property, "").split(File.pathSeparator, -1)));
        }
        String jars = entries.stream()
                .filter(entry -> entry.endsWith(".jar") && !entry.endsWith("bsd-sockets.jar"))
                .distinct()
                .collect(Collectors.joining(File.pathSeparator));
        return ROOT.resolve("java/library/target/bsd-sockets.jar") + File.pathSeparator + jars;
    }

    private static void command(String... words) throws Exception {
        Process process = new ProcessBuilder(words).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertThat(process.waitFor())
                .as("%s%n%s", String.join(" ", words), output)
                .isZero();
    }
}
