package bsdsockets.net;

import java.net.SocketException;

/** How far a socket has come. */
enum State {
    NEW,
    UNCONNECTED,
    CONNECTING,
    CONNECTED,
    CLOSED;

    void requireOpen() throws SocketException {
        if (this == NEW) {
            throw new SocketException("Socket not created");
        }
        if (this == CLOSED) {
            throw new SocketException(JdkExceptions.CLOSED);
        }
    }

    void requireConnected() throws SocketException {
        if (this == CLOSED) {
            throw new SocketException(JdkExceptions.CLOSED);
        }
        if (this != CONNECTED) {
            throw new SocketException("Not connected");
        }
    }

    void requireUnconnected() throws SocketException {
        switch (this) {
            case NEW -> throw new SocketException("Not created");
            case CONNECTING -> throw new SocketException("Connection in progress");
            case CONNECTED -> throw new SocketException("Already connected");
            case CLOSED -> throw new SocketException(JdkExceptions.CLOSED);
            case UNCONNECTED -> {}
        }
    }
}
