package bsdsockets.bench.jmh;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * The nanoseconds of a call on one thread. Many short iterations, so that what else runs on the machine spoils few of them. A
 * subclass is its own state, as JMH wants public classes that are not final.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 4, time = 250, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 15, time = 150, timeUnit = TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgsAppend = "--enable-native-access=ALL-UNNAMED")
@State(Scope.Thread)
public abstract class PerCall {
    /** The length of a message. */
    static final int SIZE = 64;

    /** Fails where a call did not do what it is timed for. */
    static int expect(int expected, int result) {
        if (result != expected) {
            throw new IllegalStateException("a call returned " + result + " instead of " + expected);
        }
        return result;
    }
}
