package bsdsockets.lab.change;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A run of the comparison as its JSON report has it: what is needed to compare it with another.
 *
 * @param environment the facts by name
 * @param scenarios by id
 */
public record RecordedRun(Map<String, String> environment, Map<String, RecordedScenario> scenarios) {
    private static final Pattern ENDING = Pattern.compile("(NO_EQUIVALENT|SKIPPED|FAILED) \\(");

    public RecordedRun {
        environment = Collections.unmodifiableMap(new LinkedHashMap<>(environment));
        scenarios = Collections.unmodifiableMap(new LinkedHashMap<>(scenarios));
    }

    /**
     * What a scenario came to.
     *
     * @param sides of each side the outcomes as text, as in "recv=0"
     */
    public record RecordedScenario(String verdict, Map<String, List<String>> sides) {
        public RecordedScenario {
            sides = Collections.unmodifiableMap(new LinkedHashMap<>(sides));
        }

        /** Of a side the outcomes, by name; how it ended, where it did not complete, has the name "ended". */
        Map<String, String> outcomes(String side) {
            Map<String, String> outcomes = new LinkedHashMap<>();
            for (String text : sides.getOrDefault(side, List.of())) {
                int equals = text.indexOf('=');
                if (equals < 0 || ENDING.matcher(text).lookingAt()) {
                    outcomes.put("ended", text);
                } else {
                    outcomes.put(text.substring(0, equals), text.substring(equals + 1));
                }
            }
            return outcomes;
        }
    }
}
