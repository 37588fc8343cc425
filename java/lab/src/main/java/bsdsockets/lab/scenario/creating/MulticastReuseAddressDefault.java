package bsdsockets.lab.scenario.creating;

import static bsdsockets.posix.Constants.AF_INET;
import static bsdsockets.posix.Constants.SOCK_DGRAM;
import static bsdsockets.posix.Constants.SOL_SOCKET;
import static bsdsockets.posix.Constants.SO_REUSEADDR;

import bsdsockets.lab.scenario.About;
import bsdsockets.lab.scenario.Actor;
import bsdsockets.lab.scenario.Run;
import bsdsockets.lab.scenario.Scenario;
import bsdsockets.posix.Posix;
import bsdsockets.posix.Sockaddr;
import bsdsockets.posix.SockaddrIn;
import java.net.InetSocketAddress;
import java.net.MulticastSocket;
import java.net.SocketAddress;
import java.net.StandardSocketOptions;
import java.nio.channels.DatagramChannel;

@About(
        id = "option.reuseaddr-default.multicast",
        title = "whether SO_REUSEADDR is set on a new socket for receiving multicasts, and whether two may "
                + "share a port",
        differs = "MulticastSocket sets SO_REUSEADDR before it binds, so that several programs can receive a "
                + "group's datagrams; to C and to DatagramChannel it is a datagram socket as any other, with "
                + "the option off.")
final class MulticastReuseAddressDefault implements Scenario {
    @Override
    public void nativeSide(Run run) throws Exception {
        Actor first = run.actor("first receiver");
        int owner = first.open(() -> Posix.socket(AF_INET, SOCK_DGRAM, 0));
        first.observe("SO_REUSEADDR", () -> Posix.getsockopt(owner, SOL_SOCKET, SO_REUSEADDR));
        first.step(() -> Posix.bind(owner, SockaddrIn.of("127.0.0.1", 0)));
        Sockaddr address = first.step(() -> Posix.getsockname(owner));

        Actor second = run.actor("second receiver");
        int fd = second.open(() -> Posix.socket(AF_INET, SOCK_DGRAM, 0));
        second.observe("bind to the same port", () -> Posix.bind(fd, address));
    }

    @Override
    public void javaNetSide(Run run) throws Exception {
        Actor first = run.actor("first receiver");
        MulticastSocket owner = first.open(() -> new MulticastSocket(null));
        first.observe("SO_REUSEADDR", () -> owner.getReuseAddress());
        first.step(() -> owner.bind(new InetSocketAddress("127.0.0.1", 0)));
        SocketAddress address = first.step(() -> owner.getLocalSocketAddress());

        Actor second = run.actor("second receiver");
        MulticastSocket socket = second.open(() -> new MulticastSocket(null));
        second.observe("bind to the same port", () -> socket.bind(address));
    }

    @Override
    public void nioSide(Run run) throws Exception {
        Actor first = run.actor("first receiver");
        DatagramChannel owner = first.open(() -> DatagramChannel.open());
        first.observe("SO_REUSEADDR", () -> owner.getOption(StandardSocketOptions.SO_REUSEADDR));
        first.step(() -> owner.bind(new InetSocketAddress("127.0.0.1", 0)));
        SocketAddress address = first.step(() -> owner.getLocalAddress());

        Actor second = run.actor("second receiver");
        DatagramChannel channel = second.open(() -> DatagramChannel.open());
        second.attempt("bind to the same port", () -> channel.bind(address));
    }
}
