package bsdsockets.bench;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;

/** What the calling thread allocates, as the JVM counts it for each thread. */
final class Allocation {
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private Allocation() {}

    /**
     * Bytes per operation, by round: the difference between a long and a short run, so that what is allocated around
     * the loop does not count.
     */
    static Quartiles perOperation(Schedule schedule, Contender contender) throws IOException {
        long times = 100_000;
        long end = System.nanoTime() + schedule.warmUp().toNanos();
        do {
            contender.loop().run(times);
        } while (System.nanoTime() < end);
        double[] bytes = new double[schedule.rounds()];
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
