package bsdsockets.bench;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;

/**
 * Contenders in turn in one JVM. A machine's speed drifts from second to second; within a round it hardly does, so the
 * ratios of each round are what is kept. Turns are short and rounds
 * many, so that what else runs on the machine falls on all contenders alike.
 */
public final class PairedRun {
    private static final int STEADY_TURNS = 3;
    private static final int PATIENCE = 5;

    /** For so many rounds that are kept, one that is not goes before: who warms up has the JVM compile anew what others share. */
    private static final int DISCARDED = 4;

    private final List<Contender> contenders;

    /** Nanoseconds per operation, by round and contender. */
    private final double[][] times;

    private PairedRun(List<Contender> contenders, int rounds) {
        this.contenders = contenders;
        this.times = new double[rounds][contenders.size()];
    }

    /** Warms each up, then gives each its turn in every round; who begins changes from round to round. */
    public static PairedRun of(Schedule schedule, Clock clock, List<Contender> contenders) throws IOException {
        PairedRun run = new PairedRun(contenders, schedule.rounds());
        long[] operations = new long[contenders.size()];
        for (int i = 0; i < operations.length; i++) {
            operations[i] = operationsOfATurn(schedule, clock, contenders.get(i));
        }
        for (int round = -schedule.rounds() / DISCARDED; round < schedule.rounds(); round++) {
            for (int turn = 0; turn < operations.length; turn++) {
                int who = Math.floorMod(round + turn, operations.length);
                double each = (double) contenders.get(who).time(clock, operations[who]) / operations[who];
                if (round >= 0) {
                    run.times[round][who] = each;
                }
            }
        }
        return run;
    }

    /**
     * Runs it until it is warm, and says how many operations a turn is at the speed that it then has: the speed that it
     * kept for some turns, since a compiler may have taken the processor from one of them.
     */
    private static long operationsOfATurn(Schedule schedule, Clock clock, Contender contender) throws IOException {
        long turn = schedule.turn().toNanos();
        long warm = System.nanoTime() + schedule.warmUp().toNanos();
        long latest = warm + PATIENCE * (schedule.warmUp().toNanos() + turn);
        long operations = 1;
        int steady = 0;
        while (System.nanoTime() < warm || (steady < STEADY_TURNS && System.nanoTime() < latest)) {
            long took = Math.max(1, contender.time(clock, operations));
            double share = (double) turn / took;
            steady = share > 0.5 && share < 2 ? steady + 1 : 0;
            operations = Math.max(1, (long) (operations * Math.max(0.5, Math.min(share, 10))));
        }
        return operations;
    }

    /** The time of one contender over another's, round by round, beside what it is to be. */
    Figure ratio(Contender ours, Contender theirs, Goal goal) {
        String what = ours.name() + " over " + theirs.name() + ", "
                + Math.round(nanos(theirs).median()) + " ns";
        return new Figure(what, "", ratios(ours, theirs), goal);
    }

    /** The time of one contender over another's, round by round. */
    Quartiles ratios(Contender ours, Contender theirs) {
        int above = contenders.indexOf(ours);
        int below = contenders.indexOf(theirs);
        return Quartiles.of(Arrays.stream(times)
                .mapToDouble(round -> round[above] / round[below])
                .toArray());
    }

    /** The nanoseconds of one operation. */
    public Quartiles nanos(Contender contender) {
        int index = contenders.indexOf(contender);
        return Quartiles.of(
                Arrays.stream(times).mapToDouble(round -> round[index]).toArray());
    }
}
