package bsdsockets.lab.scenario.datagram;

import bsdsockets.lab.scenario.About;
import bsdsockets.lab.scenario.Actor;
import bsdsockets.lab.scenario.Run;
import bsdsockets.lab.scenario.Scenario;
import bsdsockets.posix.Posix;
import bsdsockets.posix.Sockaddr;
import bsdsockets.posix.SockaddrIn;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;

@About(
        id = "datagram.port-zero",
        title = "send a datagram to port 0",
        same = "The JDK does not ask the kernel: DatagramChannelImpl.send throws \"Can't send to" + " port 0\" itself.")
final class PortZero implements Scenario {
    @Override
    public void nativeSide(Run run) throws Exception {
        int from = Bound.descriptor(run);
        Sockaddr nowhere = SockaddrIn.of("127.0.0.1", 0);
        Actor sender = run.actor("sender");
        sender.attempt("sendto", () -> Posix.sendto(from, new byte[1], 0, 1, 0, nowhere));
    }

    @Override
    public void javaNetSide(Run run) throws Exception {
        DatagramSocket from = Bound.socket(run);
        SocketAddress nowhere = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
        Actor sender = run.actor("sender");
        sender.observe("sendto", () -> from.send(new DatagramPacket(new byte[1], 1, nowhere)));
    }

    @Override
    public void nioSide(Run run) throws Exception {
        DatagramChannel from = Bound.channel(run);
        SocketAddress nowhere = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
        Actor sender = run.actor("sender");
        sender.attempt("sendto", () -> from.send(ByteBuffer.allocate(1), nowhere));
    }
}
