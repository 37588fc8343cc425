package bsdsockets.posix;

/** Options of SOL_PACKET, packet(7), by C's names. */
public interface PacketOpts {
    /** Hears what is not for this host. */
    SockOpt<PacketMreq> PACKET_ADD_MEMBERSHIP =
            OptionLevel.PACKET.of("PACKET_ADD_MEMBERSHIP", OptionValue.written(PacketMreq.class, PacketMreq::toBytes));

    /** Hears it no longer. */
    SockOpt<PacketMreq> PACKET_DROP_MEMBERSHIP =
            OptionLevel.PACKET.of("PACKET_DROP_MEMBERSHIP", OptionValue.written(PacketMreq.class, PacketMreq::toBytes));

    /** In the headers only: no kernel knows it. */
    SockOpt<Boolean> PACKET_RECV_OUTPUT = OptionLevel.PACKET.flag("PACKET_RECV_OUTPUT");

    /** A ring of frames to receive by, for mmap. */
    SockOpt<TpacketReq> PACKET_RX_RING =
            OptionLevel.PACKET.of("PACKET_RX_RING", OptionValue.written(TpacketReq.class, TpacketReq::toBytes));

    /** Packets seen and dropped; reading clears them. */
    SockOpt<TpacketStats> PACKET_STATISTICS = OptionLevel.PACKET.of(
            "PACKET_STATISTICS", OptionValue.read(TpacketStats.class, TpacketStats.SIZE, TpacketStats::ofBytes));

    /** Packets from that size on are queued beside the ring: SOCK_PACKET. */
    SockOpt<Integer> PACKET_COPY_THRESH = OptionLevel.PACKET.number("PACKET_COPY_THRESH");

    /** Messages carry what the frame lost: its VLAN, its status. */
    SockOpt<Boolean> PACKET_AUXDATA = OptionLevel.PACKET.flag("PACKET_AUXDATA");

    /** The interface told is the one below. */
    SockOpt<Boolean> PACKET_ORIGDEV = OptionLevel.PACKET.flag("PACKET_ORIGDEV");

    /** The layout of the ring, as in TPACKET_V2. */
    SockOpt<Integer> PACKET_VERSION = OptionLevel.PACKET.number("PACKET_VERSION");

    /** Bytes of a frame's header in a ring of TPACKET_V1. */
    SockOpt<Integer> PACKET_HDRLEN = OptionLevel.PACKET.number("PACKET_HDRLEN").readOnly();

    /** Bytes left free before each frame of the ring. */
    SockOpt<Integer> PACKET_RESERVE = OptionLevel.PACKET.number("PACKET_RESERVE");

    /** A ring of frames to send by, for mmap. */
    SockOpt<TpacketReq> PACKET_TX_RING =
            OptionLevel.PACKET.of("PACKET_TX_RING", OptionValue.written(TpacketReq.class, TpacketReq::toBytes));

    /** Bad frames in the ring are passed over. */
    SockOpt<Boolean> PACKET_LOSS = OptionLevel.PACKET.flag("PACKET_LOSS");

    /** Frames carry a {@code struct virtio_net_hdr}. */
    SockOpt<Boolean> PACKET_VNET_HDR = OptionLevel.PACKET.flag("PACKET_VNET_HDR");

    /** Where the times in the ring come from: SOF_TIMESTAMPING_ bits. */
    SockOpt<Integer> PACKET_TIMESTAMP = OptionLevel.PACKET.number("PACKET_TIMESTAMP");

    /** Shares the packets among the sockets of a group. */
    SockOpt<FanoutArgs> PACKET_FANOUT = OptionLevel.PACKET.of(
            "PACKET_FANOUT",
            OptionValue.struct(FanoutArgs.class, FanoutArgs.SIZE, FanoutArgs::toBytes, FanoutArgs::ofBytes));

    /** Frames of the ring say where their data begin. */
    SockOpt<Boolean> PACKET_TX_HAS_OFF = OptionLevel.PACKET.flag("PACKET_TX_HAS_OFF");

    /** Sends past the queues of the kernel. */
    SockOpt<Boolean> PACKET_QDISC_BYPASS = OptionLevel.PACKET.flag("PACKET_QDISC_BYPASS");

    /** How often a full socket passed packets on. */
    SockOpt<TpacketRolloverStats> PACKET_ROLLOVER_STATS = OptionLevel.PACKET.of(
            "PACKET_ROLLOVER_STATS",
            OptionValue.read(TpacketRolloverStats.class, TpacketRolloverStats.SIZE, TpacketRolloverStats::ofBytes));

    /** The program of PACKET_FANOUT_CBPF. */
    SockOpt<SockFprog> PACKET_FANOUT_DATA =
            OptionLevel.PACKET.program("PACKET_FANOUT_DATA").writeOnly();

    /** Not what this host sends. */
    SockOpt<Boolean> PACKET_IGNORE_OUTGOING = OptionLevel.PACKET.flag("PACKET_IGNORE_OUTGOING");
}
