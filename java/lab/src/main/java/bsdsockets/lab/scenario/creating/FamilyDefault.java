package bsdsockets.lab.scenario.creating;

import static bsdsockets.posix.Constants.AF_INET;
import static bsdsockets.posix.Constants.IPPROTO_IPV6;
import static bsdsockets.posix.Constants.IPV6_V6ONLY;
import static bsdsockets.posix.Constants.SOCK_STREAM;
import static bsdsockets.posix.Constants.SOL_SOCKET;
import static bsdsockets.posix.Constants.SO_DOMAIN;
import static bsdsockets.posix.Constants.nameOf;

import bsdsockets.lab.scenario.About;
import bsdsockets.lab.scenario.Actor;
import bsdsockets.lab.scenario.JdkDescriptor;
import bsdsockets.lab.scenario.Run;
import bsdsockets.lab.scenario.Scenario;
import bsdsockets.posix.Posix;
import bsdsockets.posix.Sockaddr;
import bsdsockets.posix.SockaddrIn;
import bsdsockets.posix.SockaddrIn6;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.channels.SocketChannel;

@About(
        id = "socket.family-default",
        title = "which family a plain TCP socket bound to 127.0.0.1 really has",
        differs = "Where the machine has IPv6 the JDK makes every socket AF_INET6, clears IPV6_V6ONLY and "
                + "writes IPv4 addresses as ::ffff:a.b.c.d; java.net.preferIPv4Stack and "
                + "SocketChannel.open(INET) ask for AF_INET.",
        same = "Without IPv6, or with java.net.preferIPv4Stack, the JDK's sockets are AF_INET.")
final class FamilyDefault implements Scenario {
    @Override
    public void nativeSide(Run run) throws Exception {
        Actor program = run.actor("program");
        int fd = program.open(() -> Posix.socket(AF_INET, SOCK_STREAM, 0));
        program.step(() -> Posix.bind(fd, SockaddrIn.of("127.0.0.1", 0)));
        observeFamily(program, fd);
    }

    @Override
    public void javaNetSide(Run run) throws Exception {
        Actor program = run.actor("program");
        Socket socket = program.open(() -> new Socket());
        program.step(() -> socket.bind(new InetSocketAddress("127.0.0.1", 0)));
        int fd = JdkDescriptor.of(socket);
        observeFamily(program, fd);
    }

    @Override
    public void nioSide(Run run) throws Exception {
        Actor program = run.actor("program");
        SocketChannel channel = program.open(() -> SocketChannel.open());
        program.step(() -> channel.bind(new InetSocketAddress("127.0.0.1", 0)));
        int fd = JdkDescriptor.of(channel);
        observeFamily(program, fd);
    }

    private static void observeFamily(Actor program, int fd) {
        program.observe("family", () -> nameOf("AF_", Posix.getsockopt(fd, SOL_SOCKET, SO_DOMAIN)));
        program.observe("getsockname", () -> address(Posix.getsockname(fd)));
        program.observe("IPV6_V6ONLY", () -> Posix.getsockopt(fd, IPPROTO_IPV6, IPV6_V6ONLY));
    }

    private static String address(Sockaddr name) {
        return name instanceof SockaddrIn6 ipv6 ? ipv6.address() : ((SockaddrIn) name).address();
    }
}
