package bsdsockets.lab.scenario;

/** Work in a thread of its own. */
public interface Background<T> {
    /** Waits for the work to end. */
    T join();

    /** Waits until the thread sleeps in the kernel inside a call: what is done to it then is done to a blocked call. */
    void awaitBlocked();

    /** The thread, for example to interrupt it. */
    Thread thread();
}
