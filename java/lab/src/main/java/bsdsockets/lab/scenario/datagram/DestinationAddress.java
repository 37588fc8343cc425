package bsdsockets.lab.scenario.datagram;

import static bsdsockets.posix.Constants.AF_INET;
import static bsdsockets.posix.Constants.SOCK_DGRAM;

import bsdsockets.lab.scenario.About;
import bsdsockets.lab.scenario.Actor;
import bsdsockets.lab.scenario.Run;
import bsdsockets.lab.scenario.Scenario;
import bsdsockets.posix.CmsgIpPktinfo;
import bsdsockets.posix.Msghdr;
import bsdsockets.posix.Posix;
import bsdsockets.posix.SockOpts;
import bsdsockets.posix.SockaddrIn;
import java.nio.ByteBuffer;
import java.util.List;

/** The receiver is bound to 0.0.0.0, so its own name does not say where a datagram was sent to. All of 127/8 is this host. */
@About(
        id = "datagram.destination-address",
        title = "which of the host's addresses a datagram was sent to: IP_PKTINFO",
        noEquivalent =
                "The address comes as a control message of recvmsg(2). DatagramChannel.receive is recvfrom(2): it tells"
                        + " the sender only. Servers on the JDK bind a socket to each address instead.")
final class DestinationAddress implements Scenario {
    @Override
    public void nativeSide(Run run) throws Exception {
        byte[] hello = Payload.bytes("hello");
        Actor receiver = run.actor("receiver");
        int in = receiver.open(() -> Posix.socket(AF_INET, SOCK_DGRAM, 0));
        receiver.step(() -> Posix.bind(in, SockaddrIn.of("0.0.0.0", 0)));
        receiver.step(() -> Posix.setsockopt(in, SockOpts.IP_PKTINFO, true));
        int port = ((SockaddrIn) receiver.step(() -> Posix.getsockname(in))).port();
        Actor sender = run.actor("sender");
        int out = sender.open(() -> Posix.socket(AF_INET, SOCK_DGRAM, 0));
        for (String destination : List.of("127.0.0.1", "127.0.0.2")) {
            sender.step(() -> Posix.sendto(out, hello, 0, hello.length, 0, SockaddrIn.of(destination, port)));
            Msghdr room = new Msghdr(null, List.of(ByteBuffer.allocate(100)), List.of(), 64);
            Msghdr.Result received = receiver.step(() -> Posix.recvmsg(in, room, 0));
            CmsgIpPktinfo info = (CmsgIpPktinfo) received.control().get(0);
            run.outcome("destination, sent to " + destination, info.addr());
            run.outcome("interface is lo, sent to " + destination, info.ifindex() == Posix.if_nametoindex("lo"));
        }
    }

    @Override
    public void javaNetSide(Run run) throws Exception {
        run.noEquivalent("a received DatagramPacket holds its sender's address, and no other");
    }

    @Override
    public void nioSide(Run run) throws Exception {
        run.noEquivalent("DatagramChannel.receive returns the sender's address, and no other");
    }
}
