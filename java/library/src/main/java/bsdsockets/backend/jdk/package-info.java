/** {@link bsdsockets.Backend#JAVA_NET} and {@link bsdsockets.Backend#NIO}: the JDK's own sockets, in C's words. */
package bsdsockets.backend.jdk;
