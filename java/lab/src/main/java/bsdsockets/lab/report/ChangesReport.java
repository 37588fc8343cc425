package bsdsockets.lab.report;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import bsdsockets.lab.change.RunChanges;
import bsdsockets.lab.change.RunChanges.Change;
import bsdsockets.lab.change.RunChanges.OutcomeChange;
import bsdsockets.lab.change.RunChanges.ScenarioChange;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What changed between two runs, written for a person, a program or a pull request. */
public final class ChangesReport {
    private static final String END = System.lineSeparator();

    private final RunChanges changes;
    private final String before;
    private final String after;

    /**
     * A report.
     *
     * @param before what the first run is called
     * @param after what the second run is called
     */
    public ChangesReport(RunChanges changes, String before, String after) {
        this.changes = changes;
        this.before = before;
        this.after = after;
    }

    /** For a terminal of a width. */
    public String table(int width) {
        List<List<List<String>>> rows = new ArrayList<>();
        for (List<String> row : rows()) {
            rows.add(row.stream().map(List::of).toList());
        }
        String table = rows.isEmpty() ? "" : new Grid(headers(), rows).within(width) + END;
        return table + Wrapped.at(width, summary()) + END;
    }

    /** For a pull request. */
    public String markdown() {
        StringBuilder text = new StringBuilder("## " + Markdown.text(before) + " and " + Markdown.text(after));
        text.append(Markdown.END + Markdown.END)
                .append(Markdown.text(summary()))
                .append(Markdown.END);
        List<List<String>> rows = rows();
        if (!rows.isEmpty()) {
            text.append(Markdown.END)
                    .append(Markdown.head(headers().stream().map(Markdown::text).toList()));
            rows.forEach(row -> text.append(Markdown.row(List.of(
                    Markdown.text(row.get(0)),
                    Markdown.text(row.get(1)),
                    Markdown.code(row.get(2)),
                    Markdown.code(row.get(3))))));
        }
        return text.toString();
    }

    /** For a program. */
    public String json() {
        Map<String, Object> environment = new LinkedHashMap<>();
        changes.environment().forEach(fact -> environment.put(fact.name(), fromTo(fact.before(), fact.after())));
        Map<String, Object> report = new LinkedHashMap<>();
        report.put("from", before);
        report.put("to", after);
        report.put("changed", changes.isBehaviourChanged());
        report.put("environment", environment);
        report.put(
                "scenarios",
                changes.scenarios().stream().map(ChangesReport::scenario).toList());
        return Json.written(report);
    }

    private static Map<String, Object> scenario(ScenarioChange change) {
        Map<String, Object> scenario = new LinkedHashMap<>();
        scenario.put("id", change.id());
        scenario.put("change", change.kind().name().toLowerCase(Locale.ROOT));
        scenario.put("verdict", fromTo(change.before(), change.after()));
        Map<String, List<Object>> sides = change.outcomes().stream()
                .collect(
                        groupingBy(OutcomeChange::side, LinkedHashMap::new, mapping(ChangesReport::outcome, toList())));
        scenario.put("sides", sides);
        return scenario;
    }

    private static Object outcome(OutcomeChange change) {
        Map<String, Object> outcome = new LinkedHashMap<>();
        outcome.put("outcome", change.name());
        outcome.putAll(fromTo(change.before(), change.after()));
        return outcome;
    }

    /** Null, not a word, stands for what a run does not have. */
    private static Map<String, Object> fromTo(String before, String after) {
        Map<String, Object> pair = new LinkedHashMap<>();
        pair.put("from", before.equals(RunChanges.NONE) ? null : before);
        pair.put("to", after.equals(RunChanges.NONE) ? null : after);
        return pair;
    }

    private List<String> headers() {
        return List.of("scenario", "what", before, after);
    }

    private List<List<String>> rows() {
        List<List<String>> rows = new ArrayList<>();
        for (Change fact : changes.environment()) {
            rows.add(List.of("environment", fact.name(), fact.before(), fact.after()));
        }
        for (ScenarioChange scenario : changes.scenarios()) {
            if (scenario.hasNewVerdict()) {
                rows.add(List.of(scenario.id(), "verdict", scenario.before(), scenario.after()));
            }
            for (OutcomeChange outcome : scenario.outcomes()) {
                String what = outcome.side() + ": " + outcome.name();
                rows.add(List.of(scenario.id(), what, outcome.before(), outcome.after()));
            }
        }
        return rows;
    }

    private String summary() {
        if (!changes.isBehaviourChanged()) {
            return "No behaviour changed" + (changes.environment().isEmpty() ? "." : ", only the environment.");
        }
        Map<RunChanges.Kind, Long> counts =
                changes.scenarios().stream().collect(groupingBy(ScenarioChange::kind, counting()));
        List<String> parts = new ArrayList<>();
        for (RunChanges.Kind kind : RunChanges.Kind.values()) {
            if (counts.containsKey(kind)) {
                parts.add(counts.get(kind) + " " + kind.name().toLowerCase(Locale.ROOT));
            }
        }
        return "Scenarios: " + String.join(", ", parts) + ".";
    }
}
