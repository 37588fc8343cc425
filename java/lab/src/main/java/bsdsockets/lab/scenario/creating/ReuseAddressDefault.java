package bsdsockets.lab.scenario.creating;

import static bsdsockets.posix.Constants.AF_INET;
import static bsdsockets.posix.Constants.SOCK_STREAM;
import static bsdsockets.posix.Constants.SOL_SOCKET;
import static bsdsockets.posix.Constants.SO_REUSEADDR;

import bsdsockets.lab.scenario.About;
import bsdsockets.lab.scenario.Actor;
import bsdsockets.lab.scenario.Run;
import bsdsockets.lab.scenario.Scenario;
import bsdsockets.posix.Posix;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.StandardSocketOptions;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;

@About(
        id = "option.reuseaddr-default",
        title = "whether SO_REUSEADDR is set on a new TCP server and on a new client",
        differs = "ServerSocket and ServerSocketChannel set SO_REUSEADDR when they create the socket, on every "
                + "system but Windows; C leaves it off. A client's socket is left alone.")
final class ReuseAddressDefault implements Scenario {
    @Override
    public void nativeSide(Run run) throws Exception {
        Actor server = run.actor("server");
        int listener = server.open(() -> Posix.socket(AF_INET, SOCK_STREAM, 0));
        server.observe("SO_REUSEADDR of a server", () -> Posix.getsockopt(listener, SOL_SOCKET, SO_REUSEADDR));

        Actor client = run.actor("client");
        int fd = client.open(() -> Posix.socket(AF_INET, SOCK_STREAM, 0));
        client.observe("SO_REUSEADDR of a client", () -> Posix.getsockopt(fd, SOL_SOCKET, SO_REUSEADDR));
    }

    @Override
    public void javaNetSide(Run run) throws Exception {
        Actor server = run.actor("server");
        ServerSocket listener = server.open(() -> new ServerSocket());
        server.observe("SO_REUSEADDR of a server", () -> listener.getReuseAddress());

        Actor client = run.actor("client");
        Socket socket = client.open(() -> new Socket());
        client.observe("SO_REUSEADDR of a client", () -> socket.getReuseAddress());
    }

    @Override
    public void nioSide(Run run) throws Exception {
        Actor server = run.actor("server");
        ServerSocketChannel listener = server.open(() -> ServerSocketChannel.open());
        server.observe("SO_REUSEADDR of a server", () -> listener.getOption(StandardSocketOptions.SO_REUSEADDR));

        Actor client = run.actor("client");
        SocketChannel channel = client.open(() -> SocketChannel.open());
        client.observe("SO_REUSEADDR of a client", () -> channel.getOption(StandardSocketOptions.SO_REUSEADDR));
    }
}
