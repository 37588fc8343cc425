package bsdsockets.lab.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The README's table has every demo, what it does and whether it is in C, as the command says. */
class ReadmeDemosTest {
    private static final Path README = Path.of(System.getProperty("root.dir"), "README.md");
    private static final Pattern ROW = Pattern.compile("^[|] `demo .*$", Pattern.MULTILINE);

    private static String row(String name, String about, boolean inC) {
        return "| `demo " + name + "` | " + about + " | " + (inC ? "yes" : "no") + " |";
    }

    @Test
    void everyDemoHasItsRow() throws Exception {
        List<String> rows = ROW.matcher(Files.readString(README))
                .results()
                .map(found -> found.group())
                .toList();

        Stream<String> pairs = Demos.all().stream().map(demo -> row(demo.name(), demo.about(), demo.inC()));
        Stream<String> lessons = Lessons.all().stream().map(lesson -> row(lesson.name(), lesson.about(), lesson.inC()));
        assertThat(rows).containsExactlyElementsOf(Stream.concat(pairs, lessons).toList());
    }
}
