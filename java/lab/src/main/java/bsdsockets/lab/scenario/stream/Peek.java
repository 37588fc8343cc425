package bsdsockets.lab.scenario.stream;

import static bsdsockets.posix.Constants.MSG_PEEK;

import bsdsockets.lab.scenario.About;
import bsdsockets.lab.scenario.Actor;
import bsdsockets.lab.scenario.Connected;
import bsdsockets.lab.scenario.Run;
import bsdsockets.lab.scenario.Scenario;
import bsdsockets.posix.Posix;

/** To look at what has come, and leave it there. */
@About(
        id = "stream.peek",
        title = "look at received data with MSG_PEEK and leave them there",
        noEquivalent =
                "The JDK reads a stream with read(2), which takes no flags. A PushbackInputStream or mark and reset look"
                        + " ahead in the process's own buffer: the bytes have left the socket, and nobody else can read them.")
final class Peek implements Scenario {
    private static final byte[] HELLO = Ascii.bytes("hello");

    @Override
    public void nativeSide(Run run) throws Exception {
        Connected.Descriptors pair = Connected.descriptors(run);
        Actor client = run.actor("client");
        Actor server = run.actor("server");
        int fd = pair.client();
        int connection = pair.server();
        byte[] buf = new byte[100];
        server.step(() -> Posix.send(connection, HELLO, 0, HELLO.length, 0));
        client.observe("recv with MSG_PEEK", () -> Posix.recv(fd, buf, 0, buf.length, MSG_PEEK));
        client.observe("recv of 2 with MSG_PEEK", () -> Posix.recv(fd, buf, 0, 2, MSG_PEEK));
        client.observe("recv", () -> Posix.recv(fd, buf, 0, buf.length, 0));
        run.outcome("received", Ascii.text(buf, 5));
        server.step(() -> Posix.close(connection));
        client.observe("recv with MSG_PEEK at the end", () -> Posix.recv(fd, buf, 0, buf.length, MSG_PEEK));
    }

    @Override
    public void javaNetSide(Run run) {
        run.noEquivalent("a Socket's stream reads with read(2), which takes no flags, and supports no mark");
    }

    @Override
    public void nioSide(Run run) {
        run.noEquivalent("SocketChannel.read is read(2), which takes no flags");
    }
}
