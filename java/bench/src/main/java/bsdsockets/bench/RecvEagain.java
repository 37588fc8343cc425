package bsdsockets.bench;

import java.io.IOException;
import java.nio.channels.SocketChannel;
import java.util.List;

/** The processor time of a recv that finds nothing, over the same loop in C and over NIO. */
final class RecvEagain implements Row {
    @Override
    public String name() {
        return "recv-eagain";
    }

    @Override
    public String title() {
        return "Syscalls.recv on an empty non-blocking TCP socket, processor time";
    }

    @Override
    public List<Figure> measure(Schedule schedule) throws IOException {
        try (FdPair sockets = FdPair.tcp().nonBlocking();
                ChannelPair<SocketChannel> channels = ChannelPair.tcp()) {
            channels.client().configureBlocking(false);
            Contender ours = EmptySocket.ours(sockets.client());
            Contender c = EmptySocket.throughGlibc(sockets.client());
            Contender nio = EmptySocket.nio(channels.client());
            PairedRun run = PairedRun.of(schedule, Clock.PROCESSOR, List.of(ours, c, nio));
            return List.of(run.ratio(ours, c, Goal.atMost(1.02)), run.ratio(ours, nio, Goal.atMost(0.78)));
        }
    }
}
