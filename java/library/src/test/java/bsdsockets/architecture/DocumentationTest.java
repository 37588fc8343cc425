package bsdsockets.architecture;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Everything public in the packages that the module exports has a doc comment, as javac's doclint sees it. What a comment
 * says wrongly, a link to nothing or a parameter that is not there, fails the compilation itself.
 */
class DocumentationTest {
    private static final Path SOURCES = Path.of(System.getProperty("root.dir"), "java/library/src/main/java");
    private static final Pattern WARNING = Pattern.compile("(.*:\\d+): warning: (?:\\[\\w+] )?no comment\\R(.*)");

    /** The numbers of the headers are documented by their man pages; a comment each would repeat their names. */
    private static final String CONSTANT = "public static final int ";

    @TempDir
    Path folder;

    @Test
    void everythingPublicHasAComment() throws Exception {
        List<String> without = WARNING.matcher(doclint())
                .results()
                .map(found -> found.group(1) + ": " + found.group(2).strip())
                .toList();
        assertThat(without).filteredOn(line -> line.contains(CONSTANT)).hasSizeGreaterThan(700);
        assertThat(without).filteredOn(line -> !line.contains(CONSTANT)).isEmpty();
    }

    /** What javac says of the comments. */
    private String doclint() throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "javac").toString(),
                "-J-Duser.language=en",
                "-d",
                folder.resolve("classes").toString(),
                "-proc:none",
                "-Xmaxwarns",
                "10000",
                "-Xdoclint:missing/protected",
                "-Xdoclint/package:" + exported()));
        try (Stream<Path> sources = Files.walk(SOURCES)) {
            sources.map(Path::toString)
                    .filter(file -> file.endsWith(".java") && !file.endsWith("module-info.java"))
                    .forEach(command::add);
        }
        Path said = folder.resolve("said");
        Process javac = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        assertThat(javac.waitFor()).as("what javac returned").isZero();
        return Files.readString(said, UTF_8);
    }

    private static String exported() throws IOException {
        String packages = Pattern.compile("exports ([\\w.]+);")
                .matcher(Files.readString(SOURCES.resolve("module-info.java")))
                .results()
                .map(line -> line.group(1))
                .collect(Collectors.joining(","));
        assertThat(packages).contains("bsdsockets.posix");
        return packages;
    }
}
