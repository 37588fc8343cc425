package bsdsockets.bench.curve;

import bsdsockets.bench.Environment;
import bsdsockets.bench.Schedule;
import bsdsockets.bench.report.Output;
import bsdsockets.bench.scale.Descriptors;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command {@code curves}. */
@Command(
        name = "curves",
        mixinStandardHelpOptions = true,
        description = "How the cost of a message grows with the number of connections, with its size,"
                + " and with how many datagrams go at once. --format svg draws it.")
public final class CurvesCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Option(
            names = "--curve",
            paramLabel = "NAME",
            split = ",",
            defaultValue = "CONNECTIONS,BYTES,DATAGRAMS",
            description = "Which, of ${COMPLETION-CANDIDATES}; may be several. Without it: all of them.")
    private List<Axis> axes;

    @Option(
            names = "--connections",
            paramLabel = "COUNT",
            split = ",",
            defaultValue = "1,10,100,1000,10000,50000",
            description = "The numbers of connections: ${DEFAULT-VALUE}.")
    private List<Integer> connections;

    @Option(
            names = "--bytes",
            paramLabel = "COUNT",
            split = ",",
            defaultValue = "64,256,1024,4096,16384,65536,262144,1048576",
            description = "The sizes of a message: ${DEFAULT-VALUE}.")
    private List<Integer> bytes;

    @Option(
            names = "--datagrams",
            paramLabel = "COUNT",
            split = ",",
            defaultValue = "1,2,4,8,16,32,64",
            description = "The numbers of datagrams, 64 at most: ${DEFAULT-VALUE}.")
    private List<Integer> datagrams;

    @Option(
            names = "--rounds",
            paramLabel = "COUNT",
            defaultValue = "11",
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
            defaultValue = "2000",
            description = "How long each contender runs before, at each point: ${DEFAULT-VALUE} ms.")
    private int warmUp;

    @Mixin
    private Output output;

    /** Made by picocli. */
    public CurvesCommand() {}

    /** Exit status: 0 all is printed; 1 it failed, or the limit of open files is too low; 2 bad arguments. */
    @Override
    public Integer call() throws IOException {
        Map<Axis, List<Integer>> places = places();
        Schedule schedule = schedule();
        if (places.containsKey(Axis.CONNECTIONS)) {
            Optional<String> missing = Descriptors.missing(Collections.max(connections));
            if (missing.isPresent()) {
                spec.commandLine().getErr().println(missing.get());
                return 1;
            }
        }
        List<Curve> curves = new ArrayList<>();
        for (Map.Entry<Axis, List<Integer>> each : places.entrySet()) {
            curves.add(curve(each.getKey(), each.getValue(), schedule));
        }
        output.write(new CurvesReport(curves, schedule, Environment.describe()).write(output.format()));
        return 0;
    }

    private Curve curve(Axis axis, List<Integer> places, Schedule schedule) throws IOException {
        List<Point> points = new ArrayList<>();
        for (int at : places) {
            spec.commandLine().getErr().println(axis + ": " + at);
            points.add(Curve.measure(axis, at, schedule));
        }
        return new Curve(axis, points);
    }

    private Map<Axis, List<Integer>> places() {
        Map<Axis, List<Integer>> places = new EnumMap<>(Axis.class);
        for (Axis axis : axes) {
            List<Integer> chosen = switch (axis) {
                case CONNECTIONS -> connections;
                case BYTES -> bytes;
                case DATAGRAMS -> datagrams;
            };
            if (Collections.min(chosen) < 1 || Collections.max(chosen) > axis.most()) {
                throw new ParameterException(
                        spec.commandLine(), "--" + axis + " are 1 to " + axis.most() + ", not " + chosen);
            }
            places.put(axis, chosen);
        }
        return places;
    }

    private Schedule schedule() {
        try {
            return new Schedule(rounds, Duration.ofMillis(turn), Duration.ofMillis(warmUp));
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage(), e);
        }
    }
}
