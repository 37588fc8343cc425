package bsdsockets.lab.scenario.datagram;

import static bsdsockets.posix.Constants.AF_INET;
import static bsdsockets.posix.Constants.SOCK_DGRAM;
import static java.nio.charset.StandardCharsets.US_ASCII;

import bsdsockets.lab.scenario.About;
import bsdsockets.lab.scenario.Actor;
import bsdsockets.lab.scenario.Run;
import bsdsockets.lab.scenario.Scenario;
import bsdsockets.posix.Posix;
import bsdsockets.posix.Sockaddr;
import bsdsockets.posix.SockaddrIn;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;

@About(
        id = "datagram.boundaries",
        title = "send two datagrams and receive them with a large buffer",
        same = "The kernel keeps datagrams apart: however large the buffer, one receive takes one of them.")
final class Boundaries implements Scenario {
    private static final byte[] FIRST = "first".getBytes(US_ASCII);
    private static final byte[] SECOND = "and the second".getBytes(US_ASCII);

    @Override
    public void nativeSide(Run run) throws Exception {
        Actor receiver = run.actor("receiver");
        int in = receiver.open(() -> Posix.socket(AF_INET, SOCK_DGRAM, 0));
        receiver.step(() -> Posix.bind(in, SockaddrIn.of("127.0.0.1", 0)));
        Sockaddr address = receiver.step(() -> Posix.getsockname(in));

        Actor sender = run.actor("sender");
        int out = sender.open(() -> Posix.socket(AF_INET, SOCK_DGRAM, 0));
        sender.step(() -> Posix.sendto(out, FIRST, 0, FIRST.length, 0, address));
        sender.step(() -> Posix.sendto(out, SECOND, 0, SECOND.length, 0, address));

        byte[] buffer = new byte[1024];
        receiver.observe("first recv", () -> Posix.recv(in, buffer, 0, buffer.length, 0));
        receiver.observe("second recv", () -> Posix.recv(in, buffer, 0, buffer.length, 0));
    }

    @Override
    public void javaNetSide(Run run) throws Exception {
        Actor receiver = run.actor("receiver");
        DatagramSocket in = receiver.open(() -> new DatagramSocket(new InetSocketAddress("127.0.0.1", 0)));
        SocketAddress address = receiver.step(() -> in.getLocalSocketAddress());

        Actor sender = run.actor("sender");
        DatagramSocket out = sender.open(() -> new DatagramSocket());
        sender.step(() -> out.send(new DatagramPacket(FIRST, FIRST.length, address)));
        sender.step(() -> out.send(new DatagramPacket(SECOND, SECOND.length, address)));

        DatagramPacket packet = new DatagramPacket(new byte[1024], 1024);
        receiver.step(() -> in.receive(packet));
        run.outcome("first recv", packet.getLength());
        packet.setLength(1024);
        receiver.step(() -> in.receive(packet));
        run.outcome("second recv", packet.getLength());
    }

    @Override
    public void nioSide(Run run) throws Exception {
        Actor receiver = run.actor("receiver");
        DatagramChannel in = receiver.open(() -> DatagramChannel.open());
        receiver.step(() -> in.bind(new InetSocketAddress("127.0.0.1", 0)));
        SocketAddress address = receiver.step(() -> in.getLocalAddress());

        Actor sender = run.actor("sender");
        DatagramChannel out = sender.open(() -> DatagramChannel.open());
        sender.step(() -> out.send(ByteBuffer.wrap(FIRST), address));
        sender.step(() -> out.send(ByteBuffer.wrap(SECOND), address));

        ByteBuffer buffer = ByteBuffer.allocate(1024);
        receiver.step(() -> in.receive(buffer));
        run.outcome("first recv", buffer.flip().remaining());
        buffer.clear();
        receiver.step(() -> in.receive(buffer));
        run.outcome("second recv", buffer.flip().remaining());
    }
}
