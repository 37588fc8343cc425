package bsdsockets.lab.scenario.datagram;

import bsdsockets.lab.scenario.About;
import bsdsockets.lab.scenario.Actor;
import bsdsockets.lab.scenario.Run;
import bsdsockets.lab.scenario.Scenario;
import bsdsockets.posix.CmsgTimestampns;
import bsdsockets.posix.ErrnoException;
import bsdsockets.posix.Msghdr;
import bsdsockets.posix.Posix;
import bsdsockets.posix.SockOpts;
import bsdsockets.posix.Sockaddr;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.List;

@About(
        id = "datagram.timestamp",
        title = "when a datagram arrived, by the kernel's clock and not by the reader's: SO_TIMESTAMPNS",
        noEquivalent =
                "The time comes as a control message of recvmsg(2), which the JDK does not call. A clock read after"
                        + " receive() says when the thread ran, not when the datagram came.")
final class Timestamp implements Scenario {
    @Override
    public void nativeSide(Run run) throws Exception {
        byte[] hello = Payload.bytes("hello");
        int in = Bound.descriptor(run);
        int out = Bound.descriptor(run);
        Sockaddr to = Posix.getsockname(in);
        Actor receiver = run.actor("receiver");
        receiver.step(() -> Posix.setsockopt(in, SockOpts.SO_TIMESTAMPNS, true));
        run.await("the kernel to stamp datagrams as they arrive", () -> stampsOnArrival(in, out, to));
        Actor sender = run.actor("sender");
        sender.step(() -> Posix.sendto(out, hello, 0, hello.length, 0, to));
        sender.step(() -> Posix.sendto(out, hello, 0, hello.length, 0, to));
        Instant sent = Instant.now();
        Instant first = receivedAt(receiver, in);
        Instant second = receivedAt(receiver, in);
        run.outcome("each has its time", !first.isAfter(second));
        run.outcome("that is before the receiver looked", !second.isAfter(sent));
    }

    /** The first socket that asks has the kernel begin in the background; until then recvmsg makes the time up. */
    private static boolean stampsOnArrival(int in, int out, Sockaddr to) throws ErrnoException {
        Posix.sendto(out, new byte[1], 0, 1, 0, to);
        Instant sent = Instant.now();
        return !time(Posix.recvmsg(in, room(), 0)).isAfter(sent);
    }

    private static Instant receivedAt(Actor receiver, int fd) {
        Msghdr room = room();
        return time(receiver.step(() -> Posix.recvmsg(fd, room, 0)));
    }

    private static Msghdr room() {
        return new Msghdr(null, List.of(ByteBuffer.allocate(100)), List.of(), 64);
    }

    private static Instant time(Msghdr.Result received) {
        CmsgTimestampns stamp = (CmsgTimestampns) received.control().get(0);
        return Instant.ofEpochSecond(stamp.time().seconds(), stamp.time().nanos());
    }

    @Override
    public void javaNetSide(Run run) throws Exception {
        run.noEquivalent("a received DatagramPacket holds no time");
    }

    @Override
    public void nioSide(Run run) throws Exception {
        run.noEquivalent("DatagramChannel.receive tells no time");
    }
}
