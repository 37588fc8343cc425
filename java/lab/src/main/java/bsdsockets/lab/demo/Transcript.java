package bsdsockets.lab.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;

/** What an end prints, by lines, for another thread to wait for. */
public final class Transcript extends OutputStream {
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();
    private final List<String> lines = new ArrayList<>();
    private boolean closed;

    @Override
    public synchronized void write(int value) {
        if (value == '\n') {
            endLine();
        } else {
            line.write(value);
        }
    }

    /** Nothing more will be printed. */
    @Override
    public synchronized void close() {
        if (line.size() > 0) {
            endLine();
        }
        closed = true;
        notifyAll();
    }

    private void endLine() {
        lines.add(line.toString(UTF_8));
        line.reset();
        notifyAll();
    }

    /** What was printed so far. */
    public synchronized List<String> lines() {
        return List.copyOf(lines);
    }

    /** The first line; empty where none comes before the deadline or the end. */
    public String awaitFirstLine(Deadline deadline) throws InterruptedException {
        return awaitLine(0, deadline);
    }

    /** The line of a number, the first's being 0; empty where none comes before the deadline or the end. */
    public synchronized String awaitLine(int number, Deadline deadline) throws InterruptedException {
        while (lines.size() <= number && !closed && !deadline.passed()) {
            wait(deadline.millisLeft());
        }
        return lines.size() <= number ? "" : lines.get(number);
    }

    /** Whether all was printed before the deadline. */
    public synchronized boolean awaitClosed(Deadline deadline) throws InterruptedException {
        while (!closed && !deadline.passed()) {
            wait(deadline.millisLeft());
        }
        return closed;
    }
}
