package bsdsockets.posix;

/** Options of SOL_NETLINK, netlink(7), by C's names. */
public interface NetlinkOpts {
    /** Joins a group, as in RTNLGRP_LINK. */
    SockOpt<Integer> NETLINK_ADD_MEMBERSHIP =
            OptionLevel.NETLINK.number("NETLINK_ADD_MEMBERSHIP").writeOnly();

    /** Leaves it. */
    SockOpt<Integer> NETLINK_DROP_MEMBERSHIP =
            OptionLevel.NETLINK.number("NETLINK_DROP_MEMBERSHIP").writeOnly();

    /** Messages carry the group. */
    SockOpt<Boolean> NETLINK_PKTINFO = OptionLevel.NETLINK.flag("NETLINK_PKTINFO");

    /** A message that cannot be delivered to all is an error. */
    SockOpt<Boolean> NETLINK_BROADCAST_ERROR = OptionLevel.NETLINK.flag("NETLINK_BROADCAST_ERROR");

    /** Lost messages are no error. */
    SockOpt<Boolean> NETLINK_NO_ENOBUFS = OptionLevel.NETLINK.flag("NETLINK_NO_ENOBUFS");

    /** Gone since Linux 4.6. */
    SockOpt<Integer> NETLINK_RX_RING = OptionLevel.NETLINK.number("NETLINK_RX_RING");

    /** Gone since Linux 4.6. */
    SockOpt<Integer> NETLINK_TX_RING = OptionLevel.NETLINK.number("NETLINK_TX_RING");

    /** Hears all network namespaces that have a number here; wants CAP_NET_BROADCAST. */
    SockOpt<Boolean> NETLINK_LISTEN_ALL_NSID = OptionLevel.NETLINK.flag("NETLINK_LISTEN_ALL_NSID");

    /** The groups, a bit for each. */
    SockOpt<int[]> NETLINK_LIST_MEMBERSHIPS = OptionLevel.NETLINK
            .of("NETLINK_LIST_MEMBERSHIPS", OptionValue.numbers(128))
            .readOnly();

    /** Acknowledgements without the request. */
    SockOpt<Boolean> NETLINK_CAP_ACK = OptionLevel.NETLINK.flag("NETLINK_CAP_ACK");

    /** Acknowledgements with words. */
    SockOpt<Boolean> NETLINK_EXT_ACK = OptionLevel.NETLINK.flag("NETLINK_EXT_ACK");

    /** Requests are checked strictly. */
    SockOpt<Boolean> NETLINK_GET_STRICT_CHK = OptionLevel.NETLINK.flag("NETLINK_GET_STRICT_CHK");
}
