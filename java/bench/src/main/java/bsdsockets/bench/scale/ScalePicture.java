package bsdsockets.bench.scale;

import bsdsockets.bench.Quartiles;
import bsdsockets.bench.report.Panels;
import java.util.ArrayList;
import java.util.List;
import org.knowm.xchart.CategoryChart;
import org.knowm.xchart.CategoryChartBuilder;

/** Bars: what a connection takes, and what a message costs, with half the distance between its quartiles as error bar. */
final class ScalePicture {
    private ScalePicture() {}

    static String of(ScaleReport report) {
        CategoryChart memory =
                chart("Memory of an idle connection, in the heap and beside it, less is better", "bytes");
        CategoryChart cost = chart("Processor time of a message sent back, less is better", "nanoseconds");
        for (Holding who : Holding.values()) {
            addMemory(memory, who, report.scales());
            addCost(cost, who, report.scales());
        }
        return Panels.svg(List.of(memory, cost));
    }

    private static CategoryChart chart(String title, String unit) {
        CategoryChart chart = Panels.styled(new CategoryChartBuilder()
                .width(Panels.WIDTH)
                .height(Panels.HEIGHT)
                .title(title)
                .yAxisTitle(unit)
                .build());
        chart.getStyler().setPlotGridVerticalLinesVisible(false);
        return chart;
    }

    private static void addMemory(CategoryChart chart, Holding who, List<Scale> scales) {
        List<String> places = new ArrayList<>();
        List<Double> heights = new ArrayList<>();
        for (Scale scale : scales) {
            of(who, scale).memory().ifPresent(memory -> {
                places.add(scale.connections() + " connections");
                heights.add(memory.sum());
            });
        }
        if (!places.isEmpty()) {
            chart.addSeries(who.toString(), places, heights);
        }
    }

    private static void addCost(CategoryChart chart, Holding who, List<Scale> scales) {
        List<String> places = new ArrayList<>();
        List<Double> heights = new ArrayList<>();
        List<Double> errors = new ArrayList<>();
        for (Scale scale : scales) {
            for (Throughput each : of(who, scale).throughputs()) {
                Quartiles nanos = each.processorNanos();
                places.add(scale.connections() + ", " + each.active() + " active");
                heights.add(nanos.median());
                errors.add((nanos.upper() - nanos.lower()) / 2);
            }
        }
        if (!places.isEmpty()) {
            chart.addSeries(who.toString(), places, heights, errors);
        }
    }

    private static Measured of(Holding who, Scale scale) {
        return scale.contenders().stream()
                .filter(each -> each.who() == who)
                .findFirst()
                .orElseThrow();
    }
}
