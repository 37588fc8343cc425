package bsdsockets.lab.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import bsdsockets.lab.Lab;
import bsdsockets.lab.report.Screen;
import bsdsockets.lab.scenario.Catalogue;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine.Help.Ansi;

/** The page docs/own-scenario.md, done as it says, and what goes wrong when one does not. */
class OwnScenariosTest {
    private static final Path PAGE = Path.of(System.getProperty("root.dir"), "docs", "own-scenario.md");
    private static final Pattern SAMPLE = Pattern.compile("^```java\n(.*?)^```", Pattern.DOTALL | Pattern.MULTILINE);
    private static final String SERVICES = "META-INF/services/bsdsockets.lab.scenario.Scenario";

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path folder;

    private Path classes;

    @BeforeEach
    void compileTheSample() throws IOException {
        Matcher sample = SAMPLE.matcher(Files.readString(PAGE));
        assertThat(sample.find()).isTrue();
        classes = compiled("KeepaliveDefault", sample.group(1));
    }

    private Path compiled(String name, String source) throws IOException {
        Path into = folder.resolve("classes");
        Path file = into.resolve("example").resolve(name + ".java");
        Files.createDirectories(file.getParent());
        Files.writeString(file, source);
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        int status = ToolProvider.getSystemJavaCompiler()
                .run(null, said, said, "-proc:none", "-d", into.toString(), file.toString());
        assertThat(status).as(said.toString(UTF_8)).isZero();
        return into;
    }

    private void provide(String className) throws IOException {
        Path services = classes.resolve(SERVICES);
        Files.createDirectories(services.getParent());
        Files.writeString(services, className + "\n");
    }

    private int execute(String... args) {
        return Lab.commandLine(Catalogue.all(), new Screen(100, Ansi.OFF, false))
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(args);
    }

    @Test
    void oneNamedByItsClassIsRunAndItsCodeShown() {
        assertThat(execute("compare", "example.KeepaliveDefault", "--with", classes.toString(), "--code"))
                .as(err.toString())
                .isZero();
        assertThat(out.toString())
                .contains("example.keepalive-default", "Posix.getsockopt(fd, SOL_SOCKET, SO_KEEPALIVE)", "1 same");
    }

    @Test
    void aServiceIsOneOfTheScenarios() throws IOException {
        provide("example.KeepaliveDefault");
        assertThat(execute("list", "--with", classes.toString())).isZero();
        assertThat(out.toString())
                .containsPattern("connect.refused +")
                .containsPattern("example.keepalive-default +whether a new");
        assertThat(execute("compare", "example", "--with", classes.toString())).isZero();
        assertThat(out.toString()).contains("1 scenario: 1 same");
    }

    @Test
    void aJarDoesAsAFolder() throws IOException {
        provide("example.KeepaliveDefault");
        Path jar = folder.resolve("own.jar");
        try (JarOutputStream entries = new JarOutputStream(Files.newOutputStream(jar))) {
            for (String name : new String[] {SERVICES, "example/KeepaliveDefault.class"}) {
                entries.putNextEntry(new JarEntry(name));
                Files.copy(classes.resolve(name), entries);
                entries.closeEntry();
            }
        }
        assertThat(execute("compare", "example.keepalive-default", "--with", jar.toString()))
                .isZero();
        assertThat(out.toString()).contains("1 scenario: 1 same");
    }

    @Test
    void whatIsNotThereIsABadArgument() {
        assertThat(execute("list", "--with", "nowhere.jar")).isEqualTo(2);
        assertThat(err.toString()).contains("no jar or folder can be read at \"nowhere.jar\"");
        assertThat(execute("compare", "example.Nobody", "--with", classes.toString()))
                .isEqualTo(2);
        assertThat(err.toString()).contains("no scenario is called \"example.Nobody\"");
    }

    @Test
    void aClassThatIsNoScenarioIsABadArgument() throws IOException {
        compiled("Plain", "package example; public class Plain {}");
        assertThat(execute("compare", "example.Plain", "--with", classes.toString()))
                .isEqualTo(2);
        assertThat(err.toString()).contains("example.Plain is no scenario: it has to implement");
        provide("example.Plain");
        assertThat(execute("list", "--with", classes.toString())).isEqualTo(2);
        assertThat(err.toString()).contains("example.Plain not a subtype");
    }

    @Test
    void anIdThatIsTakenIsABadArgument() throws IOException {
        String sample = Files.readString(classes.resolve("example/KeepaliveDefault.java"));
        compiled(
                "Copy",
                sample.replace("KeepaliveDefault", "Copy").replace("example.keepalive-default", "connect.refused"));
        provide("example.Copy");
        assertThat(execute("list", "--with", classes.toString())).isEqualTo(2);
        assertThat(err.toString()).contains("two scenarios are called \"connect.refused\"", "example.Copy");
    }

    @Test
    void oneThatSaysNothingAboutItselfIsABadArgument() throws IOException {
        String sample = Files.readString(classes.resolve("example/KeepaliveDefault.java"));
        compiled("Mute", sample.replace("KeepaliveDefault", "Mute").replaceAll("(?s)@About\\(.*?\"\\)\n", ""));
        assertThat(execute("compare", "example.Mute", "--with", classes.toString()))
                .isEqualTo(2);
        assertThat(err.toString()).contains("it lacks @About");
    }
}
