package bsdsockets.lab.scenario.unix;

import static bsdsockets.posix.Constants.AF_UNIX;
import static bsdsockets.posix.Constants.SOCK_STREAM;

import bsdsockets.lab.scenario.About;
import bsdsockets.lab.scenario.Actor;
import bsdsockets.lab.scenario.Run;
import bsdsockets.lab.scenario.Scenario;
import bsdsockets.posix.Posix;
import bsdsockets.posix.SockaddrUn;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

@About(
        id = "unix.abstract",
        title = "a name in Linux's abstract namespace: no file, gone with the socket",
        noEquivalent =
                "UnixDomainSocketAddress holds a java.nio.file.Path, which cannot begin with the NUL that marks an"
                        + " abstract name (InvalidPathException: Nul character not allowed).")
final class UnixAbstract implements Scenario {
    @Override
    public void nativeSide(Run run) throws Exception {
        Actor server = run.actor("server");
        int listener = server.open(() -> Posix.socket(AF_UNIX, SOCK_STREAM, 0));
        server.observe("bind to a name that the kernel chooses", () -> Posix.bind(listener, SockaddrUn.unnamed()));
        SockaddrUn name = (SockaddrUn) server.step(() -> Posix.getsockname(listener));
        run.outcome("the name is abstract", name.isAbstract());
        run.outcome("its length", name.path().length);
        server.step(() -> Posix.listen(listener, 5));
        Actor client = run.actor("client");
        int fd = client.open(() -> Posix.socket(AF_UNIX, SOCK_STREAM, 0));
        client.observe("connect", () -> Posix.connect(fd, name));
        byte[] longer = Arrays.copyOf(name.path(), name.path().length + 1);
        int other = client.open(() -> Posix.socket(AF_UNIX, SOCK_STREAM, 0));
        client.observe("connect to the name and a NUL more", () -> Posix.connect(other, SockaddrUn.ofAbstract(longer)));
        run.outcome("a file has the name", Files.exists(Path.of(Messages.text(name.path(), name.path().length))));
        server.step(() -> Posix.close(listener));
        int late = client.open(() -> Posix.socket(AF_UNIX, SOCK_STREAM, 0));
        client.observe("connect after the server's close", () -> Posix.connect(late, name));
    }

    @Override
    public void javaNetSide(Run run) throws Exception {
        run.noEquivalent("java.net.Socket and ServerSocket know internet addresses only");
    }

    @Override
    public void nioSide(Run run) throws Exception {
        run.noEquivalent("UnixDomainSocketAddress takes a Path, and a Path holds no NUL");
    }
}
