package bsdsockets.lab.scenario.unix;

import static bsdsockets.posix.Constants.AF_UNIX;
import static bsdsockets.posix.Constants.SOCK_STREAM;

import bsdsockets.lab.scenario.About;
import bsdsockets.lab.scenario.Actor;
import bsdsockets.lab.scenario.Run;
import bsdsockets.lab.scenario.Scenario;
import bsdsockets.posix.Posix;
import bsdsockets.posix.SockaddrUn;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;

@About(
        id = "unix.stale-path",
        title = "a server that starts again finds the path that it left behind",
        same = "close(2) does not remove the path, and the JDK does not either: a server has to delete it before bind."
                + " SO_REUSEADDR means nothing here.")
final class UnixStalePath implements Scenario {
    @Override
    public void nativeSide(Run run) throws Exception {
        Path path = PathFor.socket(run);
        SockaddrUn address = SockaddrUn.ofPath(path.toString());
        Actor server = run.actor("server");
        int before = server.open(() -> Posix.socket(AF_UNIX, SOCK_STREAM, 0));
        server.step(() -> Posix.bind(before, address));
        server.step(() -> Posix.listen(before, 5));
        server.step(() -> Posix.close(before));
        Actor client = run.actor("client");
        int fd = client.open(() -> Posix.socket(AF_UNIX, SOCK_STREAM, 0));
        client.observe("connect to the stale path", () -> Posix.connect(fd, address));
        int after = server.open(() -> Posix.socket(AF_UNIX, SOCK_STREAM, 0));
        server.observe("bind to the stale path", () -> Posix.bind(after, address));
        server.step(() -> Files.delete(path));
        server.observe("bind after unlink", () -> Posix.bind(after, address));
    }

    @Override
    public void javaNetSide(Run run) throws Exception {
        run.noEquivalent("java.net.Socket and ServerSocket know internet addresses only");
    }

    @Override
    public void nioSide(Run run) throws Exception {
        Path path = PathFor.socket(run);
        UnixDomainSocketAddress address = UnixDomainSocketAddress.of(path);
        Actor server = run.actor("server");
        ServerSocketChannel before = server.open(() -> ServerSocketChannel.open(StandardProtocolFamily.UNIX));
        server.step(() -> before.bind(address));
        server.step(() -> before.close());
        Actor client = run.actor("client");
        SocketChannel channel = client.open(() -> SocketChannel.open(StandardProtocolFamily.UNIX));
        client.attempt("connect to the stale path", () -> channel.connect(address));
        ServerSocketChannel after = server.open(() -> ServerSocketChannel.open(StandardProtocolFamily.UNIX));
        server.attempt("bind to the stale path", () -> after.bind(address));
        server.step(() -> Files.delete(path));
        server.attempt("bind after unlink", () -> after.bind(address));
    }
}
