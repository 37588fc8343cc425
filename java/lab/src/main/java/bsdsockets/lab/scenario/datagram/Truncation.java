package bsdsockets.lab.scenario.datagram;

import static bsdsockets.posix.Constants.MSG_TRUNC;

import bsdsockets.lab.scenario.About;
import bsdsockets.lab.scenario.Actor;
import bsdsockets.lab.scenario.Run;
import bsdsockets.lab.scenario.Scenario;
import bsdsockets.posix.Posix;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.SocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;

@About(
        id = "datagram.truncation",
        title = "receive ten bytes into room for four",
        differs = "The rest of a datagram is lost on every side. Only C can tell: MSG_TRUNC makes recv"
                + " return the real length, and the JDK receives without flags (recvfrom with flags 0),"
                + " so its length is that of the room.")
final class Truncation implements Scenario {
    @Override
    public void nativeSide(Run run) throws Exception {
        int from = Bound.descriptor(run);
        int to = Bound.descriptor(run);
        Posix.connect(from, Posix.getsockname(to));
        Actor sender = run.actor("sender");
        sender.step(() -> Posix.send(from, Payload.bytes("0123456789"), 0, 10, 0));
        sender.step(() -> Posix.send(from, Payload.bytes("0123456789"), 0, 10, 0));
        sender.step(() -> Posix.send(from, Payload.bytes("next"), 0, 4, 0));
        Actor receiver = run.actor("receiver");
        byte[] buffer = new byte[4];
        receiver.observe("recv", () -> Posix.recv(to, buffer, 0, buffer.length, 0));
        receiver.observe("length told", () -> Posix.recv(to, buffer, 0, buffer.length, MSG_TRUNC));
        receiver.step(() -> Posix.recv(to, buffer, 0, buffer.length, 0));
        run.outcome("received afterwards", Payload.text(buffer, 4));
    }

    @Override
    public void javaNetSide(Run run) throws Exception {
        DatagramSocket from = Bound.socket(run);
        DatagramSocket to = Bound.socket(run);
        SocketAddress address = to.getLocalSocketAddress();
        Actor sender = run.actor("sender");
        sender.step(() -> from.send(Payload.packet("0123456789", address)));
        sender.step(() -> from.send(Payload.packet("0123456789", address)));
        sender.step(() -> from.send(Payload.packet("next", address)));
        Actor receiver = run.actor("receiver");
        DatagramPacket packet = Payload.room(4);
        receiver.step(() -> to.receive(packet));
        run.outcome("recv", packet.getLength());
        receiver.step(() -> to.receive(packet));
        receiver.observe("length told", () -> packet.getLength());
        receiver.step(() -> to.receive(packet));
        run.outcome("received afterwards", Payload.text(packet));
    }

    @Override
    public void nioSide(Run run) throws Exception {
        DatagramChannel from = Bound.channel(run);
        DatagramChannel to = Bound.channel(run);
        from.connect(to.getLocalAddress());
        to.connect(from.getLocalAddress());
        Actor sender = run.actor("sender");
        sender.step(() -> from.write(Payload.buffer("0123456789")));
        sender.step(() -> from.write(Payload.buffer("0123456789")));
        sender.step(() -> from.write(Payload.buffer("next")));
        Actor receiver = run.actor("receiver");
        ByteBuffer buffer = ByteBuffer.allocate(4);
        receiver.observe("recv", () -> to.read(buffer));
        receiver.observe("length told", () -> to.read(buffer.clear()));
        receiver.step(() -> to.read(buffer.clear()));
        run.outcome("received afterwards", Payload.text(buffer));
    }
}
