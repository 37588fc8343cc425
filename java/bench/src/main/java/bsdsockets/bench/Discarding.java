package bsdsockets.bench;

import java.io.Closeable;
import java.io.IOException;

/** A thread in C that takes whatever comes and keeps nothing of it. */
final class Discarding implements Closeable {
    private final Closeable ending;
    private final Closeable connection;
    private final Thread thread;

    /**
     * Starts it.
     *
     * @param fd where it comes
     * @param ending ends the sending
     * @param connection what it comes by
     */
    Discarding(int fd, Closeable ending, Closeable connection) {
        this.ending = ending;
        this.connection = connection;
        thread = new Thread(() -> CLoops.discard(fd), "discarding");
        thread.setDaemon(true);
        thread.start();
    }

    /** Ends the sending, waits for the thread, and closes the connection. */
    @Override
    public void close() throws IOException {
        ending.close();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        connection.close();
    }
}
