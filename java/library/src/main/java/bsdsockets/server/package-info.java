/**
 * Servers in the manner of Python's socketserver: a handler, and a loop around it that accepts or receives.
 *
 * <pre>{@code
 * StreamHandler echo = (connection, peer) -> {
 *     for (byte[] data = connection.recv(4096); data.length > 0; data = connection.recv(4096)) {
 *         connection.sendAll(data);
 *     }
 * };
 * try (StreamServer server = StreamServer.on(SockaddrIn.of("127.0.0.1", 0), echo).threadPerRequest().open()) {
 *     server.serveForever();
 * }
 * }</pre>
 */
package bsdsockets.server;
