package bsdsockets.lab.scenario.stream;

import static bsdsockets.posix.Constants.SOL_SOCKET;
import static bsdsockets.posix.Constants.SO_SNDTIMEO;

import bsdsockets.lab.scenario.About;
import bsdsockets.lab.scenario.Actor;
import bsdsockets.lab.scenario.Background;
import bsdsockets.lab.scenario.Connected;
import bsdsockets.lab.scenario.Run;
import bsdsockets.lab.scenario.Scenario;
import bsdsockets.posix.Posix;
import bsdsockets.posix.Timeval;
import java.io.IOException;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.time.Duration;

/** A send that gives up after a time, because the peer does not read. */
@About(
        id = "stream.send-timeout",
        title = "send with a time limit to a peer that does not read",
        differs = "SO_SNDTIMEO ends a send; java.net has nothing like it, for setSoTimeout bounds read and accept, "
                + "and a write polls without a limit. A channel waits for room in a Selector, and its write then "
                + "returns 0 where C has EAGAIN.")
final class SendTimeout implements Scenario {
    private static final int MILLIS = 20;

    @Override
    public void nativeSide(Run run) throws Exception {
        Connected.Descriptors pair = Connected.descriptors(run);
        Actor client = run.actor("client");
        int fd = pair.client();
        SmallBuffers.set(pair);
        byte[] data = SmallBuffers.moreThanFits();
        byte[] limit = Timeval.of(Duration.ofMillis(MILLIS)).toBytes();
        client.step(() -> Posix.setsockopt(fd, SOL_SOCKET, SO_SNDTIMEO, limit));
        int sent = client.step(() -> Posix.send(fd, data, 0, data.length, 0));
        run.outcome("part of it sent", 0 < sent && sent < data.length);
        client.observe("send until there is no room", () -> SmallBuffers.fill(fd, data));
    }

    @Override
    public void javaNetSide(Run run) throws Exception {
        Connected.Sockets pair = Connected.sockets(run);
        Actor client = run.actor("client");
        Socket socket = pair.client();
        SmallBuffers.set(pair);
        byte[] data = SmallBuffers.moreThanFits();
        client.step(() -> socket.setSoTimeout(MILLIS));
        Background<Boolean> sending = run.background(() -> client.observe(
                "send with setSoTimeout", () -> socket.getOutputStream().write(data)));
        sending.awaitBlocked();
        long start = System.nanoTime();
        run.await("twice the time limit has passed", () -> System.nanoTime() - start > 2 * MILLIS * 1_000_000L);
        if (client.step(() -> sending.thread().isAlive())) {
            client.step(() -> socket.close());
            sending.join();
            run.noEquivalent("java.net has no time-out for a write: setSoTimeout does not end it, only a close does");
        }
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
        client.observe("send until there is no room", () -> writeUntilTimeOut(channel, data));
    }

    private static int writeUntilTimeOut(SocketChannel channel, ByteBuffer data) throws IOException {
        try (Selector selector = Selector.open()) {
            channel.register(selector, SelectionKey.OP_WRITE);
            int sent = 1;
            while (sent > 0) {
                selector.select(MILLIS);
                selector.selectedKeys().clear();
                sent = channel.write(data.rewind());
            }
            return sent;
        }
    }
}
