package bsdsockets.posix;

/**
 * A multicast group, an interface and the one sender that counts: {@code struct ip_mreq_source}, ip(7).
 *
 * @param multiaddr the group, an IPv4 address in numbers
 * @param interfaceAddr an address of the interface; "0.0.0.0" to let the kernel choose
 * @param sourceaddr the sender
 */
public record IpMreqSource(String multiaddr, String interfaceAddr, String sourceaddr) {
    /**
     * As given, the addresses as inet_ntop(3) writes them.
     *
     * @throws IllegalArgumentException for text that is no IPv4 address in numbers
     */
    public IpMreqSource {
        multiaddr = Ipv4.canonical(multiaddr);
        interfaceAddr = Ipv4.canonical(interfaceAddr);
        sourceaddr = Ipv4.canonical(sourceaddr);
    }

    /** The struct as C lays it out. */
    public byte[] toBytes() {
        return NativeOrder.allocate(3 * Ipv4.SIZE)
                .put(Ipv4.bytes(multiaddr))
                .put(Ipv4.bytes(interfaceAddr))
                .put(Ipv4.bytes(sourceaddr))
                .array();
    }
}
