package bsdsockets.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;

/** What a turn is timed by. */
enum Clock {
    /** Time that passes: for operations that wait. */
    ELAPSED {
        @Override
        long nanos() {
            return System.nanoTime();
        }
    },
    /** The calling thread's processor time: for operations that never wait, and other processes then do not count. */
    PROCESSOR {
        @Override
        long nanos() {
            return THREADS.getCurrentThreadCpuTime();
        }
    };

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    abstract long nanos();
}
