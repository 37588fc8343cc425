package bsdsockets.lab.scenario.stream;

import static bsdsockets.posix.Constants.EAGAIN;
import static bsdsockets.posix.Constants.F_SETFL;
import static bsdsockets.posix.Constants.O_NONBLOCK;
import static bsdsockets.posix.Constants.POLLOUT;
import static bsdsockets.posix.Constants.SHUT_WR;

import bsdsockets.lab.scenario.About;
import bsdsockets.lab.scenario.Actor;
import bsdsockets.lab.scenario.Background;
import bsdsockets.lab.scenario.Connected;
import bsdsockets.lab.scenario.Run;
import bsdsockets.lab.scenario.Scenario;
import bsdsockets.posix.ErrnoException;
import bsdsockets.posix.PollFd;
import bsdsockets.posix.Posix;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.util.Arrays;

/** What a partial send leaves has to be sent too: a loop in C and on channels, the stream's own in java.net. */
@About(
        id = "stream.sendall",
        title = "sending everything, however little room there is",
        same =
                "OutputStream.write of a socket loops until everything is written, as sendall does in Python; C and channels"
                        + " write that loop themselves.")
final class SendAll implements Scenario {
    @Override
    public void nativeSide(Run run) throws Exception {
        Connected.Descriptors pair = Connected.descriptors(run);
        Actor client = run.actor("client");
        Actor server = run.actor("server");
        int fd = pair.client();
        int connection = pair.server();
        SmallBuffers.set(pair);
        byte[] data = SmallBuffers.moreThanFits();
        ByteArrayOutputStream received = new ByteArrayOutputStream();
        Background<Number> receiving = run.background(() -> server.step(() -> receiveAll(connection, received)));
        client.step(() -> Posix.fcntl(fd, F_SETFL, O_NONBLOCK));
        client.attempt("send of everything", () -> sendAll(fd, data));
        client.step(() -> Posix.shutdown(fd, SHUT_WR));
        run.outcome("bytes received", receiving.join());
        run.outcome("received as sent", Arrays.equals(data, received.toByteArray()));
    }

    private static int sendAll(int fd, byte[] data) throws ErrnoException {
        int sent = 0;
        while (sent < data.length) {
            try {
                sent += Posix.send(fd, data, sent, data.length - sent, 0);
            } catch (ErrnoException e) {
                if (e.errno() != EAGAIN) {
                    throw e;
                }
                Posix.poll(new PollFd[] {new PollFd(fd, POLLOUT)}, -1);
            }
        }
        return sent;
    }

    private static int receiveAll(int connection, ByteArrayOutputStream all) throws ErrnoException {
        byte[] buf = new byte[8192];
        int count;
        while ((count = Posix.recv(connection, buf, 0, buf.length, 0)) > 0) {
            all.write(buf, 0, count);
        }
        return all.size();
    }

    @Override
    public void javaNetSide(Run run) throws Exception {
        Connected.Sockets pair = Connected.sockets(run);
        Actor client = run.actor("client");
        Actor server = run.actor("server");
        Socket socket = pair.client();
        Socket connection = pair.server();
        SmallBuffers.set(pair);
        byte[] data = SmallBuffers.moreThanFits();
        ByteArrayOutputStream received = new ByteArrayOutputStream();
        InputStream in = connection.getInputStream();
        Background<Number> receiving = run.background(() -> server.step(() -> in.transferTo(received)));
        OutputStream out = socket.getOutputStream();
        client.observe("send of everything", () -> out.write(data));
        client.step(() -> socket.shutdownOutput());
        run.outcome("bytes received", receiving.join());
        run.outcome("received as sent", Arrays.equals(data, received.toByteArray()));
    }

    @Override
    public void nioSide(Run run) throws Exception {
        Connected.Channels pair = Connected.channels(run);
        Actor client = run.actor("client");
        Actor server = run.actor("server");
        SocketChannel channel = pair.client();
        SocketChannel connection = pair.server();
        SmallBuffers.set(pair);
        byte[] data = SmallBuffers.moreThanFits();
        ByteArrayOutputStream received = new ByteArrayOutputStream();
        Background<Number> receiving = run.background(() -> server.step(() -> receiveAll(connection, received)));
        client.step(() -> channel.configureBlocking(false));
        client.attempt("send of everything", () -> sendAll(channel, data));
        client.step(() -> channel.shutdownOutput());
        run.outcome("bytes received", receiving.join());
        run.outcome("received as sent", Arrays.equals(data, received.toByteArray()));
    }

    private static int sendAll(SocketChannel channel, byte[] data) throws IOException {
        ByteBuffer left = ByteBuffer.wrap(data);
        try (Selector selector = Selector.open()) {
            channel.register(selector, SelectionKey.OP_WRITE);
            while (left.hasRemaining()) {
                if (channel.write(left) == 0) {
                    selector.select();
                    selector.selectedKeys().clear();
                }
            }
        }
        return data.length;
    }

    private static int receiveAll(SocketChannel connection, ByteArrayOutputStream all) throws IOException {
        ByteBuffer buf = ByteBuffer.allocate(8192);
        while (connection.read(buf.clear()) >= 0) {
            all.write(buf.array(), 0, buf.position());
        }
        return all.size();
    }
}
