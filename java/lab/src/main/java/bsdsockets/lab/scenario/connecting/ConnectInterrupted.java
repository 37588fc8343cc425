package bsdsockets.lab.scenario.connecting;

import static bsdsockets.posix.Constants.AF_INET;
import static bsdsockets.posix.Constants.SOCK_STREAM;

import bsdsockets.lab.scenario.About;
import bsdsockets.lab.scenario.Actor;
import bsdsockets.lab.scenario.Background;
import bsdsockets.lab.scenario.Run;
import bsdsockets.lab.scenario.Scenario;
import bsdsockets.posix.Posix;
import bsdsockets.posix.Sockaddr;
import java.net.Socket;
import java.net.SocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.util.Optional;

/** The listener's queue is full. An accept makes room, and then the client's next try, a second later, gets through. */
@About(
        id = "connect.interrupted",
        title = "interrupt a thread that is blocked in connect",
        differs =
                "Thread.interrupt sends no signal: neither connect(2) nor a Socket's connect on a platform thread ends by"
                        + " it. A SocketChannel is an InterruptibleChannel: the interrupt closes it.")
final class ConnectInterrupted implements Scenario {
    @Override
    public void nativeSide(Run run) throws Exception {
        int listener = Peers.fullListener(run);
        Sockaddr address = Posix.getsockname(listener);
        Actor client = run.actor("client");
        int fd = client.open(() -> Posix.socket(AF_INET, SOCK_STREAM, 0));
        Background<Boolean> connecting =
                run.background(() -> client.observe("connect", () -> Posix.connect(fd, address)));
        connecting.awaitBlocked();
        client.step(() -> connecting.thread().interrupt());
        run.actor("server").step(() -> Posix.accept(listener));
        connecting.join();
        client.attempt("send afterwards", () -> Posix.send(fd, new byte[1], 0, 1, 0));
    }

    @Override
    public void javaNetSide(Run run) throws Exception {
        int listener = Peers.fullListener(run);
        SocketAddress address = Posix.getsockname(listener).toSocketAddress();
        Actor client = run.actor("client");
        Socket socket = client.open(() -> new Socket());
        Background<Boolean> connecting = run.background(() -> client.observe("connect", () -> socket.connect(address)));
        connecting.awaitBlocked();
        client.step(() -> connecting.thread().interrupt());
        run.actor("server").step(() -> Posix.accept(listener));
        connecting.join();
        client.observe("send afterwards", () -> socket.getOutputStream().write(new byte[1]));
    }

    @Override
    public void nioSide(Run run) throws Exception {
        int listener = Peers.fullListener(run);
        SocketAddress address = Posix.getsockname(listener).toSocketAddress();
        Actor client = run.actor("client");
        SocketChannel channel = client.open(() -> SocketChannel.open());
        Background<Optional<Boolean>> connecting =
                run.background(() -> client.attempt("connect", () -> channel.connect(address)));
        connecting.awaitBlocked();
        client.step(() -> connecting.thread().interrupt());
        run.actor("server").step(() -> Posix.accept(listener));
        connecting.join();
        client.attempt("send afterwards", () -> channel.write(ByteBuffer.allocate(1)));
    }
}
