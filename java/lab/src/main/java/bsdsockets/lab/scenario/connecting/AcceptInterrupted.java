package bsdsockets.lab.scenario.connecting;

import static bsdsockets.posix.Constants.AF_INET;
import static bsdsockets.posix.Constants.SOCK_STREAM;

import bsdsockets.lab.scenario.About;
import bsdsockets.lab.scenario.Actor;
import bsdsockets.lab.scenario.Background;
import bsdsockets.lab.scenario.Run;
import bsdsockets.lab.scenario.Scenario;
import bsdsockets.posix.Accepted;
import bsdsockets.posix.Posix;
import bsdsockets.posix.Sockaddr;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.Optional;

/** A client then ends what the interrupt did not end; where the listener is gone, the next client is refused. */
@About(
        id = "accept.interrupted",
        title = "interrupt a thread that is blocked in accept",
        differs =
                "Thread.interrupt sends no signal, so neither accept(2) nor ServerSocket.accept on a platform thread ends"
                        + " by it. A ServerSocketChannel is an InterruptibleChannel: the interrupt closes the listener.")
final class AcceptInterrupted implements Scenario {
    @Override
    public void nativeSide(Run run) throws Exception {
        Actor server = run.actor("server");
        int fd = server.open(() -> Posix.socket(AF_INET, SOCK_STREAM, 0));
        server.step(() -> Posix.bind(fd, Peers.ANY_PORT));
        server.step(() -> Posix.listen(fd, 5));
        Sockaddr address = server.step(() -> Posix.getsockname(fd));
        Background<Optional<Accepted>> accepting =
                run.background(() -> server.attempt("accept", () -> Posix.accept(fd)));
        accepting.awaitBlocked();
        server.step(() -> accepting.thread().interrupt());
        Actor client = run.actor("client");
        int connection = client.open(() -> Posix.socket(AF_INET, SOCK_STREAM, 0));
        client.step(() -> Posix.connect(connection, address));
        accepting.join();
        int next = client.open(() -> Posix.socket(AF_INET, SOCK_STREAM, 0));
        client.observe("next client's connect", () -> Posix.connect(next, address));
    }

    @Override
    public void javaNetSide(Run run) throws Exception {
        Actor server = run.actor("server");
        ServerSocket socket = server.open(() -> new ServerSocket());
        server.step(() -> socket.bind(Peers.anyPort()));
        Background<Optional<Socket>> accepting = run.background(() -> server.attempt("accept", () -> socket.accept()));
        accepting.awaitBlocked();
        server.step(() -> accepting.thread().interrupt());
        Actor client = run.actor("client");
        Socket connection = client.open(() -> new Socket());
        client.step(() -> connection.connect(socket.getLocalSocketAddress()));
        accepting.join();
        Socket next = client.open(() -> new Socket());
        client.observe("next client's connect", () -> next.connect(socket.getLocalSocketAddress()));
    }

    @Override
    public void nioSide(Run run) throws Exception {
        Actor server = run.actor("server");
        ServerSocketChannel channel = server.open(() -> ServerSocketChannel.open());
        server.step(() -> channel.bind(Peers.anyPort()));
        SocketAddress address = server.step(() -> channel.getLocalAddress());
        Background<Optional<SocketChannel>> accepting =
                run.background(() -> server.attempt("accept", () -> channel.accept()));
        accepting.awaitBlocked();
        server.step(() -> accepting.thread().interrupt());
        accepting.join();
        Actor client = run.actor("client");
        SocketChannel next = client.open(() -> SocketChannel.open());
        client.attempt("next client's connect", () -> next.connect(address));
    }
}
