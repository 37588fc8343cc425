package bsdsockets.server;

import bsdsockets.posix.Sockaddr;
import java.io.Closeable;
import java.io.IOException;
import java.time.Duration;

/** What both servers do: {@code socketserver.BaseServer}. Safe for use by several threads, handlers included. */
public abstract sealed class SocketServer implements Closeable permits StreamServer, DatagramServer {
    private final Sockaddr address;
    private final Serving serving;
    private final Requests requests;

    SocketServer(Sockaddr address, Serving serving, Requests requests) {
        this.address = address;
        this.serving = serving;
        this.requests = requests;
    }

    /** Where it is bound, with the port that a port of 0 has become. */
    public final Sockaddr address() {
        return address;
    }

    /**
     * Serves until {@link #shutdown}; returns at once after it.
     *
     * @throws java.io.InterruptedIOException where the thread is interrupted; the server can go on
     * @throws IOException where the server's own socket has failed
     */
    public final void serveForever() throws IOException {
        serving.forever();
    }

    /**
     * Serves on a thread of its own, which keeps the JVM alive. Where the server's own socket fails the
     * {@link FailureHandler} is told and the server is shut down.
     *
     * @return this
     * @throws IllegalStateException if it was started before
     */
    public SocketServer start() {
        serving.start(address);
        return this;
    }

    /**
     * Waits for one connection or datagram and hands it on.
     *
     * @return false where the server was shut down before one came
     * @throws IOException as {@link #serveForever}
     */
    public final boolean handleRequest() throws IOException {
        return serving.once();
    }

    /**
     * Ends the serving, and returns at once; handlers that run go on to their end. A handler may call it, and so may one who
     * has not started the server yet.
     */
    public void shutdown() {
        serving.shutdown();
    }

    /** As {@link #shutdown}, and handlers that have not begun never do. */
    public void shutdownNow() {
        serving.shutdownNow();
    }

    /**
     * Waits until the server is shut down and every handler has ended.
     *
     * @return false where the time was over before
     */
    public final boolean awaitTermination(Duration time) throws InterruptedException {
        return requests.lifecycle().awaitEnd(time);
    }

    /**
     * Shuts down and waits for the handlers, however long they take. In a handler it does not wait. An interrupt ends the
     * wait, with {@link #shutdownNow}. Twice is harmless.
     */
    @Override
    public final void close() {
        serving.close();
    }

    /** For example {@code StreamServer[127.0.0.1:8888]}. */
    @Override
    public final String toString() {
        return getClass().getSimpleName() + "[" + address + "]";
    }
}
