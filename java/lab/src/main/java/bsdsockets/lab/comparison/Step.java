package bsdsockets.lab.comparison;

/**
 * One call that a side made.
 *
 * @param actor who made it, as in "client"
 * @param call the call in a line, as in "connect(fd, address)"
 * @param result what it returned, or the failure
 * @param java the code that ran, as it stands in the source; "" where the source is not at hand
 */
public record Step(String actor, String call, String result, String java) {}
