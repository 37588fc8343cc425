package bsdsockets.lab.demo;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** A run of the command {@code demo} on a pseudo-terminal: script(1) is the keyboard and the screen. */
final class Terminal implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final int CTRL_C = 3;
    private static final int CTRL_D = 4;

    private final ByteArrayOutputStream screen = new ByteArrayOutputStream();
    private final Process script;
    private final Thread reader;

    private Terminal(Process script) {
        this.script = script;
        reader = new Thread(this::read, "test screen");
        reader.start();
    }

    static Terminal demo(String... arguments) throws IOException {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/script")), "there is no script(1) to be the terminal");
        String command = Ran.command(List.of(), arguments).stream()
                .map(word -> "'" + word + "'")
                .collect(Collectors.joining(" "));
        return new Terminal(new ProcessBuilder("script", "--quiet", "--return", "--command", command, "/dev/null")
                .redirectErrorStream(true)
                .start());
    }

    private void read() {
        try (InputStream out = script.getInputStream()) {
            byte[] piece = new byte[1024];
            for (int count = out.read(piece); count >= 0; count = out.read(piece)) {
                synchronized (screen) {
                    screen.write(piece, 0, count);
                }
            }
        } catch (IOException e) {
            // it was ended: nothing more is shown
        }
    }

    /** Types a line and presses Enter. */
    void type(String line) throws IOException {
        press((line + "\r").getBytes(UTF_8));
    }

    /** Says that no more is typed. */
    void ctrlD() throws IOException {
        press(new byte[] {CTRL_D});
    }

    void ctrlC() throws IOException {
        press(new byte[] {CTRL_C});
    }

    private void press(byte[] keys) throws IOException {
        script.getOutputStream().write(keys);
        script.getOutputStream().flush();
    }

    /** All that is on the screen, what was typed among it. */
    List<String> shown() {
        synchronized (screen) {
            return screen.toString(UTF_8).lines().toList();
        }
    }

    /** Waits for a line on the screen. */
    String awaitShown(String pattern) {
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(shown()).anyMatch(line -> line.matches(pattern)));
        return shown().stream()
                .filter(line -> line.matches(pattern))
                .findFirst()
                .orElseThrow();
    }

    /** Waits until the program has ended: its exit status. */
    int awaitStatus() throws InterruptedException {
        assertThat(script.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS))
                .as("it ended")
                .isTrue();
        reader.join();
        return script.exitValue();
    }

    /** Hangs up, which ends what runs on it. */
    @Override
    public void close() {
        script.descendants().forEach(ProcessHandle::destroy);
        script.destroy();
        try {
            script.waitFor();
            reader.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
