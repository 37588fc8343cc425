package bsdsockets.posix;

/**
 * What recvfrom(2) gives.
 *
 * @param count how many bytes arrived; with MSG_TRUNC how long the datagram was, which may be more than the buffer holds
 * @param from the sender; null where the kernel names none
 */
public record Received(int count, Sockaddr from) {}
