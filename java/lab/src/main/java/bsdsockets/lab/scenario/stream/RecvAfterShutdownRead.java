package bsdsockets.lab.scenario.stream;

import static bsdsockets.posix.Constants.SHUT_RD;

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

/** What shutdown(SHUT_RD) does to data that have come already, and to those that come later. */
@About(
        id = "stream.recv-after-shutdown-read",
        title = "recv after shutdown(SHUT_RD), with data already buffered, and data that come later",
        differs =
                "Linux keeps what has come, and takes what comes later: SHUT_RD only makes recv say the end where it would"
                        + " wait. A Socket or channel keeps that its input is shut down, and returns -1 without asking the kernel.")
final class RecvAfterShutdownRead implements Scenario {
    private static final byte[] HELLO = Ascii.bytes("hello");
    private static final byte[] LATER = Ascii.bytes("later");

    @Override
    public void nativeSide(Run run) throws Exception {
        Connected.Descriptors pair = Connected.descriptors(run);
        Actor client = run.actor("client");
        Actor server = run.actor("server");
        int fd = pair.client();
        int connection = pair.server();
        byte[] buf = new byte[100];
        server.step(() -> Posix.send(connection, HELLO, 0, HELLO.length, 0));
        Arrived.bytes(run, fd, 5);
        client.step(() -> Posix.shutdown(fd, SHUT_RD));
        client.observe("recv of what was there", () -> Posix.recv(fd, buf, 0, buf.length, 0));
        client.observe("next recv", () -> Posix.recv(fd, buf, 0, buf.length, 0));
        server.attempt("server's send", () -> Posix.send(connection, LATER, 0, LATER.length, 0));
        Arrived.bytes(run, fd, 5);
        client.observe("recv of what came later", () -> Posix.recv(fd, buf, 0, buf.length, 0));
    }

    @Override
    public void javaNetSide(Run run) throws Exception {
        Connected.Sockets pair = Connected.sockets(run);
        Actor client = run.actor("client");
        Actor server = run.actor("server");
        Socket socket = pair.client();
        InputStream in = socket.getInputStream();
        OutputStream out = pair.server().getOutputStream();
        byte[] buf = new byte[100];
        server.step(() -> out.write(HELLO));
        Arrived.bytes(run, socket, 5);
        client.step(() -> socket.shutdownInput());
        client.observe("recv of what was there", () -> in.read(buf));
        client.observe("next recv", () -> in.read(buf));
        server.observe("server's send", () -> out.write(LATER));
        client.observe("recv of what came later", () -> in.read(buf));
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
        Arrived.bytes(run, channel, 5);
        client.step(() -> channel.shutdownInput());
        client.observe("recv of what was there", () -> channel.read(buf));
        client.observe("next recv", () -> channel.read(buf));
        server.attempt("server's send", () -> connection.write(ByteBuffer.wrap(LATER)));
        client.observe("recv of what came later", () -> channel.read(buf));
    }
}
