package bsdsockets.lab.scenario.connecting;

import static bsdsockets.posix.Constants.AF_INET;
import static bsdsockets.posix.Constants.SOCK_STREAM;

import bsdsockets.lab.scenario.About;
import bsdsockets.lab.scenario.Actor;
import bsdsockets.lab.scenario.Run;
import bsdsockets.lab.scenario.Scenario;
import bsdsockets.posix.Posix;
import java.net.ServerSocket;
import java.nio.channels.ServerSocketChannel;

@About(
        id = "accept.not-listening",
        title = "accept on a socket that does not listen",
        same =
                "The JDK does not ask the kernel. Its bind listens too, so the one way to forget listen is to forget bind.")
final class AcceptNotListening implements Scenario {
    @Override
    public void nativeSide(Run run) throws Exception {
        Actor server = run.actor("server");
        int fd = server.open(() -> Posix.socket(AF_INET, SOCK_STREAM, 0));
        server.step(() -> Posix.bind(fd, Peers.ANY_PORT));
        server.attempt("accept", () -> Posix.accept(fd));
    }

    @Override
    public void javaNetSide(Run run) throws Exception {
        Actor server = run.actor("server");
        ServerSocket socket = server.open(() -> new ServerSocket());
        server.attempt("accept", () -> socket.accept());
    }

    @Override
    public void nioSide(Run run) throws Exception {
        Actor server = run.actor("server");
        ServerSocketChannel channel = server.open(() -> ServerSocketChannel.open());
        server.attempt("accept", () -> channel.accept());
    }
}
