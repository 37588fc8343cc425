package bsdsockets.lab.demo;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A thread for each connection of a server. Closing waits until all have ended. */
public final class ConnectionThreads implements AutoCloseable {
    private final Set<Thread> running = ConcurrentHashMap.newKeySet();

    /** Starts one. */
    public void start(Runnable body) {
        Thread thread = new Thread(
                () -> {
                    try {
                        body.run();
                    } finally {
                        running.remove(Thread.currentThread());
                    }
                },
                "demo connection");
        thread.setDaemon(true);
        running.add(thread);
        thread.start();
    }

    @Override
    public void close() {
        try {
            for (Thread thread : running) {
                thread.join();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
