package bsdsockets.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command line: {@code java -jar bench.jar --row NAME}. */
@Command(
        name = "bench",
        mixinStandardHelpOptions = true,
        description = "Measures the library against C, and against the JDK, in turn in one JVM.")
public final class Bench implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Option(
            names = "--row",
            paramLabel = "NAME",
            description = "The row to measure; may be given several times. Without it: all of them.")
    private List<String> names = List.of();

    @Option(names = "--list", description = "Lists the rows and ends.")
    private boolean list;

    @Option(
            names = "--rounds",
            paramLabel = "COUNT",
            defaultValue = "21",
            description = "How often each contender has its turn: ${DEFAULT-VALUE}.")
    private int rounds;

    @Option(
            names = "--turn",
            paramLabel = "MILLIS",
            defaultValue = "40",
            description = "How long a turn lasts: ${DEFAULT-VALUE} ms.")
    private int turn;

    @Option(
            names = "--warm-up",
            paramLabel = "MILLIS",
            defaultValue = "1000",
            description = "How long each contender runs before: ${DEFAULT-VALUE} ms.")
    private int warmUp;

    private Bench() {}

    /** Exit status: 0 the rows are printed, whether their goals are met or not; 1 a row failed; 2 bad arguments. */
    public static void main(String[] args) {
        System.exit(commandLine().execute(args));
    }

    static CommandLine commandLine() {
        return new CommandLine(new Bench());
    }

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        if (list) {
            Rows.ALL.forEach(row -> out.printf("%-24s %s%n", row.name(), row.title()));
            return 0;
        }
        List<Row> rows;
        Schedule schedule;
        try {
            rows = Rows.named(names);
            schedule = new Schedule(rounds, Duration.ofMillis(turn), Duration.ofMillis(warmUp));
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage(), e);
        }
        for (Row row : rows) {
            out.println(row.name() + ": " + row.title());
            if (row.missing().isPresent()) {
                out.println("  not measured: " + row.missing().get());
                continue;
            }
            row.measure(schedule).forEach(figure -> out.println("  " + figure));
            out.flush();
        }
        out.println(schedule + "; the median of the rounds");
        out.println(Environment.describe());
        out.flush();
        return 0;
    }
}
