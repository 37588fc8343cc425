package bsdsockets.lab.scenario.connecting;

import static bsdsockets.posix.Constants.AF_INET;
import static bsdsockets.posix.Constants.F_GETFD;
import static bsdsockets.posix.Constants.SOCK_STREAM;
import static bsdsockets.posix.Constants.SOL_SOCKET;
import static bsdsockets.posix.Constants.SO_SNDTIMEO;

import bsdsockets.lab.scenario.About;
import bsdsockets.lab.scenario.Actor;
import bsdsockets.lab.scenario.Run;
import bsdsockets.lab.scenario.Scenario;
import bsdsockets.posix.Posix;
import bsdsockets.posix.Sockaddr;
import bsdsockets.posix.Timeval;
import java.net.Socket;
import java.net.SocketAddress;
import java.nio.channels.SocketChannel;
import java.time.Duration;

@About(
        id = "connect.timeout-retry",
        title = "connect again with the socket whose connect has timed out",
        differs =
                "In C only the waiting has ended: the kernel still tries to connect, and says so. The JDK closes the descriptor"
                        + " when its poll times out. Socket.isClosed() of JDK 17 does not know of that close.")
final class ConnectTimeoutRetry implements Scenario {
    private static final int MILLIS = 40;

    @Override
    public void nativeSide(Run run) throws Exception {
        Sockaddr full = Peers.full(run);
        byte[] timeout = Timeval.of(Duration.ofMillis(MILLIS)).toBytes();
        Actor client = run.actor("client");
        int fd = client.open(() -> Posix.socket(AF_INET, SOCK_STREAM, 0));
        client.step(() -> Posix.setsockopt(fd, SOL_SOCKET, SO_SNDTIMEO, timeout));
        client.observe("connect", () -> Posix.connect(fd, full));
        run.outcome("still open", client.step(() -> Posix.fcntl(fd, F_GETFD, 0)) >= 0);
        client.observe("second connect", () -> Posix.connect(fd, full));
    }

    @Override
    public void javaNetSide(Run run) throws Exception {
        SocketAddress full = Peers.full(run).toSocketAddress();
        Actor client = run.actor("client");
        Socket socket = client.open(() -> new Socket());
        client.observe("connect", () -> socket.connect(full, MILLIS));
        run.outcome("still open", !client.step(() -> socket.isClosed()));
        client.observe("second connect", () -> socket.connect(full, MILLIS));
    }

    @Override
    public void nioSide(Run run) throws Exception {
        SocketAddress full = Peers.full(run).toSocketAddress();
        Actor client = run.actor("client");
        SocketChannel channel = client.open(() -> SocketChannel.open());
        client.observe("connect", () -> channel.socket().connect(full, MILLIS));
        run.outcome("still open", client.step(() -> channel.isOpen()));
        client.observe("second connect", () -> channel.socket().connect(full, MILLIS));
    }
}
