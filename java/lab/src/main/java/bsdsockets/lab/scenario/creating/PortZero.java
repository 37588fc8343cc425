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
        id = "bind.port-zero",
        title = "bind to port 0 and ask which port it became",
        same = "The JDK passes port 0 on to bind(2) and learns the port from getsockname at once.")
final class PortZero implements Scenario {
    @Override
    public void nativeSide(Run run) throws Exception {
        Actor server = run.actor("server");
        int first = server.open(() -> Posix.socket(AF_INET, SOCK_STREAM, 0));
        server.observe("bind", () -> Posix.bind(first, SockaddrIn.of("127.0.0.1", 0)));
        int port = server.step(() -> ((SockaddrIn) Posix.getsockname(first)).port());
        int second = server.open(() -> Posix.socket(AF_INET, SOCK_STREAM, 0));
        server.observe("bind of a second socket", () -> Posix.bind(second, SockaddrIn.of("127.0.0.1", 0)));
        int other = server.step(() -> ((SockaddrIn) Posix.getsockname(second)).port());
        observePorts(run, port, other);
    }

    @Override
    public void javaNetSide(Run run) throws Exception {
        Actor server = run.actor("server");
        ServerSocket first = server.open(() -> new ServerSocket());
        server.observe("bind", () -> first.bind(new InetSocketAddress("127.0.0.1", 0)));
        int port = server.step(() -> first.getLocalPort());
        ServerSocket second = server.open(() -> new ServerSocket());
        server.observe("bind of a second socket", () -> second.bind(new InetSocketAddress("127.0.0.1", 0)));
        int other = server.step(() -> second.getLocalPort());
        observePorts(run, port, other);
    }

    @Override
    public void nioSide(Run run) throws Exception {
        Actor server = run.actor("server");
        ServerSocketChannel first = server.open(() -> ServerSocketChannel.open());
        server.attempt("bind", () -> first.bind(new InetSocketAddress("127.0.0.1", 0)));
        int port = server.step(() -> ((InetSocketAddress) first.getLocalAddress()).getPort());
        ServerSocketChannel second = server.open(() -> ServerSocketChannel.open());
        server.attempt("bind of a second socket", () -> second.bind(new InetSocketAddress("127.0.0.1", 0)));
        int other = server.step(() -> ((InetSocketAddress) second.getLocalAddress()).getPort());
        observePorts(run, port, other);
    }

    private static void observePorts(Run run, int first, int second) {
        run.outcome("a port was chosen", first > 0);
        run.outcome(
                "one of the range for it",
                Sysctl.range("net/ipv4/ip_local_port_range").contains(first));
        run.outcome("another one for each socket", first != second);
    }
}
