package bsdsockets.lab.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.InterruptedIOException;
import java.io.Reader;
import java.util.ArrayDeque;
import java.util.Queue;

/**
 * The lines that somebody types. Whoever waits for one goes on when the input ends or is {@linkplain #end ended}, which a
 * thread blocked in a read of the standard input does not.
 */
final class TypedLines extends BufferedReader {
    private final Queue<String> lines = new ArrayDeque<>();
    private final Thread reader;
    private boolean started;
    private boolean ended;

    /** Lines that {@link #type} gives. */
    TypedLines() {
        super(Reader.nullReader());
        reader = null;
        started = true;
    }

    /** Lines of a stream in UTF-8, which is not read before the first is asked for: a program in the background must not. */
    TypedLines(InputStream in) {
        super(Reader.nullReader());
        reader = new Thread(() -> readAll(new BufferedReader(new InputStreamReader(in, UTF_8))), "demo typing");
        reader.setDaemon(true);
    }

    private void readAll(BufferedReader in) {
        try {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                type(line);
            }
        } catch (IOException e) {
            // an input that cannot be read has nothing more to say
        }
        end();
    }

    /** Gives a line. */
    synchronized void type(String line) {
        lines.add(line);
        notifyAll();
    }

    /** No more will be typed. */
    synchronized void end() {
        ended = true;
        notifyAll();
    }

    /** The next line; null where there are no more. */
    @Override
    public synchronized String readLine() throws IOException {
        if (!started) {
            started = true;
            reader.start();
        }
        try {
            while (lines.isEmpty() && !ended) {
                wait();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while waiting for a line");
        }
        return lines.poll();
    }
}
