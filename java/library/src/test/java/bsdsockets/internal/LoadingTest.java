package bsdsockets.internal;

import static org.assertj.core.api.Assertions.assertThat;

import bsdsockets.posix.Posix;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The ways by which the library is found and loaded, each in a JVM of its own. */
class LoadingTest {
    private static final String ON_CLASS_PATH = "SOCK_STREAM in unnamed module";
    /** There is no making a folder in it, for root either. */
    private static final Path NOT_WRITABLE = Path.of("/proc");

    private static final Path FILE = ChildJvm.library()
            .resolve("META-INF/native")
            .resolve(Platform.name())
            .resolve("libbsdsockets.so");

    @TempDir
    Path folder;

    @Test
    void unpacksFromTheClassesAndLeavesNothingBehind() throws Exception {
        Files.writeString(folder.resolve("libbsdsockets.so"), "planted");
        Files.createDirectory(folder.resolve("elsewhere"));
        Files.createSymbolicLink(folder.resolve("bsdsockets-0"), folder.resolve("elsewhere"));

        assertUses(ON_CLASS_PATH, ChildJvm.onClassPath().property("java.io.tmpdir", folder));

        assertThat(content(folder)).containsExactlyInAnyOrder("libbsdsockets.so", "elsewhere", "bsdsockets-0");
        assertThat(folder.resolve("libbsdsockets.so")).hasContent("planted");
        assertThat(content(folder.resolve("elsewhere"))).isEmpty();
    }

    @Test
    void unpacksFromTheJar() throws Exception {
        Path jar = folder.resolve("library with a space.jar");
        pack(ChildJvm.library(), jar);
        assertUses(ON_CLASS_PATH, ChildJvm.onClassPath(jar));
    }

    @Test
    void unpacksIntoTheFolderThatIsNamed() throws Exception {
        assertUses(
                ON_CLASS_PATH,
                ChildJvm.onClassPath().property("bsdsockets.tmpdir", folder).property("java.io.tmpdir", NOT_WRITABLE));
        assertThat(content(folder)).isEmpty();
    }

    @Test
    void loadsTheFileThatIsNamed() throws Exception {
        assertUses(
                ON_CLASS_PATH,
                ChildJvm.onClassPath()
                        .property(NativeLibrary.PATH_PROPERTY, FILE)
                        .property("java.io.tmpdir", NOT_WRITABLE));
    }

    @Test
    void loadsFromTheLibraryPath() throws Exception {
        assertUses(
                ON_CLASS_PATH,
                ChildJvm.onClassPath()
                        .property("java.library.path", "/no/such:" + FILE.getParent())
                        .property("java.io.tmpdir", NOT_WRITABLE));
    }

    @Test
    void worksInANamedModule() throws Exception {
        assertUses("SOCK_STREAM in module bsdsockets", ChildJvm.inModule());
    }

    @Test
    void worksInTwoClassLoadersAtOnce() throws Exception {
        String library = ChildJvm.library().toString();
        Path tmp = Files.createDirectory(folder.resolve("tmp"));
        for (ChildJvm child : List.of(
                ChildJvm.onClassPath(folder),
                ChildJvm.onClassPath(folder).property(NativeLibrary.PATH_PROPERTY, FILE),
                ChildJvm.onClassPath(folder).property("java.library.path", FILE.getParent()))) {
            ChildJvm.Outcome outcome = child.property("bsdsockets.tmpdir", tmp).run("Loaders", library);

            assertThat(outcome)
                    .isEqualTo(new ChildJvm.Outcome(0, (Posix.strerror(2) + "\n").repeat(3) + "two classes\n", ""));
            assertThat(content(tmp)).isEmpty();
        }
    }

    @Test
    void manyThreadsMayRaceForTheFirstCall() throws Exception {
        for (int i = 0; i < 3; i++) {
            assertThat(ChildJvm.onClassPath().run("Race")).isEqualTo(new ChildJvm.Outcome(0, "64 threads done\n", ""));
        }
    }

    /** Nothing on standard error: no warning of native access either. */
    private static void assertUses(String says, ChildJvm child) throws Exception {
        ChildJvm.Outcome outcome = child.run("Use");
        assertThat(outcome.err()).isEmpty();
        assertThat(outcome.out()).startsWith(says);
        assertThat(outcome.exit()).isZero();
    }

    static List<String> content(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    private static void pack(Path folder, Path jar) throws IOException {
        try (OutputStream out = Files.newOutputStream(jar);
                JarOutputStream entries = new JarOutputStream(out);
                Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                entries.putNextEntry(new JarEntry(folder.relativize(file).toString()));
                Files.copy(file, entries);
                entries.closeEntry();
            }
        }
    }
}
