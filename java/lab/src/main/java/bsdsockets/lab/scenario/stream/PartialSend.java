package bsdsockets.lab.scenario.stream;

import static bsdsockets.posix.Constants.F_SETFL;
import static bsdsockets.posix.Constants.O_NONBLOCK;

import bsdsockets.lab.scenario.About;
import bsdsockets.lab.scenario.Actor;
import bsdsockets.lab.scenario.Connected;
import bsdsockets.lab.scenario.Run;
import bsdsockets.lab.scenario.Scenario;
import bsdsockets.posix.Posix;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;

/** A non-blocking send takes what there is room for, and says how much that was. */
@About(
        id = "stream.partial-send",
        title = "a non-blocking send larger than the free buffer goes out in part",
        differs = "With no room left send(2) fails with EAGAIN, which SocketChannel.write turns into 0. java.net "
                + "has no non-blocking mode at all.")
final class PartialSend implements Scenario {
    @Override
    public void nativeSide(Run run) throws Exception {
        Connected.Descriptors pair = Connected.descriptors(run);
        Actor client = run.actor("client");
        int fd = pair.client();
        SmallBuffers.set(pair);
        byte[] data = SmallBuffers.moreThanFits();
        client.step(() -> Posix.fcntl(fd, F_SETFL, O_NONBLOCK));
        int sent = client.step(() -> Posix.send(fd, data, 0, data.length, 0));
        run.outcome("part of it sent", 0 < sent && sent < data.length);
        client.observe("send until there is no room", () -> SmallBuffers.fill(fd, data));
    }

    @Override
    public void javaNetSide(Run run) {
        run.noEquivalent(
                "a Socket always blocks: OutputStream.write returns when everything is written, and tells no count");
    }

    @Override
    public void nioSide(Run run) throws Exception {
        Connected.Channels pair = Connected.channels(run);
        Actor client = run.actor("client");
        SocketChannel channel = pair.client();
        SmallBuffers.set(pair);
        ByteBuffer data = ByteBuffer.wrap(SmallBuffers.moreThanFits());
        client.step(() -> channel.configureBlocking(false));
        int sent = client.step(() -> channel.write(data));
        run.outcome("part of it sent", 0 < sent && data.hasRemaining());
        client.observe("send until there is no room", () -> SmallBuffers.fill(channel, data));
    }
}
