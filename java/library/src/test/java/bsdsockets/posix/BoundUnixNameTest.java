package bsdsockets.posix;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Names of AF_UNIX by way of the kernel: what was bound is what getsockname, accept and recvfrom tell. */
class BoundUnixNameTest {
    private static final int LONGEST = 108;

    private Path folder;

    /** A short name, so that many lengths can be had. */
    @BeforeEach
    void makeFolder() throws IOException {
        folder = Files.createTempDirectory(
                Path.of("/tmp"),
                "b",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    }

    @AfterEach
    void deleteFolder() throws IOException {
        Files.delete(folder);
    }

    @Test
    void aPathOfEveryLengthComesBack() throws IOException {
        byte[] start = (folder + "/").getBytes(UTF_8);
        for (int length = start.length + 1; length <= LONGEST; length++) {
            byte[] path = Arrays.copyOf(start, length);
            Arrays.fill(path, start.length, length, (byte) 'x');
            try {
                assertComesBack(SockaddrUn.ofPath(path));
            } finally {
                Files.delete(folder.resolve("x".repeat(length - start.length)));
            }
        }
    }

    @Test
    void anAbstractNameOfEveryLengthComesBack() throws ErrnoException {
        Random random = new Random(ProcessHandle.current().pid());
        for (int length = 5; length < LONGEST; length++) {
            byte[] name = new byte[length];
            random.nextBytes(name);
            name[length / 2] = 0;
            assertComesBack(SockaddrUn.ofAbstract(name));
        }
    }

    @Test
    void aPathThatIsNoTextComesBack() throws Exception {
        byte[] start = (folder + "/").getBytes(UTF_8);
        byte[] path = Arrays.copyOf(start, start.length + 2);
        path[start.length] = (byte) 0xff;
        path[start.length + 1] = (byte) 0xc3;
        try {
            assertComesBack(SockaddrUn.ofPath(path));
        } finally {
            // the JDK cannot name this file
            assertThat(new ProcessBuilder("find", folder.toString(), "-type", "s", "-delete")
                            .start()
                            .waitFor())
                    .isZero();
        }
    }

    /** A path of 108 bytes comes back from the kernel with a zero behind it, 111 bytes in all. */
    private static void assertComesBack(SockaddrUn name) throws ErrnoException {
        try (Fds fds = new Fds()) {
            int datagrams = fds.socket(Constants.AF_UNIX, Constants.SOCK_DGRAM);
            Posix.bind(datagrams, name);
            assertThat(Posix.getsockname(datagrams)).isEqualTo(name);
            Posix.sendto(datagrams, new byte[1], 0, 1, 0, name);
            assertThat(Posix.recvfrom(datagrams, new byte[1], 0, 1, 0).from()).isEqualTo(name);
            SockaddrBuffer from = SockaddrBuffer.allocate();
            from.set(name);
            assertThat(Syscalls.sendto(datagrams, ByteBuffer.allocateDirect(1), 0, from))
                    .isEqualTo(1);
            assertThat(Syscalls.recvfrom(datagrams, ByteBuffer.allocateDirect(1), 0, from))
                    .isEqualTo(1);
            assertThat(from.get()).isEqualTo(name);
        }
    }
}
