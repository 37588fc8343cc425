package bsdsockets.lab.scenario.connecting;

import static bsdsockets.posix.Constants.AF_INET;
import static bsdsockets.posix.Constants.SOCK_STREAM;

import bsdsockets.lab.scenario.About;
import bsdsockets.lab.scenario.Actor;
import bsdsockets.lab.scenario.Run;
import bsdsockets.lab.scenario.Scenario;
import bsdsockets.posix.Posix;
import bsdsockets.posix.SockaddrIn;

@About(
        id = "listen.unbound",
        title = "listen on a socket that was never bound",
        noEquivalent = "The kernel binds such a socket to every address and a free port. ServerSocket.bind and"
                + " ServerSocketChannel.bind are C's bind and listen in one, so no listen comes without a bind.")
final class ListenUnbound implements Scenario {
    @Override
    public void nativeSide(Run run) throws Exception {
        Actor server = run.actor("server");
        int listener = server.open(() -> Posix.socket(AF_INET, SOCK_STREAM, 0));
        server.observe("listen", () -> Posix.listen(listener, 1));
        SockaddrIn name = (SockaddrIn) server.step(() -> Posix.getsockname(listener));
        run.outcome("address", name.address());
        run.outcome("has a port", name.port() != 0);
        Actor client = run.actor("client");
        int fd = client.open(() -> Posix.socket(AF_INET, SOCK_STREAM, 0));
        client.observe("connect", () -> Posix.connect(fd, SockaddrIn.of("127.0.0.1", name.port())));
    }

    @Override
    public void javaNetSide(Run run) {
        run.noEquivalent(
                "a ServerSocket has no listen: its bind calls bind(2), then listen(2); bind(null) binds to port 0");
    }

    @Override
    public void nioSide(Run run) {
        run.noEquivalent(
                "a ServerSocketChannel has no listen: its bind calls bind(2), then listen(2); bind(null) binds to"
                        + " port 0");
    }
}
