package bsdsockets.bench.curve;

import bsdsockets.bench.Quartiles;
import bsdsockets.bench.report.Panels;
import java.util.ArrayList;
import java.util.List;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;

/** A chart for each curve, logarithmic where it grows by powers of ten, with half the distance between the quartiles as error bars. */
final class CurvesPicture {
    private static final String NUMBER = "#,##0";

    private CurvesPicture() {}

    static String of(List<Curve> curves) {
        return Panels.svg(curves.stream().map(CurvesPicture::chart).toList());
    }

    private static XYChart chart(Curve curve) {
        XYChart chart = Panels.styled(new XYChartBuilder()
                .width(Panels.WIDTH)
                .height(Panels.HEIGHT)
                .title(curve.axis().title())
                .xAxisTitle(curve.axis().unit())
                .yAxisTitle("nanoseconds")
                .build());
        chart.getStyler()
                .setXAxisLogarithmic(true)
                .setYAxisLogarithmic(curve.axis().growsByPowers())
                .setXAxisDecimalPattern(NUMBER)
                .setYAxisDecimalPattern(NUMBER);
        if (!curve.axis().growsByPowers()) {
            chart.getStyler().setYAxisMin(0.0);
        }
        curve.contenders().forEach(contender -> add(chart, contender, curve.points()));
        return chart;
    }

    private static void add(XYChart chart, String contender, List<Point> points) {
        List<Double> places = new ArrayList<>();
        List<Double> heights = new ArrayList<>();
        List<Double> errors = new ArrayList<>();
        for (Point point : points) {
            Quartiles nanos = point.nanos().get(contender);
            if (nanos != null) {
                places.add((double) point.at());
                heights.add(nanos.median());
                errors.add((nanos.upper() - nanos.lower()) / 2);
            }
        }
        chart.addSeries(contender, places, heights, errors);
    }
}
