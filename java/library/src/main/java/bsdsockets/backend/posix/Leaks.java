package bsdsockets.backend.posix;

import java.lang.ref.Cleaner;

/** The net under the sockets that nobody closed: it closes them, and says so. It is no way to close. */
final class Leaks {
    private static final Cleaner CLEANER = Cleaner.create(task -> {
        Thread thread = new Thread(task, "bsdsockets-leaks");
        thread.setDaemon(true);
        return thread;
    });

    private Leaks() {}

    /** Runs the descriptor's action when the handle has become unreachable, or when the result is told to clean. */
    static Cleaner.Cleanable watch(Handle handle, Descriptor descriptor) {
        return CLEANER.register(handle, descriptor);
    }

    static void report(int fd, Throwable opened) {
        System.Logger log = System.getLogger("bsdsockets");
        String leaked = "Descriptor " + fd + " was leaked, and is closed now: its socket was never closed.";
        if (opened == null) {
            log.log(System.Logger.Level.WARNING, leaked + " -Dbsdsockets.leak.trace=true tells where it was opened.");
        } else {
            log.log(System.Logger.Level.WARNING, leaked, opened);
        }
    }
}
