package bsdsockets.lab.scenario.datagram;

import bsdsockets.lab.scenario.About;
import bsdsockets.lab.scenario.Run;
import bsdsockets.lab.scenario.Scenario;
import bsdsockets.posix.Posix;
import bsdsockets.posix.Sockaddr;
import bsdsockets.posix.SockaddrIn;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.nio.channels.DatagramChannel;

@About(
        id = "datagram.port-zero-connect",
        title = "connect a datagram socket to port 0",
        differs = "The kernel takes the address, and what is sent then goes to port 0."
                + " DatagramChannelImpl.connect does not ask the kernel: it throws \"Can't connect to"
                + " port 0\" itself.")
final class PortZeroConnect implements Scenario {
    @Override
    public void nativeSide(Run run) throws Exception {
        int fd = Bound.descriptor(run);
        Sockaddr nowhere = SockaddrIn.of("127.0.0.1", 0);
        run.actor("sender").observe("connect", () -> Posix.connect(fd, nowhere));
    }

    @Override
    public void javaNetSide(Run run) throws Exception {
        DatagramSocket socket = Bound.socket(run);
        SocketAddress nowhere = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
        run.actor("sender").observe("connect", () -> socket.connect(nowhere));
    }

    @Override
    public void nioSide(Run run) throws Exception {
        DatagramChannel channel = Bound.channel(run);
        SocketAddress nowhere = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
        run.actor("sender").attempt("connect", () -> channel.connect(nowhere));
    }
}
