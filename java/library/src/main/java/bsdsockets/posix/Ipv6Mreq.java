package bsdsockets.posix;

/**
 * A multicast group and the interface that it is joined on: {@code struct ipv6_mreq}, ipv6(7).
 *
 * @param multiaddr the group, an IPv6 address in numbers
 * @param ifindex the interface's number; 0 to let the kernel choose
 */
public record Ipv6Mreq(String multiaddr, int ifindex) {
    private static final int ADDRESS_SIZE = 16;

    /**
     * As given, the address as inet_ntop(3) writes it.
     *
     * @throws IllegalArgumentException for text that is no IPv6 address in numbers
     */
    public Ipv6Mreq {
        multiaddr = Names.inetNtop(Constants.AF_INET6, bytes(multiaddr));
    }

    /** The struct as C lays it out. */
    public byte[] toBytes() {
        return NativeOrder.allocate(ADDRESS_SIZE + Integer.BYTES)
                .put(bytes(multiaddr))
                .putInt(ifindex)
                .array();
    }

    private static byte[] bytes(String address) {
        return Names.numeric(Constants.AF_INET6, address, ADDRESS_SIZE);
    }
}
