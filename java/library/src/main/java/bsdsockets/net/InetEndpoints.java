package bsdsockets.net;

import bsdsockets.backend.posix.StreamCalls;
import bsdsockets.posix.Constants;
import bsdsockets.posix.Posix;
import bsdsockets.posix.Sockaddr;
import bsdsockets.posix.SockaddrIn6;
import java.io.IOException;
import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * TCP, over the family that the JDK takes: AF_INET6 for both kinds of address, or AF_INET where the machine has no IPv6 or
 * {@code java.net.preferIPv4Stack} is set.
 */
final class InetEndpoints implements Endpoints {
    static final InetEndpoints INSTANCE = new InetEndpoints(ipv6());

    private final boolean ipv6;

    private InetEndpoints(boolean ipv6) {
        this.ipv6 = ipv6;
    }

    private static boolean ipv6() {
        if (Boolean.getBoolean("java.net.preferIPv4Stack")) {
            return false;
        }
        try {
            Posix.close(Posix.socket(Constants.AF_INET6, Constants.SOCK_STREAM | Constants.SOCK_CLOEXEC, 0));
            return !Files.readString(Path.of("/proc/net/if_inet6")).isEmpty();
        } catch (IOException e) {
            return false;
        }
    }

    @Override
    public StreamCalls open(int type) throws IOException {
        StreamCalls calls = StreamCalls.open(ipv6 ? Constants.AF_INET6 : Constants.AF_INET, type);
        if (ipv6) {
            try {
                calls.setOption(Constants.IPPROTO_IPV6, Constants.IPV6_V6ONLY, Ints.toBytes(0));
            } catch (IOException e) {
                calls.close();
                throw e;
            }
        }
        return calls;
    }

    @Override
    public Sockaddr at(InetAddress host, int port) throws IOException {
        if (!ipv6) {
            if (host instanceof Inet6Address) {
                throw new SocketException("IPv6 protocol family unavailable");
            }
            return Sockaddr.of(new InetSocketAddress(host, port));
        }
        if (host instanceof Inet4Address) {
            String number = host.isAnyLocalAddress() ? "::" : "::ffff:" + host.getHostAddress();
            return SockaddrIn6.of(number, port);
        }
        return Sockaddr.of(new InetSocketAddress(host, port));
    }

    @Override
    public InetSocketAddress peer(InetSocketAddress asked) throws IOException {
        if (asked.isUnresolved()) {
            throw new UnknownHostException(HostInfo.inNameMessage(asked.getHostName()));
        }
        return asked.getAddress().isAnyLocalAddress()
                ? new InetSocketAddress(InetAddress.getLocalHost(), asked.getPort())
                : asked;
    }

    @Override
    public InetSocketAddress named(String host, int port) {
        return new InetSocketAddress(host, port);
    }

    @Override
    public InetSocketAddress shown(Sockaddr address) {
        return (InetSocketAddress) address.toSocketAddress();
    }

    @Override
    public boolean tcp() {
        return true;
    }
}
