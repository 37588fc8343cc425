package bsdsockets.lab.scenario.datagram;

import bsdsockets.lab.scenario.About;
import bsdsockets.lab.scenario.Run;
import bsdsockets.lab.scenario.Scenario;
import bsdsockets.posix.Posix;
import bsdsockets.posix.Received;
import bsdsockets.posix.Sockaddr;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.SocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;

@About(
        id = "datagram.zero-length",
        title = "send a datagram without a byte in it",
        same = "It is a datagram like any other: the receiver is woken and learns the sender.")
final class ZeroLength implements Scenario {
    @Override
    public void nativeSide(Run run) throws Exception {
        int from = Bound.descriptor(run);
        int to = Bound.descriptor(run);
        Sockaddr address = Posix.getsockname(to);
        run.actor("sender").observe("sendto", () -> Posix.sendto(from, new byte[0], 0, 0, 0, address));
        byte[] buffer = new byte[16];
        Received received = run.actor("receiver").step(() -> Posix.recvfrom(to, buffer, 0, buffer.length, 0));
        run.outcome("recvfrom", received.count());
        run.outcome("sender known", Posix.getsockname(from).equals(received.from()));
    }

    @Override
    public void javaNetSide(Run run) throws Exception {
        DatagramSocket from = Bound.socket(run);
        DatagramSocket to = Bound.socket(run);
        SocketAddress address = to.getLocalSocketAddress();
        run.actor("sender").observe("sendto", () -> from.send(new DatagramPacket(new byte[0], 0, address)));
        DatagramPacket packet = Payload.room(16);
        run.actor("receiver").step(() -> to.receive(packet));
        run.outcome("recvfrom", packet.getLength());
        run.outcome("sender known", from.getLocalSocketAddress().equals(packet.getSocketAddress()));
    }

    @Override
    public void nioSide(Run run) throws Exception {
        DatagramChannel from = Bound.channel(run);
        DatagramChannel to = Bound.channel(run);
        SocketAddress address = to.getLocalAddress();
        run.actor("sender").observe("sendto", () -> from.send(ByteBuffer.allocate(0), address));
        ByteBuffer buffer = ByteBuffer.allocate(16);
        SocketAddress sender = run.actor("receiver").step(() -> to.receive(buffer));
        run.outcome("recvfrom", buffer.position());
        run.outcome("sender known", from.getLocalAddress().equals(sender));
    }
}
