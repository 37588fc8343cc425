package bsdsockets.lab.scenario.unix;

import static bsdsockets.posix.Constants.AF_UNIX;
import static bsdsockets.posix.Constants.SOCK_STREAM;

import bsdsockets.lab.scenario.About;
import bsdsockets.lab.scenario.Actor;
import bsdsockets.lab.scenario.Run;
import bsdsockets.lab.scenario.Scenario;
import bsdsockets.posix.Accepted;
import bsdsockets.posix.Posix;
import bsdsockets.posix.SockaddrUn;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;

@About(
        id = "unix.stream",
        title = "a connection over a path: AF_UNIX, SOCK_STREAM",
        same =
                "Since JDK 16 a SocketChannel can be of AF_UNIX. A client that bound no path has no name on either side, and"
                        + " closing a socket leaves its path behind.")
final class UnixStream implements Scenario {
    @Override
    public void nativeSide(Run run) throws Exception {
        Path path = PathFor.socket(run);
        byte[] hello = Messages.bytes("hello");
        byte[] buf = new byte[100];
        Actor server = run.actor("server");
        int listener = server.open(() -> Posix.socket(AF_UNIX, SOCK_STREAM, 0));
        server.observe("bind", () -> Posix.bind(listener, SockaddrUn.ofPath(path.toString())));
        server.step(() -> Posix.listen(listener, 5));
        Actor client = run.actor("client");
        int fd = client.open(() -> Posix.socket(AF_UNIX, SOCK_STREAM, 0));
        client.observe("connect", () -> Posix.connect(fd, SockaddrUn.ofPath(path.toString())));
        Accepted accepted = server.step(() -> Posix.accept(listener));
        run.outcome("client has no name", ((SockaddrUn) accepted.peer()).isUnnamed());
        client.step(() -> Posix.send(fd, hello, 0, hello.length, 0));
        int count = server.observe("recv", () -> Posix.recv(accepted.fd(), buf, 0, buf.length, 0))
                .orElse(0);
        run.outcome("received", Messages.text(buf, count));
        server.step(() -> Posix.close(listener));
        run.outcome("path is left after close", Files.exists(path));
    }

    @Override
    public void javaNetSide(Run run) throws Exception {
        run.noEquivalent("java.net.Socket and ServerSocket know internet addresses only");
    }

    @Override
    public void nioSide(Run run) throws Exception {
        Path path = PathFor.socket(run);
        ByteBuffer buf = ByteBuffer.allocate(100);
        UnixDomainSocketAddress address = UnixDomainSocketAddress.of(path);
        Actor server = run.actor("server");
        ServerSocketChannel listener = server.open(() -> ServerSocketChannel.open(StandardProtocolFamily.UNIX));
        server.attempt("bind", () -> listener.bind(address));
        Actor client = run.actor("client");
        SocketChannel channel = client.open(() -> SocketChannel.open(StandardProtocolFamily.UNIX));
        client.attempt("connect", () -> channel.connect(address));
        SocketChannel connection = server.open(() -> listener.accept());
        UnixDomainSocketAddress peer = (UnixDomainSocketAddress) server.step(() -> connection.getRemoteAddress());
        run.outcome("client has no name", peer.getPath().toString().isEmpty());
        client.step(() -> channel.write(Messages.buffer("hello")));
        server.observe("recv", () -> connection.read(buf));
        run.outcome("received", Messages.text(buf));
        server.step(() -> listener.close());
        run.outcome("path is left after close", Files.exists(path));
    }
}
