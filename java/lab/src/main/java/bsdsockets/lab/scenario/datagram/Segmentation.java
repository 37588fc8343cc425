package bsdsockets.lab.scenario.datagram;

import static bsdsockets.posix.Constants.MSG_DONTWAIT;

import bsdsockets.lab.scenario.About;
import bsdsockets.lab.scenario.Actor;
import bsdsockets.lab.scenario.Run;
import bsdsockets.lab.scenario.Scenario;
import bsdsockets.posix.Cmsg;
import bsdsockets.posix.CmsgUdpGro;
import bsdsockets.posix.Msghdr;
import bsdsockets.posix.Posix;
import bsdsockets.posix.SockOpts;
import bsdsockets.posix.SockaddrIn;
import java.nio.ByteBuffer;
import java.util.List;

/** 2,500 bytes in pieces of 1,000: two whole ones and a rest. */
@About(
        id = "datagram.segmentation",
        title = "many datagrams from one send, and many into one receive: UDP_SEGMENT and UDP_GRO",
        noEquivalent =
                "To the JDK a send is a datagram. UDP_SEGMENT has the kernel cut one send into many, and UDP_GRO has it"
                        + " hand out many as one; neither is among the JDK's options, nor are control messages.")
final class Segmentation implements Scenario {
    @Override
    public void nativeSide(Run run) throws Exception {
        int in = Bound.descriptor(run);
        int out = Bound.descriptor(run);
        SockaddrIn to = (SockaddrIn) Posix.getsockname(in);
        byte[] buf = new byte[4000];
        Actor sender = run.actor("sender");
        Actor receiver = run.actor("receiver");
        Msghdr inPieces = message(to);
        sender.observe("sendmsg of 2500 bytes", () -> Posix.sendmsg(out, inPieces, 0));
        receiver.observe("first recv", () -> Posix.recv(in, buf, 0, buf.length, 0));
        receiver.observe("second recv", () -> Posix.recv(in, buf, 0, buf.length, 0));
        receiver.observe("third recv", () -> Posix.recv(in, buf, 0, buf.length, 0));
        receiver.observe("fourth recv", () -> Posix.recv(in, buf, 0, buf.length, MSG_DONTWAIT));
        receiver.step(() -> Posix.setsockopt(in, SockOpts.UDP_GRO, true));
        Msghdr again = message(to);
        sender.step(() -> Posix.sendmsg(out, again, 0));
        Msghdr room = new Msghdr(null, List.of(ByteBuffer.allocate(4000)), List.of(), 64);
        Msghdr.Result received = receiver.step(() -> Posix.recvmsg(in, room, 0));
        run.outcome("recvmsg with UDP_GRO", received.count());
        run.outcome("size of a piece", ((CmsgUdpGro) received.control().get(0)).size());
    }

    private static Msghdr message(SockaddrIn to) {
        return new Msghdr(to, List.of(ByteBuffer.allocate(2500)), List.of(Cmsg.udpSegment(1000)), 0);
    }

    @Override
    public void javaNetSide(Run run) throws Exception {
        run.noEquivalent("neither StandardSocketOptions nor jdk.net.ExtendedSocketOptions has UDP_SEGMENT or UDP_GRO");
    }

    @Override
    public void nioSide(Run run) throws Exception {
        run.noEquivalent("neither StandardSocketOptions nor jdk.net.ExtendedSocketOptions has UDP_SEGMENT or UDP_GRO");
    }
}
