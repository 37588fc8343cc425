package bsdsockets.lab.demo;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** An end written in C, in a process that outlives neither this JVM nor its closing. */
final class CProcess implements AutoCloseable {
    private static final int PATIENCE_SECONDS = 3;

    // there before the process is: a signal may come in between
    private final ShutdownHook hook = new ShutdownHook(this::end);
    private boolean ended = !hook.inTime();
    private Process process;

    /**
     * Starts it.
     *
     * @param builder says where its input and output go
     * @param arguments the demo's name first
     */
    synchronized Process start(ProcessBuilder builder, List<String> arguments) throws IOException {
        if (ended) {
            throw new IOException("stopped before it began");
        }
        process = CProgram.start(builder, arguments);
        return process;
    }

    /** The arguments of an end. */
    static List<String> command(Demo demo, Role role, String host, int port) {
        return List.of(demo.name(), role.toString(), host, Integer.toString(port));
    }

    /** Asks it to end with SIGTERM, then makes it end. Its pipes stay open for its last words, as by Process.destroy not. */
    synchronized void end() {
        ended = true;
        if (process == null) {
            return;
        }
        process.toHandle().destroy();
        try {
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.toHandle().destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.toHandle().destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        end();
        hook.close();
    }
}
