package bsdsockets.lab.scenario.stream;

import bsdsockets.lab.scenario.About;
import bsdsockets.lab.scenario.Actor;
import bsdsockets.lab.scenario.Connected;
import bsdsockets.lab.scenario.Run;
import bsdsockets.lab.scenario.Scenario;
import bsdsockets.posix.Posix;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;

/** A server answers without reading the whole request, and closes: what its client sees. */
@About(
        id = "stream.close-with-unread-data",
        title = "close with received data unread: what the peer sees",
        differs =
                "close(2) with unread data sends a reset, which tells the peer that its data were lost. Socket.close makes"
                        + " shutdown(SHUT_WR) first, so that the peer sees an orderly end; SocketChannel.close on a blocking channel"
                        + " does not.")
final class CloseWithUnreadData implements Scenario {
    private static final byte[] NO = Ascii.bytes("no");
    private static final byte[] REQUEST = Ascii.bytes("a long request");

    @Override
    public void nativeSide(Run run) throws Exception {
        Connected.Descriptors pair = Connected.descriptors(run);
        Actor client = run.actor("client");
        Actor server = run.actor("server");
        int fd = pair.client();
        int connection = pair.server();
        byte[] buf = new byte[6];
        client.step(() -> Posix.send(fd, REQUEST, 0, REQUEST.length, 0));
        server.step(() -> Posix.recv(connection, buf, 0, buf.length, 0));
        server.step(() -> Posix.send(connection, NO, 0, NO.length, 0));
        server.step(() -> Posix.close(connection));
        client.observe("client's recv", () -> Posix.recv(fd, buf, 0, 2, 0));
        client.observe("client's next recv", () -> Posix.recv(fd, buf, 0, 2, 0));
    }

    @Override
    public void javaNetSide(Run run) throws Exception {
        Connected.Sockets pair = Connected.sockets(run);
        Actor client = run.actor("client");
        Actor server = run.actor("server");
        Socket connection = pair.server();
        OutputStream out = pair.client().getOutputStream();
        InputStream in = pair.client().getInputStream();
        byte[] buf = new byte[6];
        client.step(() -> out.write(REQUEST));
        server.step(() -> connection.getInputStream().read(buf));
        server.step(() -> connection.getOutputStream().write(NO));
        server.step(() -> connection.close());
        client.observe("client's recv", () -> in.read(buf, 0, 2));
        client.observe("client's next recv", () -> in.read(buf, 0, 2));
    }

    @Override
    public void nioSide(Run run) throws Exception {
        Connected.Channels pair = Connected.channels(run);
        Actor client = run.actor("client");
        Actor server = run.actor("server");
        SocketChannel channel = pair.client();
        SocketChannel connection = pair.server();
        ByteBuffer buf = ByteBuffer.allocate(6);
        client.step(() -> channel.write(ByteBuffer.wrap(REQUEST)));
        server.step(() -> connection.read(buf));
        server.step(() -> connection.write(ByteBuffer.wrap(NO)));
        server.step(() -> connection.close());
        client.observe("client's recv", () -> channel.read(ByteBuffer.allocate(2)));
        client.observe("client's next recv", () -> channel.read(ByteBuffer.allocate(2)));
    }
}
