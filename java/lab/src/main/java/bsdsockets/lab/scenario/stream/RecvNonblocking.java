package bsdsockets.lab.scenario.stream;

import static bsdsockets.posix.Constants.F_SETFL;
import static bsdsockets.posix.Constants.O_NONBLOCK;
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

/** What a non-blocking recv says when nothing is there, and how that differs from the end of the stream. */
@About(
        id = "stream.recv-nonblocking",
        title = "a non-blocking recv when nothing is there, then data, then the end",
        differs =
                "With nothing there recv(2) fails with EAGAIN, which SocketChannel.read turns into 0; and C's 0, the end of"
                        + " the stream, into -1. java.net has no non-blocking mode.")
final class RecvNonblocking implements Scenario {
    private static final byte[] HELLO = Ascii.bytes("hello");

    @Override
    public void nativeSide(Run run) throws Exception {
        Connected.Descriptors pair = Connected.descriptors(run);
        Actor client = run.actor("client");
        Actor server = run.actor("server");
        int fd = pair.client();
        int connection = pair.server();
        byte[] buf = new byte[100];
        PollFd[] readable = {new PollFd(fd, POLLIN)};
        client.step(() -> Posix.fcntl(fd, F_SETFL, O_NONBLOCK));
        client.observe("recv with nothing there", () -> Posix.recv(fd, buf, 0, buf.length, 0));
        server.step(() -> Posix.send(connection, HELLO, 0, HELLO.length, 0));
        client.step(() -> Posix.poll(readable, -1));
        client.observe("recv with data there", () -> Posix.recv(fd, buf, 0, buf.length, 0));
        server.step(() -> Posix.close(connection));
        client.step(() -> Posix.poll(readable, -1));
        client.observe("recv at the end", () -> Posix.recv(fd, buf, 0, buf.length, 0));
    }

    @Override
    public void javaNetSide(Run run) {
        run.noEquivalent(
                "a Socket always blocks: available() does not tell the end, and setSoTimeout waits 1 ms at least");
    }

    @Override
    public void nioSide(Run run) throws Exception {
        Connected.Channels pair = Connected.channels(run);
        Actor client = run.actor("client");
        Actor server = run.actor("server");
        SocketChannel channel = pair.client();
        SocketChannel connection = pair.server();
        ByteBuffer buf = ByteBuffer.allocate(100);
        Selector selector = run.closing(Selector.open());
        client.step(() -> channel.configureBlocking(false));
        client.step(() -> channel.register(selector, SelectionKey.OP_READ));
        client.observe("recv with nothing there", () -> channel.read(buf));
        server.step(() -> connection.write(ByteBuffer.wrap(HELLO)));
        client.step(() -> selector.select());
        client.observe("recv with data there", () -> channel.read(buf));
        server.step(() -> connection.close());
        client.step(() -> selector.select(key -> {}));
        client.observe("recv at the end", () -> channel.read(buf));
    }
}
