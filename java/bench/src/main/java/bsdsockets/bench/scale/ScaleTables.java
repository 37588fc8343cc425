package bsdsockets.bench.scale;

import bsdsockets.bench.Quartiles;
import bsdsockets.bench.report.Grid;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** Two tables: what a connection takes, and what a message costs. */
final class ScaleTables {
    private static final double SECOND = 1e9;

    private ScaleTables() {}

    static String text(ScaleReport report) {
        return tables(report, Grid::text);
    }

    static String markdown(ScaleReport report) {
        return tables(report, Grid::markdown);
    }

    private static String tables(ScaleReport report, Function<Grid, String> form) {
        Grid memory = new Grid("held by", "connections", "heap each", "beside the heap", "in all");
        Grid throughput = new Grid(
                "held by",
                "connections",
                "active",
                "messages a second of processor time",
                "of time",
                "processor time over " + Holding.EVENT_LOOP,
                "quartiles");
        StringBuilder missing = new StringBuilder();
        for (Scale scale : report.scales()) {
            for (Measured each : scale.contenders()) {
                each.missing()
                        .ifPresent(why -> missing.append(each.who())
                                .append(" with ")
                                .append(scale.connections())
                                .append(" connections: not measured: ")
                                .append(why)
                                .append(".\n"));
                each.memory().ifPresent(bytes -> memory.add(cells(each.who(), scale.connections(), bytes)));
                each.throughputs().forEach(all -> throughput.add(cells(each.who(), scale.connections(), all)));
            }
        }
        return form.apply(memory) + "\n" + form.apply(throughput) + "\n" + missing + report.conditions() + "\n";
    }

    private static List<String> cells(Holding who, int connections, Memory memory) {
        return List.of(
                who.toString(),
                Integer.toString(connections),
                number("%.0f B", memory.heap()),
                number("%.0f B", memory.outside()),
                number("%.0f B", memory.sum()));
    }

    private static List<String> cells(Holding who, int connections, Throughput throughput) {
        Quartiles ratio = throughput.overFirst();
        return List.of(
                who.toString(),
                Integer.toString(connections),
                Integer.toString(throughput.active()),
                number("%.0f", SECOND / throughput.processorNanos().median()),
                number("%.0f", SECOND / throughput.elapsedNanos().median()),
                number("%.3f", ratio.median()),
                number("%.3f", ratio.lower()) + " to " + number("%.3f", ratio.upper()));
    }

    private static String number(String form, double value) {
        return String.format(Locale.ROOT, form, value);
    }
}
