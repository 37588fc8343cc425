package bsdsockets.lab.scenario.datagram;

import static bsdsockets.posix.Constants.MSG_WAITFORONE;

import bsdsockets.lab.scenario.About;
import bsdsockets.lab.scenario.Actor;
import bsdsockets.lab.scenario.Run;
import bsdsockets.lab.scenario.Scenario;
import bsdsockets.posix.Mmsghdr;
import bsdsockets.posix.Posix;
import bsdsockets.posix.SockaddrIn;
import java.util.List;

@About(
        id = "datagram.batch",
        title = "several datagrams in one call: sendmmsg and recvmmsg",
        noEquivalent =
                "DatagramChannel sends and receives one datagram a call. Its gathering write makes one datagram of"
                        + " several buffers, not several datagrams.")
final class Batch implements Scenario {
    @Override
    public void nativeSide(Run run) throws Exception {
        int in = Bound.descriptor(run);
        int out = Bound.descriptor(run);
        SockaddrIn to = (SockaddrIn) Posix.getsockname(in);
        Mmsghdr outgoing = Mmsghdr.allocate(3, 100, 0);
        for (int i = 0; i < 3; i++) {
            byte[] text = Payload.bytes(List.of("one", "two", "three").get(i));
            outgoing.data(i).put(0, text);
            outgoing.setLength(i, text.length);
            outgoing.setName(i, to);
        }
        Actor sender = run.actor("sender");
        sender.observe("sendmmsg", () -> Posix.sendmmsg(out, outgoing, 3, 0));
        Actor receiver = run.actor("receiver");
        Mmsghdr incoming = Mmsghdr.allocate(5, 100, 0);
        receiver.observe("recvmmsg of at most five", () -> Posix.recvmmsg(in, incoming, 5, MSG_WAITFORONE));
        for (int i = 0; i < 3; i++) {
            byte[] text = new byte[incoming.length(i)];
            incoming.data(i).get(0, text);
            run.outcome("received " + (i + 1), Payload.text(text, text.length));
        }
        run.outcome("sender of the last is known", Posix.getsockname(out).equals(incoming.name(2)));
    }

    @Override
    public void javaNetSide(Run run) throws Exception {
        run.noEquivalent("DatagramSocket.send and receive take one DatagramPacket");
    }

    @Override
    public void nioSide(Run run) throws Exception {
        run.noEquivalent("DatagramChannel.send and receive take one datagram");
    }
}
