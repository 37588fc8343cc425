package bsdsockets.lab.scenario.readiness;

import static bsdsockets.posix.Constants.POLLERR;
import static bsdsockets.posix.Constants.POLLHUP;
import static bsdsockets.posix.Constants.POLLIN;
import static bsdsockets.posix.Constants.POLLRDHUP;
import static bsdsockets.posix.Constants.SHUT_WR;
import static bsdsockets.posix.Constants.SOL_SOCKET;
import static bsdsockets.posix.Constants.SO_LINGER;

import bsdsockets.lab.scenario.About;
import bsdsockets.lab.scenario.Actor;
import bsdsockets.lab.scenario.Connected;
import bsdsockets.lab.scenario.JdkDescriptor;
import bsdsockets.lab.scenario.Run;
import bsdsockets.lab.scenario.Scenario;
import bsdsockets.posix.Constants;
import bsdsockets.posix.Linger;
import bsdsockets.posix.PollFd;
import bsdsockets.posix.Posix;
import java.net.StandardSocketOptions;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.util.ArrayList;
import java.util.List;

@About(
        id = "poll.hangup",
        title = "what poll tells of a peer that shut down its half, and of one that reset",
        differs =
                "A Selector knows four operations. It asks for EPOLLIN only and turns EPOLLHUP and EPOLLERR into whatever the"
                        + " key was interested in; a key that is interested in nothing is not watched at all.")
final class PollHangup implements Scenario {
    private static final int AT_MOST_MILLIS = 4000;

    @Override
    public void nativeSide(Run run) throws Exception {
        Connected.Descriptors pair = Connected.descriptors(run);
        Actor client = run.actor("client");
        Actor server = run.actor("server");
        int connection = pair.server();
        byte[] atOnce = new Linger(true, 0).toBytes();
        PollFd watched = new PollFd(pair.client(), POLLIN | POLLRDHUP);
        PollFd unwatched = new PollFd(pair.client(), 0);
        server.step(() -> Posix.shutdown(connection, SHUT_WR));
        client.step(() -> Posix.poll(new PollFd[] {watched}, AT_MOST_MILLIS));
        run.outcome("poll told of the half close", names(watched.revents()));
        client.observe("poll without interest", () -> Posix.poll(new PollFd[] {unwatched}, 0));
        server.step(() -> Posix.setsockopt(connection, SOL_SOCKET, SO_LINGER, atOnce));
        server.step(() -> Posix.close(connection));
        client.observe(
                "poll without interest after the reset", () -> Posix.poll(new PollFd[] {unwatched}, AT_MOST_MILLIS));
        client.step(() -> Posix.poll(new PollFd[] {watched}, 0));
        run.outcome("poll told of the reset", names(watched.revents()));
    }

    private static String names(int events) {
        List<String> names = new ArrayList<>();
        for (int event : new int[] {POLLIN, POLLRDHUP, POLLHUP, POLLERR}) {
            if ((events & event) != 0) {
                names.add(Constants.nameOf("POLL", event));
            }
        }
        return String.join(" ", names);
    }

    @Override
    public void javaNetSide(Run run) throws Exception {
        run.noEquivalent("a Socket cannot be asked; that the peer is gone shows at the next read or write");
    }

    @Override
    public void nioSide(Run run) throws Exception {
        Connected.Channels pair = Connected.channels(run);
        Actor client = run.actor("client");
        Actor server = run.actor("server");
        SocketChannel channel = pair.client();
        SocketChannel connection = pair.server();
        int descriptor = JdkDescriptor.of(channel); // not to be found any more after a reset
        Selector selector = client.open(() -> Selector.open());
        client.step(() -> channel.configureBlocking(false));
        SelectionKey key = client.step(() -> channel.register(selector, SelectionKey.OP_READ));
        server.step(() -> connection.shutdownOutput());
        client.step(() -> selector.select(told -> {}, AT_MOST_MILLIS));
        run.outcome("poll told of the half close", operations(key));
        client.step(() -> key.interestOps(0));
        client.observe("poll without interest", () -> selector.selectNow(told -> {}));
        server.step(() -> connection.setOption(StandardSocketOptions.SO_LINGER, 0));
        server.step(() -> connection.close());
        Posix.poll(new PollFd[] {new PollFd(descriptor, 0)}, AT_MOST_MILLIS); // the reset has come
        client.observe("poll without interest after the reset", () -> selector.selectNow(told -> {}));
        client.step(() -> key.interestOps(SelectionKey.OP_READ));
        client.step(() -> selector.selectNow(told -> {}));
        run.outcome("poll told of the reset", operations(key));
    }

    /** The ready operations, in poll's words. */
    private static String operations(SelectionKey key) {
        return key.isReadable() ? Constants.nameOf("POLL", POLLIN) : "";
    }
}
