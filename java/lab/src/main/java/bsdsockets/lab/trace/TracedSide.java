package bsdsockets.lab.trace;

import static java.nio.charset.StandardCharsets.UTF_8;

import bsdsockets.lab.comparison.Comparison;
import bsdsockets.lab.comparison.SideReport;
import bsdsockets.lab.scenario.Catalogue;
import bsdsockets.lab.scenario.Scenario;
import bsdsockets.lab.scenario.Side;
import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;

/**
 * The JVM that is traced: runs one side of a scenario twice, the second time between two markers, and prints its outcomes. What
 * a JVM does once, when it opens its first socket, so stays outside of them.
 */
final class TracedSide {
    /** Before each outcome in the output: a JVM may print warnings of its own. */
    static final String OUTCOME = "outcome:";

    /** Before the time at which the second run begins, in nanoseconds since the epoch. */
    static final String BEGIN = "begin:";

    /** The exit status where the side failed. */
    static final int FAILED = 3;

    /** A traced process is several times slower. */
    private static final Duration LIMIT = Duration.ofSeconds(30);

    private TracedSide() {}

    /**
     * Runs it.
     *
     * @param args the scenario's class and the side's name in the enum
     */
    public static void main(String[] args) throws ReflectiveOperationException {
        Scenario scenario = scenario(args[0]);
        Side side = Side.valueOf(args[1]);
        Comparison comparison = new Comparison(EnumSet.of(side), LIMIT);
        comparison.run(scenario);
        PrintStream out = new PrintStream(System.out, true, UTF_8);
        out.println(BEGIN + now());
        Marker.BEGIN.make();
        SideReport report = comparison.run(scenario).sides().get(side);
        Marker.END.make();
        report.texts().forEach(text -> out.println(OUTCOME + text.replace('\n', ' ')));
        // a side that hung has left threads behind
        System.exit(report.status() == SideReport.Status.FAILED ? FAILED : 0);
    }

    private static Scenario scenario(String className) throws ReflectiveOperationException {
        Optional<Scenario> known = Catalogue.all().stream()
                .filter(scenario -> scenario.getClass().getName().equals(className))
                .findFirst();
        return known.isPresent()
                ? known.get()
                : Class.forName(className)
                        .asSubclass(Scenario.class)
                        .getConstructor()
                        .newInstance();
    }

    private static long now() {
        Instant now = Instant.now();
        return now.getEpochSecond() * 1_000_000_000 + now.getNano();
    }
}
