package bsdsockets;

import java.net.SocketException;

/** The backend has no way to say what was asked: the message says what, and why. It is never passed over in silence. */
public final class NoEquivalentException extends SocketException {
    private static final long serialVersionUID = 1;

    /**
     * Something that the backend cannot say.
     *
     * @param message what was asked, and why the backend has no way
     */
    public NoEquivalentException(String message) {
        super(message);
    }
}
