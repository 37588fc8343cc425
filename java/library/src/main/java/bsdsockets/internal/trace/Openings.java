package bsdsockets.internal.trace;

import java.io.Closeable;
import java.util.Objects;

/**
 * Tells a listener of each descriptor as it is opened, on the thread that opens it: a test can then say where one that
 * leaks comes from. Without a listener it costs the read of a field.
 */
public final class Openings {
    private static volatile Listener listener;

    private Openings() {}

    /** Who wants to know. */
    public interface Listener {
        /** A call of the mirror has made a descriptor, or received it. */
        void opened(int fd);

        /** A socket of the facade has been made that has no descriptor to tell. */
        void opened(Closeable socket);
    }

    /** Sets the one listener of this class loader; null for none. */
    public static void listen(Listener wanted) {
        listener = wanted;
    }

    /**
     * Tells of a descriptor.
     *
     * @param fd below 0 where the call failed
     * @return the same
     */
    public static int opened(int fd) {
        Listener now = listener;
        if (now != null && fd >= 0) {
            now.opened(fd);
        }
        return fd;
    }

    /** Tells of a socket. */
    public static void opened(Closeable socket) {
        Listener now = listener;
        if (now != null) {
            now.opened(Objects.requireNonNull(socket));
        }
    }
}
