package bsdsockets.junit;

/** What connects a {@link SocketPair}. */
public enum Transport {
    /** A TCP connection over 127.0.0.1. */
    TCP,
    /** Two UDP sockets of 127.0.0.1, each connected to the other. */
    UDP,
    /** A pair of AF_UNIX stream sockets, which only {@link bsdsockets.Backend#NATIVE} has. */
    UNIX
}
