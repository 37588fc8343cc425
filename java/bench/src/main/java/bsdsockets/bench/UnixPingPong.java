package bsdsockets.bench;

import static bsdsockets.bench.Goal.atMost;

import bsdsockets.bench.PairedRow.Comparison;
import java.io.IOException;
import java.net.Socket;
import java.nio.channels.SocketChannel;
import java.util.List;

/** Ping-pong over AF_UNIX between two threads of one processor. */
final class UnixPingPong {
    static final Side.Opener MIRROR = UnixPingPong::mirror;
    static final Side.Opener JDK = UnixPingPong::jdk;
    private static final Side.Opener JUNIXSOCKET = UnixPingPong::junixsocket;
    static final Side.Opener C = () -> PingPong.inC(FdPair.unix());

    private UnixPingPong() {}

    static Row row() {
        return new PairedRow(
                        "unix-ping-pong",
                        "AF_UNIX, 64 bytes there and back, two threads on one processor, processor time",
                        Clock.PROCESS,
                        List.of(
                                new Comparison(MIRROR, C, atMost(1.02)),
                                new Comparison(MIRROR, JDK, atMost(0.92)),
                                new Comparison(MIRROR, JUNIXSOCKET, atMost(0.92))))
                .andOverForeign(MIRROR, () -> PingPong.foreign(FdPair.unix()));
    }

    private static Side mirror() throws IOException {
        FdPair fds = FdPair.unix();
        return PingPong.of("Posix", new MirrorTalk(fds.client()), new MirrorTalk(fds.server()));
    }

    private static Side jdk() throws IOException {
        ChannelPair<SocketChannel> channels = ChannelPair.unix();
        return PingPong.of("NIO", new ChannelTalk(channels.client()), new ChannelTalk(channels.server()));
    }

    /** By reflection: its classes carry annotations that are in no public jar, which javac then warns of. */
    private static Side junixsocket() throws IOException {
        try {
            Object pair = call("org.newsclub.net.unix.AFUNIXSocketPair", "open", null);
            return PingPong.of("junixsocket", end(pair, "getSocket1"), end(pair, "getSocket2"));
        } catch (ReflectiveOperationException e) {
            throw new IOException("junixsocket cannot be used: " + e, e);
        }
    }

    private static Talk end(Object pair, String getter) throws IOException, ReflectiveOperationException {
        Object channel = call(pair.getClass().getName(), getter, pair);
        return new StreamTalk((Socket) call("org.newsclub.net.unix.AFUNIXSocketChannel", "socket", channel));
    }

    private static Object call(String type, String method, Object on) throws ReflectiveOperationException {
        return Class.forName(type).getMethod(method).invoke(on);
    }
}
