package bsdsockets.lab.scenario.stream;

import bsdsockets.lab.scenario.About;
import bsdsockets.lab.scenario.Actor;
import bsdsockets.lab.scenario.Connected;
import bsdsockets.lab.scenario.JdkDescriptor;
import bsdsockets.lab.scenario.Run;
import bsdsockets.lab.scenario.Scenario;
import bsdsockets.posix.Posix;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;

/** The end of the stream says that the peer will send no more, not that it has gone: a send finds that out too late. */
@About(
        id = "stream.send-after-peer-close",
        title = "send twice to a peer that has closed",
        same =
                "The first send only fills the kernel's buffer and succeeds; the peer answers it with a reset, and the next send"
                        + " fails with EPIPE: write(2) tells the JDK no more than send(2) tells C.")
final class SendAfterPeerClose implements Scenario {
    private static final byte[] HELLO = Ascii.bytes("hello");

    @Override
    public void nativeSide(Run run) throws Exception {
        Connected.Descriptors pair = Connected.descriptors(run);
        Actor client = run.actor("client");
        Actor server = run.actor("server");
        int fd = pair.client();
        int connection = pair.server();
        byte[] buf = new byte[100];
        server.step(() -> Posix.close(connection));
        client.observe("recv", () -> Posix.recv(fd, buf, 0, buf.length, 0));
        client.attempt("first send", () -> Posix.send(fd, HELLO, 0, HELLO.length, 0));
        Arrived.reset(fd);
        client.attempt("second send", () -> Posix.send(fd, HELLO, 0, HELLO.length, 0));
        client.observe("recv after that", () -> Posix.recv(fd, buf, 0, buf.length, 0));
    }

    @Override
    public void javaNetSide(Run run) throws Exception {
        Connected.Sockets pair = Connected.sockets(run);
        Actor client = run.actor("client");
        Actor server = run.actor("server");
        Socket connection = pair.server();
        int fd = JdkDescriptor.of(pair.client());
        InputStream in = pair.client().getInputStream();
        OutputStream out = pair.client().getOutputStream();
        byte[] buf = new byte[100];
        server.step(() -> connection.close());
        client.observe("recv", () -> in.read(buf));
        client.observe("first send", () -> out.write(HELLO));
        Arrived.reset(fd);
        client.observe("second send", () -> out.write(HELLO));
        client.observe("recv after that", () -> in.read(buf));
    }

    @Override
    public void nioSide(Run run) throws Exception {
        Connected.Channels pair = Connected.channels(run);
        Actor client = run.actor("client");
        Actor server = run.actor("server");
        SocketChannel channel = pair.client();
        SocketChannel connection = pair.server();
        int fd = JdkDescriptor.of(channel);
        ByteBuffer buf = ByteBuffer.allocate(100);
        server.step(() -> connection.close());
        client.observe("recv", () -> channel.read(buf));
        client.attempt("first send", () -> channel.write(ByteBuffer.wrap(HELLO)));
        Arrived.reset(fd);
        client.attempt("second send", () -> channel.write(ByteBuffer.wrap(HELLO)));
        client.observe("recv after that", () -> channel.read(buf));
    }
}
