package bsdsockets.bench;

import bsdsockets.bench.curve.CurvesCommand;
import bsdsockets.bench.report.Output;
import bsdsockets.bench.scale.ScaleCommand;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command line: {@code java -jar bench.jar --row NAME --format markdown}. */
@Command(
        name = "bench",
        mixinStandardHelpOptions = true,
        subcommands = {JmhCommand.class, ScaleCommand.class, CurvesCommand.class},
        description = "Measures the library against C, the JDK and others, in turn in one JVM.")
public final class Bench implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Option(
            names = "--row",
            paramLabel = "NAME",
            description = "The row to measure; may be given several times. Without it: all of them.")
    private List<String> names = List.of();

    @Option(
            names = "--gates",
            description = "Only the rows that are exact or repeat best: within a minute what a change has cost.")
    private boolean gates;

    @Mixin
    private Output output;

    @Option(names = "--list", description = "Lists the rows and ends.")
    private boolean list;

    @Option(
            names = "--rounds",
            paramLabel = "COUNT",
            defaultValue = "101",
            description = "How often each contender has its turn: ${DEFAULT-VALUE}.")
    private int rounds;

    @Option(
            names = "--turn",
            paramLabel = "MILLIS",
            defaultValue = "8",
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
        return new CommandLine(new Bench()).setCaseInsensitiveEnumValuesAllowed(true);
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
            rows = gates ? Rows.GATES : Rows.named(names);
            schedule = new Schedule(rounds, Duration.ofMillis(turn), Duration.ofMillis(warmUp));
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage(), e);
        }
        Report report = new Report(measured(rows, schedule), schedule, Environment.describe());
        output.write(output.format().write(report));
        return 0;
    }

    /** Says on the error output where it is: all rows take minutes. */
    private List<Result> measured(List<Row> rows, Schedule schedule) throws IOException {
        List<Result> results = new ArrayList<>();
        for (Row row : rows) {
            spec.commandLine().getErr().println((results.size() + 1) + "/" + rows.size() + " " + row.name());
            List<Figure> figures = row.missing().isPresent() ? List.of() : row.measure(schedule);
            results.add(new Result(row.name(), row.title(), row.missing().or(row::partMissing), figures));
        }
        return results;
    }
}
