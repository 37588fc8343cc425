package bsdsockets;

/** What makes a {@link BsdSocket}'s calls. */
public enum Backend {
    /** C, by way of {@link bsdsockets.posix.Posix}. */
    NATIVE,

    /**
     * {@code java.net}: Socket, ServerSocket, DatagramSocket. Streams and datagrams over IP, always of both families.
     *
     * <p>It always waits ({@code setBlocking(false)} is refused), an interrupt does not wake it on a platform thread, and
     * {@code send} on a stream writes everything, whatever the time-out. See {@link #NIO} for what both have in common.
     */
    JAVA_NET,

    /**
     * {@code java.nio.channels}: SocketChannel, ServerSocketChannel, DatagramChannel. Streams and datagrams over IP, and
     * streams over AF_UNIX, which have no time-outs.
     *
     * <p>An interrupt closes the channel, after which every call is a {@link ClosedSocketException}.
     *
     * <p>With {@link #JAVA_NET} it has in common: {@code listen} closes what {@code bind} bound and binds a listener to the
     * same address, which is EADDRINUSE where somebody came in between; a connect that fails, or times out, closes the
     * socket; a time-out has no effect on sends; {@code fileno} and {@code detach} give -1, the latter without an effect;
     * {@code close} wakes a call that is blocked only once the streams of {@code makeFile} are closed too. Flags, control
     * messages, a backlog below 1, and options that the JDK has not are refused.
     */
    NIO
}
