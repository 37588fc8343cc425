package bsdsockets.posix;

/** Options of SOL_SOCKET, socket(7), by C's names. */
public interface SocketOpts {
    /** The kernel traces the socket; wants CAP_NET_ADMIN. */
    SockOpt<Boolean> SO_DEBUG = OptionLevel.SOCKET.flag("SO_DEBUG");

    /** Bind to an address in TIME_WAIT; of UDP, to one that others have too. */
    SockOpt<Boolean> SO_REUSEADDR = OptionLevel.SOCKET.flag("SO_REUSEADDR");

    /** The type, as in SOCK_STREAM. */
    SockOpt<Integer> SO_TYPE = OptionLevel.SOCKET.number("SO_TYPE").readOnly();

    /** The pending error, which reading clears. */
    SockOpt<Integer> SO_ERROR = OptionLevel.SOCKET.number("SO_ERROR").readOnly();

    /** Only to hosts on a network of our own. */
    SockOpt<Boolean> SO_DONTROUTE = OptionLevel.SOCKET.flag("SO_DONTROUTE");

    /** Datagrams may go to a broadcast address. */
    SockOpt<Boolean> SO_BROADCAST = OptionLevel.SOCKET.flag("SO_BROADCAST");

    /** Bytes that may wait to be sent; the kernel doubles what is set. */
    SockOpt<Integer> SO_SNDBUF = OptionLevel.SOCKET.number("SO_SNDBUF");

    /** Bytes that may wait to be read; the kernel doubles what is set. */
    SockOpt<Integer> SO_RCVBUF = OptionLevel.SOCKET.number("SO_RCVBUF");

    /** Ask a silent peer whether it lives. */
    SockOpt<Boolean> SO_KEEPALIVE = OptionLevel.SOCKET.flag("SO_KEEPALIVE");

    /** Urgent data stand among the others. */
    SockOpt<Boolean> SO_OOBINLINE = OptionLevel.SOCKET.flag("SO_OOBINLINE");

    /** UDP without checksums. */
    SockOpt<Boolean> SO_NO_CHECK = OptionLevel.SOCKET.flag("SO_NO_CHECK");

    /** The priority of packets, 0 to 6; more wants CAP_NET_ADMIN. */
    SockOpt<Integer> SO_PRIORITY = OptionLevel.SOCKET.number("SO_PRIORITY");

    /** Whether close waits for data not yet sent. */
    SockOpt<Linger> SO_LINGER = OptionLevel.SOCKET.of(
            "SO_LINGER", OptionValue.struct(Linger.class, Linger.SIZE, Linger::toBytes, Linger::ofBytes));

    /** Without effect since Linux 2.2. */
    SockOpt<Boolean> SO_BSDCOMPAT = OptionLevel.SOCKET.flag("SO_BSDCOMPAT");

    /** Several sockets of one user on one port, among which the load is spread. */
    SockOpt<Boolean> SO_REUSEPORT = OptionLevel.SOCKET.flag("SO_REUSEPORT");

    /** Messages carry SCM_CREDENTIALS. */
    SockOpt<Boolean> SO_PASSCRED = OptionLevel.SOCKET.flag("SO_PASSCRED");

    /** Who connected, or listened: AF_UNIX. */
    SockOpt<Ucred> SO_PEERCRED =
            OptionLevel.SOCKET.of("SO_PEERCRED", OptionValue.read(Ucred.class, Ucred.SIZE, Ucred::ofBytes));

    /** Bytes that recv waits for. */
    SockOpt<Integer> SO_RCVLOWAT = OptionLevel.SOCKET.number("SO_RCVLOWAT");

    /** Always 1. */
    SockOpt<Integer> SO_SNDLOWAT = OptionLevel.SOCKET.number("SO_SNDLOWAT").readOnly();

    /** How long recv and accept wait; zero for ever. */
    SockOpt<Timeval> SO_RCVTIMEO = OptionLevel.SOCKET.time("SO_RCVTIMEO");

    /** How long send and connect wait; zero for ever. */
    SockOpt<Timeval> SO_SNDTIMEO = OptionLevel.SOCKET.time("SO_SNDTIMEO");

    /** The one interface by its name; empty for all. */
    SockOpt<String> SO_BINDTODEVICE = OptionLevel.SOCKET.text("SO_BINDTODEVICE");

    /** A program that drops packets or cuts them short. */
    SockOpt<SockFprog> SO_ATTACH_FILTER =
            OptionLevel.SOCKET.program("SO_ATTACH_FILTER").writeOnly();

