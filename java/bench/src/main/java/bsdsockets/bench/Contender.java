package bsdsockets.bench;

import java.io.IOException;

/** One way of doing a row's operation. */
public record Contender(String name, Loop loop) {
    /** The operation, so many times; it fails where the operation did not do what it is for. */
    @FunctionalInterface
    public interface Loop {
        /** So many times. */
        void run(long times) throws IOException;
    }

    /** The nanoseconds that so many operations take. */
    long time(Clock clock, long times) throws IOException {
        long start = clock.nanos();
        loop.run(times);
        return clock.nanos() - start;
    }
}
