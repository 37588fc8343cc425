/**
 * Ways into the JDK: code written for {@code java.net} runs over these sockets, unchanged. Where the JVM's sockets may be
 * replaced, {@link bsdsockets.net.BsdSocketImplFactory} does it for all of them; where a library takes a factory,
 * {@link bsdsockets.net.BsdSocketFactory} and {@link bsdsockets.net.BsdServerSocketFactory} make single ones, also over
 * AF_UNIX. Behaviour and exceptions are those of the JDK's own sockets.
 *
 * <p>{@code setOption} and {@code getOption} take a {@link bsdsockets.posix.SockOpt} too, as in
 * {@code socket.setOption(SockOpts.TCP_USER_TIMEOUT, 1000)}, with C's values. What this kind of socket has not, and
 * SO_RCVTIMEO and SO_SNDTIMEO, for which there is {@code setSoTimeout}, is an {@link UnsupportedOperationException}.
 * {@code supportedOptions} stays the JDK's.
 */
package bsdsockets.net;
