package bsdsockets.lab.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where the C program is unpacked, and that it is gone when it runs. */
class CProgramTest {
    private static final String[] SERVER = {"tcp-echo", "--side", "c", "--role", "server", "--port", "0"};

    @TempDir
    private Path folder;

    @AfterEach
    void forgetTheFolder() {
        System.clearProperty(CProgram.FOLDER_PROPERTY);
    }

    @Test
    void theProgramIsDeletedOnceItRuns() throws Exception {
        System.setProperty(CProgram.FOLDER_PROPERTY, folder.toString());

        try (RunningEnd server = RunningEnd.server(Demos.of("tcp-echo"), Side.C)) {
            assertThat(server.printed().awaitFirstLine(Deadline.in(Duration.ofSeconds(20))))
                    .startsWith("Listening on ");
            assertThat(folder).isEmptyDirectory();
        }
    }

    @Test
    void aFolderInWhichOthersCouldChangeItIsRefused() throws Exception {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxrwxrwx"));

        Ran ran = withFolder(List.of(), folder);

        assertThat(ran.status()).isEqualTo(1);
        assertThat(ran.err()).contains("writable for everyone and not sticky", CProgram.FOLDER_PROPERTY);
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aFolderThatIsNotThereIsSaid() throws Exception {
        Ran ran = withFolder(List.of(), folder.resolve("missing"));

        assertThat(ran.status()).isEqualTo(1);
        assertThat(ran.err()).contains("missing", CProgram.FOLDER_PROPERTY).doesNotContain("\tat ");
    }

    @Test
    void aFolderMountedNoexecIsSaid() throws Exception {
        List<String> mounted = List.of(
                "unshare", "-m", "sh", "-c", "mount -t tmpfs -o noexec none \"$0\" && exec \"$@\"", folder.toString());
        assumeTrue(mayMount(mounted), "the user of this test may not mount a folder noexec");

        Ran ran = withFolder(mounted, folder);

        assertThat(ran.status()).isEqualTo(1);
        assertThat(ran.err())
                .contains("may be mounted noexec", folder.toString(), CProgram.FOLDER_PROPERTY)
                .doesNotContain("\tat ");
    }

    private static boolean mayMount(List<String> mounted) throws Exception {
        List<String> command = new ArrayList<>(mounted);
        command.add("true");
        return new ProcessBuilder(command).start().waitFor() == 0;
    }

    private static Ran withFolder(List<String> before, Path folder) throws Exception {
        List<String> command = new ArrayList<>(before);
        command.addAll(Ran.command(List.of("-D" + CProgram.FOLDER_PROPERTY + "=" + folder), SERVER));
        Process process = new ProcessBuilder(command).start();
        try {
            return Ran.ended(process);
        } finally {
            process.destroyForcibly();
        }
    }
}
