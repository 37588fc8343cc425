/** The facade: {@code BsdSocket} in the shape of Python's socket object, over the mirror or over the JDK's own sockets. */
package bsdsockets;
