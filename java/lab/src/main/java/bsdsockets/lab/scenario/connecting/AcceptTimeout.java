package bsdsockets.lab.scenario.connecting;

import static bsdsockets.posix.Constants.AF_INET;
import static bsdsockets.posix.Constants.SOCK_STREAM;
import static bsdsockets.posix.Constants.SOL_SOCKET;
import static bsdsockets.posix.Constants.SO_RCVTIMEO;

import bsdsockets.lab.scenario.About;
import bsdsockets.lab.scenario.Actor;
import bsdsockets.lab.scenario.Run;
import bsdsockets.lab.scenario.Scenario;
import bsdsockets.posix.Posix;
import bsdsockets.posix.Sockaddr;
import bsdsockets.posix.Timeval;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.time.Duration;

@About(
        id = "accept.timeout",
        title = "accept with a time-out while nobody connects, and again when somebody does",
        same =
                "SO_RCVTIMEO bounds C's accept. The JDK sets no option: it polls, then accepts; a ServerSocketChannel has no time-out"
                        + " of its own, its socket() has.")
final class AcceptTimeout implements Scenario {
    private static final int MILLIS = 40;

    @Override
    public void nativeSide(Run run) throws Exception {
        byte[] timeout = Timeval.of(Duration.ofMillis(MILLIS)).toBytes();
        Actor server = run.actor("server");
        int fd = server.open(() -> Posix.socket(AF_INET, SOCK_STREAM, 0));
        server.step(() -> Posix.bind(fd, Peers.ANY_PORT));
        server.step(() -> Posix.listen(fd, 5));
        server.step(() -> Posix.setsockopt(fd, SOL_SOCKET, SO_RCVTIMEO, timeout));
        server.attempt("accept", () -> Posix.accept(fd));
        Sockaddr address = server.step(() -> Posix.getsockname(fd));
        Actor client = run.actor("client");
        int connection = client.open(() -> Posix.socket(AF_INET, SOCK_STREAM, 0));
        client.step(() -> Posix.connect(connection, address));
        server.attempt("second accept", () -> Posix.accept(fd));
    }

    @Override
    public void javaNetSide(Run run) throws Exception {
        Actor server = run.actor("server");
        ServerSocket socket = server.open(() -> new ServerSocket());
        server.step(() -> socket.bind(Peers.anyPort()));
        server.step(() -> socket.setSoTimeout(MILLIS));
        server.attempt("accept", () -> socket.accept());
        run.actor("client").open(() -> new Socket(socket.getInetAddress(), socket.getLocalPort()));
        server.attempt("second accept", () -> socket.accept());
    }

    @Override
    public void nioSide(Run run) throws Exception {
        Actor server = run.actor("server");
        ServerSocketChannel channel = server.open(() -> ServerSocketChannel.open());
        server.step(() -> channel.bind(Peers.anyPort()));
        server.step(() -> channel.socket().setSoTimeout(MILLIS));
        server.attempt("accept", () -> channel.socket().accept());
        SocketAddress address = server.step(() -> channel.getLocalAddress());
        run.actor("client").open(() -> SocketChannel.open(address));
        server.attempt("second accept", () -> channel.socket().accept());
    }
}
