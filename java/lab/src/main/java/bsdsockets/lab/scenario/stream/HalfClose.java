package bsdsockets.lab.scenario.stream;

import static bsdsockets.posix.Constants.SHUT_WR;

import bsdsockets.lab.scenario.About;
import bsdsockets.lab.scenario.Actor;
import bsdsockets.lab.scenario.Connected;
import bsdsockets.lab.scenario.Run;
import bsdsockets.lab.scenario.Scenario;
import bsdsockets.posix.Posix;
import java.io.InputStream;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;

/** One direction ends while the other goes on: how a client says that its request is complete. */
@About(
        id = "stream.half-close",
        title = "shut down sending, and still receive the answer",
        same = "shutdownOutput is shutdown(SHUT_WR): the peer reads to the end, and its answer still comes.")
final class HalfClose implements Scenario {
    private static final byte[] QUESTION = Ascii.bytes("question");
    private static final byte[] ANSWER = Ascii.bytes("answer");

    @Override
    public void nativeSide(Run run) throws Exception {
        Connected.Descriptors pair = Connected.descriptors(run);
        Actor client = run.actor("client");
        Actor server = run.actor("server");
        int fd = pair.client();
        int connection = pair.server();
        byte[] buf = new byte[100];
        client.step(() -> Posix.send(fd, QUESTION, 0, QUESTION.length, 0));
        client.observe("shutdown", () -> Posix.shutdown(fd, SHUT_WR));
        server.observe("server's recv", () -> Posix.recv(connection, buf, 0, buf.length, 0));
        server.observe("server's next recv", () -> Posix.recv(connection, buf, 0, buf.length, 0));
        server.step(() -> Posix.send(connection, ANSWER, 0, ANSWER.length, 0));
        server.step(() -> Posix.close(connection));
        client.observe("client's recv", () -> Posix.recv(fd, buf, 0, buf.length, 0));
        run.outcome("client received", Ascii.text(buf, ANSWER.length));
        client.observe("client's next recv", () -> Posix.recv(fd, buf, 0, buf.length, 0));
    }

    @Override
    public void javaNetSide(Run run) throws Exception {
        Connected.Sockets pair = Connected.sockets(run);
        Actor client = run.actor("client");
        Actor server = run.actor("server");
        Socket socket = pair.client();
        Socket connection = pair.server();
        InputStream request = connection.getInputStream();
        InputStream reply = socket.getInputStream();
        byte[] buf = new byte[100];
        client.step(() -> socket.getOutputStream().write(QUESTION));
        client.observe("shutdown", () -> socket.shutdownOutput());
        server.observe("server's recv", () -> request.read(buf));
        server.observe("server's next recv", () -> request.read(buf));
        server.step(() -> connection.getOutputStream().write(ANSWER));
        server.step(() -> connection.close());
        client.observe("client's recv", () -> reply.read(buf));
        run.outcome("client received", Ascii.text(buf, ANSWER.length));
        client.observe("client's next recv", () -> reply.read(buf));
    }

    @Override
    public void nioSide(Run run) throws Exception {
        Connected.Channels pair = Connected.channels(run);
        Actor client = run.actor("client");
        Actor server = run.actor("server");
        SocketChannel channel = pair.client();
        SocketChannel connection = pair.server();
        ByteBuffer request = ByteBuffer.allocate(100);
        ByteBuffer reply = ByteBuffer.allocate(100);
        client.step(() -> channel.write(ByteBuffer.wrap(QUESTION)));
        client.attempt("shutdown", () -> channel.shutdownOutput());
        server.observe("server's recv", () -> connection.read(request));
        server.observe("server's next recv", () -> connection.read(request));
        server.step(() -> connection.write(ByteBuffer.wrap(ANSWER)));
        server.step(() -> connection.close());
        client.observe("client's recv", () -> channel.read(reply));
        run.outcome("client received", Ascii.text(reply));
        client.observe("client's next recv", () -> channel.read(reply));
    }
}
