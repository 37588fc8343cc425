package bsdsockets.bench;

import static bsdsockets.bench.Goal.atMost;

import bsdsockets.BsdSocket;
import bsdsockets.bench.Connections.Ends;
import bsdsockets.bench.PairedRow.Comparison;
import bsdsockets.net.BsdServerSocketFactory;
import bsdsockets.net.BsdSocketFactory;
import java.io.IOException;
import java.net.Socket;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.List;

/** The rows of TCP ping-pong between two threads of one processor. */
final class TcpPingPong {
    private static final int TIMEOUT_MILLIS = 30_000;

    static final Side.Opener C = () -> PingPong.inC(FdPair.tcp());
    static final Side.Opener MIRROR = TcpPingPong::mirror;
    private static final Side.Opener FACADE = TcpPingPong::facade;
    static final Side.Opener JAVA_NET = TcpPingPong::javaNet;
    static final Side.Opener NIO = TcpPingPong::nio;

    /** A lambda that loads Netty when it runs: the lab, which has no Netty, runs the others. */
    private static final Side.Opener NETTY = () -> NettyPingPong.open();

    private static final Side.Opener TIMED_FACADE = TcpPingPong::timedFacade;
    private static final Side.Opener TIMED_JAVA_NET = TcpPingPong::timedJavaNet;
    private static final Side.Opener ADAPTER = TcpPingPong::adapted;

    private TcpPingPong() {}

    static Row plain() {
        return new PairedRow(
                        "tcp-ping-pong",
                        "TCP, 64 bytes there and back, two threads on one processor, processor time",
                        Clock.PROCESS,
                        List.of(
                                new Comparison(MIRROR, C, atMost(1.01)),
                                new Comparison(FACADE, C, atMost(1.02)),
                                new Comparison(MIRROR, JAVA_NET, atMost(0.95)),
                                new Comparison(MIRROR, NETTY, atMost(0.82))))
                .andOverForeign(MIRROR, () -> PingPong.foreign(FdPair.tcp()));
    }

    static Row readTimeout() {
        return new PairedRow(
                "read-timeout",
                "the same with a time-out on every read",
                Clock.PROCESS,
                List.of(new Comparison(TIMED_FACADE, TIMED_JAVA_NET, atMost(0.84))));
    }

    static Row adapter() {
        return new PairedRow(
                "adapter",
                "the same by java.net.Socket, ours of BsdSocketFactory",
                Clock.PROCESS,
                List.of(new Comparison(ADAPTER, JAVA_NET, atMost(1))));
    }

    static Row virtual() {
        Side.Opener ours = TcpPingPong::virtualFacade;
        return new PairedRow(
                "virtual-ping-pong",
                "the same between two virtual threads",
                Clock.PROCESS,
                List.of(
                        new Comparison(ours, TcpPingPong::virtualJavaNet, atMost(0.76)),
                        new Comparison(ours, C, atMost(0.81))),
                VirtualThreads.missing());
    }

    private static Side virtualFacade() throws IOException {
        Ends<BsdSocket> ends = Connections.facade();
        return PingPong.ofVirtual("BsdSocket", new FacadeTalk(ends.client()), new FacadeTalk(ends.server()));
    }

    private static Side virtualJavaNet() throws IOException {
        Ends<Socket> ends = Connections.sockets();
        return PingPong.ofVirtual("java.net.Socket", new StreamTalk(ends.client()), new StreamTalk(ends.server()));
    }

    private static Side mirror() throws IOException {
        FdPair fds = FdPair.tcp();
        return PingPong.of("Posix", new MirrorTalk(fds.client()), new MirrorTalk(fds.server()));
    }

    private static Side facade() throws IOException {
        return ofFacade("BsdSocket", Connections.facade());
    }

    private static Side javaNet() throws IOException {
        return ofSockets("java.net.Socket", Connections.sockets());
    }

    private static Side nio() throws IOException {
        ChannelPair<SocketChannel> channels = ChannelPair.tcp();
        return PingPong.of("SocketChannel", new ChannelTalk(channels.client()), new ChannelTalk(channels.server()));
    }

    private static Side timedFacade() throws IOException {
        Ends<BsdSocket> ends = Connections.facade();
        for (BsdSocket socket : ends.both()) {
            socket.setTimeout(Duration.ofMillis(TIMEOUT_MILLIS));
        }
        return ofFacade("BsdSocket.setTimeout", ends);
    }

    private static Side timedJavaNet() throws IOException {
        Ends<Socket> ends = Connections.sockets();
        for (Socket socket : ends.both()) {
            socket.setSoTimeout(TIMEOUT_MILLIS);
        }
        return ofSockets("Socket.setSoTimeout", ends);
    }

    private static Side adapted() throws IOException {
        return ofSockets(
                "our Socket", Connections.sockets(BsdSocketFactory.getDefault(), BsdServerSocketFactory.getDefault()));
    }

    private static Side ofFacade(String name, Ends<BsdSocket> ends) {
        return PingPong.of(name, new FacadeTalk(ends.client()), new FacadeTalk(ends.server()));
    }

    private static Side ofSockets(String name, Ends<Socket> ends) throws IOException {
        return PingPong.of(name, new StreamTalk(ends.client()), new StreamTalk(ends.server()));
    }
}
