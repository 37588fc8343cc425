package bsdsockets.posix;

import java.util.Arrays;

/**
 * Which way an IPv4 datagram came or goes: IP_PKTINFO, {@code struct in_pktinfo}, ip(7). Received where IP_PKTINFO is set.
 *
 * @param ifindex the interface; 0 to send lets the kernel choose
 * @param specDst received: the local address that it came to; sent: the source address, "0.0.0.0" lets the kernel choose
 * @param addr the destination in the packet's header; not read when sent
 */
public record CmsgIpPktinfo(int ifindex, String specDst, String addr) implements Cmsg {
    static final int SIZE = 12;

    private static final int ADDRESS_SIZE = 4;

    /**
     * Checks the addresses.
     *
     * @throws IllegalArgumentException for text that is no IPv4 address in numbers
     */
    public CmsgIpPktinfo {
        numeric(specDst);
        numeric(addr);
    }

    static CmsgIpPktinfo parse(byte[] data) {
        return new CmsgIpPktinfo(
                NativeOrder.wrap(data).getInt(),
                Names.inetNtop(Constants.AF_INET, Arrays.copyOfRange(data, 4, 8)),
                Names.inetNtop(Constants.AF_INET, Arrays.copyOfRange(data, 8, SIZE)));
    }

    @Override
    public int level() {
        return Constants.IPPROTO_IP;
    }

    @Override
    public int type() {
        return Constants.IP_PKTINFO;
    }

    @Override
    public byte[] data() {
        return NativeOrder.allocate(SIZE)
                .putInt(ifindex)
                .put(numeric(specDst))
                .put(numeric(addr))
                .array();
    }

    private static byte[] numeric(String host) {
        return Names.numeric(Constants.AF_INET, host, ADDRESS_SIZE);
    }
}
