package bsdsockets.bench;

import java.io.IOException;
import java.util.List;

/** The processor time of a round of an event loop, over the same loop in C and over a Selector. */
final class EventLoopRow implements Row {
    @Override
    public String name() {
        return "event-loop";
    }

    @Override
    public String title() {
        return "EventLoop, 64 ready TCP sockets a round, 64 bytes each, processor time";
    }

    @Override
    public List<Figure> measure(Schedule schedule) throws IOException {
        try (ReadySockets.Side ours = ReadySockets.ours();
                ReadySockets.Side c = ReadySockets.inC();
                ReadySockets.Side nio = ReadySockets.nio()) {
            PairedRun run =
                    PairedRun.of(schedule, Clock.PROCESSOR, List.of(ours.contender(), c.contender(), nio.contender()));
            return List.of(
                    run.ratio(ours.contender(), c.contender(), Goal.atMost(1)),
                    run.ratio(ours.contender(), nio.contender(), Goal.atMost(0.94)));
        }
    }
}
