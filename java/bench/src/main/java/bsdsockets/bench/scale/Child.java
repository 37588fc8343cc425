package bsdsockets.bench.scale;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.Writer;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

/**
 * A JVM that follows {@link Orders}: a line to its standard input, a line back. However this JVM ends, the child's input does
 * too, and then the child.
 */
final class Child implements Closeable {
    private static final long PATIENCE_SECONDS = 120;
    private static final long GOOD_BYE_SECONDS = 10;
    private static final Executor LATE = CompletableFuture.delayedExecutor(PATIENCE_SECONDS, TimeUnit.SECONDS);

    private final String name;
    private final Process process;
    private final Writer orders;
    private final BufferedReader answers;

    private Child(String name, Process process) {
        this.name = name;
        this.process = process;
        orders = process.outputWriter(StandardCharsets.UTF_8);
        answers = process.inputReader(StandardCharsets.UTF_8);
    }

    /** Starts the main method of a class; what it says on its error output appears on ours. */
    static Child start(String name, Class<?> main, List<String> options, String... arguments) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.add("--enable-native-access=ALL-UNNAMED");
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
        command.addAll(List.of(arguments));
        return new Child(
                name,
                new ProcessBuilder(command).redirectError(Redirect.INHERIT).start());
    }

    /**
     * Gives it an order.
     *
     * @throws IOException where it has ended instead, or takes too long, which ends it
     */
    String ask(String order) throws IOException {
        CompletableFuture<Process> late = CompletableFuture.supplyAsync(process::destroyForcibly, LATE);
        try {
            orders.write(order + "\n");
            orders.flush();
            String answer = answers.readLine();
            if (answer == null) {
                throw new IOException("it has ended");
            }
            return answer;
        } catch (IOException e) {
            throw new IOException(name + " was asked to \"" + order + "\": " + e.getMessage(), e);
        } finally {
            late.cancel(false);
        }
    }

    /** Ends its input, and waits for its end. */
    @Override
    public void close() throws IOException {
        try (answers) {
            orders.close();
        } finally {
            awaitEnd();
        }
    }

    private void awaitEnd() {
        try {
            if (!process.waitFor(GOOD_BYE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
