package bsdsockets.server;

import java.io.IOException;

/** Sends datagrams to the sender of one, from the address that it was sent to. */
@FunctionalInterface
public interface Reply {
    /**
     * Sends a datagram.
     *
     * @param data may be empty
     * @return its length
     * @throws IOException as {@link bsdsockets.BsdSocket#sendTo(byte[], bsdsockets.posix.Sockaddr)}; EDESTADDRREQ: the
     *     sender has no address; the socket is closed once the server
     *     has ended and no handler runs any more
     */
    int send(byte[] data) throws IOException;
}
