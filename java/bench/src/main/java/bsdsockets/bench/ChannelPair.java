package bsdsockets.bench;

import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channel;
import java.nio.channels.DatagramChannel;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;

/** Two channels that talk over the loopback. */
public record ChannelPair<T extends Channel>(T client, T server) implements Closeable {
    /** Of one TCP connection. */
    public static ChannelPair<SocketChannel> tcp() throws IOException {
        try (ServerSocketChannel listener = ServerSocketChannel.open()) {
            listener.bind(loopback());
            SocketChannel client = SocketChannel.open(listener.getLocalAddress());
            return new ChannelPair<>(client, listener.accept());
        }
    }

    /** Of AF_UNIX. */
    public static ChannelPair<SocketChannel> unix() throws IOException {
        Path folder = Files.createTempDirectory("bench-");
        Path path = folder.resolve("socket");
        try (ServerSocketChannel listener = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            listener.bind(UnixDomainSocketAddress.of(path));
            SocketChannel client = SocketChannel.open(UnixDomainSocketAddress.of(path));
            return new ChannelPair<>(client, listener.accept());
        } finally {
            Files.deleteIfExists(path);
            Files.delete(folder);
        }
    }

    /** UDP, each connected to the other. */
    static ChannelPair<DatagramChannel> udp() throws IOException {
        ChannelPair<DatagramChannel> pair = udpUnconnected();
        pair.client().connect(pair.server().getLocalAddress());
        pair.server().connect(pair.client().getLocalAddress());
        return pair;
    }

    /** UDP, each bound to a port. */
    static ChannelPair<DatagramChannel> udpUnconnected() throws IOException {
        return new ChannelPair<>(datagrams(), datagrams());
    }

    private static DatagramChannel datagrams() throws IOException {
        return DatagramChannel.open(StandardProtocolFamily.INET).bind(loopback());
    }

    private static InetSocketAddress loopback() {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    }

    @Override
    public void close() throws IOException {
        client.close();
        server.close();
    }
}
