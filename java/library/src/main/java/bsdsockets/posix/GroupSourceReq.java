package bsdsockets.posix;

import java.util.Objects;

/**
 * A multicast group of either IP, the interface and the one sender that counts: {@code struct group_source_req}, RFC 3678.
 *
 * @param ifindex the interface's number; 0 to let the kernel choose
 * @param group the group; its port is passed over
 * @param source the sender; its port is passed over
 */
public record GroupSourceReq(int ifindex, Sockaddr group, Sockaddr source) {
    /** As given. */
    public GroupSourceReq {
        Objects.requireNonNull(group);
        Objects.requireNonNull(source);
    }

    /** The struct as C lays it out. */
    public byte[] toBytes() {
        return SockaddrStorage.struct(ifindex, group, source);
    }
}
