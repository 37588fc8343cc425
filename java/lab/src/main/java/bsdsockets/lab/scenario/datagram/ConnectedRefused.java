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
        id = "datagram.connected-refused",
        title = "send from a connected socket to a port that nobody has",
        same = "The ICMP message \"port unreachable\" comes back to a connected socket, and its next"
                + " call fails with it, once. The JDK throws PortUnreachableException, without a"
                + " message.")
final class ConnectedRefused implements Scenario {
    @Override
    public void nativeSide(Run run) throws Exception {
        int fd = Bound.descriptor(run);
        int gone = Bound.descriptor(run);
        Actor client = run.actor("client");
        client.step(() -> Posix.connect(fd, Posix.getsockname(gone)));
        Posix.close(gone);
        Bound.endSilence(fd);
        byte[] buffer = new byte[16];
        client.attempt("send", () -> Posix.send(fd, Payload.bytes("hello"), 0, 5, 0));
        client.observe("recv", () -> Posix.recv(fd, buffer, 0, buffer.length, 0));
        client.observe("second recv", () -> Posix.recv(fd, buffer, 0, buffer.length, 0));
        client.attempt("second send", () -> Posix.send(fd, Payload.bytes("hello"), 0, 5, 0));
    }

    @Override
    public void javaNetSide(Run run) throws Exception {
        DatagramSocket socket = Bound.socket(run);
        DatagramSocket gone = Bound.socket(run);
        Actor client = run.actor("client");
        client.step(() -> socket.connect(gone.getLocalSocketAddress()));
        gone.close();
        Bound.endSilence(socket);
        client.observe("send", () -> socket.send(new DatagramPacket(Payload.bytes("hello"), 5)));
        client.observe("recv", () -> socket.receive(Payload.room(16)));
        client.observe("second recv", () -> socket.receive(Payload.room(16)));
        client.observe("second send", () -> socket.send(new DatagramPacket(Payload.bytes("hello"), 5)));
    }

    @Override
    public void nioSide(Run run) throws Exception {
        DatagramChannel channel = Bound.channel(run);
        DatagramChannel gone = Bound.channel(run);
        Actor client = run.actor("client");
        client.step(() -> channel.connect(gone.getLocalAddress()));
        gone.close();
        Bound.endSilence(channel.socket());
        client.attempt("send", () -> channel.write(Payload.buffer("hello")));
        client.observe("recv", () -> channel.read(ByteBuffer.allocate(16)));
        client.observe("second recv", () -> channel.socket().receive(Payload.room(16)));
        client.attempt("second send", () -> channel.write(Payload.buffer("hello")));
    }
}
