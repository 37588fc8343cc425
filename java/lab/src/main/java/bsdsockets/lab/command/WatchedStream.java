package bsdsockets.lab.command;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;

/** Standard output that remembers why it could not be written: a PrintWriter over it forgets. */
public final class WatchedStream extends FilterOutputStream {
    /** What write(2) says, in the words of the JVM, of a pipe whose reader has had enough, as head(1) after ten lines. */
    private static final String NO_READER = "Broken pipe";

    private String failure = "";

    public WatchedStream(OutputStream out) {
        super(out);
    }

    @Override
    public void write(int octet) throws IOException {
        watched(() -> out.write(octet));
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        watched(() -> out.write(bytes, offset, length));
    }

    @Override
    public void flush() throws IOException {
        watched(out::flush);
    }

    /** Why something is missing that a reader waits for; a reader that has gone misses nothing. */
    public Optional<String> loss() {
        return failure.isEmpty() || failure.contains(NO_READER) ? Optional.empty() : Optional.of(failure);
    }

    private void watched(Writing writing) throws IOException {
        try {
            writing.perform();
        } catch (IOException e) {
            failure = failure.isEmpty() ? String.valueOf(e.getMessage()) : failure;
            throw e;
        }
    }

    /** Something written. */
    @FunctionalInterface
    private interface Writing {
        void perform() throws IOException;
    }
}
