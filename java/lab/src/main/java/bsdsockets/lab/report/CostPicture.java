package bsdsockets.lab.report;

import bsdsockets.bench.Cost;
import bsdsockets.bench.Quartiles;
import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.knowm.xchart.BitmapEncoder;
import org.knowm.xchart.BitmapEncoder.BitmapFormat;
import org.knowm.xchart.CategoryChart;
import org.knowm.xchart.CategoryChartBuilder;
import org.knowm.xchart.VectorGraphicsEncoder;
import org.knowm.xchart.VectorGraphicsEncoder.VectorGraphicsFormat;
import org.knowm.xchart.style.Styler.LegendLayout;
import org.knowm.xchart.style.Styler.LegendPosition;

/** What the same work costs on each side, as bars over C's, each with half the distance between its quartiles as error bar. */
public final class CostPicture {
    private static final int WIDTH = 1000;
    private static final int HEIGHT = 520;

    static {
        // where there is a display it is not asked for
        System.setProperty("java.awt.headless", System.getProperty("java.awt.headless", "true"));
    }

    private CostPicture() {}

    /** As a file has it: SVG, or PNG. */
    public static byte[] of(List<Cost> costs, boolean png) throws IOException {
        CategoryChart chart = chart(costs);
        if (png) {
            return BitmapEncoder.getBitmapBytes(chart, BitmapFormat.PNG);
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        VectorGraphicsEncoder.saveVectorGraphic(chart, bytes, VectorGraphicsFormat.SVG);
        return bytes.toByteArray();
    }

    private static CategoryChart chart(List<Cost> costs) {
        CategoryChart chart = new CategoryChartBuilder()
                .width(WIDTH)
                .height(HEIGHT)
                .title("Processor time over C's, less is better")
                .yAxisTitle("times C")
                .build();
        chart.getStyler()
                .setPlotGridVerticalLinesVisible(false)
                .setChartBackgroundColor(Color.WHITE)
                .setLegendPosition(LegendPosition.OutsideS)
                .setLegendLayout(LegendLayout.Horizontal);
        CostTable.sides(costs).forEach(side -> add(chart, side, costs));
        return chart;
    }

    private static void add(CategoryChart chart, String side, List<Cost> costs) {
        List<String> operations = new ArrayList<>();
        List<Double> heights = new ArrayList<>();
        List<Double> errors = new ArrayList<>();
        for (Cost cost : costs) {
            Quartiles overC = cost.overC().get(side);
            if (overC != null) {
                operations.add(cost.operation());
                heights.add(overC.median());
                errors.add((overC.upper() - overC.lower()) / 2);
            }
        }
        chart.addSeries(side, operations, heights, errors);
    }
}
