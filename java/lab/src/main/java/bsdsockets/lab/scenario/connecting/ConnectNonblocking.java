package bsdsockets.lab.scenario.connecting;

import static bsdsockets.posix.Constants.AF_INET;
import static bsdsockets.posix.Constants.POLLOUT;
import static bsdsockets.posix.Constants.SOCK_NONBLOCK;
import static bsdsockets.posix.Constants.SOCK_STREAM;
import static bsdsockets.posix.Constants.SOL_SOCKET;
import static bsdsockets.posix.Constants.SO_ERROR;

import bsdsockets.lab.scenario.About;
import bsdsockets.lab.scenario.Actor;
import bsdsockets.lab.scenario.Run;
import bsdsockets.lab.scenario.Scenario;
import bsdsockets.posix.Constants;
import bsdsockets.posix.PollFd;
import bsdsockets.posix.Posix;
import bsdsockets.posix.Sockaddr;
import java.net.SocketAddress;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;

@About(
        id = "connect.nonblocking",
        title = "connect without waiting, then ask how it ended",
        same =
                "SocketChannel.connect returns false where C fails with EINPROGRESS; finishConnect() polls, then reads SO_ERROR and"
                        + " throws what it finds.")
final class ConnectNonblocking implements Scenario {
    @Override
    public void nativeSide(Run run) throws Exception {
        Actor client = run.actor("client");
        connect(run, client, "connect", "SO_ERROR", Peers.listener(run));
        connect(run, client, "connect where nobody listens", "SO_ERROR where nobody listens", Peers.nobody(run));
    }

    private static void connect(Run run, Actor client, String connect, String soError, Sockaddr address) {
        int fd = client.open(() -> Posix.socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK, 0));
        client.observe(connect, () -> Posix.connect(fd, address));
        client.step(() -> Posix.poll(new PollFd[] {new PollFd(fd, POLLOUT)}, -1));
        int error = client.step(() -> Posix.getsockopt(fd, SOL_SOCKET, SO_ERROR));
        run.outcome(soError, error == 0 ? 0 : Constants.nameOf("E", error));
    }

    @Override
    public void javaNetSide(Run run) {
        run.noEquivalent(
                "a java.net.Socket is always blocking: connect returns when the connection is made, refused or timed"
                        + " out");
    }

    @Override
    public void nioSide(Run run) throws Exception {
        Actor client = run.actor("client");
        SocketAddress listener = Peers.listener(run).toSocketAddress();
        SocketAddress nobody = Peers.nobody(run).toSocketAddress();
        connect(run, client, "connect", "SO_ERROR", listener);
        connect(run, client, "connect where nobody listens", "SO_ERROR where nobody listens", nobody);
    }

    private static void connect(Run run, Actor client, String connect, String soError, SocketAddress address) {
        SocketChannel channel = client.open(() -> SocketChannel.open());
        client.step(() -> channel.configureBlocking(false));
        boolean connected = client.step(() -> channel.connect(address));
        run.outcome(connect, connected ? 0 : "EINPROGRESS (connect returned false)");
        Selector selector = client.open(() -> Selector.open());
        client.step(() -> channel.register(selector, SelectionKey.OP_CONNECT));
        client.step(() -> selector.select());
        client.attempt(soError, () -> channel.finishConnect());
    }
}
