package bsdsockets.posix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import bsdsockets.internal.CCompiler;
import bsdsockets.internal.ChildJvm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Errno through the mirror is C's: every call, every way to misuse it that its signature can express. The cases stand in
 * native/test/conformance, as C; a C program runs them there, and the mirror here. Both start alike: 0 is a pipe, 8 a file
 * and 9 a folder.
 */
class ConformanceTest {
    private static final Path TABLES = Path.of(System.getProperty("root.dir"), "native", "test", "conformance");
    private static final String[] AS_NOBODY = {"setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"};
    private static final int TRIES = 3;
    private static final String START = "cd \"$1\" && shift && exec \"$@\" 8<file 9<folder";

    @TempDir
    Path folder;

    private Path program;

    @BeforeEach
    void compile() throws IOException, InterruptedException {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        List<String> options = new ArrayList<>(List.of("-std=gnu11", "-D_GNU_SOURCE", "-I" + TABLES));
        try (Stream<Path> sources = Files.list(TABLES)) {
            sources.map(Path::toString).filter(name -> name.endsWith(".c")).forEach(options::add);
        }
        program = CCompiler.compile(folder, "conformance", "", options.toArray(String[]::new));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ARRAY", "HEAP", "DIRECT", "SYSCALLS"})
    void everyMisuseFailsAsItDoesInC(String way) throws Exception {
        assertSame(5_000, List.of(), way);
    }

    @Test
    void whatNeedsPrivilegesFailsAsItDoesInC() throws Exception {
        boolean root = (int) Files.getAttribute(Path.of("/proc/self"), "unix:uid") == 0;
        for (Path needed : List.of(program, TABLES.resolve("unprivileged.def"), ChildJvm.library())) {
            assumeTrue(!root || nobodyMayRead(needed), "nobody cannot read " + needed);
        }
        assertSame(15, root ? List.of(AS_NOBODY) : List.of(), "ARRAY", "unprivileged");
    }

    /**
     * Other processes share the loopback device: one may take a port that was free, or be told of by ICMP. What differs for
     * such a reason does not differ again; what differs three times is ours.
     */
    private void assertSame(int atLeast, List<String> by, String way, String... table) throws Exception {
        Set<Integer> differ = null;
        String example = "";
        for (int i = 0; i < TRIES && (differ == null || !differ.isEmpty()); i++) {
            List<String> wanted = inC(playground("c" + i), by, table);
            List<String> found = inJava(playground("java" + i), by, way, table);
            assertThat(found).hasSameSizeAs(wanted).hasSizeGreaterThan(atLeast);
            Set<Integer> now = new TreeSet<>();
            for (int line = 0; line < wanted.size(); line++) {
                if (!wanted.get(line).equals(found.get(line)) && (differ == null || differ.contains(line))) {
                    now.add(line);
                    example = "in C:    " + wanted.get(line) + "\nin Java: " + found.get(line) + " (line " + line + ")";
                }
            }
            differ = now;
        }
        assertThat(differ).as(example).isEmpty();
    }

    private List<String> inJava(Path where, List<String> by, String way, String... table) throws Exception {
        List<String> arguments = new ArrayList<>(List.of(TABLES.toString(), way));
        arguments.addAll(Arrays.asList(table));
        ChildJvm.Outcome outcome = ChildJvm.onClassPath()
                .by("sh", "-c", START, "sh", where.toString())
                .by(by.toArray(String[]::new))
                .run("Conformance", arguments.toArray(String[]::new));
        assertThat(outcome.err()).isEmpty();
        return outcome.out().lines().toList();
    }

    /** A folder with what the cases name, in the state that they want. */
    private Path playground(String name) throws IOException {
        Path made = Files.createDirectory(folder.resolve(name));
        Files.createFile(made.resolve("file"));
        Files.createDirectory(made.resolve("folder"));
        Files.createSymbolicLink(made.resolve("loop"), Path.of("loop"));
        Files.createSymbolicLink(made.resolve("dangling"), Path.of("nothing"));
        Path locked = Files.createDirectory(made.resolve("locked"));
        Files.setPosixFilePermissions(locked, PosixFilePermissions.fromString("rwx------"));
        return made;
    }

    private List<String> inC(Path where, List<String> by, String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of("sh", "-c", START, "sh", where.toString()));
        command.addAll(by);
        command.add(program.toString());
        command.addAll(Arrays.asList(arguments));
        Path out = where.resolveSibling(where.getFileName() + ".out");
        Process process =
                new ProcessBuilder(command).redirectOutput(out.toFile()).start();
        assertThat(process.waitFor()).isZero();
        return Files.readAllLines(out);
    }

    private static boolean nobodyMayRead(Path file) throws Exception {
        List<String> command = new ArrayList<>(List.of(AS_NOBODY));
        command.addAll(List.of("test", "-r", file.toString()));
        return new ProcessBuilder(command).start().waitFor() == 0;
    }
}
