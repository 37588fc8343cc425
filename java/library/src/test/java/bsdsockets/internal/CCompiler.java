package bsdsockets.internal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The C compiler of this machine. A test that needs one is skipped where there is none for this JVM's processor. */
public final class CCompiler {
    private static final String COMMAND = "cc";

    private CCompiler() {}

    /** Compiles a source to a file beside it. */
    public static Path compile(Path folder, String name, String source, String... options)
            throws IOException, InterruptedException {
        String machine = said(List.of(COMMAND, "-dumpmachine"));
        String wanted = Platform.name().substring("linux-".length());
        assumeTrue(machine.startsWith(wanted + "-"), "the C compiler is for " + machine.strip() + ", not " + wanted);
        Path file = Files.writeString(folder.resolve(name + ".c"), source);
        Path result = folder.resolve(name);
        List<String> command = new ArrayList<>(List.of(COMMAND, "-o", result.toString(), file.toString()));
        command.addAll(List.of(options));
        assertThat(said(command)).isEmpty();
        return result;
    }

    private static String said(List<String> command) throws IOException, InterruptedException {
        Process compiler;
        try {
            compiler = new ProcessBuilder(command).redirectErrorStream(true).start();
        } catch (IOException e) {
            return abort("there is no C compiler here: " + e.getMessage());
        }
        String said = new String(compiler.getInputStream().readAllBytes(), UTF_8);
        assertThat(compiler.waitFor()).as(said).isZero();
        return said;
    }
}
