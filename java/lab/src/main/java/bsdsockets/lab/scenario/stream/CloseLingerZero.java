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
import java.net.Socket;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;

/** The close that drops the connection: a reset in place of an orderly end. */
@About(
        id = "stream.close-linger-zero",
        title = "close with SO_LINGER on and 0 seconds: what the peer sees",
        same =
                "setSoLinger(true, 0) is SO_LINGER, and close(2) then sends a reset. The shutdown that Socket.close makes"
                        + " before it is left out for this case.")
final class CloseLingerZero implements Scenario {
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
        server.step(() -> Posix.send(connection, HELLO, 0, HELLO.length, 0));
        server.step(() -> Posix.setsockopt(connection, SOL_SOCKET, SO_LINGER, atOnce));
        server.step(() -> Posix.close(connection));
        client.observe("recv", () -> Posix.recv(fd, buf, 0, buf.length, 0));
        client.observe("next recv", () -> Posix.recv(fd, buf, 0, buf.length, 0));
    }

    @Override
    public void javaNetSide(Run run) throws Exception {
        Connected.Sockets pair = Connected.sockets(run);
        Actor client = run.actor("client");
        Actor server = run.actor("server");
        Socket connection = pair.server();
        InputStream in = pair.client().getInputStream();
        byte[] buf = new byte[100];
        server.step(() -> connection.getOutputStream().write(HELLO));
        server.step(() -> connection.setSoLinger(true, 0));
        server.step(() -> connection.close());
        client.observe("recv", () -> in.read(buf));
        client.observe("next recv", () -> in.read(buf));
    }

    @Override
    public void nioSide(Run run) throws Exception {
        Connected.Channels pair = Connected.channels(run);
        Actor client = run.actor("client");
        Actor server = run.actor("server");
        SocketChannel channel = pair.client();
        SocketChannel connection = pair.server();
        ByteBuffer buf = ByteBuffer.allocate(100);
        server.step(() -> connection.write(ByteBuffer.wrap(HELLO)));
        server.step(() -> connection.setOption(StandardSocketOptions.SO_LINGER, 0));
        server.step(() -> connection.close());
        client.observe("recv", () -> channel.read(buf));
        client.observe("next recv", () -> channel.read(buf));
    }
}
