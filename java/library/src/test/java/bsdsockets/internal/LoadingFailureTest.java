package bsdsockets.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How loading the library fails: what the error says, and that nothing is left behind. */
class LoadingFailureTest {
    private static final String SIGNATURES = "int Java_bsdsockets_internal_Native_signatures(void *env, void *cls)";

    @TempDir
    Path folder;

    @Test
    void aMissingFile() throws Exception {
        Path missing = folder.resolve("missing.so");
        assertFails(named(missing), "cannot load " + missing, "bsdsockets.library.path");
    }

    @Test
    void aFileThatIsNoLibrary() throws Exception {
        Path text = Files.writeString(folder.resolve("libbsdsockets.so"), "no library\n".repeat(1_000));
        assertFails(named(text), "cannot load " + text, "bsdsockets.library.path");
        assertFails(ChildJvm.onClassPath().property("java.library.path", folder), "cannot load " + text);
    }

    @Test
    void aLibraryOfSomethingElse() throws Exception {
        Path other = CCompiler.compile(folder, "other.so", "int other(void) { return 1; }\n", "-shared", "-fPIC");
        assertFails(named(other), other.toString(), "is refused: it is no library of this project");
    }

    @Test
    void aLibraryOfAnotherVersion() throws Exception {
        String source = SIGNATURES + " { (void)env; (void)cls; return " + (Native.SIGNATURES ^ 1) + "; }\n";
        Path other = CCompiler.compile(folder, "libbsdsockets.so", source, "-shared", "-fPIC");

        assertFails(
                named(other),
                other.toString(),
                "is refused: it was built for another version of bsd-sockets.jar",
                "bsdsockets.library.path");
        assertFails(
                ChildJvm.onClassPath().property("java.library.path", folder),
                "the library loaded from java.library.path is refused");
    }

    @Test
    void aFolderToUnpackIntoThatIsNotThere() throws Exception {
        assertFails(unpackingInto(folder.resolve("missing")), "cannot unpack", "missing", "bsdsockets.tmpdir");
    }

    @Test
    void aFolderToUnpackIntoThatIsAFile() throws Exception {
        Path file = Files.createFile(folder.resolve("file"));
        assertFails(unpackingInto(file), "cannot unpack", "bsdsockets.tmpdir");
    }

    @Test
    void aFolderToUnpackIntoThatEveryoneMayWriteInto() throws Exception {
        Path open = Files.createDirectory(folder.resolve("open"));
        Path within = Files.createDirectory(open.resolve("within"));
        Files.setPosixFilePermissions(open, PosixFilePermissions.fromString("rwxrwxrwx"));

        assertFails(unpackingInto(open), open.toString(), "writable for everyone", "bsdsockets.tmpdir");
        assertFails(unpackingInto(within), open.toString(), "writable for everyone", "bsdsockets.tmpdir");
        assertThat(LoadingTest.content(within)).isEmpty();
    }

    @Test
    void aFolderMountedNoexec() throws Exception {
        assumeTrue(mayMount(), "mounting needs root and unshare(1)");
        Path noexec = Files.createDirectory(folder.resolve("noexec"));
        String mounted = "mount -t tmpfs -o noexec none '" + noexec + "' && \"$@\"; ended=$?; ls -A '" + noexec
                + "'; exit $ended";

        assertFails(
                unpackingInto(noexec).by("unshare", "--mount", "sh", "-c", mounted, "sh"),
                noexec.toString(),
                "noexec",
                "bsdsockets.tmpdir",
                "bsdsockets.library.path");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void everyLaterUseShowsTheFirstFailure(int first) throws Exception {
        Path missing = folder.resolve("missing.so");

        ChildJvm.Outcome outcome = named(missing).run("UseAgain", Integer.toString(first));

        assertThat(outcome.out().lines())
                .hasSize(22)
                .allSatisfy(line -> assertThat(line).contains("cannot load " + missing));
        assertThat(outcome.err()).isEmpty();
    }

    private static ChildJvm named(Path file) {
        return ChildJvm.onClassPath().property(NativeLibrary.PATH_PROPERTY, file);
    }

    private static ChildJvm unpackingInto(Path folder) {
        return ChildJvm.onClassPath().property("bsdsockets.tmpdir", folder);
    }

    private static void assertFails(ChildJvm child, String... words) throws IOException, InterruptedException {
        ChildJvm.Outcome outcome = child.run("Use");
        assertThat(outcome.err()).contains("java.lang.UnsatisfiedLinkError: ").contains(words);
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.exit()).isEqualTo(1);
    }

    private static boolean mayMount() throws InterruptedException {
        try {
            return new ProcessBuilder("unshare", "--mount", "true").start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        }
    }
}
