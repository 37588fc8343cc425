package bsdsockets.lab.demo;

import java.io.IOException;
import java.util.List;

/** One end of a demo under way, with what it prints. Closing ends it, whatever it is doing. */
public interface RunningEnd extends AutoCloseable {
    /** Starts a server on a free port of 127.0.0.1. */
    static RunningEnd server(Demo demo, Side side) throws IOException {
        return side == Side.C ? EndInProcess.start(demo, Role.SERVER, 0, List.of()) : EndInThread.server(demo.on(side));
    }

    /** Starts a client of a server on 127.0.0.1, and gives it some lines. */
    static RunningEnd client(Demo demo, Side side, int port, List<String> input) throws IOException {
        return side == Side.C
                ? EndInProcess.start(demo, Role.CLIENT, port, input)
                : EndInThread.client(demo.on(side), port, input);
    }

    /** What it has printed so far. */
    Transcript printed();

    /** Whether it ended before the deadline. */
    boolean await(Deadline deadline) throws InterruptedException;

    /** Why it failed; empty where it did not. */
    String failure();

    /** Ends it if it has not ended, and waits until it has. */
    void end();

    @Override
    default void close() {
        end();
    }
}
