package bsdsockets.lab.scenario.stream;

import static bsdsockets.posix.Constants.MSG_OOB;
import static bsdsockets.posix.Constants.POLLPRI;
import static bsdsockets.posix.Constants.SOL_SOCKET;
import static bsdsockets.posix.Constants.SO_OOBINLINE;

import bsdsockets.lab.scenario.About;
import bsdsockets.lab.scenario.Actor;
import bsdsockets.lab.scenario.Connected;
import bsdsockets.lab.scenario.JdkDescriptor;
import bsdsockets.lab.scenario.Run;
import bsdsockets.lab.scenario.Scenario;
import bsdsockets.posix.ErrnoException;
import bsdsockets.posix.PollFd;
import bsdsockets.posix.Posix;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;

/** "ab", the urgent byte "x", "cd"; then the same to a socket that takes urgent data inline. */
@About(
        id = "stream.out-of-band",
        title = "an urgent byte among others: apart from the stream, or inline",
        differs =
                "Socket.sendUrgentData is send with MSG_OOB, and setOOBInline is SO_OOBINLINE. To read the byte apart needs"
                        + " recv with MSG_OOB, which no read of the JDK's has: unless it is inline the byte is lost.")
final class OutOfBand implements Scenario {
    private static final byte[] BEFORE = Ascii.bytes("ab");
    private static final byte[] URGENT = Ascii.bytes("x");
    private static final byte[] AFTER = Ascii.bytes("cd");
    private static final String NO_FLAGS = "NO_EQUIVALENT (a read takes no flags)";

    @Override
    public void nativeSide(Run run) throws Exception {
        for (boolean inline : new boolean[] {false, true}) {
            Connected.Descriptors pair = Connected.descriptors(run);
            Actor client = run.actor("client");
            Actor server = run.actor("server");
            int fd = pair.client();
            int connection = pair.server();
            byte[] buf = new byte[100];
            client.step(() -> Posix.setsockopt(fd, SOL_SOCKET, SO_OOBINLINE, inline ? 1 : 0));
            server.step(() -> Posix.send(connection, BEFORE, 0, 2, 0));
            server.step(() -> Posix.send(connection, URGENT, 0, 1, MSG_OOB));
            server.step(() -> Posix.send(connection, AFTER, 0, 2, 0));
            awaitUrgent(fd);
            client.observe(named("recv with MSG_OOB", inline), () -> Posix.recv(fd, buf, 0, 1, MSG_OOB));
            client.observe(named("first recv", inline), () -> Posix.recv(fd, buf, 0, buf.length, 0));
            Arrived.bytes(run, fd, inline ? 3 : 2);
            client.observe(named("second recv", inline), () -> Posix.recv(fd, buf, 0, buf.length, 0));
        }
    }

    private static String named(String outcome, boolean inline) {
        return inline ? "inline: " + outcome : outcome;
    }

    /** Waits for the byte; the data before it have come then, too. */
    private static void awaitUrgent(int fd) throws ErrnoException {
        Posix.poll(new PollFd[] {new PollFd(fd, POLLPRI)}, -1);
    }

    @Override
    public void javaNetSide(Run run) throws Exception {
        for (boolean inline : new boolean[] {false, true}) {
            Connected.Sockets pair = Connected.sockets(run);
            Actor client = run.actor("client");
            Actor server = run.actor("server");
            Socket socket = pair.client();
            Socket connection = pair.server();
            byte[] buf = new byte[100];
            client.step(() -> socket.setOOBInline(inline));
            server.step(() -> connection.getOutputStream().write(BEFORE));
            server.step(() -> connection.sendUrgentData(URGENT[0]));
            server.step(() -> connection.getOutputStream().write(AFTER));
            awaitUrgent(JdkDescriptor.of(socket));
            run.outcome(named("recv with MSG_OOB", inline), NO_FLAGS);
            client.observe(
                    named("first recv", inline), () -> socket.getInputStream().read(buf));
            Arrived.bytes(run, socket, inline ? 3 : 2);
            client.observe(
                    named("second recv", inline), () -> socket.getInputStream().read(buf));
        }
    }

    @Override
    public void nioSide(Run run) throws Exception {
        for (boolean inline : new boolean[] {false, true}) {
            Connected.Channels pair = Connected.channels(run);
            Actor client = run.actor("client");
            Actor server = run.actor("server");
            SocketChannel channel = pair.client();
            SocketChannel connection = pair.server();
            ByteBuffer buf = ByteBuffer.allocate(100);
            client.step(() -> channel.socket().setOOBInline(inline));
            server.step(() -> connection.write(ByteBuffer.wrap(BEFORE)));
            server.step(() -> connection.socket().sendUrgentData(URGENT[0]));
            server.step(() -> connection.write(ByteBuffer.wrap(AFTER)));
            awaitUrgent(JdkDescriptor.of(channel));
            run.outcome(named("recv with MSG_OOB", inline), NO_FLAGS);
            client.observe(named("first recv", inline), () -> channel.read(buf));
            Arrived.bytes(run, channel, inline ? 3 : 2);
            client.observe(named("second recv", inline), () -> channel.read(buf));
        }
    }
}
