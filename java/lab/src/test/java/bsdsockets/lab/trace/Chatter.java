package bsdsockets.lab.trace;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/** Another program on the loopback interface: connects to itself, sends a byte and closes, again and again. */
final class Chatter implements AutoCloseable {
    /** A busy program, but none that leaves no time to others. */
    private static final long PAUSE_NANOS = 2_000_000;

    private final ServerSocket listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final AtomicInteger exchanges = new AtomicInteger();
    private final Thread thread = new Thread(this::chat, "chatter");
    private volatile boolean ending;

    Chatter() throws IOException {
        thread.start();
    }

    private void chat() {
        while (!ending) {
            try (Socket client = new Socket(listener.getInetAddress(), listener.getLocalPort());
                    Socket server = listener.accept()) {
                client.getOutputStream().write(1);
                if (server.getInputStream().read() == 1) {
                    exchanges.incrementAndGet();
                }
            } catch (IOException e) {
                throw new IllegalStateException("the loopback interface failed", e);
            }
            LockSupport.parkNanos(PAUSE_NANOS);
        }
    }

    int exchanges() {
        return exchanges.get();
    }

    @Override
    public void close() throws IOException {
        ending = true;
        Threads.joined(thread);
        listener.close();
    }
}
