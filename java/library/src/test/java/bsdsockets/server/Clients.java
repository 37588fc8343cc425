package bsdsockets.server;

import static java.nio.charset.StandardCharsets.UTF_8;

import bsdsockets.Backend;
import bsdsockets.BsdSocket;
import bsdsockets.posix.Constants;
import bsdsockets.posix.Sockaddr;
import bsdsockets.posix.SockaddrIn;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.DatagramChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;

/** The other end of a server under test: native sockets that wait for an answer no longer than 20 seconds. */
final class Clients {
    static final Sockaddr FREE_PORT = SockaddrIn.of("127.0.0.1", 0);

    private static final Duration LIMIT = Duration.ofSeconds(20);

    static {
        keepTheJdksOwnSocketOpen();
    }

    private Clients() {}

    /** From its first channel on the JDK keeps a socket for closing others: it counts from the beginning. */
    private static void keepTheJdksOwnSocketOpen() {
        try {
            SocketChannel.open().close();
            DatagramChannel.open().close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static BsdSocket connected(Sockaddr server) throws IOException {
        return opened(server, Constants.SOCK_STREAM);
    }

    static BsdSocket datagrams(Sockaddr server) throws IOException {
        return opened(server, Constants.SOCK_DGRAM);
    }

    private static BsdSocket opened(Sockaddr server, int type) throws IOException {
        BsdSocket socket = BsdSocket.open(Backend.NATIVE, server.family(), type, 0);
        try {
            socket.setTimeout(LIMIT);
            socket.connect(server);
            return socket;
        } catch (IOException e) {
            socket.close();
            throw e;
        }
    }

    /** Sends a line and gives what comes back. */
    static String asked(Sockaddr server, String question) throws IOException {
        try (BsdSocket socket = connected(server)) {
            return asked(socket, question);
        }
    }

    static String asked(BsdSocket socket, String question) throws IOException {
        socket.sendAll(question.getBytes(UTF_8));
        return new String(socket.recv(100), UTF_8);
    }

    /** Answers one message in upper case. */
    static void shout(BsdSocket connection, Sockaddr peer) throws IOException {
        connection.sendAll(new String(connection.recv(100), UTF_8)
                .toUpperCase(java.util.Locale.ROOT)
                .getBytes(UTF_8));
    }

    /** How many sockets the process has open. */
    static long sockets() throws IOException {
        try (Stream<Path> descriptors = Files.list(Path.of("/proc/self/fd"))) {
            return descriptors.filter(Clients::isSocket).count();
        }
    }

    private static boolean isSocket(Path descriptor) {
        try {
            return Files.readSymbolicLink(descriptor).toString().startsWith("socket:");
        } catch (IOException e) {
            return false;
        }
    }
}
