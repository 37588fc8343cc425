package bsdsockets;

import java.net.SocketException;

/** The socket was closed: before the call, or by another thread while the call was blocked. */
public final class ClosedSocketException extends SocketException {
    private static final long serialVersionUID = 1;

    /**
     * A call on a socket that is closed.
     *
     * @param message what was called
     */
    public ClosedSocketException(String message) {
        super(message);
    }
}
