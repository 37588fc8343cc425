package bsdsockets.lab.scenario.datagram;

import bsdsockets.lab.scenario.About;
import bsdsockets.lab.scenario.Actor;
import bsdsockets.lab.scenario.Run;
import bsdsockets.lab.scenario.Scenario;
import bsdsockets.posix.Posix;
import bsdsockets.posix.Sockaddr;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.SocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;

@About(
        id = "datagram.too-big",
        title = "send the longest datagram of IPv4, and one byte more",
        same = "65,535 bytes less 20 of IP header and 8 of UDP header are 65,507. The kernel refuses"
                + " more, and the socket goes on.")
final class TooBig implements Scenario {
    private static final int LONGEST = 65_507;

    @Override
    public void nativeSide(Run run) throws Exception {
        int from = Bound.descriptor(run);
        int to = Bound.descriptor(run);
        Sockaddr address = Posix.getsockname(to);
        Actor sender = run.actor("sender");
        sender.attempt("sendto 65507", () -> Posix.sendto(from, new byte[LONGEST], 0, LONGEST, 0, address));
        sender.attempt("sendto 65508", () -> Posix.sendto(from, new byte[LONGEST + 1], 0, LONGEST + 1, 0, address));
        sender.attempt("sendto afterwards", () -> Posix.sendto(from, new byte[1], 0, 1, 0, address));
        Actor receiver = run.actor("receiver");
        byte[] buffer = new byte[LONGEST + 1];
        receiver.observe("recv", () -> Posix.recv(to, buffer, 0, buffer.length, 0));
        receiver.observe("second recv", () -> Posix.recv(to, buffer, 0, buffer.length, 0));
    }

    @Override
    public void javaNetSide(Run run) throws Exception {
        DatagramSocket from = Bound.socket(run);
        DatagramSocket to = Bound.socket(run);
        SocketAddress address = to.getLocalSocketAddress();
        Actor sender = run.actor("sender");
        sender.observe("sendto 65507", () -> from.send(new DatagramPacket(new byte[LONGEST], LONGEST, address)));
        sender.observe(
                "sendto 65508", () -> from.send(new DatagramPacket(new byte[LONGEST + 1], LONGEST + 1, address)));
        sender.observe("sendto afterwards", () -> from.send(new DatagramPacket(new byte[1], 1, address)));
        Actor receiver = run.actor("receiver");
        DatagramPacket packet = Payload.room(LONGEST + 1);
        receiver.step(() -> to.receive(packet));
        run.outcome("recv", packet.getLength());
        receiver.step(() -> to.receive(packet));
        run.outcome("second recv", packet.getLength());
    }

    @Override
    public void nioSide(Run run) throws Exception {
        DatagramChannel from = Bound.channel(run);
        DatagramChannel to = Bound.channel(run);
        SocketAddress address = to.getLocalAddress();
        Actor sender = run.actor("sender");
        sender.attempt("sendto 65507", () -> from.send(ByteBuffer.allocate(LONGEST), address));
        sender.attempt("sendto 65508", () -> from.send(ByteBuffer.allocate(LONGEST + 1), address));
        sender.attempt("sendto afterwards", () -> from.send(ByteBuffer.allocate(1), address));
        Actor receiver = run.actor("receiver");
        ByteBuffer buffer = ByteBuffer.allocate(LONGEST + 1);
        receiver.step(() -> to.receive(buffer));
        run.outcome("recv", buffer.position());
        receiver.step(() -> to.receive(buffer.clear()));
        run.outcome("second recv", buffer.position());
    }
}
