package bsdsockets.lab.scenario.connecting;

import static bsdsockets.posix.Constants.AF_INET;
import static bsdsockets.posix.Constants.SOCK_STREAM;

import bsdsockets.lab.scenario.About;
import bsdsockets.lab.scenario.Actor;
import bsdsockets.lab.scenario.Run;
import bsdsockets.lab.scenario.Scenario;
import bsdsockets.posix.Posix;
import bsdsockets.posix.SockaddrIn;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.channels.SocketChannel;

@About(
        id = "connect.any",
        dependsOnMachine = true,
        title = "connect to 0.0.0.0, the address that means any",
        same = "To Linux connect(2) to 0.0.0.0 is to this host, over the loopback interface. The JDK replaces it with"
                + " InetAddress.getLocalHost() before it calls connect(2): here that is 127.0.0.1, too.",
        differs =
                "To Linux connect(2) to 0.0.0.0 is to this host, over the loopback interface. The JDK replaces it with"
                        + " InetAddress.getLocalHost(), the address of the host's name, before it calls connect(2).")
final class ConnectAny implements Scenario {
    @Override
    public void nativeSide(Run run) throws Exception {
        int port = Peers.wildcardListener(run).port();
        Actor client = run.actor("client");
        int fd = client.open(() -> Posix.socket(AF_INET, SOCK_STREAM, 0));
        client.observe("connect", () -> Posix.connect(fd, SockaddrIn.of("0.0.0.0", port)));
        SockaddrIn peer = (SockaddrIn) client.step(() -> Posix.getpeername(fd));
        run.outcome("peer is 127.0.0.1", peer.address().equals("127.0.0.1"));
    }

    @Override
    public void javaNetSide(Run run) throws Exception {
        int port = Peers.wildcardListener(run).port();
        Actor client = run.actor("client");
        Socket socket = client.open(() -> new Socket());
        client.observe("connect", () -> socket.connect(new InetSocketAddress("0.0.0.0", port)));
        InetAddress peer = client.step(() -> socket.getInetAddress());
        run.outcome("peer is 127.0.0.1", peer.getHostAddress().equals("127.0.0.1"));
    }

    @Override
    public void nioSide(Run run) throws Exception {
        int port = Peers.wildcardListener(run).port();
        Actor client = run.actor("client");
        SocketChannel channel = client.open(() -> SocketChannel.open());
        client.attempt("connect", () -> channel.connect(new InetSocketAddress("0.0.0.0", port)));
        InetSocketAddress peer = (InetSocketAddress) client.step(() -> channel.getRemoteAddress());
        run.outcome("peer is 127.0.0.1", peer.getAddress().getHostAddress().equals("127.0.0.1"));
    }
}
