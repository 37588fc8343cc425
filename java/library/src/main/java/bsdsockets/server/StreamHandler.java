package bsdsockets.server;

import bsdsockets.BsdSocket;
import bsdsockets.posix.Sockaddr;

/** What a {@link StreamServer} does with a connection. */
@FunctionalInterface
public interface StreamHandler {
    /**
     * Serves one connection. The server closes it afterwards, also where this throws; who wants to keep it makes a
     * {@link BsdSocket#dup} or calls {@link BsdSocket#detach}.
     *
     * @param connection blocking and without a time-out
     * @param peer its other end; null where the kernel names none
     * @throws Exception anything: it is reported, and the server goes on
     */
    void handle(BsdSocket connection, Sockaddr peer) throws Exception;
}
