package bsdsockets.lab.demo;

import java.io.IOException;
import java.util.List;

/** One end of a demo under way, with what it prints. Closing ends it, whatever it is doing. */
public interface RunningEnd extends AutoCloseable {
    /** Starts a server on a free port of 127.0.0.1. */
    static RunningEnd server(Demo demo, Side side) throws IOException {
        return side == Side.C ? EndInProcess.start(demo, Role.SERVER, 0) : EndInThread.server(demo.on(side));
    }

    /** Starts a client of a server on 127.0.0.1. */
    static RunningEnd client(Demo demo, Side side, int port) throws IOException {
        return side == Side.C ? EndInProcess.start(demo, Role.CLIENT, port) : EndInThread.client(demo.on(side), port);
    }

    /** Starts a lesson. */
    static RunningEnd lesson(Lesson lesson, Side side, Lesson.Arguments arguments) throws IOException {
        return side == Side.C
                ? EndInProcess.start(lesson.commandInC(arguments))
                : EndInThread.lesson(lesson.on(side), arguments);
    }

    /** Starts a client of a server on 127.0.0.1, and gives it all the lines that it is to have. */
    static RunningEnd client(Demo demo, Side side, int port, List<String> input) throws IOException {
        RunningEnd client = client(demo, side, port);
        input.forEach(client::type);
        client.endInput();
        return client;
    }

    /** Gives it a line, as if somebody had typed it. */
    void type(String line);

    /** Its input ends. */
    void endInput();

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
