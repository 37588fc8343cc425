package bsdsockets.lab.scenario.stream;

import static bsdsockets.posix.Constants.MSG_DONTWAIT;
import static bsdsockets.posix.Constants.SOL_SOCKET;
import static bsdsockets.posix.Constants.SO_LINGER;

import bsdsockets.lab.scenario.About;
import bsdsockets.lab.scenario.Actor;
import bsdsockets.lab.scenario.Background;
import bsdsockets.lab.scenario.Connected;
import bsdsockets.lab.scenario.JdkDescriptor;
import bsdsockets.lab.scenario.Run;
import bsdsockets.lab.scenario.Scenario;
import bsdsockets.posix.Linger;
import bsdsockets.posix.Posix;
import java.io.InputStream;
import java.net.Socket;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;

/** To ask for no bytes: a question to the kernel in C, none in Java. */
@About(
        id = "stream.zero-length-recv",
        title = "recv with a length of 0: nothing there, data there, and after a reset",
        differs =
                "The JDK returns 0 for an empty array or buffer without a system call. recv(2) with a length of 0 waits for"
                        + " data as any other, and reports a reset.")
final class ZeroLengthRecv implements Scenario {
    private static final byte[] X = Ascii.bytes("x");

    @Override
    public void nativeSide(Run run) throws Exception {
        Connected.Descriptors pair = Connected.descriptors(run);
        Actor client = run.actor("client");
        Actor server = run.actor("server");
        int fd = pair.client();
        int connection = pair.server();
        byte[] none = new byte[0];
        byte[] buf = new byte[1];
        byte[] atOnce = new Linger(true, 0).toBytes();
        client.observe("recv of 0 with nothing there", () -> Posix.recv(fd, none, 0, 0, MSG_DONTWAIT));
        Background<Integer> waiting = run.background(() -> client.step(() -> Posix.recv(fd, none, 0, 0, 0)));
        waiting.awaitBlocked();
        server.step(() -> Posix.send(connection, X, 0, X.length, 0));
        waiting.join();
        client.observe("recv of 0 with data there", () -> Posix.recv(fd, none, 0, 0, 0));
        client.observe("recv of 1 after that", () -> Posix.recv(fd, buf, 0, 1, 0));
        server.step(() -> Posix.setsockopt(connection, SOL_SOCKET, SO_LINGER, atOnce));
        server.step(() -> Posix.close(connection));
        Arrived.reset(fd);
        client.observe("recv of 0 after a reset", () -> Posix.recv(fd, none, 0, 0, 0));
    }

    @Override
    public void javaNetSide(Run run) throws Exception {
        Connected.Sockets pair = Connected.sockets(run);
        Actor client = run.actor("client");
        Actor server = run.actor("server");
        Socket connection = pair.server();
        int fd = JdkDescriptor.of(pair.client());
        InputStream in = pair.client().getInputStream();
        byte[] none = new byte[0];
        byte[] buf = new byte[1];
        client.observe("recv of 0 with nothing there", () -> in.read(none));
        server.step(() -> connection.getOutputStream().write('x'));
        Arrived.bytes(run, pair.client(), 1);
        client.observe("recv of 0 with data there", () -> in.read(none));
        client.observe("recv of 1 after that", () -> in.read(buf));
        server.step(() -> connection.setSoLinger(true, 0));
        server.step(() -> connection.close());
        Arrived.reset(fd);
        client.observe("recv of 0 after a reset", () -> in.read(none));
    }

    @Override
    public void nioSide(Run run) throws Exception {
        Connected.Channels pair = Connected.channels(run);
        Actor client = run.actor("client");
        Actor server = run.actor("server");
        SocketChannel channel = pair.client();
        SocketChannel connection = pair.server();
        int fd = JdkDescriptor.of(channel);
        ByteBuffer none = ByteBuffer.allocate(0);
        ByteBuffer buf = ByteBuffer.allocate(1);
        client.observe("recv of 0 with nothing there", () -> channel.read(none));
        server.step(() -> connection.write(ByteBuffer.wrap(X)));
        Arrived.bytes(run, channel, 1);
        client.observe("recv of 0 with data there", () -> channel.read(none));
        client.observe("recv of 1 after that", () -> channel.read(buf));
        server.step(() -> connection.setOption(StandardSocketOptions.SO_LINGER, 0));
        server.step(() -> connection.close());
        Arrived.reset(fd);
        client.observe("recv of 0 after a reset", () -> channel.read(none));
    }
}
