package bsdsockets.posix;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.DataInputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Descriptors out of the JDK's files and into them. */
class FileDescriptorsTest {
    @TempDir
    Path folder;

    @Test
    void theStandardStreamsAreZeroOneAndTwo() throws IOException {
        assertThat(FileDescriptors.fileno(FileDescriptor.in)).isZero();
        assertThat(FileDescriptors.fileno(FileDescriptor.out)).isEqualTo(1);
        assertThat(FileDescriptors.fileno(FileDescriptor.err)).isEqualTo(2);
    }

    @Test
    void theNumberOfAFileIsTheKernels() throws IOException {
        Path path = Files.writeString(folder.resolve("file"), "text");
        try (FileInputStream in = new FileInputStream(path.toFile());
                RandomAccessFile file = new RandomAccessFile(path.toFile(), "rw")) {
            assertThat(link(FileDescriptors.fileno(in.getFD()))).isEqualTo(path.toRealPath());
            assertThat(link(FileDescriptors.fileno(file.getFD()))).isEqualTo(path.toRealPath());
            assertThat(FileDescriptors.fileno(in.getFD())).isNotEqualTo(FileDescriptors.fileno(file.getFD()));
        }
    }

    private static Path link(int fd) throws IOException {
        return Files.readSymbolicLink(Path.of("/proc/self/fd/" + fd));
    }

    @Test
    void aClosedFileHasNone() throws IOException {
        FileInputStream in = new FileInputStream(
                Files.writeString(folder.resolve("file"), "text").toFile());
        FileDescriptor descriptor = in.getFD();
        in.close();
        refused("EBADF", () -> FileDescriptors.fileno(descriptor));
        refused("EBADF", () -> FileDescriptors.fileno(new FileDescriptor()));
    }

    @Test
    void streamsOverASocketReadAndWriteIt() throws IOException {
        int[] pair = Posix.socketpair(Constants.AF_UNIX, Constants.SOCK_STREAM, 0);
        try (FileInputStream in = new FileInputStream(FileDescriptors.fdopen(pair[1]))) {
            try (FileOutputStream out = new FileOutputStream(FileDescriptors.fdopen(pair[0]))) {
                out.write("through the kernel".getBytes(UTF_8));
            }
            byte[] arrived = new byte[18];
            new DataInputStream(in).readFully(arrived);
            assertThat(arrived).asString(UTF_8).isEqualTo("through the kernel");
            assertThat(in.read()).isEqualTo(-1);
        }
    }

    @Test
    void theStreamClosesTheNumberAndTheObjectAloneDoesNot() throws IOException {
        int[] pair = Posix.socketpair(Constants.AF_UNIX, Constants.SOCK_STREAM, 0);
        FileDescriptor descriptor = FileDescriptors.fdopen(pair[0]);
        assertThat(descriptor.valid()).isTrue();
        FileDescriptor second = FileDescriptors.fdopen(pair[0]);
        assertThat(FileDescriptors.fileno(second)).isEqualTo(pair[0]);

        new FileInputStream(descriptor).close();

        assertThat(descriptor.valid()).isFalse();
        assertThat(Posix.recv(pair[1], new byte[1], 0, 1, 0)).isZero();
        Posix.close(pair[1]);
    }

    @Test
    void aNumberThatIsNotOpenIsRefused() {
        refused("EBADF", () -> FileDescriptors.fdopen(-1));
        refused("EBADF", () -> FileDescriptors.fdopen(Integer.MAX_VALUE));
        assertThatThrownBy(() -> FileDescriptors.fileno(null)).isInstanceOf(NullPointerException.class);
    }

    private static void refused(String symbol, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        ErrnoException.class, e -> assertThat(e.symbol()).isEqualTo(symbol));
    }
}
