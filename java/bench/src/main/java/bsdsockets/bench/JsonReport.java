package bsdsockets.bench;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** For programs. */
final class JsonReport {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private JsonReport() {}

    static String of(Report report) {
        ObjectNode root = MAPPER.createObjectNode();
        root.put("environment", report.environment());
        ObjectNode schedule = root.putObject("schedule");
        schedule.put("rounds", report.schedule().rounds());
        schedule.put("turnMillis", report.schedule().turn().toMillis());
        schedule.put("warmUpMillis", report.schedule().warmUp().toMillis());
        ArrayNode rows = root.putArray("rows");
        report.results().forEach(result -> add(rows.addObject(), result));
        try {
            return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(root) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("numbers and texts can always be written", e);
        }
    }

    private static void add(ObjectNode row, Result result) {
        row.put("name", result.name());
        row.put("title", result.title());
        result.missing().ifPresent(why -> row.put("missing", why));
        ArrayNode figures = row.putArray("figures");
        for (Figure figure : result.figures()) {
            ObjectNode each = figures.addObject();
            each.put("what", figure.what());
            each.put("unit", figure.unit());
            each.put("median", figure.measured().median());
            each.put("lower", figure.measured().lower());
            each.put("upper", figure.measured().upper());
            if (!figure.goal().isNone()) {
                each.put(
                        figure.goal().atMost() ? "atMost" : "atLeast",
                        figure.goal().bound());
                each.put("met", figure.isMet());
            }
        }
    }
}
