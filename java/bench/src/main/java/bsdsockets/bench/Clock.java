package bsdsockets.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;

/** What a turn is timed by. */
public enum Clock {
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
    },
    /** The processor time of all threads of this process: for operations that two of them share. */
    PROCESS {
        @Override
        long nanos() {
            return CLoops.processNanos();
        }
    };

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    abstract long nanos();
}
