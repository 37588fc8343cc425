package bsdsockets;

/** What makes a {@link BsdSocket}'s calls. */
public enum Backend {
    /** C, by way of {@link bsdsockets.posix.Posix}. */
    NATIVE,

    /** {@code java.net}: Socket, ServerSocket, DatagramSocket. */
    JAVA_NET,

    /** {@code java.nio.channels}: SocketChannel, ServerSocketChannel, DatagramChannel. */
    NIO
}
