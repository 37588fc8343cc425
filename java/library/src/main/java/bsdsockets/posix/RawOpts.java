package bsdsockets.posix;

/** Options of SOL_RAW and SOL_ICMPV6, raw(7) and RFC 3542, by C's names. */
public interface RawOpts {
    /** A bit for each type of ICMP message that is dropped. */
    SockOpt<Integer> ICMP_FILTER = OptionLevel.RAW.number("ICMP_FILTER");

    /** A bit for each type of ICMPv6 message that is dropped: {@code struct icmp6_filter}. */
    SockOpt<byte[]> ICMP6_FILTER = OptionLevel.ICMPV6.bytes("ICMP6_FILTER", 32);
}
