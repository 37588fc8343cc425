package bsdsockets.bench.curve;

import bsdsockets.bench.Clock;
import bsdsockets.bench.Closing;
import bsdsockets.bench.Congestion;
import bsdsockets.bench.Contender;
import bsdsockets.bench.Core;
import bsdsockets.bench.DatagramBatches;
import bsdsockets.bench.MessageSizes;
import bsdsockets.bench.PairedRun;
import bsdsockets.bench.Quartiles;
import bsdsockets.bench.Schedule;
import bsdsockets.bench.Side;
import bsdsockets.bench.scale.Scale;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How a cost grows along an axis, for each contender. */
record Curve(Axis axis, List<Point> points) {
    /** How many connections have a message under way at a time, where there are so many. */
    private static final int ACTIVE = 64;

    /** Measures the contenders at one place, in turn on one processor. */
    static Point measure(Axis axis, int at, Schedule schedule) throws IOException {
        return new Point(
                at,
                switch (axis) {
                    case CONNECTIONS ->
                        Scale.measure(at, List.of(Math.min(ACTIVE, at)), schedule, Duration.ZERO)
                                .processorNanos();
                    case BYTES -> nanos(MessageSizes.of(at), 1, schedule);
                    case DATAGRAMS -> nanos(DatagramBatches.of(at), at, schedule);
                });
    }

    private static Map<String, Quartiles> nanos(List<Side.Opener> openers, int unitsOfAnOperation, Schedule schedule)
            throws IOException {
        try (Closing open = new Closing()) {
            open.add(Core.pinned());
            List<Contender> contenders = new ArrayList<>();
            for (Side.Opener opener : openers) {
                contenders.add(open.add(opener.open()).contender());
            }
            Congestion.sameForAll();
            PairedRun run = PairedRun.of(schedule, Clock.PROCESSOR, contenders);
            Map<String, Quartiles> nanos = new LinkedHashMap<>();
            contenders.forEach(each -> nanos.put(each.name(), run.nanos(each).over(unitsOfAnOperation)));
            return nanos;
        }
    }

    /** The contenders, those that were measured. */
    List<String> contenders() {
        return points.stream()
                .flatMap(point -> point.nanos().keySet().stream())
                .distinct()
                .toList();
    }
}
