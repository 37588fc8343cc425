package bsdsockets.posix;

import java.util.Objects;

/**
 * A multicast group of either IP, and the interface: {@code struct group_req}, RFC 3678.
 *
 * @param ifindex the interface's number; 0 to let the kernel choose
 * @param group the group; its port is passed over
 */
public record GroupReq(int ifindex, Sockaddr group) {
    /** As given. */
    public GroupReq {
        Objects.requireNonNull(group);
    }

    /** The struct as C lays it out. */
    public byte[] toBytes() {
        return SockaddrStorage.struct(ifindex, group);
    }
}
