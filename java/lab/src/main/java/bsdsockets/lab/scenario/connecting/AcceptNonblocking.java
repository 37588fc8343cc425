package bsdsockets.lab.scenario.connecting;

import static bsdsockets.posix.Constants.AF_INET;
import static bsdsockets.posix.Constants.F_GETFL;
import static bsdsockets.posix.Constants.O_NONBLOCK;
import static bsdsockets.posix.Constants.POLLIN;
import static bsdsockets.posix.Constants.SOCK_NONBLOCK;
import static bsdsockets.posix.Constants.SOCK_STREAM;

import bsdsockets.lab.scenario.About;
import bsdsockets.lab.scenario.Actor;
import bsdsockets.lab.scenario.Run;
import bsdsockets.lab.scenario.Scenario;
import bsdsockets.posix.PollFd;
import bsdsockets.posix.Posix;
import bsdsockets.posix.Sockaddr;
import java.net.SocketAddress;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;

@About(
        id = "accept.nonblocking",
        title = "accept without waiting while nobody has connected, and again when somebody has",
        same =
                "ServerSocketChannel.accept returns null where C fails with EAGAIN. On Linux the accepted socket does not inherit"
                        + " O_NONBLOCK, and the JDK's new channel is blocking too.")
final class AcceptNonblocking implements Scenario {
    @Override
    public void nativeSide(Run run) throws Exception {
        Actor server = run.actor("server");
        int fd = server.open(() -> Posix.socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK, 0));
        server.step(() -> Posix.bind(fd, Peers.ANY_PORT));
        server.step(() -> Posix.listen(fd, 5));
        server.attempt("accept", () -> Posix.accept(fd));
        Sockaddr address = server.step(() -> Posix.getsockname(fd));
        Actor client = run.actor("client");
        int connection = client.open(() -> Posix.socket(AF_INET, SOCK_STREAM, 0));
        client.step(() -> Posix.connect(connection, address));
        server.step(() -> Posix.poll(new PollFd[] {new PollFd(fd, POLLIN)}, -1));
        int accepted = server.step(() -> Posix.accept(fd)).fd();
        int flags = server.step(() -> Posix.fcntl(accepted, F_GETFL, 0));
        run.outcome("accepted socket blocks", (flags & O_NONBLOCK) == 0);
    }

    @Override
    public void javaNetSide(Run run) {
        run.noEquivalent("a ServerSocket is always blocking: setSoTimeout takes 1 ms and more, and 0 means for ever");
    }

    @Override
    public void nioSide(Run run) throws Exception {
        Actor server = run.actor("server");
        ServerSocketChannel channel = server.open(() -> ServerSocketChannel.open());
        server.step(() -> channel.bind(Peers.anyPort()));
        server.step(() -> channel.configureBlocking(false));
        SocketChannel none = server.step(() -> channel.accept());
        run.outcome("accept", none == null ? "EAGAIN (accept returned null)" : 0);
        SocketAddress address = server.step(() -> channel.getLocalAddress());
        run.actor("client").open(() -> SocketChannel.open(address));
        Selector selector = server.open(() -> Selector.open());
        server.step(() -> channel.register(selector, SelectionKey.OP_ACCEPT));
        server.step(() -> selector.select());
        SocketChannel accepted = server.step(() -> channel.accept());
        run.outcome("accepted socket blocks", server.step(() -> accepted.isBlocking()));
    }
}
