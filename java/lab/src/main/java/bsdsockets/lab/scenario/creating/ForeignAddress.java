package bsdsockets.lab.scenario.creating;

import static bsdsockets.posix.Constants.AF_INET;
import static bsdsockets.posix.Constants.SOCK_STREAM;

import bsdsockets.lab.scenario.About;
import bsdsockets.lab.scenario.Actor;
import bsdsockets.lab.scenario.Run;
import bsdsockets.lab.scenario.Scenario;
import bsdsockets.lab.scenario.Sysctl;
import bsdsockets.posix.Posix;
import bsdsockets.posix.SockaddrIn;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.channels.ServerSocketChannel;

@About(
        id = "bind.foreign-address",
        title = "bind to an address that is not this machine's",
        same = "The JDK passes the address on to bind(2) and turns EADDRNOTAVAIL into BindException; the "
                + "socket stays open and can bind elsewhere.")
final class ForeignAddress implements Scenario {
    @Override
    public void nativeSide(Run run) throws Exception {
        skipWhereAllowed(run);
        Actor server = run.actor("server");
        int fd = server.open(() -> Posix.socket(AF_INET, SOCK_STREAM, 0));
        server.observe("bind", () -> Posix.bind(fd, SockaddrIn.of("192.0.2.1", 0)));
        server.observe("bind to 127.0.0.1 after it", () -> Posix.bind(fd, SockaddrIn.of("127.0.0.1", 0)));
    }

    @Override
    public void javaNetSide(Run run) throws Exception {
        skipWhereAllowed(run);
        Actor server = run.actor("server");
        ServerSocket socket = server.open(() -> new ServerSocket());
        server.observe("bind", () -> socket.bind(new InetSocketAddress("192.0.2.1", 0)));
        server.observe("bind to 127.0.0.1 after it", () -> socket.bind(new InetSocketAddress("127.0.0.1", 0)));
    }

    @Override
    public void nioSide(Run run) throws Exception {
        skipWhereAllowed(run);
        Actor server = run.actor("server");
        ServerSocketChannel channel = server.open(() -> ServerSocketChannel.open());
        server.attempt("bind", () -> channel.bind(new InetSocketAddress("192.0.2.1", 0)));
        server.attempt("bind to 127.0.0.1 after it", () -> channel.bind(new InetSocketAddress("127.0.0.1", 0)));
    }

    private static void skipWhereAllowed(Run run) {
        if (Sysctl.number("net/ipv4/ip_nonlocal_bind") != 0) {
            run.skip("a kernel that checks addresses (net.ipv4.ip_nonlocal_bind is set)");
        }
    }
}
