package bsdsockets.lab.change;

import bsdsockets.lab.change.RecordedRun.RecordedScenario;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads what {@code lab compare --format json} wrote. */
public final class RecordedRunReader {
    private static final ObjectMapper MAPPER = new ObjectMapper()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);

    private final String file;

    private RecordedRunReader(String file) {
        this.file = file;
    }

    /** Reads a report. */
    public static RecordedRun read(Path file) throws NoReportException {
        return new RecordedRunReader(file.toString()).parsed(content(file));
    }

    /**
     * Reads a report that is at hand already.
     *
     * @param name what to call it where it is no report
     */
    public static RecordedRun read(String name, byte[] json) throws NoReportException {
        return new RecordedRunReader(name).parsed(json);
    }

    private static byte[] content(Path file) throws NoReportException {
        if (!Files.exists(file)) {
            throw new NoReportException(file + ": there is no such file");
        }
        if (Files.isDirectory(file)) {
            throw new NoReportException(file + ": this is a directory");
        }
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new NoReportException(file + ": cannot be read: " + e.getMessage());
        }
    }

    private RecordedRun parsed(byte[] json) throws NoReportException {
        JsonNode report;
        try {
            report = MAPPER.readTree(json);
        } catch (JsonProcessingException e) {
            String place =
                    e.getLocation() == null ? "" : " in line " + e.getLocation().getLineNr();
            throw new NoReportException(file + ": this is not JSON" + place + ": " + e.getOriginalMessage());
        } catch (IOException e) {
            throw new NoReportException(file + ": cannot be read: " + e.getMessage());
        }
        need(report.isObject(), "it is no object with \"environment\" and \"scenarios\"");
        Map<String, String> environment = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> fact :
                child(report, "environment", "the report").properties()) {
            environment.put(fact.getKey(), fact.getValue().asText());
        }
        JsonNode list = report.path("scenarios");
        need(list.isArray(), "it has no list \"scenarios\"");
        Map<String, RecordedScenario> scenarios = new LinkedHashMap<>();
        for (JsonNode scenario : list) {
            String id = text(scenario, "id", "a scenario");
            need(scenarios.put(id, scenario(id, scenario)) == null, "it has the scenario " + id + " twice");
        }
        return new RecordedRun(environment, scenarios);
    }

    private RecordedScenario scenario(String id, JsonNode scenario) throws NoReportException {
        String verdict = text(scenario, "verdict", id);
        Map<String, List<String>> sides = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> side : child(scenario, "sides", id).properties()) {
            JsonNode outcome = side.getValue().path("outcome");
            need(outcome.isArray(), id + " has no list \"outcome\" of " + side.getKey());
            List<String> texts = new ArrayList<>();
            for (JsonNode text : outcome) {
                need(text.isTextual(), id + " has an outcome of " + side.getKey() + " that is no text");
                texts.add(text.asText());
            }
            sides.put(side.getKey(), texts);
        }
        return new RecordedScenario(verdict, sides);
    }

    private JsonNode child(JsonNode parent, String name, String where) throws NoReportException {
        JsonNode child = parent.path(name);
        need(child.isObject(), where + " has no object \"" + name + "\"");
        return child;
    }

    private String text(JsonNode parent, String name, String where) throws NoReportException {
        JsonNode text = parent.path(name);
        need(text.isTextual(), where + " has no \"" + name + "\"");
        return text.asText();
    }

    private void need(boolean holds, String otherwise) throws NoReportException {
        if (!holds) {
            throw new NoReportException(file + ": this is no report of 'lab compare --format json': " + otherwise);
        }
    }
}
