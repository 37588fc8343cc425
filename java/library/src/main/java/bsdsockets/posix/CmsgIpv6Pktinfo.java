package bsdsockets.posix;

import java.util.Arrays;

/**
 * Which way an IPv6 datagram came or goes: IPV6_PKTINFO, {@code struct in6_pktinfo}, RFC 3542. Received where
 * IPV6_RECVPKTINFO is set.
 *
 * @param addr received: the destination; sent: the source address, "::" lets the kernel choose
 * @param ifindex the interface; 0 to send lets the kernel choose
 */
public record CmsgIpv6Pktinfo(String addr, int ifindex) implements Cmsg {
    static final int SIZE = 20;

    private static final int ADDRESS_SIZE = 16;

    /**
     * Writes the address as inet_ntop(3) does.
     *
     * @throws IllegalArgumentException for text that is no IPv6 address in numbers
     */
    public CmsgIpv6Pktinfo {
        addr = Names.inetNtop(Constants.AF_INET6, numeric(addr));
    }

    static CmsgIpv6Pktinfo parse(byte[] data) {
        return new CmsgIpv6Pktinfo(
                Names.inetNtop(Constants.AF_INET6, Arrays.copyOf(data, ADDRESS_SIZE)),
                NativeOrder.wrap(data).getInt(ADDRESS_SIZE));
    }

    @Override
    public int level() {
        return Constants.IPPROTO_IPV6;
    }

    @Override
    public int type() {
        return Constants.IPV6_PKTINFO;
    }

    @Override
    public byte[] data() {
        return NativeOrder.allocate(SIZE).put(numeric(addr)).putInt(ifindex).array();
    }

    private static byte[] numeric(String host) {
        return Names.numeric(Constants.AF_INET6, host, ADDRESS_SIZE);
    }
}
