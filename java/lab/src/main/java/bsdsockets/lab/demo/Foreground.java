package bsdsockets.lab.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Runs one end of a demo for a user, on standard input and output, until its input ends or Ctrl-C comes. */
final class Foreground {
    private static final int FAILED = 1;
    private static final int PATIENCE_SECONDS = 3;

    private final Demo demo;
    private final String host;
    private final int port;
    private final InputStream in;
    private final PrintStream out;
    private final PrintStream err;

    Foreground(Demo demo, String host, int port, InputStream in, PrintStream out, PrintStream err) {
        this.demo = demo;
        this.host = host;
        this.port = port;
        this.in = in;
        this.out = out;
        this.err = err;
    }

    /** Returns the exit status. */
    int run(Side side, Role role) throws InterruptedException {
        try {
            if (side == Side.C) {
                return inC(role);
            }
            if (role == Role.SERVER) {
                server(demo.on(side));
            } else {
                demo.on(side).client().run(host, port, new BufferedReader(new InputStreamReader(in, UTF_8)), out);
            }
            return written();
        } catch (IOException | LinkageError e) {
            err.println(Failures.text(e));
            return FAILED;
        }
    }

    /** What could not be printed, as into a pipe that nobody reads any more, is a failure. */
    private int written() {
        if (out.checkError()) {
            err.println("the output could not be written");
            return FAILED;
        }
        return 0;
    }

    /** Ctrl-C makes the JVM run its shutdown hooks and end with status 130: the hook stops the server and waits for it. */
    private void server(Program program) throws IOException {
        Stop stop = new Stop();
        CountDownLatch ended = new CountDownLatch(1);
        ShutdownHook hook = new ShutdownHook(() -> {
            stop.request();
            await(ended);
        });
        try {
            program.serve(host, port, new TypedLines(in), stop, out);
        } finally {
            ended.countDown();
            hook.close();
        }
    }

    /** The C program has our standard input and output. Ctrl-C reaches it too; a signal to this JVM alone is passed on. */
    private int inC(Role role) throws IOException, InterruptedException {
        try (CProcess process = new CProcess()) {
            return process.start(new ProcessBuilder().inheritIO(), CProcess.command(demo, role, host, port))
                    .waitFor();
        }
    }

    private void await(CountDownLatch ended) {
        try {
            if (!ended.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                err.println("the server did not end in " + PATIENCE_SECONDS + " seconds");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
