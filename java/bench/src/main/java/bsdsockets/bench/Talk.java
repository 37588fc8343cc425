package bsdsockets.bench;

import java.io.Closeable;
import java.io.IOException;

/** One end of a connection, on which messages of a fixed length go to and fro. */
interface Talk extends Closeable {
    /** The length of a message. */
    int MESSAGE = 64;

    void send() throws IOException;

    /** Receives all of a message; false where the peer has closed instead. */
    boolean receive() throws IOException;
}
