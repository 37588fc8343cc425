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
 * @param partMissing which comparison cannot be made here, and why
 */
record PairedRow(
        String name,
        String title,
        Clock clock,
        List<Comparison> comparisons,
        Optional<String> missing,
        Optional<String> partMissing)
        implements Row {
    PairedRow(String name, String title, Clock clock, List<Comparison> comparisons) {
        this(name, title, clock, comparisons, Optional.empty(), Optional.empty());
    }

    PairedRow(String name, String title, Clock clock, List<Comparison> comparisons, Optional<String> missing) {
        this(name, title, clock, comparisons, missing, Optional.empty());
    }

    /** The row with one side's time over that through java.lang.foreign, for which there is no goal. */
    PairedRow andOverForeign(Side.Opener above, Side.Opener foreign) {
        Optional<String> lacking = Foreign.missing();
        List<Comparison> all = new ArrayList<>(comparisons);
        if (lacking.isEmpty()) {
            all.add(new Comparison(above, foreign, Goal.NONE));
        }
        return new PairedRow(name, title, clock, all, missing, lacking);
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
            Congestion.sameForAll();
            PairedRun run = PairedRun.of(schedule, clock, List.copyOf(contenders.values()));
            List<Figure> figures = new ArrayList<>();
            for (Comparison each : comparisons) {
                figures.add(run.ratio(contenders.get(each.above()), contenders.get(each.below()), each.goal()));
            }
            return figures;
        }
    }
}
