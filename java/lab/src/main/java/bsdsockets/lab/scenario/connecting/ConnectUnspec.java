package bsdsockets.lab.scenario.connecting;

import static bsdsockets.posix.Constants.AF_INET;
import static bsdsockets.posix.Constants.AF_UNSPEC;
import static bsdsockets.posix.Constants.SOCK_DGRAM;

import bsdsockets.lab.scenario.About;
import bsdsockets.lab.scenario.Actor;
import bsdsockets.lab.scenario.Run;
import bsdsockets.lab.scenario.Scenario;
import bsdsockets.posix.ErrnoException;
import bsdsockets.posix.Posix;
import bsdsockets.posix.Sockaddr;
import bsdsockets.posix.SockaddrIn;
import bsdsockets.posix.SockaddrRaw;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.SocketAddress;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.DatagramChannel;

/** The socket was bound to 127.0.0.1 and a port that the kernel chose. */
@About(
        id = "connect.unspec",
        title = "dissolve a UDP association: connect to AF_UNSPEC",
        differs =
                "disconnect() is connect(2) to AF_UNSPEC. The kernel then lets go of a port that it chose itself, and the next"
                        + " send gets another; the JDK looks whether it did and binds to the old one again"
                        + " (DatagramChannelImpl.repairSocket).")
final class ConnectUnspec implements Scenario {
    @Override
    public void nativeSide(Run run) throws Exception {
        ByteBuffer family =
                ByteBuffer.allocate(16).order(ByteOrder.nativeOrder()).putShort((short) AF_UNSPEC);
        Sockaddr unspecified = SockaddrRaw.of(family.array());
        int other = run.closing(Posix.socket(AF_INET, SOCK_DGRAM, 0));
        Posix.bind(other, Peers.ANY_PORT);
        Sockaddr peer = Posix.getsockname(other);
        Actor program = run.actor("program");
        int fd = program.open(() -> Posix.socket(AF_INET, SOCK_DGRAM, 0));
        program.step(() -> Posix.bind(fd, Peers.ANY_PORT));
        int before = ((SockaddrIn) program.step(() -> Posix.getsockname(fd))).port();
        program.step(() -> Posix.connect(fd, peer));
        program.observe("connect to AF_UNSPEC", () -> Posix.connect(fd, unspecified));
        run.outcome("has a peer", hasPeer(fd));
        program.attempt("sendto", () -> Posix.sendto(fd, new byte[1], 0, 1, 0, peer));
        int after = ((SockaddrIn) program.step(() -> Posix.getsockname(fd))).port();
        run.outcome("same port", after == before);
    }

    private static boolean hasPeer(int fd) {
        try {
            return Posix.getpeername(fd) != null;
        } catch (ErrnoException e) {
            return false;
        }
    }

    @Override
    public void javaNetSide(Run run) throws Exception {
        SocketAddress peer = run.closing(new DatagramSocket(Peers.anyPort())).getLocalSocketAddress();
        Actor program = run.actor("program");
        DatagramSocket socket = program.open(() -> new DatagramSocket(Peers.anyPort()));
        int before = program.step(() -> socket.getLocalPort());
        program.step(() -> socket.connect(peer));
        program.observe("connect to AF_UNSPEC", () -> socket.disconnect());
        run.outcome("has a peer", socket.getRemoteSocketAddress() != null);
        program.observe("sendto", () -> socket.send(new DatagramPacket(new byte[1], 1, peer)));
        int after = program.step(() -> socket.getLocalPort());
        run.outcome("same port", after == before);
    }

    @Override
    public void nioSide(Run run) throws Exception {
        SocketAddress peer = run.closing(new DatagramSocket(Peers.anyPort())).getLocalSocketAddress();
        Actor program = run.actor("program");
        DatagramChannel channel = program.open(() -> DatagramChannel.open());
        program.step(() -> channel.bind(Peers.anyPort()));
        SocketAddress before = program.step(() -> channel.getLocalAddress());
        program.step(() -> channel.connect(peer));
        program.attempt("connect to AF_UNSPEC", () -> channel.disconnect());
        run.outcome("has a peer", channel.getRemoteAddress() != null);
        program.attempt("sendto", () -> channel.send(ByteBuffer.allocate(1), peer));
        SocketAddress after = program.step(() -> channel.getLocalAddress());
        run.outcome("same port", after.equals(before));
    }
}
