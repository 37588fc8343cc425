package bsdsockets.lab.command;

import static org.assertj.core.api.Assertions.assertThat;

import bsdsockets.lab.Lab;
import bsdsockets.lab.report.Screen;
import bsdsockets.lab.scenario.Catalogue;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine.Help.Ansi;

/** The script of {@code lab completion}, in a real bash. */
class CompletionTest {
    /** What bash does when a person presses TAB after these words. */
    private static final String PRESS_TAB = """
            set -e
            source "$1"; shift
            complete -p lab > /dev/null
            COMP_WORDS=("$@") COMP_CWORD=$(($# - 1)) COMP_LINE="$*" COMP_POINT=${#COMP_LINE}
            COMPREPLY=()
            set +e
            _complete_lab lab "${COMP_WORDS[COMP_CWORD]}" "${COMP_WORDS[COMP_CWORD-1]}" 2> /dev/null
            printf '%s\\n' "${COMPREPLY[@]}"
            """;

    @TempDir
    private Path folder;

    private List<String> completed(String... words) throws Exception {
        StringWriter out = new StringWriter();
        int status = Lab.commandLine(Catalogue.all(), new Screen(100, Ansi.OFF, false))
                .setOut(new PrintWriter(out))
                .execute("completion");
        assertThat(status).isZero();
        Path script = Files.writeString(folder.resolve("completion.bash"), out.toString());
        ProcessBuilder bash = new ProcessBuilder("bash", "--norc", "-c", PRESS_TAB, "bash", script.toString());
        bash.command().addAll(Arrays.asList(words));
        Process process = bash.redirectErrorStream(true).start();
        process.getOutputStream().close();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as(said).isZero();
        return said.lines().toList();
    }

    @Test
    void commandsAreCompleted() throws Exception {
        assertThat(completed("lab", "comp")).containsExactlyInAnyOrder("compare", "completion");
        assertThat(completed("lab", "di")).containsExactly("diff");
    }

    @Test
    void scenariosFormatsAndSidesAreCompleted() throws Exception {
        assertThat(completed("lab", "compare", "stream.reset")).containsExactly("stream.reset-then-recv-twice");
        assertThat(completed("lab", "compare", "--format", ""))
                .containsExactlyInAnyOrder("table", "json", "markdown", "html");
        assertThat(completed("lab", "compare", "--side", "java")).containsExactly("java.net");
        assertThat(completed("lab", "compare", "--out")).containsExactly("--output");
    }
}
