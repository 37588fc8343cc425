package bsdsockets.lab.scenario.stream;

import bsdsockets.lab.scenario.About;
import bsdsockets.lab.scenario.Actor;
import bsdsockets.lab.scenario.Background;
import bsdsockets.lab.scenario.Connected;
import bsdsockets.lab.scenario.Run;
import bsdsockets.lab.scenario.Scenario;
import bsdsockets.posix.Posix;
import java.io.InputStream;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.util.Optional;

/** {@link Thread#interrupt()} for a thread that is blocked in recv; data come to end what it did not end. */
@About(
        id = "stream.recv-interrupted",
        title = "interrupt a thread that is blocked in recv",
        differs =
                "Thread.interrupt sends no signal, so it ends neither the raw recv nor a Socket's read on a platform thread."
                        + " A SocketChannel is an InterruptibleChannel: the interrupt closes it, and the peer sees the end.")
final class RecvInterrupted implements Scenario {
    private static final byte[] HELLO = Ascii.bytes("hello");
    private static final byte[] REPLY = Ascii.bytes("reply");

    @Override
    public void nativeSide(Run run) throws Exception {
        Connected.Descriptors pair = Connected.descriptors(run);
        Actor client = run.actor("client");
        Actor server = run.actor("server");
        int fd = pair.client();
        int connection = pair.server();
        byte[] buf = new byte[5];
        Background<Optional<Integer>> reader =
                run.background(() -> client.observe("recv", () -> Posix.recv(fd, buf, 0, buf.length, 0)));
        reader.awaitBlocked();
        client.step(() -> reader.thread().interrupt());
        server.step(() -> Posix.send(connection, HELLO, 0, HELLO.length, 0));
        reader.join();
        client.attempt("client's send", () -> Posix.send(fd, REPLY, 0, REPLY.length, 0));
        server.observe("server's recv", () -> Posix.recv(connection, buf, 0, buf.length, 0));
    }

    @Override
    public void javaNetSide(Run run) throws Exception {
        Connected.Sockets pair = Connected.sockets(run);
        Actor client = run.actor("client");
        Actor server = run.actor("server");
        Socket socket = pair.client();
        Socket connection = pair.server();
        InputStream in = socket.getInputStream();
        byte[] buf = new byte[5];
        Background<Optional<Integer>> reader = run.background(() -> client.observe("recv", () -> in.read(buf)));
        reader.awaitBlocked();
        client.step(() -> reader.thread().interrupt());
        server.step(() -> connection.getOutputStream().write(HELLO));
        reader.join();
        client.observe("client's send", () -> socket.getOutputStream().write(REPLY));
        server.observe("server's recv", () -> connection.getInputStream().read(buf));
    }

    @Override
    public void nioSide(Run run) throws Exception {
        Connected.Channels pair = Connected.channels(run);
        Actor client = run.actor("client");
        Actor server = run.actor("server");
        SocketChannel channel = pair.client();
        SocketChannel connection = pair.server();
        ByteBuffer buf = ByteBuffer.allocate(5);
        Background<Optional<Integer>> reader = run.background(() -> client.observe("recv", () -> channel.read(buf)));
        reader.awaitBlocked();
        client.step(() -> reader.thread().interrupt());
        reader.join(); // before the send: unread data would turn the close into a reset
        server.step(() -> connection.write(ByteBuffer.wrap(HELLO)));
        client.attempt("client's send", () -> channel.write(ByteBuffer.wrap(REPLY)));
        server.observe("server's recv", () -> connection.read(buf));
    }
}
