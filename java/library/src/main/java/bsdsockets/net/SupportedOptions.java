package bsdsockets.net;

import java.net.SocketOption;
import java.net.StandardSocketOptions;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;

/**
 * Which options the sockets name as theirs: the JDK's own lists, so that code that copies or prints all of them does what it
 * does there. A {@link bsdsockets.posix.SockOpt} works beside them, and is in no list.
 */
final class SupportedOptions {
    private static final Set<SocketOption<?>> OF_SERVERS = ofServers();
    private static final Set<SocketOption<?>> OF_CLIENTS = ofClients();

    private SupportedOptions() {}

    static Set<SocketOption<?>> of(boolean server) {
        return server ? OF_SERVERS : OF_CLIENTS;
    }

    private static Set<SocketOption<?>> ofServers() {
        Set<SocketOption<?>> options = new HashSet<>(ExtendedOptions.supported());
        options.add(StandardSocketOptions.SO_RCVBUF);
        options.add(StandardSocketOptions.SO_REUSEADDR);
        options.add(StandardSocketOptions.SO_REUSEPORT);
        options.add(StandardSocketOptions.IP_TOS);
        return Collections.unmodifiableSet(options);
    }

    private static Set<SocketOption<?>> ofClients() {
        Set<SocketOption<?>> options = new HashSet<>(ofServers());
        options.add(StandardSocketOptions.SO_KEEPALIVE);
        options.add(StandardSocketOptions.SO_SNDBUF);
        options.add(StandardSocketOptions.SO_LINGER);
        options.add(StandardSocketOptions.TCP_NODELAY);
        return Collections.unmodifiableSet(options);
    }
}
