package bsdsockets.lab.scenario;

import java.time.Duration;
import java.util.concurrent.Callable;

/** One run of one side of a scenario: what it does is recorded here, and what it opened is closed at its end. */
public interface Run {
    /** Someone who makes calls, as in "client". */
    Actor actor(String name);

    /**
     * Records an outcome that is no call's own, as in {@code outcome("same port", before == after)}.
     *
     * @param name unique in the run, and the same on every side
     * @param value what does not vary from run to run: no port, no descriptor, no time
     */
    void outcome(String name, Object value);

    /**
     * Ends the run: this side has no way to ask.
     *
     * @param why as in "java.net does not pass MSG_PEEK on"
     */
    void noEquivalent(String why);

    /**
     * Ends the run: this machine lacks what it needs.
     *
     * @param lacking as in "the right to raw sockets (CAP_NET_RAW)"
     */
    void skip(String lacking);

    /** A descriptor that is to be closed at the end of the run, if it is still open then. */
    int closing(int fd);

    /** A resource that is to be closed at the end of the run. */
    <T extends AutoCloseable> T closing(T resource);

    /** Starts the other end, in a thread of its own. Its failure makes the side "failed". */
    <T> Background<T> background(Callable<T> work);

    /** As {@link #background(Callable)}, for work that gives nothing. */
    Background<Void> background(Action work);

    /**
     * Waits until something holds, however short of the deadline that is: no scenario orders threads by sleeping.
     *
     * @param what to be named where it never does
     */
    void await(String what, Condition condition);

    /** How long the run may still take; never negative. */
    Duration timeLeft();
}
