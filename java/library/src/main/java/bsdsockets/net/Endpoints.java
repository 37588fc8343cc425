package bsdsockets.net;

import bsdsockets.backend.posix.StreamCalls;
import bsdsockets.posix.Sockaddr;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;

/** Where sockets are bound and connected to, and how java.net, which knows hosts and ports only, is told of it. */
sealed interface Endpoints permits InetEndpoints, UnixEndpoints {
    /** A new socket of a type as in {@link bsdsockets.posix.Constants#SOCK_STREAM}. */
    StreamCalls open(int type) throws IOException;

    /** Where a host and port are. */
    Sockaddr at(InetAddress host, int port) throws IOException;

    /**
     * Who is connected to where somebody asks for this: any address means this machine's.
     *
     * @throws java.net.UnknownHostException where the host would have to be resolved, and is not
     */
    InetSocketAddress peer(InetSocketAddress asked) throws IOException;

    /** The address that a host's name and a port make. */
    InetSocketAddress named(String host, int port);

    /** What java.net is told of an address. */
    InetSocketAddress shown(Sockaddr address);

    /** Whether connections are TCP, with the options of TCP and IP. */
    boolean tcp();
}
