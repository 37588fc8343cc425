package bsdsockets.lab.scenario.stream;

import static bsdsockets.posix.Constants.MSG_WAITALL;

import bsdsockets.lab.scenario.About;
import bsdsockets.lab.scenario.Actor;
import bsdsockets.lab.scenario.Connected;
import bsdsockets.lab.scenario.Run;
import bsdsockets.lab.scenario.Scenario;
import bsdsockets.posix.ErrnoException;
import bsdsockets.posix.Posix;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;

/** TCP keeps no boundaries between messages; a length before each brings them back. */
@About(
        id = "stream.glued-messages",
        title = "two sends arrive in one recv, and a framing that cures it",
        same =
                "A TCP connection carries bytes and no messages, whichever API calls it: the JDK adds no framing of its own.")
final class GluedMessages implements Scenario {
    private static final byte[] HELLO = Ascii.bytes("hello");
    private static final byte[] WORLD = Ascii.bytes("world");
    /** A byte that says how long the message is, before each of the two. */
    private static final byte[] FRAMED = Ascii.bytes("\5hello\5world");

    @Override
    public void nativeSide(Run run) throws Exception {
        Connected.Descriptors pair = Connected.descriptors(run);
        Actor client = run.actor("client");
        Actor server = run.actor("server");
        int fd = pair.client();
        int connection = pair.server();
        byte[] buf = new byte[100];
        client.step(() -> Posix.send(fd, HELLO, 0, HELLO.length, 0));
        client.step(() -> Posix.send(fd, WORLD, 0, WORLD.length, 0));
        Arrived.bytes(run, connection, 10);
        server.observe("recv", () -> Posix.recv(connection, buf, 0, buf.length, 0));
        run.outcome("received", Ascii.text(buf, 10));

        client.step(() -> Posix.send(fd, FRAMED, 0, FRAMED.length, 0));
        server.observe("first message with its length", () -> message(connection));
        server.observe("second message with its length", () -> message(connection));
    }

    private static String message(int connection) throws ErrnoException {
        byte[] length = new byte[1];
        Posix.recv(connection, length, 0, 1, MSG_WAITALL);
        byte[] text = new byte[length[0]];
        return Ascii.text(text, Posix.recv(connection, text, 0, text.length, MSG_WAITALL));
    }

    @Override
    public void javaNetSide(Run run) throws Exception {
        Connected.Sockets pair = Connected.sockets(run);
        Actor client = run.actor("client");
        Actor server = run.actor("server");
        OutputStream out = pair.client().getOutputStream();
        InputStream in = pair.server().getInputStream();
        byte[] buf = new byte[100];
        client.step(() -> out.write(HELLO));
        client.step(() -> out.write(WORLD));
        Arrived.bytes(run, pair.server(), 10);
        server.observe("recv", () -> in.read(buf));
        run.outcome("received", Ascii.text(buf, 10));

        client.step(() -> out.write(FRAMED));
        DataInputStream data = new DataInputStream(in);
        server.observe("first message with its length", () -> message(data));
        server.observe("second message with its length", () -> message(data));
    }

    private static String message(DataInputStream in) throws IOException {
        byte[] text = new byte[in.readUnsignedByte()];
        in.readFully(text);
        return Ascii.text(text, text.length);
    }

    @Override
    public void nioSide(Run run) throws Exception {
        Connected.Channels pair = Connected.channels(run);
        Actor client = run.actor("client");
        Actor server = run.actor("server");
        SocketChannel connection = pair.server();
        SocketChannel channel = pair.client();
        ByteBuffer buf = ByteBuffer.allocate(100);
        client.step(() -> channel.write(ByteBuffer.wrap(HELLO)));
        client.step(() -> channel.write(ByteBuffer.wrap(WORLD)));
        Arrived.bytes(run, connection, 10);
        server.observe("recv", () -> connection.read(buf));
        run.outcome("received", Ascii.text(buf));

        client.step(() -> channel.write(ByteBuffer.wrap(FRAMED)));
        server.observe("first message with its length", () -> message(connection));
        server.observe("second message with its length", () -> message(connection));
    }

    private static String message(SocketChannel connection) throws IOException {
        int length = filled(connection, ByteBuffer.allocate(1)).get(0);
        return Ascii.text(filled(connection, ByteBuffer.allocate(length)));
    }

    private static ByteBuffer filled(SocketChannel connection, ByteBuffer buf) throws IOException {
        int count = 0;
        while (count >= 0 && buf.hasRemaining()) {
            count = connection.read(buf);
        }
        return buf;
    }
}
