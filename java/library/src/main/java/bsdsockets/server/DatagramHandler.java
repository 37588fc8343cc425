package bsdsockets.server;

import bsdsockets.posix.Sockaddr;

/** What a {@link DatagramServer} does with a datagram. */
@FunctionalInterface
public interface DatagramHandler {
    /**
     * Serves one datagram.
     *
     * @param data empty for a datagram of length 0
     * @param peer the sender; null or unnamed for an AF_UNIX socket without an address, which cannot be replied to
     * @param reply sends to the peer
     * @throws Exception anything: it is reported, and the server goes on
     */
    void handle(byte[] data, Sockaddr peer, Reply reply) throws Exception;
}
