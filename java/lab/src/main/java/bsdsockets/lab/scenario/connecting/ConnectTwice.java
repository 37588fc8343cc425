package bsdsockets.lab.scenario.connecting;

import static bsdsockets.posix.Constants.AF_INET;
import static bsdsockets.posix.Constants.SOCK_STREAM;

import bsdsockets.lab.scenario.About;
import bsdsockets.lab.scenario.Actor;
import bsdsockets.lab.scenario.Run;
import bsdsockets.lab.scenario.Scenario;
import bsdsockets.posix.Posix;
import bsdsockets.posix.Sockaddr;
import java.net.Socket;
import java.net.SocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;

@About(
        id = "connect.twice",
        title = "connect a socket that is connected already",
        same =
                "The JDK does not ask the kernel: Socket and SocketChannel know that they are connected. The connection goes on"
                        + " on every side.")
final class ConnectTwice implements Scenario {
    @Override
    public void nativeSide(Run run) throws Exception {
        Sockaddr first = Peers.listener(run);
        Sockaddr other = Peers.listener(run);
        Actor client = run.actor("client");
        int fd = client.open(() -> Posix.socket(AF_INET, SOCK_STREAM, 0));
        client.step(() -> Posix.connect(fd, first));
        client.observe("connect to the same address", () -> Posix.connect(fd, first));
        client.observe("connect to another address", () -> Posix.connect(fd, other));
        client.attempt("send afterwards", () -> Posix.send(fd, new byte[1], 0, 1, 0));
    }

    @Override
    public void javaNetSide(Run run) throws Exception {
        SocketAddress first = Peers.listener(run).toSocketAddress();
        SocketAddress other = Peers.listener(run).toSocketAddress();
        Actor client = run.actor("client");
        Socket socket = client.open(() -> new Socket());
        client.step(() -> socket.connect(first));
        client.observe("connect to the same address", () -> socket.connect(first));
        client.observe("connect to another address", () -> socket.connect(other));
        client.observe("send afterwards", () -> socket.getOutputStream().write(new byte[1]));
    }

    @Override
    public void nioSide(Run run) throws Exception {
        SocketAddress first = Peers.listener(run).toSocketAddress();
        SocketAddress other = Peers.listener(run).toSocketAddress();
        Actor client = run.actor("client");
        SocketChannel channel = client.open(() -> SocketChannel.open());
        client.step(() -> channel.connect(first));
        client.attempt("connect to the same address", () -> channel.connect(first));
        client.attempt("connect to another address", () -> channel.connect(other));
        client.attempt("send afterwards", () -> channel.write(ByteBuffer.allocate(1)));
    }
}
