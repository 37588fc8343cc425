package bsdsockets.peer;

import static java.nio.charset.StandardCharsets.UTF_8;

import bsdsockets.Backend;
import bsdsockets.BsdSocket;
import bsdsockets.posix.Constants;
import bsdsockets.posix.Sockaddr;
import bsdsockets.posix.SockaddrIn;
import java.io.IOException;
import java.time.Duration;

/** Our end: native sockets that wait no longer than 20 seconds. */
final class Sockets {
    static final Sockaddr FREE_PORT = SockaddrIn.of("127.0.0.1", 0);

    private static final Duration LIMIT = Duration.ofSeconds(20);

    private Sockets() {}

    static BsdSocket listening(Sockaddr address) throws IOException {
        return limited(BsdSocket.createServer(Backend.NATIVE, address, 5));
    }

    static BsdSocket accepted(BsdSocket listener) throws IOException {
        return limited(listener.accept().socket());
    }

    static BsdSocket bound(Sockaddr address) throws IOException {
        BsdSocket socket = opened(address, Constants.SOCK_DGRAM);
        socket.bind(address);
        return socket;
    }

    static BsdSocket connected(Sockaddr address, int type) throws IOException {
        BsdSocket socket = opened(address, type);
        socket.connect(address);
        return socket;
    }

    private static BsdSocket opened(Sockaddr address, int type) throws IOException {
        return limited(BsdSocket.open(Backend.NATIVE, address.family(), type, 0));
    }

    private static BsdSocket limited(BsdSocket socket) throws IOException {
        socket.setTimeout(LIMIT);
        return socket;
    }

    static Sockaddr local(int port) {
        return SockaddrIn.of("127.0.0.1", port);
    }

    static String port(BsdSocket socket) throws IOException {
        return Integer.toString(((SockaddrIn) socket.getSockName()).port());
    }

    static void send(BsdSocket socket, String text) throws IOException {
        socket.sendAll(text.getBytes(UTF_8));
    }

    /** So many bytes of a stream. */
    static String receive(BsdSocket socket, int length) throws IOException {
        return new String(socket.recv(length, Constants.MSG_WAITALL), UTF_8);
    }
}
