package bsdsockets.lab.scenario.datagram;

import static bsdsockets.posix.Constants.AF_INET;
import static bsdsockets.posix.Constants.IPPROTO_IP;
import static bsdsockets.posix.Constants.IP_ADD_MEMBERSHIP;
import static bsdsockets.posix.Constants.IP_MULTICAST_IF;
import static bsdsockets.posix.Constants.IP_MULTICAST_LOOP;
import static bsdsockets.posix.Constants.SOCK_DGRAM;

import bsdsockets.lab.scenario.About;
import bsdsockets.lab.scenario.Actor;
import bsdsockets.lab.scenario.Run;
import bsdsockets.lab.scenario.Scenario;
import bsdsockets.posix.Posix;
import bsdsockets.posix.SockaddrIn;
import java.net.DatagramPacket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.MulticastSocket;
import java.net.NetworkInterface;
import java.net.StandardProtocolFamily;
import java.net.StandardSocketOptions;
import java.nio.channels.DatagramChannel;

/** All over the loopback interface. The group is of those for use within a site's own machines (RFC 2365). */
@About(
        id = "datagram.multicast-loop",
        title = "whether a multicast datagram comes back to its own host: IP_MULTICAST_LOOP",
        same =
                "StandardSocketOptions.IP_MULTICAST_LOOP is the kernel's option: on by default, and it belongs to the sender's"
                        + " socket. (setLoopbackMode(true) of the old MulticastSocket turned it off.)")
final class MulticastLoop implements Scenario {
    private static final String GROUP = "239.255.77.77";

    @Override
    public void nativeSide(Run run) throws Exception {
        byte[] hello = Payload.bytes("hello");
        byte[] buf = new byte[100];
        byte[] mreq = {(byte) 239, (byte) 255, 77, 77, 127, 0, 0, 1}; // struct ip_mreq: the group, the interface
        byte[] loopback = {127, 0, 0, 1};
        Actor receiver = run.actor("receiver");
        int in = receiver.open(() -> Posix.socket(AF_INET, SOCK_DGRAM, 0));
        receiver.step(() -> Posix.bind(in, SockaddrIn.of(GROUP, 0)));
        receiver.observe("join", () -> Posix.setsockopt(in, IPPROTO_IP, IP_ADD_MEMBERSHIP, mreq));
        SockaddrIn group = (SockaddrIn) receiver.step(() -> Posix.getsockname(in));
        Bound.endSilence(in);
        Actor sender = run.actor("sender");
        int out = sender.open(() -> Posix.socket(AF_INET, SOCK_DGRAM, 0));
        sender.step(() -> Posix.setsockopt(out, IPPROTO_IP, IP_MULTICAST_IF, loopback));
        sender.observe("IP_MULTICAST_LOOP", () -> Posix.getsockopt(out, IPPROTO_IP, IP_MULTICAST_LOOP));
        sender.step(() -> Posix.sendto(out, hello, 0, hello.length, 0, group));
        receiver.attempt("recv by default", () -> Posix.recv(in, buf, 0, buf.length, 0));
        sender.step(() -> Posix.setsockopt(out, IPPROTO_IP, IP_MULTICAST_LOOP, 0));
        sender.step(() -> Posix.sendto(out, hello, 0, hello.length, 0, group));
        receiver.attempt("recv with the option off", () -> Posix.recv(in, buf, 0, buf.length, 0));
    }

    @Override
    public void javaNetSide(Run run) throws Exception {
        NetworkInterface loopback = NetworkInterface.getByName("lo");
        DatagramPacket room = Payload.room(100);
        Actor receiver = run.actor("receiver");
        MulticastSocket in = receiver.open(() -> new MulticastSocket(new InetSocketAddress(GROUP, 0)));
        InetSocketAddress group = new InetSocketAddress(GROUP, in.getLocalPort());
        receiver.observe("join", () -> in.joinGroup(group, loopback));
        Bound.endSilence(in);
        Actor sender = run.actor("sender");
        MulticastSocket out = sender.open(() -> new MulticastSocket());
        sender.step(() -> out.setNetworkInterface(loopback));
        sender.observe("IP_MULTICAST_LOOP", () -> out.getOption(StandardSocketOptions.IP_MULTICAST_LOOP));
        sender.step(() -> out.send(Payload.packet("hello", group)));
        receiver.observe("recv by default", () -> in.receive(room));
        sender.step(() -> out.setOption(StandardSocketOptions.IP_MULTICAST_LOOP, false));
        sender.step(() -> out.send(Payload.packet("hello", group)));
        receiver.observe("recv with the option off", () -> in.receive(room));
    }

    @Override
    public void nioSide(Run run) throws Exception {
        NetworkInterface loopback = NetworkInterface.getByName("lo");
        DatagramPacket room = Payload.room(100);
        Actor receiver = run.actor("receiver");
        DatagramChannel in = receiver.open(() -> DatagramChannel.open(StandardProtocolFamily.INET));
        receiver.step(() -> in.bind(new InetSocketAddress(GROUP, 0)));
        InetSocketAddress group = (InetSocketAddress) receiver.step(() -> in.getLocalAddress());
        receiver.attempt("join", () -> in.join(InetAddress.getByName(GROUP), loopback));
        Bound.endSilence(in.socket());
        Actor sender = run.actor("sender");
        DatagramChannel out = sender.open(() -> DatagramChannel.open(StandardProtocolFamily.INET));
        sender.step(() -> out.setOption(StandardSocketOptions.IP_MULTICAST_IF, loopback));
        sender.observe("IP_MULTICAST_LOOP", () -> out.getOption(StandardSocketOptions.IP_MULTICAST_LOOP));
        sender.step(() -> out.send(Payload.buffer("hello"), group));
        receiver.observe("recv by default", () -> in.socket().receive(room));
        sender.step(() -> out.setOption(StandardSocketOptions.IP_MULTICAST_LOOP, false));
        sender.step(() -> out.send(Payload.buffer("hello"), group));
        receiver.observe("recv with the option off", () -> in.socket().receive(room));
    }
}
