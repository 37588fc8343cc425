package bsdsockets.posix;

/** Options of IPPROTO_IPV6, ipv6(7), by C's names. */
public interface Ipv6Opts {
    /** AF_INET makes a socket of mapped addresses one of IPv4; read as the family. */
    SockOpt<Integer> IPV6_ADDRFORM = OptionLevel.IPV6.number("IPV6_ADDRFORM");

    /** IPV6_RECVPKTINFO of RFC 2292. */
    SockOpt<Boolean> IPV6_2292PKTINFO = OptionLevel.IPV6.flag("IPV6_2292PKTINFO");

    /** IPV6_RECVHOPOPTS of RFC 2292. */
    SockOpt<Boolean> IPV6_2292HOPOPTS = OptionLevel.IPV6.flag("IPV6_2292HOPOPTS");

    /** IPV6_RECVDSTOPTS of RFC 2292. */
    SockOpt<Boolean> IPV6_2292DSTOPTS = OptionLevel.IPV6.flag("IPV6_2292DSTOPTS");

    /** IPV6_RECVRTHDR of RFC 2292. */
    SockOpt<Boolean> IPV6_2292RTHDR = OptionLevel.IPV6.flag("IPV6_2292RTHDR");

    /** Control messages that a stream would have carried. */
    SockOpt<byte[]> IPV6_2292PKTOPTIONS = OptionLevel.IPV6.bytes("IPV6_2292PKTOPTIONS", 256);

    /** Where the kernel writes the checksum; -1 for nowhere: SOCK_RAW. */
    SockOpt<Integer> IPV6_CHECKSUM = OptionLevel.IPV6.number("IPV6_CHECKSUM");

    /** IPV6_RECVHOPLIMIT of RFC 2292. */
    SockOpt<Boolean> IPV6_2292HOPLIMIT = OptionLevel.IPV6.flag("IPV6_2292HOPLIMIT");

    /** Hops that packets live; -1 for the default. */
    SockOpt<Integer> IPV6_UNICAST_HOPS = OptionLevel.IPV6.number("IPV6_UNICAST_HOPS");

    /** The interface that multicasts leave by, its number. */
    SockOpt<Integer> IPV6_MULTICAST_IF = OptionLevel.IPV6.number("IPV6_MULTICAST_IF");

    /** Hops that multicasts live; -1 for the default. */
    SockOpt<Integer> IPV6_MULTICAST_HOPS = OptionLevel.IPV6.number("IPV6_MULTICAST_HOPS");

    /** Multicasts come back to this host. */
    SockOpt<Boolean> IPV6_MULTICAST_LOOP = OptionLevel.IPV6.flag("IPV6_MULTICAST_LOOP");

    /** Joins a group. */
    SockOpt<Ipv6Mreq> IPV6_JOIN_GROUP =
            OptionLevel.IPV6.of("IPV6_JOIN_GROUP", OptionValue.written(Ipv6Mreq.class, Ipv6Mreq::toBytes));

    /** Leaves it. */
    SockOpt<Ipv6Mreq> IPV6_LEAVE_GROUP =
            OptionLevel.IPV6.of("IPV6_LEAVE_GROUP", OptionValue.written(Ipv6Mreq.class, Ipv6Mreq::toBytes));

    /** Packets with that option of that value come here; -1 for off: SOCK_RAW. */
    SockOpt<Integer> IPV6_ROUTER_ALERT = OptionLevel.IPV6.number("IPV6_ROUTER_ALERT");

    /** Whether packets may be cut, as in IPV6_PMTUDISC_DO. */
    SockOpt<Integer> IPV6_MTU_DISCOVER = OptionLevel.IPV6.number("IPV6_MTU_DISCOVER");

    /** The MTU: set, the most; read, the path's of a connected socket. */
    SockOpt<Integer> IPV6_MTU = OptionLevel.IPV6.number("IPV6_MTU");

    /** Errors are queued, to be read by MSG_ERRQUEUE. */
    SockOpt<Boolean> IPV6_RECVERR = OptionLevel.IPV6.flag("IPV6_RECVERR");

    /** No IPv4 by mapped addresses. */
    SockOpt<Boolean> IPV6_V6ONLY = OptionLevel.IPV6.flag("IPV6_V6ONLY");

    /** Joins an anycast group; wants CAP_NET_ADMIN. */
    SockOpt<Ipv6Mreq> IPV6_JOIN_ANYCAST =
            OptionLevel.IPV6.of("IPV6_JOIN_ANYCAST", OptionValue.written(Ipv6Mreq.class, Ipv6Mreq::toBytes));

    /** Leaves it. */
    SockOpt<Ipv6Mreq> IPV6_LEAVE_ANYCAST =
            OptionLevel.IPV6.of("IPV6_LEAVE_ANYCAST", OptionValue.written(Ipv6Mreq.class, Ipv6Mreq::toBytes));

    /** Groups that other sockets joined come here too; starts on. */
    SockOpt<Boolean> IPV6_MULTICAST_ALL = OptionLevel.IPV6.flag("IPV6_MULTICAST_ALL");

    /** Only those of the own network namespace. */
    SockOpt<Boolean> IPV6_ROUTER_ALERT_ISOLATE = OptionLevel.IPV6.flag("IPV6_ROUTER_ALERT_ISOLATE");

    /** Errors queued tell where the extension begins. */
    SockOpt<Boolean> IPV6_RECVERR_RFC4884 = OptionLevel.IPV6.flag("IPV6_RECVERR_RFC4884");

