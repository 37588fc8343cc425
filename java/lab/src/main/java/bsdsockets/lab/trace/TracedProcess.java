package bsdsockets.lab.trace;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/** A process, with those that it starts and a folder for what is written of it: none of them outlives this JVM. */
final class TracedProcess implements AutoCloseable {
    private final Path folder = Files.createTempDirectory("lab-trace");
    private final Path calls = folder.resolve("calls");
    private final Path output = folder.resolve("output");
    private final Thread hook = new Thread(this::end, "end of the traced process");
    private final Process process;

    /**
     * Starts it.
     *
     * @param command given the file for the system calls
     */
    TracedProcess(Function<Path, List<String>> command) throws IOException {
        Runtime.getRuntime().addShutdownHook(hook);
        try {
            process = new ProcessBuilder(command.apply(calls))
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .redirectInput(Redirect.from(new File("/dev/null")))
                    .start();
        } catch (IOException e) {
            Runtime.getRuntime().removeShutdownHook(hook);
            deleteFiles();
            throw e;
        }
    }

    long pid() {
        return process.pid();
    }

    /** Whether it has ended in time. */
    boolean ends(int seconds) throws InterruptedException {
        return process.waitFor(seconds, TimeUnit.SECONDS);
    }

    int status() {
        return process.exitValue();
    }

    /** What it wrote to standard output and standard error. */
    List<String> output() throws IOException {
        return lines(output);
    }

    /** What strace wrote; none where it did not run. */
    List<String> calls() throws IOException {
        return lines(calls);
    }

    /** Bytes that are no UTF-8 do no harm. */
    private static List<String> lines(Path file) throws IOException {
        return Files.exists(file)
                ? new String(Files.readAllBytes(file), UTF_8).lines().toList()
                : List.of();
    }

    private synchronized void end() {
        // strace lets go of what it traces when it is killed: so the traced first
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        boolean interrupted = false;
        while (process.isAlive()) {
            try {
                process.waitFor();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        deleteFiles();
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void deleteFiles() {
        for (Path file : List.of(calls, output, folder)) {
            file.toFile().delete();
        }
    }

    @Override
    public void close() {
        end();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // the JVM is ending, and the hook does it again, in vain
        }
    }
}
