package bsdsockets.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Everything public in the packages that the module exports has a doc comment, as javac's doclint sees it. What a comment
 * says wrongly, a link to nothing or a parameter that is not there, fails the compilation itself.
 */
class DocumentationTest {
    private static final Path SOURCES = Path.of(System.getProperty("root.dir"), "java/library/src/main/java");

    /** The numbers of the headers are documented by their man pages; a comment each would repeat their names. */
    private static final String CONSTANT = "public static final int ";

    @TempDir
    Path classes;

    @Test
    void everythingPublicHasAComment() throws IOException {
        List<String> without = withoutComment();
        assertThat(without).filteredOn(line -> line.contains(CONSTANT)).hasSizeGreaterThan(700);
        assertThat(without).filteredOn(line -> !line.contains(CONSTANT)).isEmpty();
    }

    private List<String> withoutComment() throws IOException {
        JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
        try (StandardJavaFileManager files = javac.getStandardFileManager(found, Locale.ROOT, null);
                Stream<Path> sources = Files.walk(SOURCES)) {
            List<Path> java = sources.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !file.endsWith("module-info.java"))
                    .toList();
            List<String> options = List.of(
                    "-d",
                    classes.toString(),
                    "-proc:none",
                    "-Xmaxwarns",
                    "10000",
                    "-Xdoclint:missing/protected",
                    "-Xdoclint/package:" + exported());
            assertThat(javac.getTask(null, files, found, options, null, files.getJavaFileObjectsFromPaths(java))
                            .call())
                    .isTrue();
        }
        List<String> places = new ArrayList<>();
        for (Diagnostic<? extends JavaFileObject> each : found.getDiagnostics()) {
            if (each.getMessage(Locale.ROOT).equals("no comment")) {
                places.add(place(each));
            }
        }
        return places;
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

    private static String place(Diagnostic<? extends JavaFileObject> found) throws IOException {
        String[] lines = found.getSource().getCharContent(true).toString().split("\n", -1);
        int line = (int) found.getLineNumber();
        return found.getSource().getName() + ":" + line + ": " + lines[line - 1].strip();
    }
}
