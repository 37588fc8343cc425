package bsdsockets.lab.scenario.datagram;

import static bsdsockets.posix.Constants.SOL_SOCKET;
import static bsdsockets.posix.Constants.SO_RCVTIMEO;

import bsdsockets.lab.scenario.About;
import bsdsockets.lab.scenario.Actor;
import bsdsockets.lab.scenario.Run;
import bsdsockets.lab.scenario.Scenario;
import bsdsockets.posix.Posix;
import bsdsockets.posix.Sockaddr;
import bsdsockets.posix.Timeval;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.time.Duration;

@About(
        id = "datagram.recv-timeout",
        title = "wait for a datagram for a time, and again when one has come",
        same =
                "setSoTimeout ends a receive as SO_RCVTIMEO ends recvfrom, though the JDK polls beneath and never sets that"
                        + " option. DatagramChannel.receive itself knows no limit: only the channel's socket does.")
final class RecvTimeout implements Scenario {
    private static final int MILLIS = 30;

    /** The kernel counts in ticks, and the first is one that has begun: it may come early by as much. */
    private static final int LONGEST_TICK_MILLIS = 10;

    @Override
    public void nativeSide(Run run) throws Exception {
        byte[] buf = new byte[100];
        byte[] hello = Payload.bytes("hello");
        byte[] limit = Timeval.of(Duration.ofMillis(MILLIS)).toBytes();
        int in = Bound.descriptor(run);
        int out = Bound.descriptor(run);
        Sockaddr to = Posix.getsockname(in);
        Actor receiver = run.actor("receiver");
        receiver.step(() -> Posix.setsockopt(in, SOL_SOCKET, SO_RCVTIMEO, limit));
        long start = System.nanoTime();
        receiver.attempt("recvfrom with nothing there", () -> Posix.recvfrom(in, buf, 0, buf.length, 0));
        run.outcome("waited that long", hasPassedSince(start));
        run.actor("sender").step(() -> Posix.sendto(out, hello, 0, hello.length, 0, to));
        receiver.attempt("recvfrom with a datagram there", () -> Posix.recvfrom(in, buf, 0, buf.length, 0));
    }

    @Override
    public void javaNetSide(Run run) throws Exception {
        DatagramSocket in = Bound.socket(run);
        DatagramSocket out = Bound.socket(run);
        DatagramPacket room = Payload.room(100);
        DatagramPacket hello = Payload.packet("hello", in.getLocalSocketAddress());
        Actor receiver = run.actor("receiver");
        receiver.step(() -> in.setSoTimeout(MILLIS));
        long start = System.nanoTime();
        receiver.observe("recvfrom with nothing there", () -> in.receive(room));
        run.outcome("waited that long", hasPassedSince(start));
        run.actor("sender").step(() -> out.send(hello));
        receiver.observe("recvfrom with a datagram there", () -> in.receive(room));
    }

    @Override
    public void nioSide(Run run) throws Exception {
        DatagramChannel in = Bound.channel(run);
        DatagramChannel out = Bound.channel(run);
        DatagramPacket room = Payload.room(100);
        ByteBuffer hello = Payload.buffer("hello");
        Actor receiver = run.actor("receiver");
        receiver.step(() -> in.socket().setSoTimeout(MILLIS));
        long start = System.nanoTime();
        receiver.observe("recvfrom with nothing there", () -> in.socket().receive(room));
        run.outcome("waited that long", hasPassedSince(start));
        run.actor("sender").step(() -> out.send(hello, in.getLocalAddress()));
        receiver.observe("recvfrom with a datagram there", () -> in.socket().receive(room));
    }

    private static boolean hasPassedSince(long start) {
        return System.nanoTime() - start
                >= Duration.ofMillis(MILLIS - LONGEST_TICK_MILLIS).toNanos();
    }
}
