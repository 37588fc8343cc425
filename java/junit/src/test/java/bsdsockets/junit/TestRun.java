package bsdsockets.junit;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;

/**
 * How the tests of a class ended.
 *
 * @param failures by the name of the test; a class that could not start counts as one
 * @param skipped why, for each class or test that was
 */
public record TestRun(long succeeded, Map<String, Throwable> failures, List<String> skipped) {
    /** Runs them with these configuration parameters. */
    public static TestRun of(Class<?> tests, Map<String, String> parameters) {
        EngineExecutionResults results = EngineTestKit.engine("junit-jupiter")
                .selectors(selectClass(tests))
                .configurationParameters(parameters)
                .execute();
        Map<String, Throwable> failures = new TreeMap<>();
        results.allEvents().failed().stream().forEach(event -> failures.put(name(event), failure(event)));
        List<String> skipped = results.allEvents()
                .skipped()
                .map(event -> event.getRequiredPayload(String.class))
                .toList();
        return new TestRun(results.testEvents().succeeded().count(), failures, skipped);
    }

    /** The method's name, and for a run of several the run's. */
    private static String name(Event event) {
        String own = event.getTestDescriptor().getDisplayName();
        return event.getTestDescriptor()
                .getParent()
                .filter(parent ->
                        parent.getUniqueId().getLastSegment().getType().equals("test-template"))
                .map(parent -> parent.getLegacyReportingName().replaceFirst("\\(.*", "") + " " + own)
                .orElse(own.replaceFirst("\\(.*", ""));
    }

    private static Throwable failure(Event event) {
        return event.getRequiredPayload(org.junit.platform.engine.TestExecutionResult.class)
                .getThrowable()
                .orElseThrow();
    }
}
