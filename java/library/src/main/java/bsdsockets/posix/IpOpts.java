package bsdsockets.posix;

/** Options of IPPROTO_IP, ip(7), by C's names. */
public interface IpOpts {
    /** The type of service, 0 to 255. */
    SockOpt<Integer> IP_TOS = OptionLevel.IP.number("IP_TOS");

    /** Hops that packets live, 1 to 255; -1 for the default. */
    SockOpt<Integer> IP_TTL = OptionLevel.IP.number("IP_TTL");

    /** The sender writes the IP header: SOCK_RAW. */
    SockOpt<Boolean> IP_HDRINCL = OptionLevel.IP.flag("IP_HDRINCL");

    /** Options of the header. */
    SockOpt<byte[]> IP_OPTIONS = OptionLevel.IP.bytes("IP_OPTIONS", 40);

    /** Packets with that option come here: SOCK_RAW. */
    SockOpt<Boolean> IP_ROUTER_ALERT = OptionLevel.IP.flag("IP_ROUTER_ALERT");

    /** Messages carry the options of the header. */
    SockOpt<Boolean> IP_RECVOPTS = OptionLevel.IP.flag("IP_RECVOPTS");

    /** Messages carry them as an answer needs them. */
    SockOpt<Boolean> IP_RETOPTS = OptionLevel.IP.flag("IP_RETOPTS");

    /** Messages carry the destination and the interface. */
    SockOpt<Boolean> IP_PKTINFO = OptionLevel.IP.flag("IP_PKTINFO");

    /** The control messages that a stream would have carried. */
    SockOpt<byte[]> IP_PKTOPTIONS = OptionLevel.IP.bytes("IP_PKTOPTIONS", 256).readOnly();

    /** Whether packets may be cut, as in IP_PMTUDISC_DO. */
    SockOpt<Integer> IP_MTU_DISCOVER = OptionLevel.IP.number("IP_MTU_DISCOVER");

    /** Errors are queued, to be read by MSG_ERRQUEUE. */
    SockOpt<Boolean> IP_RECVERR = OptionLevel.IP.flag("IP_RECVERR");

    /** Messages carry the hops left. */
    SockOpt<Boolean> IP_RECVTTL = OptionLevel.IP.flag("IP_RECVTTL");

    /** Messages carry the type of service. */
    SockOpt<Boolean> IP_RECVTOS = OptionLevel.IP.flag("IP_RECVTOS");

    /** The MTU of the path: of a connected socket. */
    SockOpt<Integer> IP_MTU = OptionLevel.IP.number("IP_MTU").readOnly();

    /** Bind to an address that is not here, or not yet. */
    SockOpt<Boolean> IP_FREEBIND = OptionLevel.IP.flag("IP_FREEBIND");

    /** A policy of IPsec: its own struct; wants CAP_NET_ADMIN. */
    SockOpt<byte[]> IP_IPSEC_POLICY =
            OptionLevel.IP.bytes("IP_IPSEC_POLICY", 256).writeOnly();

    /** A policy of IPsec: its own struct; wants CAP_NET_ADMIN. */
    SockOpt<byte[]> IP_XFRM_POLICY = OptionLevel.IP.bytes("IP_XFRM_POLICY", 256).writeOnly();

    /** Messages carry the security context of the peer. */
    SockOpt<Boolean> IP_PASSSEC = OptionLevel.IP.flag("IP_PASSSEC");

    /** Take and send for addresses of others; wants CAP_NET_ADMIN. */
    SockOpt<Boolean> IP_TRANSPARENT = OptionLevel.IP.flag("IP_TRANSPARENT");

    /** Messages carry the destination as it was. */
    SockOpt<Boolean> IP_RECVORIGDSTADDR = OptionLevel.IP.flag("IP_RECVORIGDSTADDR");

    /** Packets with fewer hops left are dropped. */
    SockOpt<Integer> IP_MINTTL = OptionLevel.IP.number("IP_MINTTL");

    /** Fragments are not joined: SOCK_RAW. */
    SockOpt<Boolean> IP_NODEFRAG = OptionLevel.IP.flag("IP_NODEFRAG");

    /** Messages carry the checksum: UDP. */
    SockOpt<Boolean> IP_CHECKSUM = OptionLevel.IP.flag("IP_CHECKSUM");

    /** Bind to port 0 leaves the port to connect. */
    SockOpt<Boolean> IP_BIND_ADDRESS_NO_PORT = OptionLevel.IP.flag("IP_BIND_ADDRESS_NO_PORT");

    /** Messages carry the size of the largest fragment. */
    SockOpt<Boolean> IP_RECVFRAGSIZE = OptionLevel.IP.flag("IP_RECVFRAGSIZE");

    /** Errors queued tell where the extension begins. */
    SockOpt<Boolean> IP_RECVERR_RFC4884 = OptionLevel.IP.flag("IP_RECVERR_RFC4884");

