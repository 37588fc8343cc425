package bsdsockets.net;

import java.net.Socket;
import java.net.SocketException;

/** A socket of ours, whatever the JVM's factory is. */
final class OurSocket extends Socket {
    OurSocket(Endpoints endpoints) throws SocketException {
        super(new BsdSocketImpl(false, endpoints));
    }
}
