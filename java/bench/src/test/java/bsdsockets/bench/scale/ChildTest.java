package bsdsockets.bench.scale;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class ChildTest {
    private static final String CONNECTIONS = "40";

    @Test
    void aFailureIsToldWithWhatWasAsked() throws IOException {
        try (Child child = Child.start("the caller", CallingJvm.class, List.of())) {
            assertThatThrownBy(() -> child.ask("dance"))
                    .isInstanceOf(IOException.class)
                    .hasMessage("the caller was asked to \"dance\": it has ended");
        }
    }

    @Test
    void endsWhenItIsClosed() throws IOException {
        ProcessHandle process;
        try (Child child = Child.start("the server", ServingJvm.class, List.of(), Holding.EVENT_LOOP.name())) {
            assertThat(child.ask("listen 2").split(" ")).hasSize(2).doesNotHaveDuplicates();
            process = ProcessHandle.current()
                    .children()
                    .filter(ChildTest::serves)
                    .findFirst()
                    .orElseThrow();
        }
        assertThat(process.isAlive()).isFalse();
    }

    /** The one that measures is killed, and can do nothing any more. */
    @Test
    void noneOutlivesWhoHasStartedIt() throws Exception {
        Process parent = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        HoldingForEver.class.getName(),
                        CONNECTIONS)
                .redirectError(Redirect.DISCARD)
                .start();
        try (BufferedReader out = parent.inputReader(StandardCharsets.UTF_8)) {
            assertThat(out.readLine()).isEqualTo(CONNECTIONS + " are held");
            List<ProcessHandle> children = parent.children().toList();
            assertThat(children).hasSize(2).allMatch(ProcessHandle::isAlive);
            parent.destroyForcibly();
            for (ProcessHandle child : children) {
                child.onExit().get(30, TimeUnit.SECONDS);
            }
        } finally {
            parent.destroyForcibly();
        }
    }

    private static boolean serves(ProcessHandle process) {
        return process.info()
                .arguments()
                .map(arguments -> List.of(arguments).contains(ServingJvm.class.getName()))
                .orElse(false);
    }

    /** Holds so many connections until it is killed. */
    static final class HoldingForEver {
        public static void main(String[] args) throws IOException, InterruptedException {
            Held held = Held.open(Holding.NIO, Integer.parseInt(args[0]));
            held.connectFirst(Duration.ZERO);
            held.connectOthers();
            System.out.println(args[0] + " are held");
            Thread.currentThread().join();
        }
    }
}
