package bsdsockets.fault;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.awaitility.Awaitility;

/**
 * strace(1) on one thread of this process: it makes the kernel's answer to a call an error of our choice, and counts the
 * calls. Other threads are left alone, the JVM's own among them.
 */
final class Strace implements AutoCloseable {
    private final Process process;
    private final Path calls;
    private final Path said;

    private Strace(Process process, Path calls, Path said) {
        this.process = process;
        this.calls = calls;
        this.said = said;
    }

    /**
     * Starts it, and waits until it is there.
     *
     * @param thread the thread's number, as gettid(2) tells
     * @param names the calls, as in {@code accept,accept4}
     * @param injection what strace's {@code -e inject} takes behind the names, as in {@code error=EIO:when=1}
     */
    static Strace on(int thread, String names, String injection) throws IOException {
        Path calls = Files.createTempFile("strace", ".calls");
        Path said = Files.createTempFile("strace", ".said");
        String wanted = "?" + names.replace(",", ",?");
        Process process;
        try {
            process = new ProcessBuilder(
                            "strace",
                            "-p",
                            Integer.toString(thread),
                            "-o",
                            calls.toString(),
                            "-e",
                            "trace=" + wanted,
                            "-e",
                            "signal=none",
                            "-e",
                            "inject=" + wanted + ":" + injection)
                    .redirectError(said.toFile())
                    .start();
        } catch (IOException e) {
            assumeTrue(false, "strace is not here: " + e.getMessage());
            throw e;
        }
        Strace strace = new Strace(process, calls, said);
        Awaitility.await().until(() -> !process.isAlive() || strace.text(said).contains(" attached"));
        assumeTrue(process.isAlive(), () -> "strace may not trace this process: " + strace.quietly(said));
        return strace;
    }

    /** Ends it; how many calls of these names there were. */
    long end() throws IOException {
        process.destroy();
        process.onExit().join();
        return text(calls).lines().filter(line -> line.contains("(")).count();
    }

    /** Ends it where it is not ended yet. */
    @Override
    public void close() throws IOException {
        end();
        Files.delete(calls);
        Files.delete(said);
    }

    private String text(Path file) throws IOException {
        return Files.readString(file, UTF_8);
    }

    private String quietly(Path file) {
        try {
            return text(file);
        } catch (IOException e) {
            return e.toString();
        }
    }
}
