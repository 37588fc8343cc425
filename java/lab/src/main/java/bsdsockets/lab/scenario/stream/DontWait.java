package bsdsockets.lab.scenario.stream;

import static bsdsockets.posix.Constants.F_GETFL;
import static bsdsockets.posix.Constants.MSG_DONTWAIT;
import static bsdsockets.posix.Constants.O_NONBLOCK;

import bsdsockets.lab.scenario.About;
import bsdsockets.lab.scenario.Actor;
import bsdsockets.lab.scenario.Connected;
import bsdsockets.lab.scenario.Run;
import bsdsockets.lab.scenario.Scenario;
import bsdsockets.posix.Posix;

/** Not to wait this once, on a socket that waits otherwise. */
@About(
        id = "stream.dontwait",
        title = "one recv that does not wait, on a blocking socket",
        noEquivalent =
                "The JDK reads a stream with read(2), which takes no flags. configureBlocking(false) changes a channel for"
                        + " all its calls, and waits while another thread is blocked in one.")
final class DontWait implements Scenario {
    private static final byte[] HELLO = Ascii.bytes("hello");

    @Override
    public void nativeSide(Run run) throws Exception {
        Connected.Descriptors pair = Connected.descriptors(run);
        Actor client = run.actor("client");
        Actor server = run.actor("server");
        int fd = pair.client();
        int connection = pair.server();
        byte[] buf = new byte[100];
        client.observe("recv with nothing there", () -> Posix.recv(fd, buf, 0, buf.length, MSG_DONTWAIT));
        int flags = client.step(() -> Posix.fcntl(fd, F_GETFL, 0));
        run.outcome("socket still blocks", (flags & O_NONBLOCK) == 0);
        server.step(() -> Posix.send(connection, HELLO, 0, HELLO.length, 0));
        Arrived.bytes(run, fd, 5);
        client.observe("recv with data there", () -> Posix.recv(fd, buf, 0, buf.length, MSG_DONTWAIT));
    }

    @Override
    public void javaNetSide(Run run) {
        run.noEquivalent("a Socket always blocks, and read(2), which its stream uses, takes no flags");
    }

    @Override
    public void nioSide(Run run) {
        run.noEquivalent("configureBlocking changes the channel for all its calls, not one call");
    }
}
