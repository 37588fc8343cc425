package bsdsockets.bench;

import java.io.IOException;
import java.util.List;

/** The bytes that a round of an event loop allocates. */
final class EventLoopAllocation implements Row {
    private static final long ROUNDS = 200;

    @Override
    public String name() {
        return "event-loop-allocation";
    }

    @Override
    public String title() {
        return "allocation of a round of EventLoop, 64 ready TCP sockets";
    }

    @Override
    public List<Figure> measure(Schedule schedule) throws IOException {
        try (Side ours = ReadySockets.ours()) {
            Quartiles bytes = Allocation.perOperation(schedule, ours.contender(), ROUNDS);
            return List.of(new Figure("EventLoop", "B a call", bytes, Goal.atMost(0)));
        }
    }
}
