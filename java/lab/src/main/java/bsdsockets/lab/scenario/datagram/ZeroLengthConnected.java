package bsdsockets.lab.scenario.datagram;

import bsdsockets.lab.scenario.About;
import bsdsockets.lab.scenario.Actor;
import bsdsockets.lab.scenario.Run;
import bsdsockets.lab.scenario.Scenario;
import bsdsockets.posix.Posix;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;

@About(
        id = "datagram.zero-length-connected",
        title = "send a datagram without a byte in it from a connected socket, then one of five bytes",
        differs = "A connected DatagramChannel sends by IOUtil.write, which makes no system call for an"
                + " empty buffer and returns as if the datagram had gone. Since JDK 15 a DatagramSocket"
                + " is such a channel inside.")
final class ZeroLengthConnected implements Scenario {
    @Override
    public void nativeSide(Run run) throws Exception {
        int from = Bound.descriptor(run);
        int to = Bound.descriptor(run);
        Actor sender = run.actor("sender");
        sender.step(() -> Posix.connect(from, Posix.getsockname(to)));
        sender.observe("send", () -> Posix.send(from, new byte[0], 0, 0, 0));
        sender.step(() -> Posix.send(from, Payload.bytes("after"), 0, 5, 0));
        byte[] buffer = new byte[16];
        int count = run.actor("receiver").step(() -> Posix.recv(to, buffer, 0, buffer.length, 0));
        run.outcome("first received", count);
    }

    @Override
    public void javaNetSide(Run run) throws Exception {
        DatagramSocket from = Bound.socket(run);
        DatagramSocket to = Bound.socket(run);
        Actor sender = run.actor("sender");
        sender.step(() -> from.connect(to.getLocalSocketAddress()));
        sender.observe("send", () -> from.send(new DatagramPacket(new byte[0], 0)));
        sender.step(() -> from.send(new DatagramPacket(Payload.bytes("after"), 5)));
        DatagramPacket packet = Payload.room(16);
        run.actor("receiver").step(() -> to.receive(packet));
        run.outcome("first received", packet.getLength());
    }

    @Override
    public void nioSide(Run run) throws Exception {
        DatagramChannel from = Bound.channel(run);
        DatagramChannel to = Bound.channel(run);
        Actor sender = run.actor("sender");
        sender.step(() -> from.connect(to.getLocalAddress()));
        sender.observe("send", () -> from.write(ByteBuffer.allocate(0)));
        sender.step(() -> from.write(Payload.buffer("after")));
        ByteBuffer buffer = ByteBuffer.allocate(16);
        run.actor("receiver").step(() -> to.receive(buffer));
        run.outcome("first received", buffer.position());
    }
}
