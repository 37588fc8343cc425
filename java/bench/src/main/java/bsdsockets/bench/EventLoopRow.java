package bsdsockets.bench;

import static bsdsockets.bench.Goal.atMost;

import bsdsockets.bench.PairedRow.Comparison;
import java.util.List;

/** The processor time of a round of an event loop, over the same loop in C and over a Selector. */
final class EventLoopRow {
    private static final Side.Opener OURS = ReadySockets::ours;

    private EventLoopRow() {}

    static Row row() {
        return new PairedRow(
                "event-loop",
                "EventLoop, 64 ready TCP sockets a round, 64 bytes each, processor time",
                Clock.PROCESSOR,
                List.of(
                        new Comparison(OURS, ReadySockets::inC, atMost(1)),
                        new Comparison(OURS, ReadySockets::nio, atMost(0.94))));
    }
}
