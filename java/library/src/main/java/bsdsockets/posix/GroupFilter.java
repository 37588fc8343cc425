package bsdsockets.posix;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Objects;

/**
 * A multicast group of either IP, the interface and the senders that count, or do not: {@code struct group_filter},
 * RFC 3678.
 *
 * @param ifindex the interface's number; 0 to let the kernel choose
 * @param group the group; its port is passed over
 * @param fmode {@link Constants#MCAST_INCLUDE} or {@link Constants#MCAST_EXCLUDE}
 * @param slist the senders; their ports are passed over
 */
public record GroupFilter(int ifindex, Sockaddr group, int fmode, List<Sockaddr> slist) {
    private static final int HEAD = SockaddrStorage.AFTER_INT + SockaddrStorage.SIZE + 2 * Integer.BYTES;

    /** As given. */
    public GroupFilter {
        Objects.requireNonNull(group);
        slist = List.copyOf(slist);
    }

    /** The struct as C lays it out. */
    public byte[] toBytes() {
        ByteBuffer struct = NativeOrder.allocate(HEAD + slist.size() * SockaddrStorage.SIZE)
                .put(SockaddrStorage.struct(ifindex, group))
                .putInt(fmode)
                .putInt(slist.size());
        slist.forEach(source -> struct.put(SockaddrStorage.of(source)));
        return NativeOrder.bytes(struct);
    }
}
