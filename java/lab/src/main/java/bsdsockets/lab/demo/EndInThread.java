package bsdsockets.lab.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringReader;
import java.time.Duration;
import java.util.List;

/** An end written in Java, in a thread. */
final class EndInThread implements RunningEnd {
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Transcript printed = new Transcript();
    private final Stop stop;
    private final Thread thread;
    private volatile String failure = "";

    private interface Body {
        void run(PrintStream out) throws IOException;
    }

    private EndInThread(String name, Stop stop, Body body) {
        this.stop = stop;
        thread = new Thread(() -> run(body), name);
        thread.setDaemon(true);
        thread.start();
    }

    static EndInThread server(Program program) {
        Stop stop = new Stop();
        return new EndInThread("demo server", stop, out -> program.serve("127.0.0.1", 0, stop, out));
    }

    static EndInThread client(Program program, int port, List<String> input) {
        BufferedReader in = new BufferedReader(new StringReader(String.join("\n", input) + "\n"));
        return new EndInThread(
                "demo client", new Stop(), out -> program.client().run("127.0.0.1", port, in, out));
    }

    private void run(Body body) {
        try {
            body.run(new PrintStream(printed, true, UTF_8));
        } catch (IOException | RuntimeException | LinkageError e) {
            failure = Failures.text(e);
        } finally {
            printed.close();
        }
    }

    @Override
    public Transcript printed() {
        return printed;
    }

    @Override
    public boolean await(Deadline deadline) throws InterruptedException {
        thread.join(deadline.millisLeft());
        return !thread.isAlive();
    }

    @Override
    public String failure() {
        return failure;
    }

    /** A server is stopped; a client ends when its server has. */
    @Override
    public void end() {
        stop.request();
        try {
            if (!await(Deadline.in(PATIENCE))) {
                failure = "did not end";
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
