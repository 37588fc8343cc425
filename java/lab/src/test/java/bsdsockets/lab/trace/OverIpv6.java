package bsdsockets.lab.trace;

import static bsdsockets.posix.Constants.AF_INET6;
import static bsdsockets.posix.Constants.SOCK_DGRAM;
import static bsdsockets.posix.Constants.SOCK_STREAM;

import bsdsockets.lab.scenario.About;
import bsdsockets.lab.scenario.Actor;
import bsdsockets.lab.scenario.Run;
import bsdsockets.lab.scenario.Scenario;
import bsdsockets.posix.Posix;
import bsdsockets.posix.Sockaddr;
import bsdsockets.posix.SockaddrIn6;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;

/** What a test traces: a connection and a datagram over IPv6, and datagrams alone on the JDK's sides. */
@About(id = "test.over-ipv6", title = "a connection and a datagram over IPv6", same = "It is the same.")
public final class OverIpv6 implements Scenario {
    private static final byte[] BYTES = {1, 2, 3};

    @Override
    public void nativeSide(Run run) throws Exception {
        Actor program = run.actor("program");
        int listener = program.open(() -> Posix.socket(AF_INET6, SOCK_STREAM, 0));
        program.step(() -> Posix.bind(listener, SockaddrIn6.of("::1", 0)));
        program.step(() -> Posix.listen(listener, 5));
        Sockaddr address = program.step(() -> Posix.getsockname(listener));
        int client = program.open(() -> Posix.socket(AF_INET6, SOCK_STREAM, 0));
        program.step(() -> Posix.connect(client, address));
        int receiver = program.open(() -> Posix.socket(AF_INET6, SOCK_DGRAM, 0));
        program.step(() -> Posix.bind(receiver, SockaddrIn6.of("::1", 0)));
        Sockaddr to = program.step(() -> Posix.getsockname(receiver));
        int sender = program.open(() -> Posix.socket(AF_INET6, SOCK_DGRAM, 0));
        program.observe("sendto", () -> Posix.sendto(sender, BYTES, 0, BYTES.length, 0, to));
    }

    @Override
    public void javaNetSide(Run run) throws Exception {
        Actor program = run.actor("program");
        InetSocketAddress any = new InetSocketAddress(InetAddress.getByName("::1"), 0);
        DatagramSocket receiver = program.open(() -> new DatagramSocket(any));
        DatagramSocket sender = program.open(() -> new DatagramSocket());
        DatagramPacket packet = new DatagramPacket(BYTES, BYTES.length, receiver.getLocalSocketAddress());
        program.step(() -> sender.send(packet));
        run.outcome("sendto", packet.getLength());
    }

    @Override
    public void nioSide(Run run) throws Exception {
        Actor program = run.actor("program");
        InetSocketAddress any = new InetSocketAddress(InetAddress.getByName("::1"), 0);
        DatagramChannel receiver = program.open(() -> DatagramChannel.open());
        program.step(() -> receiver.bind(any));
        DatagramChannel sender = program.open(() -> DatagramChannel.open());
        program.observe("sendto", () -> sender.send(ByteBuffer.wrap(BYTES), receiver.getLocalAddress()));
    }
}
