package bsdsockets.bench.scale;

import java.util.List;
import java.util.Optional;

/**
 * What one way of holding connections takes.
 *
 * @param missing why it was not measured
 * @param memory of each connection that is idle, and has had a message before
 * @param throughputs one for each number of active connections
 */
record Measured(Holding who, Optional<String> missing, Optional<Memory> memory, List<Throughput> throughputs) {
    static Measured missing(Holding who, String why) {
        return new Measured(who, Optional.of(why), Optional.empty(), List.of());
    }
}
