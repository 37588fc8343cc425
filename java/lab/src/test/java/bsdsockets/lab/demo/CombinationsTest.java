package bsdsockets.lab.demo;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** That the check finds what is wrong, and leaves nothing behind. */
class CombinationsTest {
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    private boolean run(Demo demo) throws InterruptedException {
        return new Combinations(demo, new PrintStream(printed, true, UTF_8)).run();
    }

    private static Demo with(Demo real, Program onPosix, Program onJavaNet) {
        return new Demo(real.name(), real.about(), real.port(), onPosix, onJavaNet, real.inC(), real.check());
    }

    /** The TCP echo with another client in its java.net column. */
    private static Demo withClient(Program.Client client) {
        Demo real = Demos.of("tcp-echo");
        return with(real, real.onPosix(), new Program(real.onJavaNet().server(), client));
    }

    /** The results of the rows of the java.net client, and of the others. */
    private List<String> results(boolean javaNetClient) {
        return printed.toString(UTF_8)
                .lines()
                .skip(2)
                .filter(row -> row.matches("\\S+ +(native|java.net|c) .*"))
                .filter(row -> row.split(" +", 3)[1].equals("java.net") == javaNetClient)
                .map(row -> row.split(" +", 3)[2])
                .toList();
    }

    @Test
    void aReplyThatIsNotWhatWasSentIsFound() throws Exception {
        Demo demo = withClient((host, port, in, out) ->
                Demos.of("tcp-echo").onJavaNet().client().run(host, port, changed(in), out));

        assertThat(run(demo)).isFalse();
        assertThat(results(true))
                .hasSize(3)
                .allMatch(row -> row.equals(
                        "client, line 1: printed \"Received: Jello, world\", expected \"Received: Hello, world\""));
        assertThat(results(false)).hasSize(6).containsOnly("ok");
        assertThat(printed.toString(UTF_8)).endsWith("6 of 9 ok\n");
    }

    private static BufferedReader changed(BufferedReader in) {
        return new BufferedReader(in) {
            @Override
            public String readLine() throws IOException {
                String line = in.readLine();
                return line == null ? null : line.replace("Hello", "Jello");
            }
        };
    }

    @Test
    void aClientThatFailsIsFound() throws Exception {
        Demo demo = withClient((host, port, in, out) -> {
            throw new IOException("connect: no");
        });

        assertThat(run(demo)).isFalse();
        assertThat(results(true)).hasSize(3).containsOnly("client: connect: no");
    }

    @Test
    void aServerThatDoesNotSayWhoConnectedIsFound() throws Exception {
        Demo real = Demos.of("tcp-echo");
        Program.Server silent = (host, port, stop, out) ->
                real.onJavaNet().server().run(host, port, new TypedLines(), stop, withoutCallers(out));
        Demo demo =
                with(real, real.onPosix(), new Program(silent, real.onJavaNet().client()));

        assertThat(run(demo)).isFalse();
        assertThat(printed.toString(UTF_8).lines().filter(row -> row.startsWith("java.net")))
                .hasSize(3)
                .allMatch(row -> row.endsWith("server, line 2: printed \"Stopped\", expected \"Connected by CLIENT\""));
    }

    private static PrintStream withoutCallers(PrintStream out) {
        return new PrintStream(out, true, UTF_8) {
            @Override
            public void println(String line) {
                if (!line.startsWith("Connected")) {
                    super.println(line);
                }
            }
        };
    }

    @Test
    void aServerThatCannotListenIsFound() throws Exception {
        Demo real = Demos.of("udp-echo");
        Program.Server broken = (host, port, stop, out) -> {
            throw new IOException("bind: no");
        };
        Program program = new Program(broken, real.onPosix().client());

        assertThat(run(with(real, program, real.onJavaNet()))).isFalse();
        assertThat(printed.toString(UTF_8).lines().filter(row -> row.matches("native .*server: bind: no")))
                .hasSize(3);
    }

    @Test
    void nothingIsLeftOpenOrRunning() throws Exception {
        Demos.all().forEach(demo -> assertThat(runQuietly(demo)).isTrue());
        long before = openSocketsAndPipes();

        Demos.all().forEach(demo -> assertThat(runQuietly(demo)).isTrue());

        await().untilAsserted(() -> assertThat(openSocketsAndPipes()).isLessThanOrEqualTo(before));
        assertThat(Thread.getAllStackTraces().keySet())
                .noneMatch(thread -> thread.getName().startsWith("demo "));
        assertThat(ProcessHandle.current().children().filter(ProcessHandle::isAlive))
                .isEmpty();
    }

    private boolean runQuietly(Demo demo) {
        try {
            return run(demo);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static long openSocketsAndPipes() throws IOException {
        try (Stream<Path> all = Files.list(Path.of("/proc/self/fd"))) {
            return all.filter(descriptor -> target(descriptor).matches("(socket|pipe):.*"))
                    .count();
        }
    }

    private static String target(Path descriptor) {
        try {
            return Files.readSymbolicLink(descriptor).toString();
        } catch (IOException e) {
            return "closed since";
        }
    }
}
