package bsdsockets.server;

import bsdsockets.posix.Sockaddr;

/** Is told what a server survives. */
@FunctionalInterface
public interface FailureHandler {
    /**
     * Called on the thread where it happened: a handler's, or the one that serves.
     *
     * @param peer whose request failed; null where it was none's: no descriptor was left for the next connection
     * @param failure what the handler threw, the executor's refusal, or why no connection could be taken
     */
    void failed(Sockaddr peer, Throwable failure);
}
