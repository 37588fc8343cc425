package bsdsockets.lab.scenario.stream;

import static bsdsockets.posix.Constants.SHUT_WR;

import bsdsockets.lab.scenario.About;
import bsdsockets.lab.scenario.Actor;
import bsdsockets.lab.scenario.Connected;
import bsdsockets.lab.scenario.Run;
import bsdsockets.lab.scenario.Scenario;
import bsdsockets.posix.Posix;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;

/** Who has shut sending down can send no more. */
@About(
        id = "stream.send-after-shutdown",
        title = "send, and shut down again, after shutdown(SHUT_WR)",
        differs = "A second shutdown is harmless in C and on a channel, but Socket.shutdownOutput throws when it "
                + "was called before. All refuse the send: on a Socket's stream it is the kernel's EPIPE, on a "
                + "channel a ClosedChannelException though the channel is open.")
final class SendAfterShutdown implements Scenario {
    private static final byte[] HELLO = Ascii.bytes("hello");

    @Override
    public void nativeSide(Run run) throws Exception {
        Connected.Descriptors pair = Connected.descriptors(run);
        Actor client = run.actor("client");
        Actor server = run.actor("server");
        int fd = pair.client();
        int connection = pair.server();
        byte[] buf = new byte[100];
        client.step(() -> Posix.shutdown(fd, SHUT_WR));
        client.attempt("send", () -> Posix.send(fd, HELLO, 0, HELLO.length, 0));
        client.observe("second shutdown", () -> Posix.shutdown(fd, SHUT_WR));
        server.observe("server's recv", () -> Posix.recv(connection, buf, 0, buf.length, 0));
    }

    @Override
    public void javaNetSide(Run run) throws Exception {
        Connected.Sockets pair = Connected.sockets(run);
        Actor client = run.actor("client");
        Actor server = run.actor("server");
        Socket socket = pair.client();
        Socket connection = pair.server();
        OutputStream out = socket.getOutputStream();
        byte[] buf = new byte[100];
        client.step(() -> socket.shutdownOutput());
        client.observe("send", () -> out.write(HELLO));
        client.observe("second shutdown", () -> socket.shutdownOutput());
        server.observe("server's recv", () -> connection.getInputStream().read(buf));
    }

    @Override
    public void nioSide(Run run) throws Exception {
        Connected.Channels pair = Connected.channels(run);
        Actor client = run.actor("client");
        Actor server = run.actor("server");
        SocketChannel channel = pair.client();
        SocketChannel connection = pair.server();
        ByteBuffer buf = ByteBuffer.allocate(100);
        client.step(() -> channel.shutdownOutput());
        client.on(channel).attempt("send", () -> channel.write(ByteBuffer.wrap(HELLO)));
        client.attempt("second shutdown", () -> channel.shutdownOutput());
        server.observe("server's recv", () -> connection.read(buf));
    }
}
