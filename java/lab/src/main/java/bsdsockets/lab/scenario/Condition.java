package bsdsockets.lab.scenario;

/** Something to wait for. */
@FunctionalInterface
public interface Condition {
    boolean holds() throws Exception;
}
