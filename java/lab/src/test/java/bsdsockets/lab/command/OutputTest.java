package bsdsockets.lab.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Standard output that is cut short, as by head(1), or that cannot be written. */
class OutputTest {
    private static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();

    private static String shell(String command) throws Exception {
        Process process = new ProcessBuilder("bash", "-c", command, "bash", JAVA, System.getProperty("java.class.path"))
                .redirectErrorStream(true)
                .start();
        process.getOutputStream().close();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return said;
    }

    @Test
    void aReaderThatHasHadEnoughSeesNoStackTrace() throws Exception {
        List<String> lines = shell("\"$1\" -cp \"$2\" bsdsockets.lab.Lab api | head -n 1; echo \"${PIPESTATUS[0]}\"")
                .lines()
                .toList();
        assertThat(lines).hasSize(2);
        assertThat(lines.get(0)).startsWith("+--");
        assertThat(lines.get(1)).isEqualTo("0");
    }

    @Test
    void aFullDiskIsAFailure() throws Exception {
        assertThat(shell("\"$1\" -cp \"$2\" bsdsockets.lab.Lab api > /dev/full; echo $?"))
                .isEqualTo("lab: cannot write standard output: No space left on device\n1\n");
    }

    @Test
    void onlyWhatAReaderMissesIsALoss() {
        assertThat(loss("Broken pipe")).isEmpty();
        assertThat(loss("Input/output error")).isEqualTo("Input/output error");
        WatchedStream good = new WatchedStream(new ByteArrayOutputStream());
        new PrintWriter(good, true, StandardCharsets.UTF_8).println("text");
        assertThat(good.loss()).isEmpty();
    }

    private static String loss(String failure) {
        WatchedStream stream = new WatchedStream(new OutputStream() {
            @Override
            public void write(int octet) throws IOException {
                throw new IOException(failure);
            }
        });
        new PrintWriter(stream, true, StandardCharsets.UTF_8).println("text");
        return stream.loss().orElse("");
    }
}
