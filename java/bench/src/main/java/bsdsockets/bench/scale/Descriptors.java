package bsdsockets.bench.scale;

import com.sun.management.UnixOperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.Optional;

/** The limit of open files, which is a process's own. */
public final class Descriptors {
    /** What a JVM has open besides: its files, pipes, what it listens on. */
    private static final int OTHERS = 512;

    private Descriptors() {}

    /** What is missing where a process is to hold so many connections, and what to do; empty where it can. */
    public static Optional<String> missing(int connections) {
        long limit =
                ((UnixOperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getMaxFileDescriptorCount();
        return missing(connections, limit);
    }

    static Optional<String> missing(int connections, long limit) {
        long needed = (long) connections + OTHERS;
        if (limit >= needed) {
            return Optional.empty();
        }
        return Optional.of(connections + " connections need " + needed
                + " open files in a process, and the limit is " + limit
                + ". Run java/bench/bench.sh instead of the jar, which raises it where it may;"
                + " or say \"ulimit -n " + needed + "\" in the shell before;"
                + " or ask for fewer with --connections.");
    }
}
