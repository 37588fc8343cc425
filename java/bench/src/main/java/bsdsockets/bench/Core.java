package bsdsockets.bench;

import java.io.Closeable;
import java.io.IOException;

/** The one processor on which the calling thread, and every thread that it starts, runs until this is closed. */
public final class Core implements Closeable {
    private final byte[] before;

    private Core(byte[] before) {
        this.before = before;
    }

    /** The processor that the thread is on now. */
    public static Core pinned() throws IOException {
        byte[] before = CLoops.pin();
        if (before == null) {
            throw new IOException("sched_setaffinity: this process may not choose its processor");
        }
        return new Core(before);
    }

    /** The calling thread runs where it did before; it is the one that was pinned. */
    @Override
    public void close() {
        CLoops.unpin(before);
    }
}
