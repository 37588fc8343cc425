package bsdsockets.lab.scenario.stream;

import static bsdsockets.posix.Constants.F_DUPFD;
import static bsdsockets.posix.Constants.IPPROTO_TCP;
import static bsdsockets.posix.Constants.TCP_NODELAY;

import bsdsockets.lab.scenario.About;
import bsdsockets.lab.scenario.Actor;
import bsdsockets.lab.scenario.Connected;
import bsdsockets.lab.scenario.Run;
import bsdsockets.lab.scenario.Scenario;
import bsdsockets.posix.Posix;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;

/** Every call on a socket that is closed already. */
@About(
        id = "stream.use-after-close",
        title = "recv, send, name, option and a second close after close",
        differs =
                "In C the number stands for nothing any more, or for another file: each call fails, close too. A Socket or"
                        + " channel remembers that it is closed, so a second close does nothing; getLocalSocketAddress answers with"
                        + " the wildcard address and the old port.")
final class UseAfterClose implements Scenario {
    private static final byte[] HELLO = Ascii.bytes("hello");
    /** The kernel gives out the lowest free number: none of the JVM's other threads gets one as high as this. */
    private static final int HIGH = 900;

    @Override
    public void nativeSide(Run run) throws Exception {
        Connected.Descriptors pair = Connected.descriptors(run);
        Actor client = run.actor("client");
        int fd = run.closing(Posix.fcntl(pair.client(), F_DUPFD, HIGH));
        Posix.close(pair.client());
        byte[] buf = new byte[100];
        client.observe("first close", () -> Posix.close(fd));
        client.observe("recv", () -> Posix.recv(fd, buf, 0, buf.length, 0));
        client.attempt("send", () -> Posix.send(fd, HELLO, 0, HELLO.length, 0));
        client.attempt("getsockname", () -> Posix.getsockname(fd));
        client.observe("setsockopt", () -> Posix.setsockopt(fd, IPPROTO_TCP, TCP_NODELAY, 1));
        client.observe("second close", () -> Posix.close(fd));
    }

    @Override
    public void javaNetSide(Run run) throws Exception {
        Connected.Sockets pair = Connected.sockets(run);
        Actor client = run.actor("client");
        Socket socket = pair.client();
        InputStream in = socket.getInputStream();
        OutputStream out = socket.getOutputStream();
        byte[] buf = new byte[100];
        client.observe("first close", () -> socket.close());
        client.observe("recv", () -> in.read(buf));
        client.observe("send", () -> out.write(HELLO));
        client.attempt("getsockname", () -> socket.getLocalSocketAddress());
        client.observe("setsockopt", () -> socket.setTcpNoDelay(true));
        client.observe("second close", () -> socket.close());
    }

    @Override
    public void nioSide(Run run) throws Exception {
        Connected.Channels pair = Connected.channels(run);
        Actor client = run.actor("client");
        SocketChannel channel = pair.client();
        ByteBuffer buf = ByteBuffer.allocate(100);
        client.observe("first close", () -> channel.close());
        client.observe("recv", () -> channel.read(buf));
        client.attempt("send", () -> channel.write(ByteBuffer.wrap(HELLO)));
        client.attempt("getsockname", () -> channel.getLocalAddress());
        client.attempt("setsockopt", () -> channel.setOption(StandardSocketOptions.TCP_NODELAY, true));
        client.observe("second close", () -> channel.close());
    }
}
