package bsdsockets.lab.scenario.readiness;

import static bsdsockets.posix.Constants.POLLIN;

import bsdsockets.lab.scenario.About;
import bsdsockets.lab.scenario.Actor;
import bsdsockets.lab.scenario.Connected;
import bsdsockets.lab.scenario.Run;
import bsdsockets.lab.scenario.Scenario;
import bsdsockets.posix.PollFd;
import bsdsockets.posix.Posix;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;

@About(
        id = "poll.readable",
        title = "ask whether a recv would block: with nothing there, with data, at the end of the stream",
        same =
                "A Selector asks epoll(7), level-triggered: it tells of data as long as some are left, and of the end as of data."
                        + " A Socket has no such question: available() is FIONREAD, and 0 at the end too.")
final class PollReadable implements Scenario {
    private static final int AT_MOST_MILLIS = 4000;

    @Override
    public void nativeSide(Run run) throws Exception {
        Connected.Descriptors pair = Connected.descriptors(run);
        Actor client = run.actor("client");
        Actor server = run.actor("server");
        int fd = pair.client();
        int connection = pair.server();
        byte[] hello = {'h', 'e', 'l', 'l', 'o'};
        PollFd[] asked = {new PollFd(fd, POLLIN)};
        client.observe("poll with nothing there", () -> Posix.poll(asked, 0));
        server.step(() -> Posix.send(connection, hello, 0, hello.length, 0));
        client.observe("poll with data there", () -> Posix.poll(asked, AT_MOST_MILLIS));
        client.step(() -> Posix.recv(fd, new byte[2], 0, 2, 0));
        client.observe("poll with some left", () -> Posix.poll(asked, 0));
        client.step(() -> Posix.recv(fd, new byte[3], 0, 3, 0));
        client.observe("poll with all read", () -> Posix.poll(asked, 0));
        server.step(() -> Posix.close(connection));
        client.observe("poll at the end", () -> Posix.poll(asked, AT_MOST_MILLIS));
    }

    @Override
    public void javaNetSide(Run run) throws Exception {
        run.noEquivalent("a Socket tells how many bytes are there, available(), not whether a read would block");
    }

    @Override
    public void nioSide(Run run) throws Exception {
        Connected.Channels pair = Connected.channels(run);
        Actor client = run.actor("client");
        Actor server = run.actor("server");
        SocketChannel channel = pair.client();
        SocketChannel connection = pair.server();
        byte[] hello = {'h', 'e', 'l', 'l', 'o'};
        Selector selector = client.open(() -> Selector.open());
        client.step(() -> channel.configureBlocking(false));
        client.step(() -> channel.register(selector, SelectionKey.OP_READ));
        client.observe("poll with nothing there", () -> selector.selectNow(key -> {}));
        server.step(() -> connection.write(ByteBuffer.wrap(hello)));
        client.observe("poll with data there", () -> selector.select(key -> {}, AT_MOST_MILLIS));
        client.step(() -> channel.read(ByteBuffer.allocate(2)));
        client.observe("poll with some left", () -> selector.selectNow(key -> {}));
        client.step(() -> channel.read(ByteBuffer.allocate(3)));
        client.observe("poll with all read", () -> selector.selectNow(key -> {}));
        server.step(() -> connection.close());
        client.observe("poll at the end", () -> selector.select(key -> {}, AT_MOST_MILLIS));
    }
}
