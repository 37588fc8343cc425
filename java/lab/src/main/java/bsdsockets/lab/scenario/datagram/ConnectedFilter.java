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
        id = "datagram.connected-filter",
        title = "send to a connected socket as a stranger, then as its peer",
        same = "It is the kernel that drops the datagrams of others: the JDK makes the same" + " connect(2).")
final class ConnectedFilter implements Scenario {
    @Override
    public void nativeSide(Run run) throws Exception {
        int fd = Bound.descriptor(run);
        int stranger = Bound.descriptor(run);
        int peer = Bound.descriptor(run);
        Sockaddr address = Posix.getsockname(fd);
        Actor receiver = run.actor("receiver");
        receiver.step(() -> Posix.connect(fd, Posix.getsockname(peer)));
        Bound.endSilence(fd);
        run.actor("stranger")
                .attempt("sendto", () -> Posix.sendto(stranger, Payload.bytes("stranger"), 0, 8, 0, address));
        run.actor("peer").step(() -> Posix.sendto(peer, Payload.bytes("peer"), 0, 4, 0, address));
        byte[] buffer = new byte[16];
        int count = receiver.step(() -> Posix.recv(fd, buffer, 0, buffer.length, 0));
        run.outcome("received", Payload.text(buffer, count));
        receiver.observe("second recv", () -> Posix.recv(fd, buffer, 0, buffer.length, 0));
    }

    @Override
    public void javaNetSide(Run run) throws Exception {
        DatagramSocket socket = Bound.socket(run);
        DatagramSocket stranger = Bound.socket(run);
        DatagramSocket peer = Bound.socket(run);
        SocketAddress address = socket.getLocalSocketAddress();
        Actor receiver = run.actor("receiver");
        receiver.step(() -> socket.connect(peer.getLocalSocketAddress()));
        Bound.endSilence(socket);
        run.actor("stranger").observe("sendto", () -> stranger.send(Payload.packet("stranger", address)));
        run.actor("peer").step(() -> peer.send(Payload.packet("peer", address)));
        DatagramPacket packet = Payload.room(16);
        receiver.step(() -> socket.receive(packet));
        run.outcome("received", Payload.text(packet));
        receiver.observe("second recv", () -> socket.receive(packet));
    }

    @Override
    public void nioSide(Run run) throws Exception {
        DatagramChannel channel = Bound.channel(run);
        DatagramChannel stranger = Bound.channel(run);
        DatagramChannel peer = Bound.channel(run);
        SocketAddress address = channel.getLocalAddress();
        Actor receiver = run.actor("receiver");
        receiver.step(() -> channel.connect(peer.getLocalAddress()));
        Bound.endSilence(channel.socket());
        run.actor("stranger").attempt("sendto", () -> stranger.send(Payload.buffer("stranger"), address));
        run.actor("peer").step(() -> peer.send(Payload.buffer("peer"), address));
        ByteBuffer buffer = ByteBuffer.allocate(16);
        receiver.step(() -> channel.read(buffer));
        run.outcome("received", Payload.text(buffer));
        receiver.observe("second recv", () -> channel.socket().receive(Payload.room(16)));
    }
}
