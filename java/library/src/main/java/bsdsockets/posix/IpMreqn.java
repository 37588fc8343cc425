package bsdsockets.posix;

/**
 * A multicast group and the interface that it is joined on: {@code struct ip_mreqn}, ip(7).
 *
 * @param multiaddr the group, an IPv4 address in numbers; "0.0.0.0" for IP_MULTICAST_IF
 * @param address an address of the interface, "0.0.0.0" for none
 * @param ifindex the interface's number, which goes before the address; 0 for none
 */
public record IpMreqn(String multiaddr, String address, int ifindex) {
    static final int SIZE = 12;

    /**
     * As given, the addresses as inet_ntop(3) writes them.
     *
     * @throws IllegalArgumentException for text that is no IPv4 address in numbers
     */
    public IpMreqn {
        multiaddr = Ipv4.canonical(multiaddr);
        address = Ipv4.canonical(address);
    }

    /** A group on an interface by its number, 0 to let the kernel choose. */
    public static IpMreqn of(String multiaddr, int ifindex) {
        return new IpMreqn(multiaddr, Ipv4.ANY, ifindex);
    }

    /** The struct as C lays it out. */
    public byte[] toBytes() {
        return NativeOrder.allocate(SIZE)
                .put(Ipv4.bytes(multiaddr))
                .put(Ipv4.bytes(address))
                .putInt(ifindex)
                .array();
    }

    /** IP_MULTICAST_IF gives the address alone. */
    static IpMreqn ofAddress(byte[] address) {
        return new IpMreqn(Ipv4.ANY, Ipv4.text(address, 0), 0);
    }
}