    /** The interface that multicasts leave by; read as its address alone. */
    SockOpt<IpMreqn> IP_MULTICAST_IF = OptionLevel.IP.of(
            "IP_MULTICAST_IF", OptionValue.struct(IpMreqn.class, Ipv4.SIZE, IpMreqn::toBytes, IpMreqn::ofAddress));

    /** Hops that multicasts live. */
    SockOpt<Integer> IP_MULTICAST_TTL = OptionLevel.IP.number("IP_MULTICAST_TTL");

    /** Multicasts come back to this host. */
    SockOpt<Boolean> IP_MULTICAST_LOOP = OptionLevel.IP.flag("IP_MULTICAST_LOOP");

    /** Joins a group, whoever sends. */
    SockOpt<IpMreqn> IP_ADD_MEMBERSHIP =
            OptionLevel.IP.of("IP_ADD_MEMBERSHIP", OptionValue.written(IpMreqn.class, IpMreqn::toBytes));

    /** Leaves a group. */
    SockOpt<IpMreqn> IP_DROP_MEMBERSHIP =
            OptionLevel.IP.of("IP_DROP_MEMBERSHIP", OptionValue.written(IpMreqn.class, IpMreqn::toBytes));

    /** Joins a group for one sender. */
    SockOpt<IpMreqSource> IP_ADD_SOURCE_MEMBERSHIP = OptionLevel.IP.of(
            "IP_ADD_SOURCE_MEMBERSHIP", OptionValue.written(IpMreqSource.class, IpMreqSource::toBytes));

    /** Leaves it. */
    SockOpt<IpMreqSource> IP_DROP_SOURCE_MEMBERSHIP = OptionLevel.IP.of(
            "IP_DROP_SOURCE_MEMBERSHIP", OptionValue.written(IpMreqSource.class, IpMreqSource::toBytes));

    /** Passes over a sender to a group. */
    SockOpt<IpMreqSource> IP_BLOCK_SOURCE =
            OptionLevel.IP.of("IP_BLOCK_SOURCE", OptionValue.written(IpMreqSource.class, IpMreqSource::toBytes));

    /** Hears it again. */
    SockOpt<IpMreqSource> IP_UNBLOCK_SOURCE =
            OptionLevel.IP.of("IP_UNBLOCK_SOURCE", OptionValue.written(IpMreqSource.class, IpMreqSource::toBytes));

    /** All senders that count, or do not, at once. */
    SockOpt<IpMsfilter> IP_MSFILTER =
            OptionLevel.IP.of("IP_MSFILTER", OptionValue.written(IpMsfilter.class, IpMsfilter::toBytes));

    /** Groups that other sockets joined come here too; starts on. */
    SockOpt<Boolean> IP_MULTICAST_ALL = OptionLevel.IP.flag("IP_MULTICAST_ALL");

    /** The interface that packets leave by, its number; 0 for any. */
    SockOpt<Integer> IP_UNICAST_IF = OptionLevel.IP.of("IP_UNICAST_IF", OptionValue.NETWORK_NUMBER);

    /** As IP_ADD_MEMBERSHIP. */
    SockOpt<GroupReq> MCAST_JOIN_GROUP =
            OptionLevel.IP.of("MCAST_JOIN_GROUP", OptionValue.written(GroupReq.class, GroupReq::toBytes));

    /** As IP_DROP_MEMBERSHIP. */
    SockOpt<GroupReq> MCAST_LEAVE_GROUP =
            OptionLevel.IP.of("MCAST_LEAVE_GROUP", OptionValue.written(GroupReq.class, GroupReq::toBytes));

    /** As IP_ADD_SOURCE_MEMBERSHIP. */
    SockOpt<GroupSourceReq> MCAST_JOIN_SOURCE_GROUP = OptionLevel.IP.of(
            "MCAST_JOIN_SOURCE_GROUP", OptionValue.written(GroupSourceReq.class, GroupSourceReq::toBytes));

    /** As IP_DROP_SOURCE_MEMBERSHIP. */
    SockOpt<GroupSourceReq> MCAST_LEAVE_SOURCE_GROUP = OptionLevel.IP.of(
            "MCAST_LEAVE_SOURCE_GROUP", OptionValue.written(GroupSourceReq.class, GroupSourceReq::toBytes));

    /** As IP_BLOCK_SOURCE. */
    SockOpt<GroupSourceReq> MCAST_BLOCK_SOURCE =
            OptionLevel.IP.of("MCAST_BLOCK_SOURCE", OptionValue.written(GroupSourceReq.class, GroupSourceReq::toBytes));

    /** As IP_UNBLOCK_SOURCE. */
    SockOpt<GroupSourceReq> MCAST_UNBLOCK_SOURCE = OptionLevel.IP.of(
            "MCAST_UNBLOCK_SOURCE", OptionValue.written(GroupSourceReq.class, GroupSourceReq::toBytes));

    /** As IP_MSFILTER. */
    SockOpt<GroupFilter> MCAST_MSFILTER =
            OptionLevel.IP.of("MCAST_MSFILTER", OptionValue.written(GroupFilter.class, GroupFilter::toBytes));
}
