package bsdsockets.lab.demo;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The demos that are one program: that each shows what it should on every side, and that the check would find it out. */
class LessonsTest {
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    private boolean check(Lesson lesson) throws InterruptedException {
        return Lessons.check(lesson, new PrintStream(printed, true, UTF_8));
    }

    private static Lesson printing(Lesson.Show onPosix, Lesson.Show onJavaNet) {
        return new Lesson(
                "x", "an x", Set.of(), onPosix, onJavaNet, false, Printed.lines(List.of(Pattern.compile("[0-9]+"))));
    }

    static List<String> all() {
        return Lessons.all().stream().map(Lesson::name).toList();
    }

    @ParameterizedTest
    @MethodSource("all")
    void everySideShowsWhatItShould(String name) throws Exception {
        Lesson lesson = Lessons.find(name).orElseThrow();

        Ran ran = Ran.demo("", name);

        assertThat(ran.err()).isEmpty();
        assertThat(ran.out().lines().skip(2).map(line -> line.replaceAll(" +", " ")))
                .containsExactlyElementsOf(Stream.concat(
                                lesson.sides().stream().map(side -> side + " ok"),
                                Stream.of(lesson.sides().size() + " of "
                                        + lesson.sides().size() + " ok"))
                        .toList());
        assertThat(ran.status()).isZero();
    }

    @Test
    void aLineThatIsNotAsItShouldIsFound() throws Exception {
        assertThat(check(printing((a, out) -> out.println("12"), (a, out) -> out.println("twelve"))))
                .isFalse();

        assertThat(printed.toString(UTF_8).lines())
                .containsExactly(
                        "x: an x",
                        "side       result",
                        "native     ok",
                        "java.net   line 1: printed \"twelve\", expected \"[0-9]+\"",
                        "1 of 2 ok");
    }

    @Test
    void aLineTooManyOrTooFewIsFound() throws Exception {
        assertThat(check(printing((a, out) -> out.printf("1%n2%n"), (a, out) -> {})))
                .isFalse();

        assertThat(printed.toString(UTF_8))
                .contains("native     line 2: printed \"2\", expected \"nothing\"\n")
                .contains("java.net   line 1: printed \"nothing\", expected \"[0-9]+\"\n");
    }

    @Test
    void aFailureIsFound() throws Exception {
        Lesson.Show failing = (a, out) -> {
            throw new IOException("connect: no");
        };

        assertThat(check(printing(failing, failing))).isFalse();
        assertThat(printed.toString(UTF_8)).contains("native     connect: no\n", "0 of 2 ok\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "time-wait --role server",
                "time-wait --host 127.0.0.1",
                "time-wait --side native --port 1",
                "host-names --side native --path /",
                "socket-server --side c --role server",
                "host-names --host localhost",
                "http-get --side perl",
                "http-get --side native --port eight",
                "tcp-echo --path /",
                "tcp-echo --side native --role client --output file"
            })
    void badArgumentsAreExitStatusTwo(String arguments) throws Exception {
        Ran ran = Ran.demo("", arguments.split(" ", -1));

        assertThat(ran.status()).isEqualTo(2);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err()).isNotBlank().doesNotContain("\tat ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"native", "java.net"})
    void anOutputThatNobodyReadsIsAFailureWithoutAStackTrace(String side, @TempDir Path folder) throws Exception {
        String pipe = "mkfifo pipe; exec 3<>pipe 4>pipe 3>&-; \"$@\" >&4; echo \"status $?\" >&2";
        List<String> command = new ArrayList<>(List.of("sh", "-c", pipe, "sh"));
        command.addAll(Ran.command(List.of(), "glued-messages", "--side", side));
        Process process = new ProcessBuilder(command).directory(folder.toFile()).start();
        try (InputStream err = process.getErrorStream()) {
            assertThat(new String(err.readAllBytes(), UTF_8).lines())
                    .containsExactly("the output could not be written", "status 1");
        } finally {
            process.destroyForcibly();
        }
    }

    @Test
    void nothingIsLeftOpenOrRunning() throws Exception {
        for (Lesson lesson : Lessons.all()) {
            assertThat(check(lesson)).as(printed.toString(UTF_8)).isTrue();
        }
        long before = openSocketsAndPipes();

        for (Lesson lesson : Lessons.all()) {
            assertThat(check(lesson)).as(printed.toString(UTF_8)).isTrue();
        }

        await().untilAsserted(() -> assertThat(openSocketsAndPipes()).isLessThanOrEqualTo(before));
        assertThat(Thread.getAllStackTraces().keySet())
                .noneMatch(thread -> thread.getName().startsWith("demo "));
    }

    private static long openSocketsAndPipes() throws IOException {
        try (Stream<Path> all = Files.list(Path.of("/proc/self/fd"))) {
            return all.filter(LessonsTest::isSocketOrPipe).count();
        }
    }

    private static boolean isSocketOrPipe(Path descriptor) {
        try {
            return Files.readSymbolicLink(descriptor).toString().matches("(socket|pipe):.*");
        } catch (IOException e) {
            return false; // closed since
        }
    }
}
