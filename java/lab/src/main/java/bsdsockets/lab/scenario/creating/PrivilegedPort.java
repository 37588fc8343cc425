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
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.channels.ServerSocketChannel;

@About(
        id = "bind.privileged-port",
        dependsOnMachine = true,
        title = "bind to a port below 1024 without the right to",
        same = "The kernel refuses before it looks whether the port is free, and the JDK turns EACCES into "
                + "BindException: Permission denied.")
final class PrivilegedPort implements Scenario {
    @Override
    public void nativeSide(Run run) throws Exception {
        int port = privilegedPort(run);
        Actor server = run.actor("server");
        server.observe(
                "bind",
                () -> UnprivilegedJvm.call(
                        () -> Posix.bind(Posix.socket(AF_INET, SOCK_STREAM, 0), SockaddrIn.of("127.0.0.1", port))));
    }

    @Override
    public void javaNetSide(Run run) throws Exception {
        int port = privilegedPort(run);
        Actor server = run.actor("server");
        server.observe(
                "bind",
                () -> UnprivilegedJvm.call(() -> new ServerSocket().bind(new InetSocketAddress("127.0.0.1", port))));
    }

    @Override
    public void nioSide(Run run) throws Exception {
        int port = privilegedPort(run);
        Actor server = run.actor("server");
        server.observe(
                "bind",
                () -> UnprivilegedJvm.call(
                        () -> ServerSocketChannel.open().bind(new InetSocketAddress("127.0.0.1", port))));
    }

    /** The highest one; nothing need be free there: the kernel refuses before it looks. */
    private static int privilegedPort(Run run) throws IOException, InterruptedException {
        int firstForAll = Sysctl.number("net/ipv4/ip_unprivileged_port_start");
        if (firstForAll <= 1) {
            run.skip("a kernel with privileged ports (net.ipv4.ip_unprivileged_port_start is " + firstForAll + ")");
        }
        if (!UnprivilegedJvm.isPossible()) {
            run.skip("setpriv(1), to give up the right to bind such ports (CAP_NET_BIND_SERVICE)");
        }
        return firstForAll - 1;
    }
}
