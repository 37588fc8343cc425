package bsdsockets.lab.scenario;

import java.nio.channels.Channel;
import java.util.Optional;
import java.util.concurrent.Callable;

/**
 * Someone who makes calls. Every call is recorded as a step with its result and with the code of the lambda, cut from the
 * source: so write one call per lambda and one lambda per line.
 *
 * <p>A value that is an {@link AutoCloseable} or a {@link bsdsockets.posix.Accepted} is closed at the end of the run.
 */
public interface Actor {
    /** A call that must succeed: where it fails, the side could not tell and is "failed". */
    <T> T step(Callable<T> call);

    /** As {@link #step(Callable)}, for a call that returns nothing. */
    void step(Action call);

    /**
     * As {@link #step(Callable)}, for a call that opens something which is to be closed at the end of the run.
     *
     * @param call gives a descriptor, a pair of them, or an {@link AutoCloseable}
     */
    <T> T open(Callable<T> call);

    /**
     * Makes a call and records the outcome: the value returned, or the errno that the failure stands for.
     *
     * @param name unique in the run; a word of it is C's name of the call, as in "second recv": that tells what a time-out
     *     stands for, and that a JDK's -1 is C's 0
     * @return the value; empty where the call failed
     */
    <T> Optional<T> observe(String name, Callable<T> call);

    /**
     * As {@link #observe(String, Callable)}, for a call that returns nothing: its value is 0, as C's.
     *
     * @return whether it succeeded
     */
    boolean observe(String name, Action call);

    /**
     * As {@link #observe(String, Callable)}, where only matters whether it works: success is 0, whatever it returned, as
     * for an accept, whose descriptor is another each time.
     */
    <T> Optional<T> attempt(String name, Callable<T> call);

    /** This actor, whose next call is made on a channel: only that tells a closed channel from one that was shut down. */
    Actor on(Channel channel);
}
