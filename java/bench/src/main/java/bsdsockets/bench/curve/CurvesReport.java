package bsdsockets.bench.curve;

import bsdsockets.bench.Format;
import bsdsockets.bench.Quartiles;
import bsdsockets.bench.Schedule;
import bsdsockets.bench.report.Grid;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** The curves that were measured, how, and on what. */
record CurvesReport(List<Curve> curves, Schedule schedule, String environment) {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    String write(Format format) {
        return switch (format) {
            case TEXT -> tables(Grid::text);
            case MARKDOWN -> tables(Grid::markdown);
            case JSON -> json();
            case SVG -> CurvesPicture.of(curves);
        };
    }

    private String conditions() {
        return "Measured on " + environment + ": " + schedule + "; the median of the rounds; all on one processor.";
    }

    private String tables(Function<Grid, String> form) {
        StringBuilder text = new StringBuilder();
        for (Curve curve : curves) {
            text.append(curve.axis().title()).append(", in nanoseconds:\n\n");
            text.append(form.apply(grid(curve))).append('\n');
        }
        return text.append(conditions()).append('\n').toString();
    }

    private static Grid grid(Curve curve) {
        List<String> heads = new ArrayList<>(List.of(curve.axis().unit()));
        heads.addAll(curve.contenders());
        Grid grid = new Grid(heads.toArray(String[]::new));
        for (Point point : curve.points()) {
            List<String> cells = new ArrayList<>(List.of(Integer.toString(point.at())));
            for (String contender : curve.contenders()) {
                Quartiles nanos = point.nanos().get(contender);
                cells.add(nanos == null ? "" : String.format(Locale.ROOT, "%.0f", nanos.median()));
            }
            grid.add(cells);
        }
        return grid;
    }

    private String json() {
        ObjectNode root = MAPPER.createObjectNode();
        root.put("conditions", conditions());
        ArrayNode all = root.putArray("curves");
        curves.forEach(curve -> add(all.addObject(), curve));
        try {
            return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(root) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("numbers and texts can always be written", e);
        }
    }

    private static void add(ObjectNode node, Curve curve) {
        node.put("name", curve.axis().toString());
        node.put("title", curve.axis().title());
        node.put("along", curve.axis().unit());
        ArrayNode points = node.putArray("points");
        for (Point point : curve.points()) {
            ObjectNode each = points.addObject();
            each.put("at", point.at());
            ObjectNode nanos = each.putObject("processorNanos");
            point.nanos().forEach((contender, measured) -> {
                ObjectNode quartiles = nanos.putObject(contender);
                quartiles.put("median", measured.median());
                quartiles.put("lower", measured.lower());
                quartiles.put("upper", measured.upper());
            });
        }
    }
}
