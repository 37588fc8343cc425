package bsdsockets.bench;

import java.io.IOException;
import java.util.List;

/**
 * A row whose figure is what an operation allocates.
 *
 * @param times how many operations are enough to tell
 */
record AllocationRow(String name, String title, long times, Side.Opener opener) implements Row {
    @Override
    public List<Figure> measure(Schedule schedule) throws IOException {
        try (Side side = opener.open()) {
            Quartiles bytes = Allocation.perOperation(schedule, side.contender(), times);
            return List.of(new Figure(side.contender().name(), "B a call", bytes, Goal.atMost(0)));
        }
    }
}
