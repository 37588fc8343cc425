package bsdsockets.lab.trace;

/**
 * A system call as strace(1) saw it.
 *
 * @param nanos when it began, since the epoch
 * @param end when it returned; the same where it never did
 * @param thread the kernel's number of the thread
 * @param text the call and its result, as in "close(5) = 0"; what a descriptor stands for is left out
 */
public record SystemCall(long nanos, long end, int thread, String text) implements Event {}
