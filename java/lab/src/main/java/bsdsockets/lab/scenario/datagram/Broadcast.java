package bsdsockets.lab.scenario.datagram;

import static bsdsockets.posix.Constants.AF_INET;
import static bsdsockets.posix.Constants.SOCK_DGRAM;
import static bsdsockets.posix.Constants.SOL_SOCKET;
import static bsdsockets.posix.Constants.SO_BROADCAST;

import bsdsockets.lab.scenario.About;
import bsdsockets.lab.scenario.Actor;
import bsdsockets.lab.scenario.Run;
import bsdsockets.lab.scenario.Scenario;
import bsdsockets.posix.Posix;
import bsdsockets.posix.Sockaddr;
import bsdsockets.posix.SockaddrIn;
import java.net.DatagramSocket;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;

@About(
        id = "datagram.broadcast",
        title = "send to the broadcast address of the loopback network, with SO_BROADCAST and without it",
        differs = "The constructor of DatagramSocket sets SO_BROADCAST, so a new one may send to a"
                + " broadcast address. A DatagramChannel is as the kernel made it, and throws a"
                + " BindException for EACCES.")
final class Broadcast implements Scenario {
    @Override
    public void nativeSide(Run run) throws Exception {
        int from = run.closing(Posix.socket(AF_INET, SOCK_DGRAM, 0));
        int to = run.closing(Posix.socket(AF_INET, SOCK_DGRAM, 0));
        Posix.bind(to, SockaddrIn.of("0.0.0.0", 0));
        Sockaddr all = SockaddrIn.of("127.255.255.255", ((SockaddrIn) Posix.getsockname(to)).port());
        Actor sender = run.actor("sender");
        sender.attempt("sendto by default", () -> Posix.sendto(from, Payload.bytes("?"), 0, 1, 0, all));
        sender.step(() -> Posix.setsockopt(from, SOL_SOCKET, SO_BROADCAST, 0));
        sender.attempt("sendto without SO_BROADCAST", () -> Posix.sendto(from, Payload.bytes("?"), 0, 1, 0, all));
        sender.step(() -> Posix.setsockopt(from, SOL_SOCKET, SO_BROADCAST, 1));
        sender.attempt("sendto with SO_BROADCAST", () -> Posix.sendto(from, Payload.bytes("!"), 0, 1, 0, all));
        run.actor("receiver").attempt("recv", () -> Posix.recv(to, new byte[16], 0, 16, 0));
    }

    @Override
    public void javaNetSide(Run run) throws Exception {
        DatagramSocket from = run.closing(new DatagramSocket());
        DatagramSocket to = run.closing(new DatagramSocket());
        SocketAddress all = new InetSocketAddress("127.255.255.255", to.getLocalPort());
        Actor sender = run.actor("sender");
        sender.observe("sendto by default", () -> from.send(Payload.packet("?", all)));
        sender.step(() -> from.setBroadcast(false));
        sender.observe("sendto without SO_BROADCAST", () -> from.send(Payload.packet("?", all)));
        sender.step(() -> from.setBroadcast(true));
        sender.observe("sendto with SO_BROADCAST", () -> from.send(Payload.packet("!", all)));
        run.actor("receiver").observe("recv", () -> to.receive(Payload.room(16)));
    }

    @Override
    public void nioSide(Run run) throws Exception {
        DatagramChannel from = run.closing(DatagramChannel.open());
        DatagramChannel to = run.closing(DatagramChannel.open()).bind(null);
        SocketAddress all = new InetSocketAddress("127.255.255.255", to.socket().getLocalPort());
        Actor sender = run.actor("sender");
        sender.attempt("sendto by default", () -> from.send(Payload.buffer("?"), all));
        sender.step(() -> from.setOption(StandardSocketOptions.SO_BROADCAST, false));
        sender.attempt("sendto without SO_BROADCAST", () -> from.send(Payload.buffer("?"), all));
        sender.step(() -> from.setOption(StandardSocketOptions.SO_BROADCAST, true));
        sender.attempt("sendto with SO_BROADCAST", () -> from.send(Payload.buffer("!"), all));
        run.actor("receiver").attempt("recv", () -> to.receive(ByteBuffer.allocate(16)));
    }
}
