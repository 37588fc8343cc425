package bsdsockets.lab.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;

/** An end written in Java, in a thread. */
final class EndInThread implements RunningEnd {
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Transcript printed = new Transcript();
    private final TypedLines in;
    private final Stop stop;
    private final Thread thread;
    private volatile String failure = "";

    private interface Body {
        void run(PrintStream out) throws IOException;
    }

    private EndInThread(String name, TypedLines in, Stop stop, Body body) {
        this.in = in;
        this.stop = stop;
        thread = new Thread(() -> run(body), name);
        thread.setDaemon(true);
        thread.start();
    }

    static EndInThread server(Program program) {
        TypedLines in = new TypedLines();
        Stop stop = new Stop();
        return new EndInThread("demo server", in, stop, out -> program.serve("127.0.0.1", 0, in, stop, out));
    }

    static EndInThread client(Program program, int port) {
        TypedLines in = new TypedLines();
        return new EndInThread(
                "demo client", in, new Stop(), out -> program.client().run("127.0.0.1", port, in, out));
    }

    static EndInThread lesson(Lesson.Show show, Lesson.Arguments arguments) {
        return new EndInThread("demo lesson", new TypedLines(), new Stop(), out -> show.run(arguments, out));
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
    public void type(String line) {
        in.type(line);
    }

    @Override
    public void endInput() {
        in.end();
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

    /** A server is stopped; a client ends when its input has, or its server. */
    @Override
    public void end() {
        stop.request();
        in.end();
        try {
            if (!await(Deadline.in(PATIENCE))) {
                failure = "did not end";
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
