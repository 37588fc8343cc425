package bsdsockets.posix;

/** Options of IPPROTO_TCP, tcp(7), by C's names. */
public interface TcpOpts {
    /** Small segments go at once: no Nagle. */
    SockOpt<Boolean> TCP_NODELAY = OptionLevel.TCP.flag("TCP_NODELAY");

    /** Bytes of a segment at most. */
    SockOpt<Integer> TCP_MAXSEG = OptionLevel.TCP.number("TCP_MAXSEG");

    /** Only full segments, for at most 200 ms. */
    SockOpt<Boolean> TCP_CORK = OptionLevel.TCP.flag("TCP_CORK");

    /** Seconds of silence before the first probe. */
    SockOpt<Integer> TCP_KEEPIDLE = OptionLevel.TCP.number("TCP_KEEPIDLE");

    /** Seconds between probes. */
    SockOpt<Integer> TCP_KEEPINTVL = OptionLevel.TCP.number("TCP_KEEPINTVL");

    /** Probes without an answer that end the connection. */
    SockOpt<Integer> TCP_KEEPCNT = OptionLevel.TCP.number("TCP_KEEPCNT");

    /** Times that a SYN is sent again. */
    SockOpt<Integer> TCP_SYNCNT = OptionLevel.TCP.number("TCP_SYNCNT");

    /** Seconds in FIN_WAIT2 after close. */
    SockOpt<Integer> TCP_LINGER2 = OptionLevel.TCP.number("TCP_LINGER2");

    /** Seconds that a connection without data may wait before accept sees it. */
    SockOpt<Integer> TCP_DEFER_ACCEPT = OptionLevel.TCP.number("TCP_DEFER_ACCEPT");

    /** The widest window, in bytes. */
    SockOpt<Integer> TCP_WINDOW_CLAMP = OptionLevel.TCP.number("TCP_WINDOW_CLAMP");

    /** The state of the connection. */
    SockOpt<TcpInfo> TCP_INFO =
            OptionLevel.TCP.of("TCP_INFO", OptionValue.readUpTo(TcpInfo.class, TcpInfo.SIZE, TcpInfo::ofBytes));

    /** Acknowledge at once, until the kernel thinks otherwise. */
    SockOpt<Boolean> TCP_QUICKACK = OptionLevel.TCP.flag("TCP_QUICKACK");

    /** The congestion control by name, as in "cubic". */
    SockOpt<String> TCP_CONGESTION = OptionLevel.TCP.text("TCP_CONGESTION");

    /** The key of a peer: RFC 2385. */
    SockOpt<TcpMd5sig> TCP_MD5SIG =
            OptionLevel.TCP.of("TCP_MD5SIG", OptionValue.written(TcpMd5sig.class, TcpMd5sig::toBytes));

    /** Linear time-outs for thin streams. */
    SockOpt<Boolean> TCP_THIN_LINEAR_TIMEOUTS = OptionLevel.TCP.flag("TCP_THIN_LINEAR_TIMEOUTS");

    /** Without effect since Linux 4.11. */
    SockOpt<Boolean> TCP_THIN_DUPACK = OptionLevel.TCP.flag("TCP_THIN_DUPACK");

    /** Milliseconds that data may stay unacknowledged; 0 for the default. */
    SockOpt<Integer> TCP_USER_TIMEOUT = OptionLevel.TCP.number("TCP_USER_TIMEOUT");

    /** Freezes the connection to move it: 1 on, 0 off, -1 off without a probe; wants CAP_NET_ADMIN. */
    SockOpt<Integer> TCP_REPAIR = OptionLevel.TCP.number("TCP_REPAIR");

    /** The queue that TCP_QUEUE_SEQ and data go to, as in TCP_SEND_QUEUE. */
    SockOpt<Integer> TCP_REPAIR_QUEUE = OptionLevel.TCP.number("TCP_REPAIR_QUEUE");

    /** The sequence number of that queue, unsigned. */
    SockOpt<Integer> TCP_QUEUE_SEQ = OptionLevel.TCP.number("TCP_QUEUE_SEQ");

    /** What the two ends agreed on. */
    SockOpt<TcpRepairOptions> TCP_REPAIR_OPTIONS = OptionLevel.TCP.of(
            "TCP_REPAIR_OPTIONS", OptionValue.written(TcpRepairOptions.class, TcpRepairOptions::toBytes));

    /** Connections in which data come with the SYN that may wait: of a listener. */
    SockOpt<Integer> TCP_FASTOPEN = OptionLevel.TCP.number("TCP_FASTOPEN");

    /** The clock of the timestamps, unsigned. */
    SockOpt<Integer> TCP_TIMESTAMP = OptionLevel.TCP.number("TCP_TIMESTAMP");

    /** Bytes not yet sent below which it is writable, unsigned. */
    SockOpt<Integer> TCP_NOTSENT_LOWAT = OptionLevel.TCP.number("TCP_NOTSENT_LOWAT");

    /** What the congestion control tells of itself: its own struct. */
    SockOpt<byte[]> TCP_CC_INFO = OptionLevel.TCP.bytes("TCP_CC_INFO", 64).readOnly();

    /** 1 keeps the headers of the SYN, 2 those of the link too: of a listener. */
    SockOpt<Integer> TCP_SAVE_SYN = OptionLevel.TCP.number("TCP_SAVE_SYN");

    /** Those headers, once: of an accepted socket. */
    SockOpt<byte[]> TCP_SAVED_SYN =
            OptionLevel.TCP.bytes("TCP_SAVED_SYN", 1_500).readOnly();

    /** The windows of a frozen connection. */
    SockOpt<TcpRepairWindow> TCP_REPAIR_WINDOW = OptionLevel.TCP.of(
            "TCP_REPAIR_WINDOW",
            OptionValue.struct(
                    TcpRepairWindow.class, TcpRepairWindow.SIZE, TcpRepairWindow::toBytes, TcpRepairWindow::ofBytes));

    /** Connect waits for the first send, whose data go with the SYN. */
    SockOpt<Boolean> TCP_FASTOPEN_CONNECT = OptionLevel.TCP.flag("TCP_FASTOPEN_CONNECT");

    /** A protocol on top by name, as in "tls"; cannot be taken off. */
    SockOpt<String> TCP_ULP = OptionLevel.TCP.text("TCP_ULP");

    /** As TCP_MD5SIG, for a prefix of addresses or an interface. */
    SockOpt<TcpMd5sig> TCP_MD5SIG_EXT =
            OptionLevel.TCP.of("TCP_MD5SIG_EXT", OptionValue.written(TcpMd5sig.class, TcpMd5sig::toBytes));

    /** The key of the cookies, 16 bytes, or two. */
    SockOpt<byte[]> TCP_FASTOPEN_KEY = OptionLevel.TCP.bytes("TCP_FASTOPEN_KEY", 32);

    /** Data with the SYN without a cookie. */
    SockOpt<Boolean> TCP_FASTOPEN_NO_COOKIE = OptionLevel.TCP.flag("TCP_FASTOPEN_NO_COOKIE");

    /** Messages carry the count of bytes that wait. */
    SockOpt<Boolean> TCP_INQ = OptionLevel.TCP.flag("TCP_INQ");

    /** Microseconds by which packets are delayed. */
    SockOpt<Integer> TCP_TX_DELAY = OptionLevel.TCP.number("TCP_TX_DELAY");
}
