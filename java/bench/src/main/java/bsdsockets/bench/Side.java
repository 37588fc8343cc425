package bsdsockets.bench;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;

/** A contender, and what it holds open. */
public record Side(Contender contender, List<? extends Closeable> open) implements Closeable {
    /** Makes a side ready. */
    @FunctionalInterface
    public interface Opener {
        /** Opens what it needs. */
        Side open() throws IOException;
    }

    @Override
    public void close() throws IOException {
        for (Closeable each : open) {
            each.close();
        }
    }
}
