package bsdsockets.bench;

import static bsdsockets.bench.Goal.atMost;

import bsdsockets.Backend;
import bsdsockets.BsdSocket;
import bsdsockets.bench.PairedRow.Comparison;
import bsdsockets.posix.Constants;
import bsdsockets.posix.Posix;
import bsdsockets.posix.Sockaddr;
import bsdsockets.posix.SockaddrIn;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.List;

/** A connection made, taken and closed, by one thread: socket, setsockopt, connect, accept and two of close. */
final class ConnectClose {
    /** {@code struct linger} that closes with a reset, else the ports run out. */
    private static final byte[] RESET = ByteBuffer.allocate(2 * Integer.BYTES)
            .order(ByteOrder.nativeOrder())
            .putInt(1)
            .putInt(0)
            .array();

    private static final int BACKLOG = 16;

    private ConnectClose() {}

    static Row row() {
        Side.Opener c = ConnectClose::inC;
        return new PairedRow(
                "connect-accept-close",
                "TCP, a connection made, accepted and closed, one thread, processor time",
                Clock.PROCESSOR,
                List.of(
                        new Comparison(ConnectClose::mirror, c, atMost(1.02)),
                        new Comparison(ConnectClose::facade, c, atMost(1.02))));
    }

    static Side mirror() throws IOException {
        int listener = listener();
        Sockaddr to = Posix.getsockname(listener);
        return new Side(
                new Contender("Posix", times -> {
                    for (long i = 0; i < times; i++) {
                        int client = Posix.socket(Constants.AF_INET, Constants.SOCK_STREAM, 0);
                        Posix.setsockopt(client, Constants.SOL_SOCKET, Constants.SO_LINGER, RESET);
                        Posix.connect(client, to);
                        int accepted = Posix.accept(listener).fd();
                        Posix.close(client);
                        Posix.close(accepted);
                    }
                }),
                List.of(() -> Posix.close(listener)));
    }

    static Side facade() throws IOException {
        BsdSocket listener = BsdSocket.createServer(Backend.NATIVE, SockaddrIn.of("127.0.0.1", 0), BACKLOG);
        Sockaddr to = listener.getSockName();
        return new Side(
                new Contender("BsdSocket", times -> {
                    for (long i = 0; i < times; i++) {
                        BsdSocket client = BsdSocket.open(Backend.NATIVE, Constants.AF_INET, Constants.SOCK_STREAM, 0);
                        client.setSockOpt(Constants.SOL_SOCKET, Constants.SO_LINGER, RESET);
                        client.connect(to);
                        BsdSocket accepted = listener.accept().socket();
                        client.close();
                        accepted.close();
                    }
                }),
                List.of(listener));
    }

    static Side inC() throws IOException {
        int listener = listener();
        return new Side(
                new Contender("C through glibc", times -> {
                    if (CLoops.connectAcceptClose(listener, times) != times) {
                        throw new IOException("not every connection was made in C");
                    }
                }),
                List.of(() -> Posix.close(listener)));
    }

    static Side javaNet() throws IOException {
        ServerSocket listener = new ServerSocket(0, BACKLOG, InetAddress.getLoopbackAddress());
        return new Side(
                new Contender("java.net.Socket", times -> {
                    for (long i = 0; i < times; i++) {
                        Socket client = new Socket();
                        client.setSoLinger(true, 0);
                        client.connect(listener.getLocalSocketAddress());
                        Socket accepted = listener.accept();
                        client.close();
                        accepted.close();
                    }
                }),
                List.of(listener));
    }

    static Side nio() throws IOException {
        ServerSocketChannel listener = ServerSocketChannel.open();
        listener.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), BACKLOG);
        SocketAddress to = listener.getLocalAddress();
        return new Side(
                new Contender("SocketChannel", times -> {
                    for (long i = 0; i < times; i++) {
                        SocketChannel client = SocketChannel.open();
                        client.setOption(StandardSocketOptions.SO_LINGER, 0);
                        client.connect(to);
                        SocketChannel accepted = listener.accept();
                        client.close();
                        accepted.close();
                    }
                }),
                List.of(listener));
    }

    private static int listener() throws IOException {
        int listener = Posix.socket(Constants.AF_INET, Constants.SOCK_STREAM, 0);
        Posix.bind(listener, SockaddrIn.of("127.0.0.1", 0));
        Posix.listen(listener, BACKLOG);
        return listener;
    }
}
