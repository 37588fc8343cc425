package bsdsockets.lab.report;

import bsdsockets.lab.comparison.ScenarioReport;
import bsdsockets.lab.comparison.SideReport;
import bsdsockets.lab.comparison.Step;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A comparison as JSON: the environment, and of each scenario the verdict and what each side did. */
final class JsonReport {
    private JsonReport() {}

    static String written(List<ScenarioReport> reports) {
        Map<String, Object> report = new LinkedHashMap<>();
        report.put("environment", Environment.facts());
        report.put("scenarios", reports.stream().map(JsonReport::scenario).toList());
        return Json.written(report);
    }

    private static Map<String, Object> scenario(ScenarioReport report) {
        Map<String, Object> sides = new LinkedHashMap<>();
        report.sides().forEach((side, said) -> sides.put(side.key(), side(said)));
        Map<String, Object> scenario = new LinkedHashMap<>();
        scenario.put("id", report.id());
        scenario.put("title", report.title());
        scenario.put("verdict", report.verdict().text());
        scenario.put("why", report.why());
        scenario.put("sides", sides);
        return scenario;
    }

    private static Map<String, Object> side(SideReport report) {
        Map<String, Object> side = new LinkedHashMap<>();
        side.put("outcome", report.texts());
        side.put("steps", report.steps().stream().map(JsonReport::step).toList());
        return side;
    }

    private static Map<String, String> step(Step step) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("actor", step.actor());
        fields.put("call", step.call());
        fields.put("result", step.result());
        fields.put("java", step.java());
        return fields;
    }
}
