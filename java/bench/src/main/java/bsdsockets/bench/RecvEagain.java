package bsdsockets.bench;

import java.io.IOException;
import java.nio.channels.SocketChannel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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
    public Optional<String> partMissing() {
        return Foreign.missing();
    }

    @Override
    public List<Figure> measure(Schedule schedule) throws IOException {
        try (FdPair sockets = FdPair.tcp().nonBlocking();
                ChannelPair<SocketChannel> channels = ChannelPair.tcp()) {
            channels.client().configureBlocking(false);
            Contender ours = EmptySocket.ours(sockets.client());
            Contender c = EmptySocket.throughGlibc(sockets.client());
            Contender nio = EmptySocket.nio(channels.client());
            List<Contender> contenders = new ArrayList<>(List.of(ours, c, nio));
            Optional<Contender> foreign =
                    partMissing().isPresent() ? Optional.empty() : Optional.of(EmptySocket.foreign(sockets.client()));
            foreign.ifPresent(contenders::add);
            PairedRun run = PairedRun.of(schedule, Clock.PROCESSOR, contenders);
            List<Figure> figures = new ArrayList<>(
                    List.of(run.ratio(ours, c, Goal.atMost(1.02)), run.ratio(ours, nio, Goal.atMost(0.78))));
            foreign.ifPresent(theirs -> figures.add(run.ratio(ours, theirs, Goal.NONE)));
            return figures;
        }
    }
}
