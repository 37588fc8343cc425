package bsdsockets.posix;

import java.nio.ByteBuffer;
import java.util.List;

/**
 * A message of sendmsg(2) or recvmsg(2): {@code struct msghdr}.
 *
 * @param name the receiver; null for a connected socket, and for recvmsg
 * @param iov the pieces, each from its position to its limit; the positions move by what was transferred
 * @param control the control messages to send; empty for recvmsg
 * @param controlCapacity room for control messages to receive, in bytes; 0 for sendmsg
 */
public record Msghdr(Sockaddr name, List<ByteBuffer> iov, List<Cmsg> control, int controlCapacity) {
    /**
     * Checks the capacity.
     *
     * @throws IllegalArgumentException for a negative capacity
     */
    public Msghdr {
        if (controlCapacity < 0) {
            throw new IllegalArgumentException("negative capacity for control messages: " + controlCapacity);
        }
        iov = List.copyOf(iov);
        control = List.copyOf(control);
    }

    /**
     * What recvmsg(2) gives.
     *
     * @param count how many bytes arrived
     * @param name the sender; null where the kernel names none
     * @param control the control messages; descriptors in them are the caller's to close
     * @param flags as in {@link Constants#MSG_TRUNC} and {@link Constants#MSG_CTRUNC}
     */
    public record Result(long count, Sockaddr name, List<Cmsg> control, int flags) {}
}
