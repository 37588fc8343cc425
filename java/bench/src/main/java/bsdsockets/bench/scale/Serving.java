package bsdsockets.bench.scale;

import java.io.IOException;

/** What the servers have in common. */
final class Serving {
    /** Whoever connects does so a few at a time. */
    static final int BACKLOG = 1024;

    /** Room for what one connection sends at a time. */
    static final int ROOM = 64;

    private Serving() {}

    /** What a thread does until it fails. */
    @FunctionalInterface
    interface Loop {
        void run() throws IOException;
    }

    /** A failure of the loop is the end of this JVM. */
    static void start(String name, Loop loop) {
        new Thread(() -> Orders.orElseEnd(loop), name).start();
    }

    /** Messages are small, and one at a time is under way: the kernel always has room for the whole of one. */
    static void requireWhole(int wanted, int sent) throws IOException {
        if (sent != wanted) {
            throw new IOException(wanted + " bytes were to be sent back: " + sent);
        }
    }
}
