package bsdsockets.lab.report;

import bsdsockets.lab.scenario.Scenario;
import bsdsockets.lab.trace.SideTrace;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A scenario's traces.
 *
 * @param lacking what could not be seen, and why, in sentences
 */
public record TraceReport(Scenario scenario, List<SideTrace> sides, List<String> lacking) {
    private static final String END = System.lineSeparator();

    public TraceReport {
        sides = List.copyOf(sides);
        lacking = List.copyOf(lacking);
    }

    /** For a person: the sides next to each other. */
    public String table(int width) {
        StringBuilder text = new StringBuilder();
        text.append(Wrapped.at(width, scenario.id() + ": " + scenario.title())).append(END);
        text.append(Wrapped.at(width, TraceTable.LEGEND)).append(END);
        lacking.forEach(sentence ->
                text.append(Wrapped.at(width, Printable.text(sentence))).append(END));
        return text.append(TraceTable.written(sides, width)).toString();
    }

    /** For a program. */
    public String json() {
        Map<String, Object> report = new LinkedHashMap<>();
        report.put("environment", Environment.facts());
        report.put("id", scenario.id());
        report.put("title", scenario.title());
        report.put("lacking", lacking);
        Map<String, Object> bySide = new LinkedHashMap<>();
        sides.forEach(side -> bySide.put(side.side().key(), TraceJson.side(side)));
        report.put("sides", bySide);
        return Json.written(report);
    }
}
