package bsdsockets.lab.scenario;

/** A call that returns nothing. */
@FunctionalInterface
public interface Action {
    void run() throws Exception;
}