    /** The program attached; none is an empty one. */
    SockOpt<SockFprog> SO_GET_FILTER =
            OptionLevel.SOCKET.program("SO_GET_FILTER").readOnly();

    /** Takes the program away; the value is passed over. */
    SockOpt<Integer> SO_DETACH_FILTER =
            OptionLevel.SOCKET.number("SO_DETACH_FILTER").writeOnly();

    /** The same number as SO_DETACH_FILTER. */
    SockOpt<Integer> SO_DETACH_BPF = OptionLevel.SOCKET.number("SO_DETACH_BPF").writeOnly();

    /** Messages carry their time in microseconds. */
    SockOpt<Boolean> SO_TIMESTAMP = OptionLevel.SOCKET.flag("SO_TIMESTAMP");

    /** Whether it listens. */
    SockOpt<Boolean> SO_ACCEPTCONN = OptionLevel.SOCKET.flag("SO_ACCEPTCONN").readOnly();

    /** The security context of the peer, where a security module keeps one. */
    SockOpt<String> SO_PEERSEC = OptionLevel.SOCKET.text("SO_PEERSEC").readOnly();

    /** SO_SNDBUF beyond the limit; wants CAP_NET_ADMIN. */
    SockOpt<Integer> SO_SNDBUFFORCE =
            OptionLevel.SOCKET.number("SO_SNDBUFFORCE").writeOnly();

    /** SO_RCVBUF beyond the limit; wants CAP_NET_ADMIN. */
    SockOpt<Integer> SO_RCVBUFFORCE =
            OptionLevel.SOCKET.number("SO_RCVBUFFORCE").writeOnly();

    /** Messages carry SCM_SECURITY: AF_UNIX. */
    SockOpt<Boolean> SO_PASSSEC = OptionLevel.SOCKET.flag("SO_PASSSEC");

    /** Messages carry their time in nanoseconds. */
    SockOpt<Boolean> SO_TIMESTAMPNS = OptionLevel.SOCKET.flag("SO_TIMESTAMPNS");

    /** The mark that routing and filters see; wants CAP_NET_ADMIN or CAP_NET_RAW. */
    SockOpt<Integer> SO_MARK = OptionLevel.SOCKET.number("SO_MARK");

    /** Which times of packets are taken and told. */
    SockOpt<SoTimestamping> SO_TIMESTAMPING = OptionLevel.SOCKET.of(
            "SO_TIMESTAMPING",
            OptionValue.struct(
                    SoTimestamping.class, SoTimestamping.SIZE, SoTimestamping::toBytes, SoTimestamping::ofBytes));

    /** The protocol, as in IPPROTO_TCP. */
    SockOpt<Integer> SO_PROTOCOL = OptionLevel.SOCKET.number("SO_PROTOCOL").readOnly();

    /** The family, as in AF_INET. */
    SockOpt<Integer> SO_DOMAIN = OptionLevel.SOCKET.number("SO_DOMAIN").readOnly();

    /** Messages carry the count of those dropped. */
    SockOpt<Boolean> SO_RXQ_OVFL = OptionLevel.SOCKET.flag("SO_RXQ_OVFL");

    /** Whether a frame of a wireless network was acknowledged. */
    SockOpt<Boolean> SO_WIFI_STATUS = OptionLevel.SOCKET.flag("SO_WIFI_STATUS");

    /** Where MSG_PEEK begins; -1 for the beginning: AF_UNIX. */
    SockOpt<Integer> SO_PEEK_OFF = OptionLevel.SOCKET.number("SO_PEEK_OFF");

    /** Frames without their check sequence: AF_PACKET. */
    SockOpt<Boolean> SO_NOFCS = OptionLevel.SOCKET.flag("SO_NOFCS");

    /** The program attached can no longer be changed. */
    SockOpt<Boolean> SO_LOCK_FILTER = OptionLevel.SOCKET.flag("SO_LOCK_FILTER");

    /** An error queued is an event of POLLPRI. */
    SockOpt<Boolean> SO_SELECT_ERR_QUEUE = OptionLevel.SOCKET.flag("SO_SELECT_ERR_QUEUE");

    /** Microseconds to ask the device before waiting; more wants CAP_NET_ADMIN. */
    SockOpt<Integer> SO_BUSY_POLL = OptionLevel.SOCKET.number("SO_BUSY_POLL");

    /** Bytes a second that are sent at most; -1 without limit. */
    SockOpt<Long> SO_MAX_PACING_RATE = OptionLevel.SOCKET.longNumber("SO_MAX_PACING_RATE");

    /** Which extensions programs can use. */
    SockOpt<Integer> SO_BPF_EXTENSIONS =
            OptionLevel.SOCKET.number("SO_BPF_EXTENSIONS").readOnly();

