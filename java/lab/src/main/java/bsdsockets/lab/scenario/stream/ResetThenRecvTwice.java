package bsdsockets.lab.scenario.stream;

import static bsdsockets.posix.Constants.SOL_SOCKET;
import static bsdsockets.posix.Constants.SO_LINGER;

import bsdsockets.lab.scenario.About;
import bsdsockets.lab.scenario.Actor;
import bsdsockets.lab.scenario.Connected;
import bsdsockets.lab.scenario.Run;
import bsdsockets.lab.scenario.Scenario;
import bsdsockets.posix.Linger;
import bsdsockets.posix.Posix;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;

/** A reset is told once in C, and again and again in Java. */
@About(
        id = "stream.reset-then-recv-twice",
        title = "recv twice, then send, after the peer reset the connection",
        differs =
                "There was one reset. The kernel keeps it as the socket's pending error: the first recv(2) takes it, fails with"
                        + " ECONNRESET, and the next finds nothing but the end of the stream, 0. The JDK notes the failure in"
                        + " the Socket (NioSocketImpl.connectionReset) and in the channel (SocketChannelImpl.connectionReset)"
                        + " and throws \"Connection reset\" for every later read without asking the kernel again. So a Java"
                        + " service that reads once more after the exception, to drain or to retry, sees \"Connection reset\""
                        + " twice where a C program sees it once: it is the same reset. Close the socket at the first.")
final class ResetThenRecvTwice implements Scenario {
    private static final byte[] HELLO = Ascii.bytes("hello");

    @Override
    public void nativeSide(Run run) throws Exception {
        Connected.Descriptors pair = Connected.descriptors(run);
        Actor client = run.actor("client");
        Actor server = run.actor("server");
        int fd = pair.client();
        int connection = pair.server();
        byte[] buf = new byte[100];
        byte[] atOnce = new Linger(true, 0).toBytes();
        server.step(() -> Posix.setsockopt(connection, SOL_SOCKET, SO_LINGER, atOnce));
        server.step(() -> Posix.close(connection));
        client.observe("recv", () -> Posix.recv(fd, buf, 0, buf.length, 0));
        client.observe("second recv", () -> Posix.recv(fd, buf, 0, buf.length, 0));
        client.attempt("send", () -> Posix.send(fd, HELLO, 0, HELLO.length, 0));
    }

    @Override
    public void javaNetSide(Run run) throws Exception {
        Connected.Sockets pair = Connected.sockets(run);
        Actor client = run.actor("client");
        Actor server = run.actor("server");
        Socket connection = pair.server();
        InputStream in = pair.client().getInputStream();
        OutputStream out = pair.client().getOutputStream();
        byte[] buf = new byte[100];
        server.step(() -> connection.setSoLinger(true, 0));
        server.step(() -> connection.close());
        client.observe("recv", () -> in.read(buf));
        client.observe("second recv", () -> in.read(buf));
        client.observe("send", () -> out.write(HELLO));
    }

    @Override
    public void nioSide(Run run) throws Exception {
        Connected.Channels pair = Connected.channels(run);
        Actor client = run.actor("client");
        Actor server = run.actor("server");
        SocketChannel channel = pair.client();
        SocketChannel connection = pair.server();
        ByteBuffer buf = ByteBuffer.allocate(100);
        server.step(() -> connection.setOption(StandardSocketOptions.SO_LINGER, 0));
        server.step(() -> connection.close());
        client.observe("recv", () -> channel.read(buf));
        client.observe("second recv", () -> channel.read(buf));
        client.attempt("send", () -> channel.write(ByteBuffer.wrap(HELLO)));
    }
}
