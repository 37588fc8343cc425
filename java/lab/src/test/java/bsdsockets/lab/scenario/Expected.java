package bsdsockets.lab.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import bsdsockets.lab.comparison.Comparison;
import bsdsockets.lab.comparison.ScenarioReport;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;

/**
 * What a scenario is to come to: its verdict and each side's outcomes, as programs of their own in C, Python and Java were
 * seen to do. Of what an exception says only the class counts, and of a side without a way only that it is one.
 */
public final class Expected {
    private final String id;
    private final Verdict verdict;
    private final Map<Side, List<String>> outcomes = new EnumMap<>(Side.class);

    private Expected(String id, Verdict verdict) {
        this.id = id;
        this.verdict = verdict;
    }

    public static Expected of(String id, Verdict verdict) {
        return new Expected(id, verdict);
    }

    /** One of two outcomes: JDK 17's, or that of the later ones. */
    public static String on17(String then, String later) {
        return Runtime.version().feature() == 17 ? then : later;
    }

    public Expected side(Side side, String... texts) {
        outcomes.put(side, Arrays.asList(texts));
        return this;
    }

    /** The same outcomes on every side that is not given yet; ffm's are those of native. */
    public Expected otherSides(String... texts) {
        for (Side side : List.of(Side.NATIVE, Side.JAVA_NET, Side.NIO)) {
            outcomes.putIfAbsent(side, Arrays.asList(texts));
        }
        return this;
    }

    /** Runs the scenario and compares. */
    public void check() {
        Scenario scenario = Catalogue.all().stream()
                .filter(candidate -> candidate.id().equals(id))
                .findFirst()
                .orElseThrow();
        ScenarioReport report = new Comparison(EnumSet.allOf(Side.class)).run(scenario);
        Map<Side, List<String>> expected = new EnumMap<>(outcomes);
        if (Side.available().contains(Side.FFM)) {
            expected.put(Side.FFM, outcomes.get(Side.NATIVE));
        }
        assertThat(seen(report)).isEqualTo(expected);
        assertThat(report.verdict()).isEqualTo(verdict);
        assertThat(report.why()).isNotBlank();
    }

    private static Map<Side, List<String>> seen(ScenarioReport report) {
        Map<Side, List<String>> seen = new EnumMap<>(Side.class);
        report.sides().forEach((side, outcome) -> {
            List<String> texts = new ArrayList<>();
            outcome.texts().forEach(text -> texts.add(withoutWords(text)));
            seen.put(side, texts);
        });
        return seen;
    }

    private static String withoutWords(String text) {
        return text.startsWith("NO_EQUIVALENT")
                ? "NO_EQUIVALENT"
                : text.replaceFirst(" \\((\\w+Exception): .*\\)$", " ($1)");
    }

    @Override
    public String toString() {
        return id;
    }
}
