package bsdsockets.bench.scale;

import bsdsockets.bench.Closing;
import bsdsockets.bench.Core;
import bsdsockets.bench.Quartiles;
import bsdsockets.bench.Schedule;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/** A number of connections, and what each way of holding so many takes. */
public record Scale(int connections, List<Measured> contenders) {
    /**
     * Measures it now, all contenders at the same time, each in a JVM of its own, in turn on one processor.
     *
     * @param active how many connections have a message under way at a time; each is measured
     * @param pause how long all rest before memory is counted: a JVM gives back what its compilers had within six seconds
     */
    public static Scale measure(int connections, List<Integer> active, Schedule schedule, Duration pause)
            throws IOException {
        try (Closing open = new Closing()) {
            // inherited by the JVMs that are started
            open.add(Core.pinned());
            Map<Holding, Held> held = new LinkedHashMap<>();
            for (Holding who : Holding.values()) {
                if (who.missing().isEmpty()) {
                    held.put(who, open.add(Held.open(who, connections)));
                }
            }
            Map<Holding, Optional<Memory>> memory = memory(held, schedule.warmUp(), pause);
            Map<Holding, List<Throughput>> throughputs = throughputs(held, active, schedule);
            return new Scale(
                    connections,
                    Arrays.stream(Holding.values())
                            .map(who -> who.missing()
                                    .map(why -> Measured.missing(who, why))
                                    .orElseGet(() ->
                                            new Measured(who, Optional.empty(), memory.get(who), throughputs.get(who))))
                            .toList());
        }
    }

    /** The processor time of a message by contender, for the first number of active connections. */
    public Map<String, Quartiles> processorNanos() {
        Map<String, Quartiles> nanos = new LinkedHashMap<>();
        for (Measured contender : contenders) {
            contender.throughputs().stream()
                    .findFirst()
                    .ifPresent(first -> nanos.put(contender.who().toString(), first.processorNanos()));
        }
        return nanos;
    }

    /** Makes the connections, and tells what each takes. */
    private static Map<Holding, Optional<Memory>> memory(Map<Holding, Held> held, Duration warmUp, Duration pause)
            throws IOException {
        for (Held each : held.values()) {
            each.connectFirst(warmUp);
            // the first reading loads what all of them need
            each.memory();
        }
        rest(pause);
        Map<Holding, Memory> before = new LinkedHashMap<>();
        for (Map.Entry<Holding, Held> each : held.entrySet()) {
            before.put(each.getKey(), each.getValue().memory());
        }
        for (Held each : held.values()) {
            each.connectOthers();
        }
        rest(pause);
        Map<Holding, Optional<Memory>> memory = new LinkedHashMap<>();
        for (Map.Entry<Holding, Held> each : held.entrySet()) {
            memory.put(each.getKey(), each.getValue().perConnection(before.get(each.getKey())));
        }
        return memory;
    }

    private static void rest(Duration pause) throws IOException {
        try {
            Thread.sleep(pause.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted");
        }
    }

    private static Map<Holding, List<Throughput>> throughputs(
            Map<Holding, Held> held, List<Integer> active, Schedule schedule) throws IOException {
        Map<Holding, List<Throughput>> throughputs = new LinkedHashMap<>();
        held.keySet().forEach(who -> throughputs.put(who, new ArrayList<>()));
        for (int each : active) {
            Map<Holding, Turn[]> turns = turns(held, each, schedule);
            Turn[] first = turns.get(Holding.EVENT_LOOP);
            turns.forEach((who, own) -> throughputs
                    .get(who)
                    .add(new Throughput(
                            each,
                            quartiles(own, Turn::processorPerMessage),
                            quartiles(own, Turn::elapsedPerMessage),
                            ratios(own, first))));
        }
        return throughputs;
    }

    /** A turn for each to get used to it, then one in every round; who begins changes from round to round. */
    private static Map<Holding, Turn[]> turns(Map<Holding, Held> held, int active, Schedule schedule)
            throws IOException {
        List<Holding> order = List.copyOf(held.keySet());
        Map<Holding, Turn[]> turns = new LinkedHashMap<>();
        for (Holding who : order) {
            turns.put(who, new Turn[schedule.rounds()]);
            held.get(who).ask(active, schedule.turn());
        }
        for (int round = 0; round < schedule.rounds(); round++) {
            for (int turn = 0; turn < order.size(); turn++) {
                Holding who = order.get((round + turn) % order.size());
                turns.get(who)[round] = held.get(who).ask(active, schedule.turn());
            }
        }
        return turns;
    }

    private static Quartiles quartiles(Turn[] turns, ToDoubleFunction<Turn> value) {
        return Quartiles.of(Arrays.stream(turns).mapToDouble(value).toArray());
    }

    private static Quartiles ratios(Turn[] above, Turn[] below) {
        double[] ratios = new double[above.length];
        for (int round = 0; round < ratios.length; round++) {
            ratios[round] = above[round].processorPerMessage() / below[round].processorPerMessage();
        }
        return Quartiles.of(ratios);
    }
}
