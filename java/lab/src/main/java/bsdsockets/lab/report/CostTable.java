package bsdsockets.lab.report;

import bsdsockets.bench.Cost;
import bsdsockets.bench.Quartiles;
import bsdsockets.bench.SideBySide;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What the same work costs on each side: for one operation the time, and the time over C's with its quartiles. */
public final class CostTable {
    private static final String END = System.lineSeparator();
    private static final int NANOS_PER_MICRO = 1000;

    private CostTable() {}

    /** For a terminal of a width. */
    public static String table(List<Cost> costs, int width) {
        Grid grid = new Grid(
                headers(costs),
                costs.stream().map(cost -> row(cost, sides(costs))).toList());
        return grid.within(width) + END + Wrapped.at(width, note()) + END;
    }

    /** For a pull request. */
    public static String markdown(List<Cost> costs) {
        StringBuilder text = new StringBuilder(Markdown.head(headers(costs)));
        for (Cost cost : costs) {
            text.append(Markdown.row(row(cost, sides(costs)).stream()
                    .map(cell -> cell.stream()
                            .map(Markdown::text)
                            .reduce((a, b) -> a + "<br>" + b)
                            .orElse(""))
                    .toList()));
        }
        return text + Markdown.END + Markdown.text(note()) + Markdown.END;
    }

    /** For a program. */
    public static String json(List<Cost> costs) {
        Map<String, Object> report = new LinkedHashMap<>();
        report.put("environment", SideBySide.environment());
        report.put("operations", costs.stream().map(CostTable::fields).toList());
        return Json.written(report);
    }

    /** The sides that there are, C first. */
    static Set<String> sides(List<Cost> costs) {
        Set<String> sides = new LinkedHashSet<>();
        costs.forEach(cost -> sides.addAll(cost.nanos().keySet()));
        return sides;
    }

    private static String note() {
        return "Processor time of one operation: the median of the rounds, and in brackets the time over C's, the median of"
                + " the rounds' ratios with their quartiles. " + SideBySide.environment();
    }

    private static List<String> headers(List<Cost> costs) {
        List<String> headers = new ArrayList<>(List.of("operation"));
        headers.addAll(sides(costs));
        return headers;
    }

    private static List<List<String>> row(Cost cost, Set<String> sides) {
        List<List<String>> cells = new ArrayList<>();
        cells.add(List.of(cost.operation(), cost.title()));
        for (String side : sides) {
            cells.add(
                    cost.nanos().containsKey(side)
                            ? List.of(
                                    time(cost.nanos().get(side)),
                                    ratio(cost.overC().get(side)))
                            : List.of("-"));
        }
        return cells;
    }

    private static String time(Quartiles nanos) {
        return nanos.median() < NANOS_PER_MICRO
                ? String.format(Locale.ROOT, "%.0f ns", nanos.median())
                : String.format(Locale.ROOT, "%.2f us", nanos.median() / NANOS_PER_MICRO);
    }

    private static String ratio(Quartiles ratio) {
        return String.format(Locale.ROOT, "%.2f (%.2f to %.2f)", ratio.median(), ratio.lower(), ratio.upper());
    }

    private static Map<String, Object> fields(Cost cost) {
        Map<String, Object> sides = new LinkedHashMap<>();
        cost.nanos()
                .forEach((side, nanos) -> sides.put(
                        side, Map.of("nanos", nanos, "over-c", cost.overC().get(side))));
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("operation", cost.operation());
        fields.put("title", cost.title());
        fields.put("sides", sides);
        return fields;
    }
}
