package bsdsockets.bench;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;

/** What is closed in the end, the last opened first. */
public final class Closing implements Closeable {
    private final Deque<Closeable> open = new ArrayDeque<>();

    /** To be closed too. */
    public <T extends Closeable> T add(T opened) {
        open.push(opened);
        return opened;
    }

    /** All of it, also where one fails; the first failure is thrown in the end. */
    @Override
    public void close() throws IOException {
        IOException failure = null;
        for (Closeable each : open) {
            try {
                each.close();
            } catch (IOException e) {
                if (failure == null) {
                    failure = e;
                } else {
                    failure.addSuppressed(e);
                }
            }
        }
        if (failure != null) {
            throw failure;
        }
    }
}
