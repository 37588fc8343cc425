package bsdsockets.lab.scenario.connecting;

import static bsdsockets.posix.Constants.AF_INET;
import static bsdsockets.posix.Constants.F_GETFD;
import static bsdsockets.posix.Constants.SOCK_STREAM;

import bsdsockets.lab.scenario.About;
import bsdsockets.lab.scenario.Actor;
import bsdsockets.lab.scenario.Run;
import bsdsockets.lab.scenario.Scenario;
import bsdsockets.posix.Posix;
import bsdsockets.posix.Sockaddr;
import java.net.Socket;
import java.net.SocketAddress;
import java.nio.channels.SocketChannel;

@About(
        id = "connect.refused-retry",
        title = "connect again with the socket that was refused, now where somebody listens",
        differs =
                "A connect that fails makes the JDK close the descriptor (NioSocketImpl.connect, SocketChannelImpl.connect):"
                        + " to try again takes a new Socket or SocketChannel. Socket.isClosed() of JDK 17 does not know of that close.")
final class ConnectRefusedRetry implements Scenario {
    @Override
    public void nativeSide(Run run) throws Exception {
        Sockaddr nobody = Peers.nobody(run);
        Sockaddr listener = Peers.listener(run);
        Actor client = run.actor("client");
        int fd = client.open(() -> Posix.socket(AF_INET, SOCK_STREAM, 0));
        client.observe("connect", () -> Posix.connect(fd, nobody));
        run.outcome("still open", client.step(() -> Posix.fcntl(fd, F_GETFD, 0)) >= 0);
        client.observe("second connect", () -> Posix.connect(fd, listener));
    }

    @Override
    public void javaNetSide(Run run) throws Exception {
        SocketAddress nobody = Peers.nobody(run).toSocketAddress();
        SocketAddress listener = Peers.listener(run).toSocketAddress();
        Actor client = run.actor("client");
        Socket socket = client.open(() -> new Socket());
        client.observe("connect", () -> socket.connect(nobody));
        run.outcome("still open", !client.step(() -> socket.isClosed()));
        client.observe("second connect", () -> socket.connect(listener));
    }

    @Override
    public void nioSide(Run run) throws Exception {
        SocketAddress nobody = Peers.nobody(run).toSocketAddress();
        SocketAddress listener = Peers.listener(run).toSocketAddress();
        Actor client = run.actor("client");
        SocketChannel channel = client.open(() -> SocketChannel.open());
        client.attempt("connect", () -> channel.connect(nobody));
        run.outcome("still open", client.step(() -> channel.isOpen()));
        client.attempt("second connect", () -> channel.connect(listener));
    }
}
