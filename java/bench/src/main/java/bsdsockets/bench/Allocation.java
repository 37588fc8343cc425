package bsdsockets.bench;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;

/** What the calling thread allocates, as the JVM counts it for each thread. */
final class Allocation {
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    /** Enough of a call that takes less than a microsecond. */
    static final long MANY = 100_000;

    /** It is counted, not timed: more would say the same. */
    private static final int MOST_ROUNDS = 11;

    private Allocation() {}

    /**
     * Bytes per operation, by round: the difference between a long and a short run, so that what is allocated around
     * the loop does not count.
     *
     * @param times how many operations the short run has
     */
    static Quartiles perOperation(Schedule schedule, Contender contender, long times) throws IOException {
        long end = System.nanoTime() + schedule.warmUp().toNanos();
        do {
            contender.loop().run(times);
        } while (System.nanoTime() < end);
        double[] bytes = new double[Math.min(schedule.rounds(), MOST_ROUNDS)];
        for (int round = 0; round < bytes.length; round++) {
            bytes[round] = (double) (allocatedBy(contender, 2 * times) - allocatedBy(contender, times)) / times;
        }
        return Quartiles.of(bytes);
    }

    private static long allocatedBy(Contender contender, long times) throws IOException {
        long before = THREADS.getCurrentThreadAllocatedBytes();
        contender.loop().run(times);
        return THREADS.getCurrentThreadAllocatedBytes() - before;
    }
}
