package bsdsockets.lab.scenario.datagram;

import static bsdsockets.posix.Constants.POLLIN;

import bsdsockets.lab.scenario.About;
import bsdsockets.lab.scenario.Actor;
import bsdsockets.lab.scenario.Run;
import bsdsockets.lab.scenario.Scenario;
import bsdsockets.posix.PollFd;
import bsdsockets.posix.Posix;
import bsdsockets.posix.Sockaddr;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.SocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;

@About(
        id = "datagram.connect-queued",
        title = "connect a socket in whose queue a stranger's datagram waits",
        differs = "connect(2) leaves alone what has been queued before. The JDK throws it away: after"
                + " connect, DatagramChannelImpl receives without blocking until the queue is empty.")
final class ConnectQueued implements Scenario {
    @Override
    public void nativeSide(Run run) throws Exception {
        int fd = Bound.descriptor(run);
        int stranger = Bound.descriptor(run);
        int peer = Bound.descriptor(run);
        Sockaddr address = Posix.getsockname(fd);
        run.actor("stranger").step(() -> Posix.sendto(stranger, Payload.bytes("stranger"), 0, 8, 0, address));
        Actor receiver = run.actor("receiver");
        receiver.step(() -> Posix.poll(new PollFd[] {new PollFd(fd, POLLIN)}, -1));
        receiver.observe("connect", () -> Posix.connect(fd, Posix.getsockname(peer)));
        run.actor("peer").step(() -> Posix.sendto(peer, Payload.bytes("peer"), 0, 4, 0, address));
        byte[] buffer = new byte[16];
        int count = receiver.step(() -> Posix.recv(fd, buffer, 0, buffer.length, 0));
        run.outcome("first received", Payload.text(buffer, count));
    }

    @Override
    public void javaNetSide(Run run) throws Exception {
        DatagramSocket socket = Bound.socket(run);
        DatagramSocket stranger = Bound.socket(run);
        DatagramSocket peer = Bound.socket(run);
        SocketAddress address = socket.getLocalSocketAddress();
        run.actor("stranger").step(() -> stranger.send(Payload.packet("stranger", address)));
        Actor receiver = run.actor("receiver");
        receiver.observe("connect", () -> socket.connect(peer.getLocalSocketAddress()));
        run.actor("peer").step(() -> peer.send(Payload.packet("peer", address)));
        DatagramPacket packet = Payload.room(16);
        receiver.step(() -> socket.receive(packet));
        run.outcome("first received", Payload.text(packet));
    }

    @Override
    public void nioSide(Run run) throws Exception {
        DatagramChannel channel = Bound.channel(run);
        DatagramChannel stranger = Bound.channel(run);
        DatagramChannel peer = Bound.channel(run);
        SocketAddress address = channel.getLocalAddress();
        run.actor("stranger").step(() -> stranger.send(Payload.buffer("stranger"), address));
        Actor receiver = run.actor("receiver");
        receiver.attempt("connect", () -> channel.connect(peer.getLocalAddress()));
        run.actor("peer").step(() -> peer.send(Payload.buffer("peer"), address));
        ByteBuffer buffer = ByteBuffer.allocate(16);
        receiver.step(() -> channel.read(buffer));
        run.outcome("first received", Payload.text(buffer));
    }
}
