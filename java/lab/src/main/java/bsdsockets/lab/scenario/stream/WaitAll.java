package bsdsockets.lab.scenario.stream;

import static bsdsockets.posix.Constants.MSG_WAITALL;

import bsdsockets.lab.scenario.About;
import bsdsockets.lab.scenario.Actor;
import bsdsockets.lab.scenario.Background;
import bsdsockets.lab.scenario.Connected;
import bsdsockets.lab.scenario.Run;
import bsdsockets.lab.scenario.Scenario;
import bsdsockets.posix.Posix;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.util.Optional;

/** To receive exactly so many bytes, in however many pieces they come. */
@About(
        id = "stream.waitall",
        title = "receive exactly 10 bytes with MSG_WAITALL while they come in pieces",
        same =
                "readNBytes loops over read(2) until the array is full or the stream ends, which MSG_WAITALL leaves to the"
                        + " kernel; on a channel the loop is written by hand.")
final class WaitAll implements Scenario {
    private static final byte[] HELLO = Ascii.bytes("hello");

    @Override
    public void nativeSide(Run run) throws Exception {
        Connected.Descriptors pair = Connected.descriptors(run);
        Actor client = run.actor("client");
        Actor server = run.actor("server");
        int fd = pair.client();
        int connection = pair.server();
        byte[] buf = new byte[10];
        server.step(() -> Posix.send(connection, HELLO, 0, 5, 0));
        client.observe("recv without it", () -> Posix.recv(fd, buf, 0, 10, 0));
        server.step(() -> Posix.send(connection, HELLO, 0, 5, 0));
        Background<Optional<Integer>> receiving = run.background(
                () -> client.observe("recv of two sends", () -> Posix.recv(fd, buf, 0, 10, MSG_WAITALL)));
        receiving.awaitBlocked();
        server.step(() -> Posix.send(connection, HELLO, 0, 5, 0));
        receiving.join();
        server.step(() -> Posix.send(connection, HELLO, 0, 5, 0));
        server.step(() -> Posix.close(connection));
        client.observe("recv when it ends early", () -> Posix.recv(fd, buf, 0, 10, MSG_WAITALL));
    }

    @Override
    public void javaNetSide(Run run) throws Exception {
        Connected.Sockets pair = Connected.sockets(run);
        Actor client = run.actor("client");
        Actor server = run.actor("server");
        Socket connection = pair.server();
        InputStream in = pair.client().getInputStream();
        OutputStream out = connection.getOutputStream();
        byte[] buf = new byte[10];
        server.step(() -> out.write(HELLO));
        client.observe("recv without it", () -> in.read(buf));
        server.step(() -> out.write(HELLO));
        Background<Optional<Integer>> receiving =
                run.background(() -> client.observe("recv of two sends", () -> in.readNBytes(buf, 0, 10)));
        receiving.awaitBlocked();
        server.step(() -> out.write(HELLO));
        receiving.join();
        server.step(() -> out.write(HELLO));
        server.step(() -> connection.close());
        client.observe("recv when it ends early", () -> in.readNBytes(buf, 0, 10));
    }

    @Override
    public void nioSide(Run run) throws Exception {
        Connected.Channels pair = Connected.channels(run);
        Actor client = run.actor("client");
        Actor server = run.actor("server");
        SocketChannel channel = pair.client();
        SocketChannel connection = pair.server();
        ByteBuffer buf = ByteBuffer.allocate(10);
        server.step(() -> connection.write(ByteBuffer.wrap(HELLO)));
        client.observe("recv without it", () -> channel.read(buf));
        server.step(() -> connection.write(ByteBuffer.wrap(HELLO)));
        Background<Optional<Integer>> receiving =
                run.background(() -> client.observe("recv of two sends", () -> readFully(channel, buf.clear())));
        receiving.awaitBlocked();
        server.step(() -> connection.write(ByteBuffer.wrap(HELLO)));
        receiving.join();
        server.step(() -> connection.write(ByteBuffer.wrap(HELLO)));
        server.step(() -> connection.close());
        client.observe("recv when it ends early", () -> readFully(channel, buf.clear()));
    }

    private static int readFully(SocketChannel channel, ByteBuffer buf) throws IOException {
        int count = 0;
        while (count >= 0 && buf.hasRemaining()) {
            count = channel.read(buf);
        }
        return buf.position();
    }
}
