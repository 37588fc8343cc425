package bsdsockets.net;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;

/** A server socket of ours, and so are its connections, whatever the JVM's factories are. */
final class OurServerSocket extends ServerSocket {
    private final Endpoints endpoints;

    OurServerSocket(Endpoints endpoints) {
        super(new BsdSocketImpl(true, endpoints));
        this.endpoints = endpoints;
    }

    @Override
    public Socket accept() throws IOException {
        if (isClosed()) {
            throw new SocketException("Socket is closed");
        }
        if (!isBound()) {
            throw new SocketException("Socket is not bound yet");
        }
        Socket socket = new OurSocket(endpoints);
        implAccept(socket);
        return socket;
    }
}
