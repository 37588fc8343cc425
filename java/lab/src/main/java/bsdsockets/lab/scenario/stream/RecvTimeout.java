package bsdsockets.lab.scenario.stream;

import static bsdsockets.posix.Constants.SOL_SOCKET;
import static bsdsockets.posix.Constants.SO_RCVTIMEO;

import bsdsockets.lab.scenario.About;
import bsdsockets.lab.scenario.Actor;
import bsdsockets.lab.scenario.Connected;
import bsdsockets.lab.scenario.Run;
import bsdsockets.lab.scenario.Scenario;
import bsdsockets.posix.Posix;
import bsdsockets.posix.Timeval;
import java.io.InputStream;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.time.Duration;

/** A recv that gives up after a time, and the socket after it. */
@About(
        id = "stream.recv-timeout",
        title = "recv with a time limit, and again when data have come",
        same = "setSoTimeout ends a read as SO_RCVTIMEO ends recv, though the JDK polls beneath and never sets "
                + "that option. SocketChannel.read itself knows no limit: only the stream of the channel's socket "
                + "does.")
final class RecvTimeout implements Scenario {
    private static final byte[] HELLO = Ascii.bytes("hello");
    private static final int MILLIS = 30;

    /** The kernel counts in ticks, and the first is one that has begun: it may come early by as much. */
    private static final int LONGEST_TICK_MILLIS = 10;

    @Override
    public void nativeSide(Run run) throws Exception {
        Connected.Descriptors pair = Connected.descriptors(run);
        Actor client = run.actor("client");
        Actor server = run.actor("server");
        int fd = pair.client();
        int connection = pair.server();
        byte[] buf = new byte[100];
        byte[] limit = Timeval.of(Duration.ofMillis(MILLIS)).toBytes();
        client.step(() -> Posix.setsockopt(fd, SOL_SOCKET, SO_RCVTIMEO, limit));
        long start = System.nanoTime();
        client.observe("recv with nothing there", () -> Posix.recv(fd, buf, 0, buf.length, 0));
        run.outcome("waited that long", hasPassedSince(start));
        server.step(() -> Posix.send(connection, HELLO, 0, HELLO.length, 0));
        Arrived.bytes(run, fd, 5);
        client.observe("next recv with data there", () -> Posix.recv(fd, buf, 0, buf.length, 0));
    }

    @Override
    public void javaNetSide(Run run) throws Exception {
        Connected.Sockets pair = Connected.sockets(run);
        Actor client = run.actor("client");
        Actor server = run.actor("server");
        Socket socket = pair.client();
        Socket connection = pair.server();
        InputStream in = socket.getInputStream();
        byte[] buf = new byte[100];
        client.step(() -> socket.setSoTimeout(MILLIS));
        long start = System.nanoTime();
        client.observe("recv with nothing there", () -> in.read(buf));
        run.outcome("waited that long", hasPassedSince(start));
        server.step(() -> connection.getOutputStream().write(HELLO));
        Arrived.bytes(run, socket, 5);
        client.observe("next recv with data there", () -> in.read(buf));
    }

    @Override
    public void nioSide(Run run) throws Exception {
        Connected.Channels pair = Connected.channels(run);
        Actor client = run.actor("client");
        Actor server = run.actor("server");
        SocketChannel channel = pair.client();
        SocketChannel connection = pair.server();
        InputStream in = channel.socket().getInputStream();
        byte[] buf = new byte[100];
        client.step(() -> channel.socket().setSoTimeout(MILLIS));
        long start = System.nanoTime();
        client.observe("recv with nothing there", () -> in.read(buf));
        run.outcome("waited that long", hasPassedSince(start));
        server.step(() -> connection.write(ByteBuffer.wrap(HELLO)));
        Arrived.bytes(run, channel, 5);
        client.observe("next recv with data there", () -> in.read(buf));
    }

    private static boolean hasPassedSince(long start) {
        return System.nanoTime() - start
                >= Duration.ofMillis(MILLIS - LONGEST_TICK_MILLIS).toNanos();
    }
}
