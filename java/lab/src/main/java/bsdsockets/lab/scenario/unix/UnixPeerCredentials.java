package bsdsockets.lab.scenario.unix;

import static bsdsockets.posix.Constants.AF_UNIX;
import static bsdsockets.posix.Constants.SOCK_STREAM;
import static bsdsockets.posix.Constants.SOL_SOCKET;
import static bsdsockets.posix.Constants.SO_PEERCRED;

import bsdsockets.lab.scenario.About;
import bsdsockets.lab.scenario.Actor;
import bsdsockets.lab.scenario.Run;
import bsdsockets.lab.scenario.Scenario;
import bsdsockets.posix.Posix;
import bsdsockets.posix.SockaddrUn;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import jdk.net.ExtendedSocketOptions;
import jdk.net.UnixDomainPrincipal;

/** The peer is this process itself, whose numbers /proc tells. */
@About(
        id = "unix.peer-credentials",
        title = "who is at the other end: SO_PEERCRED",
        differs =
                "jdk.net.ExtendedSocketOptions.SO_PEERCRED asks the kernel for the same struct ucred and makes names of"
                        + " the user and the group; the process number is dropped.")
final class UnixPeerCredentials implements Scenario {
    @Override
    public void nativeSide(Run run) throws Exception {
        SockaddrUn address = SockaddrUn.ofPath(PathFor.socket(run).toString());
        Actor server = run.actor("server");
        int listener = server.open(() -> Posix.socket(AF_UNIX, SOCK_STREAM, 0));
        server.step(() -> Posix.bind(listener, address));
        server.step(() -> Posix.listen(listener, 5));
        Actor client = run.actor("client");
        int fd = client.open(() -> Posix.socket(AF_UNIX, SOCK_STREAM, 0));
        client.step(() -> Posix.connect(fd, address));
        int connection = server.step(() -> Posix.accept(listener)).fd();
        byte[] ucred = server.step(() -> Posix.getsockopt(connection, SOL_SOCKET, SO_PEERCRED, 12));
        ByteBuffer numbers = ByteBuffer.wrap(ucred).order(ByteOrder.nativeOrder());
        run.outcome(
                "process is told", numbers.getInt() == ProcessHandle.current().pid());
        run.outcome("user is this one", numbers.getInt() == owner("uid"));
        run.outcome("group is this one", numbers.getInt() == owner("gid"));
    }

    private static int owner(String attribute) throws IOException {
        return (Integer) Files.getAttribute(Path.of("/proc/self"), "unix:" + attribute);
    }

    @Override
    public void javaNetSide(Run run) throws Exception {
        run.noEquivalent("java.net.Socket and ServerSocket know internet addresses only");
    }

    @Override
    public void nioSide(Run run) throws Exception {
        UnixDomainSocketAddress address = UnixDomainSocketAddress.of(PathFor.socket(run));
        Actor server = run.actor("server");
        ServerSocketChannel listener = server.open(() -> ServerSocketChannel.open(StandardProtocolFamily.UNIX));
        server.step(() -> listener.bind(address));
        Actor client = run.actor("client");
        client.open(() -> SocketChannel.open(address));
        SocketChannel connection = server.open(() -> listener.accept());
        UnixDomainPrincipal peer = server.step(() -> connection.getOption(ExtendedSocketOptions.SO_PEERCRED));
        run.outcome("process is told", tellsProcess(peer));
        run.outcome("user is this one", peer.user().equals(Files.getOwner(Path.of("/proc/self"))));
        run.outcome("group is this one", peer.group().equals(Files.getAttribute(Path.of("/proc/self"), "unix:group")));
    }

    private static boolean tellsProcess(UnixDomainPrincipal peer) {
        return Arrays.stream(peer.getClass().getRecordComponents())
                .anyMatch(component -> component.getName().equals("pid"));
    }
}
