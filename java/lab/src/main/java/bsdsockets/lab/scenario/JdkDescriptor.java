package bsdsockets.lab.scenario;

import static bsdsockets.posix.Constants.SOCK_DGRAM;
import static bsdsockets.posix.Constants.SOCK_STREAM;
import static bsdsockets.posix.Constants.SOL_SOCKET;
import static bsdsockets.posix.Constants.SO_TYPE;

import bsdsockets.posix.ErrnoException;
import bsdsockets.posix.Posix;
import bsdsockets.posix.Sockaddr;
import bsdsockets.posix.SockaddrIn;
import bsdsockets.posix.SockaddrIn6;
import java.io.IOException;
import java.net.DatagramSocket;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.channels.DatagramChannel;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The descriptor beneath a bound socket of the JDK's, which has no method that tells it. It is found from outside, in
 * /proc/self/fd: the socket with the same type, port and peer's port.
 */
public final class JdkDescriptor {
    private static final Path OPEN_DESCRIPTORS = Path.of("/proc/self/fd");
    private static final int NO_PEER = 0;

    private JdkDescriptor() {}

    /** The descriptor of a bound or connected socket. */
    public static int of(Socket socket) throws IOException {
        return find(SOCK_STREAM, socket.getLocalPort(), socket.getPort());
    }

    /** The descriptor of a bound server. */
    public static int of(ServerSocket server) throws IOException {
        return find(SOCK_STREAM, server.getLocalPort(), NO_PEER);
    }

    /** The descriptor of a bound socket that is not connected. */
    public static int of(DatagramSocket socket) throws IOException {
        return find(SOCK_DGRAM, socket.getLocalPort(), NO_PEER);
    }

    /** The descriptor of a bound or connected channel. */
    public static int of(SocketChannel channel) throws IOException {
        return of(channel.socket());
    }

    /** The descriptor of a bound channel. */
    public static int of(ServerSocketChannel channel) throws IOException {
        return of(channel.socket());
    }

    /** The descriptor of a bound channel that is not connected. */
    public static int of(DatagramChannel channel) throws IOException {
        return of(channel.socket());
    }

    private static int find(int type, int port, int peerPort) throws IOException {
        if (port <= 0) {
            throw new IllegalStateException("not bound: only its port tells a socket of the JDK's from the others");
        }
        try (DirectoryStream<Path> descriptors = Files.newDirectoryStream(OPEN_DESCRIPTORS)) {
            for (Path descriptor : descriptors) {
                int fd = Integer.parseInt(descriptor.getFileName().toString());
                if (matches(fd, type, port, peerPort)) {
                    return fd;
                }
            }
        }
        throw new IOException("no socket on port " + port + " among the descriptors of this process");
    }

    private static boolean matches(int fd, int type, int port, int peerPort) {
        try {
            return Posix.getsockopt(fd, SOL_SOCKET, SO_TYPE) == type
                    && port(Posix.getsockname(fd)) == port
                    && peerPort(fd) == peerPort;
        } catch (ErrnoException e) {
            // a file, or one that was closed since the directory was read
            return false;
        }
    }

    private static int peerPort(int fd) {
        try {
            return port(Posix.getpeername(fd));
        } catch (ErrnoException e) {
            return NO_PEER;
        }
    }

    private static int port(Sockaddr address) {
        if (address instanceof SockaddrIn ipv4) {
            return ipv4.port();
        }
        return address instanceof SockaddrIn6 ipv6 ? ipv6.port() : -1;
    }
}
