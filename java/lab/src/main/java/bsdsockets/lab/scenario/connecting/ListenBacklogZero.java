package bsdsockets.lab.scenario.connecting;

import static bsdsockets.posix.Constants.AF_INET;
import static bsdsockets.posix.Constants.SOCK_STREAM;

import bsdsockets.lab.scenario.About;
import bsdsockets.lab.scenario.Actor;
import bsdsockets.lab.scenario.Run;
import bsdsockets.lab.scenario.Scenario;
import bsdsockets.posix.Posix;
import java.net.ServerSocket;
import java.net.SocketAddress;
import java.nio.channels.ServerSocketChannel;

@About(
        id = "listen.backlog-zero",
        title = "how many connections wait in a queue of backlog 0, accepted by nobody",
        differs = "To the JDK a backlog below 1 is none: ServerSocket and ServerSocketChannelImpl"
                + " then call listen(2) with their default of 50.")
final class ListenBacklogZero implements Scenario {
    @Override
    public void nativeSide(Run run) throws Exception {
        Actor server = run.actor("server");
        int fd = server.open(() -> Posix.socket(AF_INET, SOCK_STREAM, 0));
        server.step(() -> Posix.bind(fd, Peers.ANY_PORT));
        server.step(() -> Posix.listen(fd, 0));
        SocketAddress address = server.step(() -> Posix.getsockname(fd)).toSocketAddress();
        run.actor("clients").observe("connections taken", () -> Peers.connectionsTaken(run, address));
    }

    @Override
    public void javaNetSide(Run run) throws Exception {
        Actor server = run.actor("server");
        ServerSocket socket = server.open(() -> new ServerSocket());
        server.step(() -> socket.bind(Peers.anyPort(), 0));
        SocketAddress address = server.step(() -> socket.getLocalSocketAddress());
        run.actor("clients").observe("connections taken", () -> Peers.connectionsTaken(run, address));
    }

    @Override
    public void nioSide(Run run) throws Exception {
        Actor server = run.actor("server");
        ServerSocketChannel channel = server.open(() -> ServerSocketChannel.open());
        server.step(() -> channel.bind(Peers.anyPort(), 0));
        SocketAddress address = server.step(() -> channel.getLocalAddress());
        run.actor("clients").observe("connections taken", () -> Peers.connectionsTaken(run, address));
    }
}
