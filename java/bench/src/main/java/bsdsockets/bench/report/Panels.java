package bsdsockets.bench.report;

import de.erichseifert.vectorgraphics2d.Processors;
import de.erichseifert.vectorgraphics2d.VectorGraphics2D;
import de.erichseifert.vectorgraphics2d.util.PageSize;
import java.awt.BasicStroke;
import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.stream.Collectors;
import org.knowm.xchart.internal.chartpart.Chart;
import org.knowm.xchart.style.AxesChartStyler;
import org.knowm.xchart.style.Styler.LegendLayout;
import org.knowm.xchart.style.Styler.LegendPosition;

/** Charts below each other in one picture, as SVG. */
public final class Panels {
    /** The width of each in pixels. */
    public static final int WIDTH = 1000;

    /** The height of each in pixels. */
    public static final int HEIGHT = 460;

    static {
        // where there is a display it is not asked for
        System.setProperty("java.awt.headless", System.getProperty("java.awt.headless", "true"));
    }

    private Panels() {}

    /** White, with the legend below. The grid is of whole lines: as SVG, each dash of another would be a shape of its own. */
    public static <T extends Chart<? extends AxesChartStyler, ?>> T styled(T chart) {
        chart.getStyler()
                .setPlotGridLinesStroke(new BasicStroke(0.5f))
                .setChartBackgroundColor(Color.WHITE)
                .setLegendPosition(LegendPosition.OutsideS)
                .setLegendLayout(LegendLayout.Horizontal);
        return chart;
    }

    /** One picture of all. */
    public static String svg(List<? extends Chart<?, ?>> charts) {
        VectorGraphics2D graphics = new VectorGraphics2D();
        for (Chart<?, ?> chart : charts) {
            chart.paint(graphics, WIDTH, HEIGHT);
            graphics.translate(0, HEIGHT);
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            Processors.get("svg")
                    .getDocument(graphics.getCommands(), new PageSize(0, 0, WIDTH, HEIGHT * charts.size()))
                    .writeTo(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        // the letters are drawn, which nothing can read aloud or search
        String description = charts.stream().map(Panels::description).collect(Collectors.joining("; "));
        return bytes.toString(StandardCharsets.UTF_8)
                .replaceFirst("<svg[^>]*>", "$0<title>" + Matcher.quoteReplacement(description) + "</title>");
    }

    private static String description(Chart<?, ?> chart) {
        return chart.getTitle() + ": " + String.join(", ", chart.getSeriesMap().keySet());
    }
}
