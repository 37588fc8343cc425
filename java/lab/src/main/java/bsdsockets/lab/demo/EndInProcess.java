package bsdsockets.lab.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** An end written in C, in a process of its own. */
final class EndInProcess implements RunningEnd {
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final int SIGNALLED = 128;
    private static final int SIGTERM = 15;

    private final Transcript printed = new Transcript();
    private final CProcess owner;
    private final Process process;
    private final Thread reader;
    private boolean stopped;

    private EndInProcess(CProcess owner, Process process) {
        this.owner = owner;
        this.process = process;
        reader = new Thread(this::read, "demo output");
        reader.setDaemon(true);
        reader.start();
    }

    static EndInProcess start(Demo demo, Role role, int port) throws IOException {
        return start(CProcess.command(demo, role, "127.0.0.1", port));
    }

    static EndInProcess start(List<String> command) throws IOException {
        CProcess owner = new CProcess();
        try {
            ProcessBuilder builder = new ProcessBuilder().redirectErrorStream(true);
            return new EndInProcess(owner, owner.start(builder, command));
        } catch (IOException e) {
            owner.close();
            throw e;
        }
    }

    @Override
    public void type(String line) {
        try {
            OutputStream in = process.getOutputStream();
            in.write((line + "\n").getBytes(UTF_8));
            in.flush();
        } catch (IOException e) {
            // it has ended before it read all: its status and its last words tell
        }
    }

    @Override
    public void endInput() {
        try {
            process.getOutputStream().close();
        } catch (IOException e) {
            // it has ended before
        }
    }

    private void read() {
        try (InputStream out = process.getInputStream();
                Transcript all = printed) {
            out.transferTo(all);
        } catch (IOException e) {
            // the pipe was closed under it: it ends as if nothing more came
        }
    }

    @Override
    public Transcript printed() {
        return printed;
    }

    @Override
    public boolean await(Deadline deadline) throws InterruptedException {
        return process.waitFor(deadline.millisLeft(), TimeUnit.MILLISECONDS) && printed.awaitClosed(deadline);
    }

    @Override
    public String failure() {
        if (process.isAlive()) {
            return "";
        }
        int status = process.exitValue();
        boolean well = status == 0 || (stopped && status == SIGNALLED + SIGTERM);
        return well ? "" : "exit status " + status + last();
    }

    private String last() {
        List<String> lines = printed.lines();
        return lines.isEmpty() ? "" : ": " + lines.get(lines.size() - 1);
    }

    @Override
    public void end() {
        stopped |= process.isAlive();
        owner.close();
        endInput();
        try {
            reader.join(PATIENCE.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
