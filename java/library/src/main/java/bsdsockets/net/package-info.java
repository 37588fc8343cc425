/**
 * Ways into the JDK: code written for {@code java.net} runs over these sockets, unchanged. Where the JVM's sockets may be
 * replaced, {@link bsdsockets.net.BsdSocketImplFactory} does it for all of them; where a library takes a factory,
 * {@link bsdsockets.net.BsdSocketFactory} and {@link bsdsockets.net.BsdServerSocketFactory} make single ones, also over
 * AF_UNIX. Behaviour and exceptions are those of the JDK's own sockets.
 */
package bsdsockets.net;
