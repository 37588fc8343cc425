package bsdsockets;

import java.io.Closeable;
import java.io.InputStream;
import java.io.OutputStream;

/**
 * What {@link BsdSocket#makeFile} gives. Each stream holds the descriptor: it is closed when the socket and both streams
 * are.
 */
public interface SocketStreams extends Closeable {
    /** Reads; -1 at the end of the stream. The same object each time. */
    InputStream in();

    /** Writes everything, or throws. The same object each time. */
    OutputStream out();
}
