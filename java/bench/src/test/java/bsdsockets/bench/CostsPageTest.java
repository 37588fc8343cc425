package bsdsockets.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The page of costs: each command beside a figure is one that there is, and each row has its figure there. */
class CostsPageTest {
    private static final Path PAGE = Path.of(System.getProperty("root.dir"), "docs", "costs.md");
    private static final Pattern COMMAND = Pattern.compile("`bench(?:\\.sh)? ([^`]+)`");
    private static final Pattern ROW = Pattern.compile("--row ([a-z0-9-]+)");

    private static List<String> found(Pattern pattern) throws IOException {
        List<String> all = new ArrayList<>();
        Matcher matcher = pattern.matcher(Files.readString(PAGE));
        while (matcher.find()) {
            all.add(matcher.group(1));
        }
        return all;
    }

    @Test
    void itsCommandsAreUnderstood() throws IOException {
        assertThat(found(COMMAND))
                .isNotEmpty()
                .allSatisfy(command -> assertThatCode(() -> Bench.commandLine().parseArgs(command.split(" ")))
                        .doesNotThrowAnyException());
    }

    @Test
    void itsRowsAreTheRowsThatThereAre() throws IOException {
        assertThat(found(ROW))
                .containsAll(Rows.ALL.stream().map(Row::name).toList())
                .allSatisfy(name ->
                        assertThatCode(() -> Rows.named(Arrays.asList(name))).doesNotThrowAnyException());
    }
}
