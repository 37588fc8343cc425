package bsdsockets.posix;

/**
 * What accept(2) gives.
 *
 * @param fd the new descriptor, which the caller must close
 * @param peer the address of the other end; null where the kernel names none
 */
public record Accepted(int fd, Sockaddr peer) {}
