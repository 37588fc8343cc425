package bsdsockets.lab.scenario.names;

import static bsdsockets.posix.Constants.AF_INET;
import static bsdsockets.posix.Constants.AF_INET6;
import static bsdsockets.posix.Constants.IPPROTO_IPV6;
import static bsdsockets.posix.Constants.IPV6_V6ONLY;
import static bsdsockets.posix.Constants.SOCK_STREAM;

import bsdsockets.lab.scenario.About;
import bsdsockets.lab.scenario.Actor;
import bsdsockets.lab.scenario.Run;
import bsdsockets.lab.scenario.Scenario;
import bsdsockets.posix.Accepted;
import bsdsockets.posix.Posix;
import bsdsockets.posix.SockaddrIn;
import bsdsockets.posix.SockaddrIn6;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;

/** The listener is bound to the IPv6 wildcard address, and to IPv4's with it; only the client's loopback address connects. */
@About(
        id = "names.mapped-ipv6",
        title = "::ffff:127.0.0.1 as text, and an IPv4 client as a dual-stack server sees it",
        differs =
                "InetAddress makes an Inet4Address of every IPv4-mapped address, of text as of a sockaddr_in6 from the"
                        + " kernel. C keeps AF_INET6 and shows ::ffff:127.0.0.1.")
final class MappedIpv6 implements Scenario {
    private static final String MAPPED = "::ffff:127.0.0.1";

    @Override
    public void nativeSide(Run run) throws Exception {
        Actor resolver = run.actor("resolver");
        int family = resolver.step(() -> Posix.getaddrinfo(MAPPED, null, null))
                .get(0)
                .family();
        run.outcome("getaddrinfo's family", family == AF_INET6 ? "AF_INET6" : "AF_INET");
        Actor server = run.actor("server");
        int listener = server.open(() -> Posix.socket(AF_INET6, SOCK_STREAM, 0));
        server.step(() -> Posix.setsockopt(listener, IPPROTO_IPV6, IPV6_V6ONLY, 0));
        server.step(() -> Posix.bind(listener, SockaddrIn6.of("::", 0)));
        server.step(() -> Posix.listen(listener, 1));
        int port = ((SockaddrIn6) server.step(() -> Posix.getsockname(listener))).port();
        Actor client = run.actor("client");
        int fd = client.open(() -> Posix.socket(AF_INET, SOCK_STREAM, 0));
        client.step(() -> Posix.connect(fd, SockaddrIn.of("127.0.0.1", port)));
        Accepted accepted = server.step(() -> Posix.accept(listener));
        run.outcome("the peer that accept names", ((SockaddrIn6) accepted.peer()).address());
    }

    @Override
    public void javaNetSide(Run run) throws Exception {
        Actor resolver = run.actor("resolver");
        InetAddress mapped = resolver.step(() -> InetAddress.getByName(MAPPED));
        run.outcome("getaddrinfo's family", family(mapped));
        Actor server = run.actor("server");
        ServerSocket listener = server.open(() -> new ServerSocket(0, 1));
        Actor client = run.actor("client");
        client.open(() -> new Socket("127.0.0.1", listener.getLocalPort()));
        Socket connection = server.open(() -> listener.accept());
        run.outcome("the peer that accept names", connection.getInetAddress().getHostAddress());
    }

    @Override
    public void nioSide(Run run) throws Exception {
        Actor resolver = run.actor("resolver");
        InetSocketAddress mapped = resolver.step(() -> new InetSocketAddress(MAPPED, 0));
        run.outcome("getaddrinfo's family", family(mapped.getAddress()));
        Actor server = run.actor("server");
        ServerSocketChannel listener = server.open(() -> ServerSocketChannel.open());
        server.step(() -> listener.bind(new InetSocketAddress(0), 1));
        int port = listener.socket().getLocalPort();
        Actor client = run.actor("client");
        client.open(() -> SocketChannel.open(new InetSocketAddress("127.0.0.1", port)));
        SocketChannel connection = server.open(() -> listener.accept());
        InetSocketAddress peer = (InetSocketAddress) server.step(() -> connection.getRemoteAddress());
        run.outcome("the peer that accept names", peer.getAddress().getHostAddress());
    }

    private static String family(InetAddress address) {
        return address instanceof Inet4Address ? "AF_INET" : "AF_INET6";
    }
}
