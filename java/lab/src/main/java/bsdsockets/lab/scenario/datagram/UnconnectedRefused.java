package bsdsockets.lab.scenario.datagram;

import bsdsockets.lab.scenario.About;
import bsdsockets.lab.scenario.Actor;
import bsdsockets.lab.scenario.Run;
import bsdsockets.lab.scenario.Scenario;
import bsdsockets.posix.Posix;
import bsdsockets.posix.Sockaddr;
import java.net.DatagramSocket;
import java.net.SocketAddress;
import java.nio.channels.DatagramChannel;

@About(
        id = "datagram.unconnected-refused",
        title = "send from a socket that is not connected to a port that nobody has",
        same = "The ICMP message \"port unreachable\" comes back, but an unconnected socket has many"
                + " peers: the kernel passes it over unless IP_RECVERR is set, which the JDK has no"
                + " name for.")
final class UnconnectedRefused implements Scenario {
    @Override
    public void nativeSide(Run run) throws Exception {
        int fd = Bound.descriptor(run);
        int gone = Bound.descriptor(run);
        Sockaddr nobody = Posix.getsockname(gone);
        Posix.close(gone);
        Bound.endSilence(fd);
        Actor client = run.actor("client");
        byte[] buffer = new byte[16];
        client.attempt("sendto", () -> Posix.sendto(fd, Payload.bytes("hello"), 0, 5, 0, nobody));
        client.observe("recv", () -> Posix.recv(fd, buffer, 0, buffer.length, 0));
        client.attempt("second sendto", () -> Posix.sendto(fd, Payload.bytes("hello"), 0, 5, 0, nobody));
    }

    @Override
    public void javaNetSide(Run run) throws Exception {
        DatagramSocket socket = Bound.socket(run);
        DatagramSocket gone = Bound.socket(run);
        SocketAddress nobody = gone.getLocalSocketAddress();
        gone.close();
        Bound.endSilence(socket);
        Actor client = run.actor("client");
        client.observe("sendto", () -> socket.send(Payload.packet("hello", nobody)));
        client.observe("recv", () -> socket.receive(Payload.room(16)));
        client.observe("second sendto", () -> socket.send(Payload.packet("hello", nobody)));
    }

    @Override
    public void nioSide(Run run) throws Exception {
        DatagramChannel channel = Bound.channel(run);
        DatagramChannel gone = Bound.channel(run);
        SocketAddress nobody = gone.getLocalAddress();
        gone.close();
        Bound.endSilence(channel.socket());
        Actor client = run.actor("client");
        client.attempt("sendto", () -> channel.send(Payload.buffer("hello"), nobody));
        client.observe("recv", () -> channel.socket().receive(Payload.room(16)));
        client.attempt("second sendto", () -> channel.send(Payload.buffer("hello"), nobody));
    }
}
