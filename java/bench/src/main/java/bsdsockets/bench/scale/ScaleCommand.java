package bsdsockets.bench.scale;

import bsdsockets.bench.Environment;
import bsdsockets.bench.Schedule;
import bsdsockets.bench.report.Output;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command {@code scale}. */
@Command(
        name = "scale",
        mixinStandardHelpOptions = true,
        description = {
            "Many TCP connections held by one event loop, by virtual threads, by a Selector and by Netty:"
                    + " what each takes of memory, and what a message of 64 bytes sent back costs.",
            "Each way has a JVM of its own, and its clients another; all take turns on one processor."
        })
public final class ScaleCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Option(
            names = "--connections",
            paramLabel = "COUNT",
            split = ",",
            defaultValue = "10000,50000",
            description = "How many connections; may be several. Without it: ${DEFAULT-VALUE}.")
    private List<Integer> connections;

    @Option(
            names = "--active",
            paramLabel = "COUNT",
            split = ",",
            defaultValue = "64,1000",
            description = "How many of them have a message under way at a time, in turn; may be several."
                    + " Without it: ${DEFAULT-VALUE}.")
    private List<Integer> active;

    @Option(
            names = "--rounds",
            paramLabel = "COUNT",
            defaultValue = "11",
            description = "How often each has its turn: ${DEFAULT-VALUE}.")
    private int rounds;

    @Option(
            names = "--turn",
            paramLabel = "MILLIS",
            defaultValue = "200",
            description = "How long a turn lasts: ${DEFAULT-VALUE} ms.")
    private int turn;

    @Option(
            names = "--warm-up",
            paramLabel = "MILLIS",
            defaultValue = "2000",
            description = "How long each runs before: ${DEFAULT-VALUE} ms.")
    private int warmUp;

    @Option(
            names = "--pause",
            paramLabel = "MILLIS",
            defaultValue = "6000",
            description = "How long all rest before memory is counted, so that their JVMs give back what their"
                    + " compilers had: ${DEFAULT-VALUE} ms.")
    private int pause;

    @Mixin
    private Output output;

    /** Made by picocli. */
    public ScaleCommand() {}

    /** Exit status: 0 all is printed; 1 it failed, or the limit of open files is too low; 2 bad arguments. */
    @Override
    public Integer call() throws IOException {
        Schedule schedule = schedule();
        Optional<String> missing = Descriptors.missing(Collections.max(connections));
        if (missing.isPresent()) {
            spec.commandLine().getErr().println(missing.get());
            return 1;
        }
        List<Scale> scales = new ArrayList<>();
        for (int each : connections) {
            spec.commandLine().getErr().println((scales.size() + 1) + "/" + connections.size() + " " + each);
            scales.add(Scale.measure(each, atMost(each), schedule, Duration.ofMillis(pause)));
        }
        ScaleReport report = new ScaleReport(scales, schedule, Environment.describe());
        output.write(report.write(output.format()));
        return 0;
    }

    /** No more can be active than there are. */
    private List<Integer> atMost(int most) {
        return active.stream().map(each -> Math.min(each, most)).distinct().toList();
    }

    private Schedule schedule() {
        try {
            if (Collections.min(connections) < 1 || Collections.min(active) < 1 || pause < 0) {
                throw new IllegalArgumentException("at least one connection, one that is active, and no pause below 0");
            }
            return new Schedule(rounds, Duration.ofMillis(turn), Duration.ofMillis(warmUp));
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage(), e);
        }
    }
}