    /** A policy of IPsec: its own struct; wants CAP_NET_ADMIN. */
    SockOpt<byte[]> IPV6_IPSEC_POLICY =
            OptionLevel.IPV6.bytes("IPV6_IPSEC_POLICY", 256).writeOnly();

    /** A policy of IPsec: its own struct; wants CAP_NET_ADMIN. */
    SockOpt<byte[]> IPV6_XFRM_POLICY =
            OptionLevel.IPV6.bytes("IPV6_XFRM_POLICY", 256).writeOnly();

    /** The sender writes the IPv6 header: SOCK_RAW. */
    SockOpt<Boolean> IPV6_HDRINCL = OptionLevel.IPV6.flag("IPV6_HDRINCL");

    /** Messages carry the destination and the interface. */
    SockOpt<Boolean> IPV6_RECVPKTINFO = OptionLevel.IPV6.flag("IPV6_RECVPKTINFO");

    /** The source and the interface of what is sent: {@code struct in6_pktinfo}. */
    SockOpt<byte[]> IPV6_PKTINFO = OptionLevel.IPV6.bytes("IPV6_PKTINFO", 20).writeOnly();

    /** Messages carry the hops left. */
    SockOpt<Boolean> IPV6_RECVHOPLIMIT = OptionLevel.IPV6.flag("IPV6_RECVHOPLIMIT");

    /** Messages carry the hop-by-hop options. */
    SockOpt<Boolean> IPV6_RECVHOPOPTS = OptionLevel.IPV6.flag("IPV6_RECVHOPOPTS");

    /** Hop-by-hop options of what is sent; wants CAP_NET_RAW. */
    SockOpt<byte[]> IPV6_HOPOPTS = OptionLevel.IPV6.bytes("IPV6_HOPOPTS", 2_048);

    /** Destination options before a routing header; wants CAP_NET_RAW. */
    SockOpt<byte[]> IPV6_RTHDRDSTOPTS = OptionLevel.IPV6.bytes("IPV6_RTHDRDSTOPTS", 2_048);

    /** Messages carry the routing header. */
    SockOpt<Boolean> IPV6_RECVRTHDR = OptionLevel.IPV6.flag("IPV6_RECVRTHDR");

    /** The routing header of what is sent. */
    SockOpt<byte[]> IPV6_RTHDR = OptionLevel.IPV6.bytes("IPV6_RTHDR", 2_048);

    /** Messages carry the destination options. */
    SockOpt<Boolean> IPV6_RECVDSTOPTS = OptionLevel.IPV6.flag("IPV6_RECVDSTOPTS");

    /** Destination options of what is sent; wants CAP_NET_RAW. */
    SockOpt<byte[]> IPV6_DSTOPTS = OptionLevel.IPV6.bytes("IPV6_DSTOPTS", 2_048);

    /** Messages carry a new MTU of the path. */
    SockOpt<Boolean> IPV6_RECVPATHMTU = OptionLevel.IPV6.flag("IPV6_RECVPATHMTU");

    /** The MTU of the path: of a connected socket. */
    SockOpt<Ip6Mtuinfo> IPV6_PATHMTU = OptionLevel.IPV6.of(
            "IPV6_PATHMTU", OptionValue.read(Ip6Mtuinfo.class, Ip6Mtuinfo.SIZE, Ip6Mtuinfo::ofBytes));

    /** Packets are never cut. */
    SockOpt<Boolean> IPV6_DONTFRAG = OptionLevel.IPV6.flag("IPV6_DONTFRAG");

    /** Messages carry the traffic class. */
    SockOpt<Boolean> IPV6_RECVTCLASS = OptionLevel.IPV6.flag("IPV6_RECVTCLASS");

    /** The traffic class, 0 to 255; -1 for the default. */
    SockOpt<Integer> IPV6_TCLASS = OptionLevel.IPV6.number("IPV6_TCLASS");

    /** Flow labels of the kernel's choice. */
    SockOpt<Boolean> IPV6_AUTOFLOWLABEL = OptionLevel.IPV6.flag("IPV6_AUTOFLOWLABEL");

    /** Which source address is preferred: RFC 5014. */
    SockOpt<Integer> IPV6_ADDR_PREFERENCES = OptionLevel.IPV6.number("IPV6_ADDR_PREFERENCES");

    /** Packets with fewer hops left are dropped. */
    SockOpt<Integer> IPV6_MINHOPCOUNT = OptionLevel.IPV6.number("IPV6_MINHOPCOUNT");

    /** Messages carry the destination as it was. */
    SockOpt<Boolean> IPV6_RECVORIGDSTADDR = OptionLevel.IPV6.flag("IPV6_RECVORIGDSTADDR");

    /** Take and send for addresses of others; wants CAP_NET_ADMIN. */
    SockOpt<Boolean> IPV6_TRANSPARENT = OptionLevel.IPV6.flag("IPV6_TRANSPARENT");

    /** The interface that packets leave by, its number; 0 for any. */
    SockOpt<Integer> IPV6_UNICAST_IF = OptionLevel.IPV6.of("IPV6_UNICAST_IF", OptionValue.NETWORK_NUMBER);

    /** Messages carry the size of the largest fragment. */
    SockOpt<Boolean> IPV6_RECVFRAGSIZE = OptionLevel.IPV6.flag("IPV6_RECVFRAGSIZE");

    /** Bind to an address that is not here, or not yet. */
    SockOpt<Boolean> IPV6_FREEBIND = OptionLevel.IPV6.flag("IPV6_FREEBIND");
}
