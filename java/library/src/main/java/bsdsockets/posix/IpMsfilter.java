package bsdsockets.posix;

import java.nio.ByteBuffer;
import java.util.List;

/**
 * A multicast group, an interface and the senders that count, or do not: {@code struct ip_msfilter}, ip(7).
 *
 * @param multiaddr the group, an IPv4 address in numbers
 * @param interfaceAddr an address of the interface
 * @param fmode {@link Constants#MCAST_INCLUDE} or {@link Constants#MCAST_EXCLUDE}
 * @param slist the senders
 */
public record IpMsfilter(String multiaddr, String interfaceAddr, int fmode, List<String> slist) {
    private static final int HEAD = 16;

    /**
     * As given, the addresses as inet_ntop(3) writes them.
     *
     * @throws IllegalArgumentException for text that is no IPv4 address in numbers
     */
    public IpMsfilter {
        multiaddr = Ipv4.canonical(multiaddr);
        interfaceAddr = Ipv4.canonical(interfaceAddr);
        slist = slist.stream().map(Ipv4::canonical).toList();
    }

    /** The struct as C lays it out. */
    public byte[] toBytes() {
        ByteBuffer struct = NativeOrder.allocate(HEAD + slist.size() * Ipv4.SIZE)
                .put(Ipv4.bytes(multiaddr))
                .put(Ipv4.bytes(interfaceAddr))
                .putInt(fmode)
                .putInt(slist.size());
        slist.forEach(source -> struct.put(Ipv4.bytes(source)));
        return NativeOrder.bytes(struct);
    }
}