    /** The processor that serves the socket; -1 for none. */
    SockOpt<Integer> SO_INCOMING_CPU = OptionLevel.SOCKET.number("SO_INCOMING_CPU");

    /** The descriptor of an extended program, as SO_ATTACH_FILTER. */
    SockOpt<Integer> SO_ATTACH_BPF = OptionLevel.SOCKET.number("SO_ATTACH_BPF").writeOnly();

    /** A program that says which of the sockets on a port gets a packet. */
    SockOpt<SockFprog> SO_ATTACH_REUSEPORT_CBPF =
            OptionLevel.SOCKET.program("SO_ATTACH_REUSEPORT_CBPF").writeOnly();

    /** The descriptor of an extended program that does. */
    SockOpt<Integer> SO_ATTACH_REUSEPORT_EBPF =
            OptionLevel.SOCKET.number("SO_ATTACH_REUSEPORT_EBPF").writeOnly();

    /** 1 advises another path, as the route seems not to work. */
    SockOpt<Integer> SO_CNX_ADVICE = OptionLevel.SOCKET.number("SO_CNX_ADVICE").writeOnly();

    /** Memory in use. */
    SockOpt<SkMeminfo> SO_MEMINFO =
            OptionLevel.SOCKET.of("SO_MEMINFO", OptionValue.read(SkMeminfo.class, SkMeminfo.SIZE, SkMeminfo::ofBytes));

    /** The queue of the device that the last packet came by. */
    SockOpt<Integer> SO_INCOMING_NAPI_ID =
            OptionLevel.SOCKET.number("SO_INCOMING_NAPI_ID").readOnly();

    /** A number that no other socket of this boot has. */
    SockOpt<Long> SO_COOKIE = OptionLevel.SOCKET.longNumber("SO_COOKIE").readOnly();

    /** The supplementary groups of the peer: AF_UNIX. */
    SockOpt<int[]> SO_PEERGROUPS =
            OptionLevel.SOCKET.of("SO_PEERGROUPS", OptionValue.numbers(65_536)).readOnly();

    /** Send may take MSG_ZEROCOPY. */
    SockOpt<Boolean> SO_ZEROCOPY = OptionLevel.SOCKET.flag("SO_ZEROCOPY");

    /** Messages may carry the time to be sent at. */
    SockOpt<SockTxtime> SO_TXTIME = OptionLevel.SOCKET.of(
            "SO_TXTIME",
            OptionValue.struct(SockTxtime.class, SockTxtime.SIZE, SockTxtime::toBytes, SockTxtime::ofBytes));

    /** The one interface by its number; 0 for all. */
    SockOpt<Integer> SO_BINDTOIFINDEX = OptionLevel.SOCKET.number("SO_BINDTOIFINDEX");

    /** Takes the program of the port away; the value is passed over. */
    SockOpt<Integer> SO_DETACH_REUSEPORT_BPF =
            OptionLevel.SOCKET.number("SO_DETACH_REUSEPORT_BPF").writeOnly();

    /** Asking the device goes before its interrupts; wants CAP_NET_ADMIN. */
    SockOpt<Boolean> SO_PREFER_BUSY_POLL = OptionLevel.SOCKET.flag("SO_PREFER_BUSY_POLL");

    /** Packets that one asking takes; wants CAP_NET_ADMIN. */
    SockOpt<Integer> SO_BUSY_POLL_BUDGET =
            OptionLevel.SOCKET.number("SO_BUSY_POLL_BUDGET").writeOnly();

    /** The number of the network namespace. */
    SockOpt<Long> SO_NETNS_COOKIE =
            OptionLevel.SOCKET.longNumber("SO_NETNS_COOKIE").readOnly();

    /** Which buffers the kernel may not resize: 1 for sending, 2 for receiving. */
    SockOpt<Integer> SO_BUF_LOCK = OptionLevel.SOCKET.number("SO_BUF_LOCK");

    /** Bytes kept for this socket. */
    SockOpt<Integer> SO_RESERVE_MEM = OptionLevel.SOCKET.number("SO_RESERVE_MEM");

    /** Whether a new path is tried after losses: 0, 1, or -1 for the default. */
    SockOpt<Integer> SO_TXREHASH = OptionLevel.SOCKET.number("SO_TXREHASH");

    /** Messages carry the mark of the packet; wants CAP_NET_ADMIN or CAP_NET_RAW. */
    SockOpt<Boolean> SO_RCVMARK = OptionLevel.SOCKET.flag("SO_RCVMARK");
}
