package bsdsockets.posix;

/** Options of IPPROTO_UDP, udp(7), by C's names. */
public interface UdpOpts {
    /** What is sent becomes one datagram, until it is off. */
    SockOpt<Boolean> UDP_CORK = OptionLevel.UDP.flag("UDP_CORK");

    /** What the datagrams carry, as in 2 for ESP. */
    SockOpt<Integer> UDP_ENCAP = OptionLevel.UDP.number("UDP_ENCAP");

    /** Sends without checksums over IPv6. */
    SockOpt<Boolean> UDP_NO_CHECK6_TX = OptionLevel.UDP.flag("UDP_NO_CHECK6_TX");

    /** Takes datagrams without checksums over IPv6. */
    SockOpt<Boolean> UDP_NO_CHECK6_RX = OptionLevel.UDP.flag("UDP_NO_CHECK6_RX");

    /** Bytes of the datagrams that one send is cut into; 0 for off. */
    SockOpt<Integer> UDP_SEGMENT = OptionLevel.UDP.number("UDP_SEGMENT");

    /** Datagrams of one sender may come joined, with their size in a message. */
    SockOpt<Boolean> UDP_GRO = OptionLevel.UDP.flag("UDP_GRO");
}
