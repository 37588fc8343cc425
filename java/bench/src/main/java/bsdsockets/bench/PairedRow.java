package bsdsockets.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A row whose figures are one's time over another's. All of it runs on one processor, which is what makes it repeat.
 *
 * @param clock what is timed
 * @param missing why it cannot be measured here
 */
record PairedRow(String name, String title, Clock clock, List<Comparison> comparisons, Optional<String> missing)
        implements Row {
    PairedRow(String name, String title, Clock clock, List<Comparison> comparisons) {
        this(name, title, clock, comparisons, Optional.empty());
    }

    /** One side's time over another's is to be so. */
    record Comparison(Side.Opener above, Side.Opener below, Goal goal) {}

    @Override
    public List<Figure> measure(Schedule schedule) throws IOException {
        try (Closing open = new Closing()) {
            open.add(Core.pinned());
            Map<Side.Opener, Contender> contenders = new LinkedHashMap<>();
            for (Comparison comparison : comparisons) {
                for (Side.Opener opener : List.of(comparison.above(), comparison.below())) {
                    if (!contenders.containsKey(opener)) {
                        contenders.put(opener, open.add(opener.open()).contender());
                    }
                }
            }
            PairedRun run = PairedRun.of(schedule, clock, List.copyOf(contenders.values()));
            List<Figure> figures = new ArrayList<>();
            for (Comparison each : comparisons) {
                figures.add(run.ratio(contenders.get(each.above()), contenders.get(each.below()), each.goal()));
            }
            return figures;
        }
    }
}
