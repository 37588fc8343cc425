package bsdsockets.bench.scale;

import bsdsockets.bench.VirtualThreads;
import java.io.IOException;
import java.util.Optional;

/** The ways of holding many connections that are compared; each sends back what comes. */
enum Holding {
    EVENT_LOOP("EventLoop"),
    BSD_SOCKET("BsdSocket, virtual threads"),
    JAVA_NET("java.net, virtual threads"),
    NIO("NIO Selector"),
    NETTY("Netty epoll");

    private final String title;

    Holding(String title) {
        this.title = title;
    }

    /** Listens on so many ports of 127.0.0.1, and serves whoever connects until this JVM ends; returns the ports. */
    int[] serve(int listeners) throws IOException {
        return switch (this) {
            case EVENT_LOOP -> EventLoopEcho.start(listeners);
            case BSD_SOCKET -> VirtualEcho.startOurs(listeners);
            case JAVA_NET -> VirtualEcho.startJavaNet(listeners);
            case NIO -> SelectorEcho.start(listeners);
            case NETTY -> NettyEcho.start(listeners);
        };
    }

    /** Why it cannot be measured here; empty where it can. */
    Optional<String> missing() {
        return this == BSD_SOCKET || this == JAVA_NET ? VirtualThreads.missing() : Optional.empty();
    }

    /** As the tables name it. */
    @Override
    public String toString() {
        return title;
    }
}
