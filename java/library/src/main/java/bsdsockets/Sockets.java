package bsdsockets;

import bsdsockets.backend.Arguments;
import bsdsockets.backend.TimeoutMillis;
import bsdsockets.backend.jdk.JdkSocket;
import bsdsockets.backend.posix.NativeSocket;
import bsdsockets.posix.AddrInfo;
import bsdsockets.posix.Constants;
import bsdsockets.posix.Posix;
import bsdsockets.posix.Sockaddr;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** What {@link BsdSocket}'s static methods do. */
final class Sockets {
    private Sockets() {}

    static BsdSocket open(Backend backend, int domain, int type, int protocol) throws IOException {
        return Arguments.required("open", "the backend", backend) == Backend.NATIVE
                ? NativeSocket.open(domain, type, protocol)
                : JdkSocket.open(backend, domain, type, protocol);
    }

    static BsdSocket fromFd(int fd) throws IOException {
        return NativeSocket.fromFd(fd);
    }

    static BsdSocket[] pair(int domain, int type, int protocol) throws IOException {
        return NativeSocket.pair(domain, type, protocol);
    }

    static BsdSocket createServer(Backend backend, Sockaddr address, int backlog) throws IOException {
        Arguments.required("createServer", "the address", address);
        BsdSocket server = open(backend, address.family(), Constants.SOCK_STREAM, 0);
        try {
            if (address.family() != Constants.AF_UNIX) {
                server.setSockOpt(Constants.SOL_SOCKET, Constants.SO_REUSEADDR, 1);
            }
            server.bind(address);
            server.listen(backlog);
            return server;
        } catch (IOException | RuntimeException e) {
            closeAfter(e, server);
            throw e;
        }
    }

    static BsdSocket createConnection(Backend backend, String host, int port, Duration timeout) throws IOException {
        Arguments.required("createConnection", "the backend", backend);
        Arguments.required("createConnection", "the host", host);
        Arguments.port("createConnection", port);
        if (timeout != null) {
            TimeoutMillis.of(timeout);
        }
        AddrInfo hints = new AddrInfo(0, Constants.AF_UNSPEC, Constants.SOCK_STREAM, 0, null, null);
        return firstOf(Posix.getaddrinfo(host, Integer.toString(port), hints), backend, timeout);
    }

    /** The first that answers; else the last failure, with those before it. */
    static BsdSocket firstOf(List<AddrInfo> addresses, Backend backend, Duration timeout) throws IOException {
        List<IOException> failures = new ArrayList<>();
        for (AddrInfo address : addresses) {
            try {
                return connected(address, backend, timeout);
            } catch (IOException e) {
                failures.add(e);
                if (Thread.currentThread().isInterrupted()) {
                    break;
                }
            }
        }
        IOException last = failures.remove(failures.size() - 1);
        failures.forEach(last::addSuppressed);
        throw last;
    }

    private static BsdSocket connected(AddrInfo address, Backend backend, Duration timeout) throws IOException {
        BsdSocket socket = open(backend, address.family(), address.socktype(), address.protocol());
        try {
            socket.setTimeout(timeout);
            socket.connect(address.addr());
            return socket;
        } catch (IOException | RuntimeException e) {
            closeAfter(e, socket);
            throw e;
        }
    }

    private static void closeAfter(Exception failure, BsdSocket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            failure.addSuppressed(e);
        }
    }
}
