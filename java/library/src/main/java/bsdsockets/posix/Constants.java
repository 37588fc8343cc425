package bsdsockets.posix;

/**
 * The numbers of the C headers that this library was built with, under their C names. None is a literal here: they are
 * asked of the library when the class loads, so that javac cannot copy them into other classes.
 *
 * <p>A name that the headers did not have is -1 here, and no name to {@link #valueOf}.
 */
public final class Constants {
    private static final ConstantTable TABLE = ConstantTable.load();

    static final int SIZEOF_EPOLL_EVENT = TABLE.valueOf("sizeof(struct epoll_event)");
    static final int OFFSETOF_EPOLL_DATA = TABLE.valueOf("offsetof(struct epoll_event, data)");
    static final int SIZEOF_IFREQ = TABLE.valueOf("sizeof(struct ifreq)");
    static final int SIZEOF_CMSGHDR = TABLE.valueOf("sizeof(struct cmsghdr)");

    private Constants() {}

    /**
     * The name of a number among the names that start alike, as in {@code nameOf("E", 111)}, "ECONNREFUSED". Where several
     * names share the number it is the canonical one: EAGAIN, EOPNOTSUPP, AF_UNIX, AF_NETLINK, IPPROTO_IP, MSG_DONTROUTE.
     * "E" means the names of errors only; "TCP_", "IP_" and "IPV6_" the options only.
     *
     * @param prefix how the name starts, for example "E", "AF_", "SO_", "MSG_"
     * @return the name, or the number in decimal where none is known
     */
    public static String nameOf(String prefix, int value) {
        return TABLE.nameOf(prefix, value);
    }

    /**
     * The number of a name, as in {@code valueOf("ECONNREFUSED")}.
     *
     * @throws IllegalArgumentException where the headers have no such name
     */
    public static int valueOf(String name) {
        return TABLE.valueOf(name);
    }

    /** The number of a name; -1 where the headers have no such name. */
    static int numberOf(String name) {
        return TABLE.numberOf(name);
    }

    // errno(3)

    public static final int EPERM = TABLE.numberOf("EPERM");
    public static final int ENOENT = TABLE.numberOf("ENOENT");
    public static final int ESRCH = TABLE.numberOf("ESRCH");
    public static final int EINTR = TABLE.numberOf("EINTR");
    public static final int EIO = TABLE.numberOf("EIO");
    public static final int ENXIO = TABLE.numberOf("ENXIO");
    public static final int E2BIG = TABLE.numberOf("E2BIG");
    public static final int ENOEXEC = TABLE.numberOf("ENOEXEC");
    public static final int EBADF = TABLE.numberOf("EBADF");
    public static final int ECHILD = TABLE.numberOf("ECHILD");
    public static final int EAGAIN = TABLE.numberOf("EAGAIN");
    public static final int EWOULDBLOCK = TABLE.numberOf("EWOULDBLOCK");
    public static final int ENOMEM = TABLE.numberOf("ENOMEM");
    public static final int EACCES = TABLE.numberOf("EACCES");
    public static final int EFAULT = TABLE.numberOf("EFAULT");
    public static final int ENOTBLK = TABLE.numberOf("ENOTBLK");
    public static final int EBUSY = TABLE.numberOf("EBUSY");
    public static final int EEXIST = TABLE.numberOf("EEXIST");
    public static final int EXDEV = TABLE.numberOf("EXDEV");
    public static final int ENODEV = TABLE.numberOf("ENODEV");
    public static final int ENOTDIR = TABLE.numberOf("ENOTDIR");
    public static final int EISDIR = TABLE.numberOf("EISDIR");
    public static final int EINVAL = TABLE.numberOf("EINVAL");
    public static final int ENFILE = TABLE.numberOf("ENFILE");
    public static final int EMFILE = TABLE.numberOf("EMFILE");
    public static final int ENOTTY = TABLE.numberOf("ENOTTY");
    public static final int ETXTBSY = TABLE.numberOf("ETXTBSY");
    public static final int EFBIG = TABLE.numberOf("EFBIG");
    public static final int ENOSPC = TABLE.numberOf("ENOSPC");
    public static final int ESPIPE = TABLE.numberOf("ESPIPE");
    public static final int EROFS = TABLE.numberOf("EROFS");
    public static final int EMLINK = TABLE.numberOf("EMLINK");
    public static final int EPIPE = TABLE.numberOf("EPIPE");
    public static final int EDOM = TABLE.numberOf("EDOM");
    public static final int ERANGE = TABLE.numberOf("ERANGE");
    public static final int EDEADLK = TABLE.numberOf("EDEADLK");
    public static final int EDEADLOCK = TABLE.numberOf("EDEADLOCK");
    public static final int ENAMETOOLONG = TABLE.numberOf("ENAMETOOLONG");
    public static final int ENOLCK = TABLE.numberOf("ENOLCK");
    public static final int ENOSYS = TABLE.numberOf("ENOSYS");
    public static final int ENOTEMPTY = TABLE.numberOf("ENOTEMPTY");
    public static final int ELOOP = TABLE.numberOf("ELOOP");
    public static final int ENOMSG = TABLE.numberOf("ENOMSG");
    public static final int EIDRM = TABLE.numberOf("EIDRM");
    public static final int ECHRNG = TABLE.numberOf("ECHRNG");
    public static final int EL2NSYNC = TABLE.numberOf("EL2NSYNC");
    public static final int EL3HLT = TABLE.numberOf("EL3HLT");
    public static final int EL3RST = TABLE.numberOf("EL3RST");
    public static final int ELNRNG = TABLE.numberOf("ELNRNG");
    public static final int EUNATCH = TABLE.numberOf("EUNATCH");
    public static final int ENOCSI = TABLE.numberOf("ENOCSI");
    public static final int EL2HLT = TABLE.numberOf("EL2HLT");
    public static final int EBADE = TABLE.numberOf("EBADE");
    public static final int EBADR = TABLE.numberOf("EBADR");
    public static final int EXFULL = TABLE.numberOf("EXFULL");
    public static final int ENOANO = TABLE.numberOf("ENOANO");
    public static final int EBADRQC = TABLE.numberOf("EBADRQC");
    public static final int EBADSLT = TABLE.numberOf("EBADSLT");
    public static final int EBFONT = TABLE.numberOf("EBFONT");
    public static final int ENOSTR = TABLE.numberOf("ENOSTR");
    public static final int ENODATA = TABLE.numberOf("ENODATA");
    public static final int ETIME = TABLE.numberOf("ETIME");
    public static final int ENOSR = TABLE.numberOf("ENOSR");
    public static final int ENONET = TABLE.numberOf("ENONET");
    public static final int ENOPKG = TABLE.numberOf("ENOPKG");
    public static final int EREMOTE = TABLE.numberOf("EREMOTE");
    public static final int ENOLINK = TABLE.numberOf("ENOLINK");
    public static final int EADV = TABLE.numberOf("EADV");
    public static final int ESRMNT = TABLE.numberOf("ESRMNT");
    public static final int ECOMM = TABLE.numberOf("ECOMM");
    public static final int EPROTO = TABLE.numberOf("EPROTO");
    public static final int EMULTIHOP = TABLE.numberOf("EMULTIHOP");
    public static final int EDOTDOT = TABLE.numberOf("EDOTDOT");
    public static final int EBADMSG = TABLE.numberOf("EBADMSG");
    public static final int EOVERFLOW = TABLE.numberOf("EOVERFLOW");
    public static final int ENOTUNIQ = TABLE.numberOf("ENOTUNIQ");
    public static final int EBADFD = TABLE.numberOf("EBADFD");
    public static final int EREMCHG = TABLE.numberOf("EREMCHG");
    public static final int ELIBACC = TABLE.numberOf("ELIBACC");
    public static final int ELIBBAD = TABLE.numberOf("ELIBBAD");
    public static final int ELIBSCN = TABLE.numberOf("ELIBSCN");
    public static final int ELIBMAX = TABLE.numberOf("ELIBMAX");
    public static final int ELIBEXEC = TABLE.numberOf("ELIBEXEC");
    public static final int EILSEQ = TABLE.numberOf("EILSEQ");
    public static final int ERESTART = TABLE.numberOf("ERESTART");
    public static final int ESTRPIPE = TABLE.numberOf("ESTRPIPE");
    public static final int EUSERS = TABLE.numberOf("EUSERS");
    public static final int ENOTSOCK = TABLE.numberOf("ENOTSOCK");
    public static final int EDESTADDRREQ = TABLE.numberOf("EDESTADDRREQ");
    public static final int EMSGSIZE = TABLE.numberOf("EMSGSIZE");
    public static final int EPROTOTYPE = TABLE.numberOf("EPROTOTYPE");
    public static final int ENOPROTOOPT = TABLE.numberOf("ENOPROTOOPT");
    public static final int EPROTONOSUPPORT = TABLE.numberOf("EPROTONOSUPPORT");
    public static final int ESOCKTNOSUPPORT = TABLE.numberOf("ESOCKTNOSUPPORT");
    public static final int EOPNOTSUPP = TABLE.numberOf("EOPNOTSUPP");
    public static final int ENOTSUP = TABLE.numberOf("ENOTSUP");
    public static final int EPFNOSUPPORT = TABLE.numberOf("EPFNOSUPPORT");
    public static final int EAFNOSUPPORT = TABLE.numberOf("EAFNOSUPPORT");
    public static final int EADDRINUSE = TABLE.numberOf("EADDRINUSE");
    public static final int EADDRNOTAVAIL = TABLE.numberOf("EADDRNOTAVAIL");
    public static final int ENETDOWN = TABLE.numberOf("ENETDOWN");
    public static final int ENETUNREACH = TABLE.numberOf("ENETUNREACH");
    public static final int ENETRESET = TABLE.numberOf("ENETRESET");
    public static final int ECONNABORTED = TABLE.numberOf("ECONNABORTED");
    public static final int ECONNRESET = TABLE.numberOf("ECONNRESET");
    public static final int ENOBUFS = TABLE.numberOf("ENOBUFS");
    public static final int EISCONN = TABLE.numberOf("EISCONN");
    public static final int ENOTCONN = TABLE.numberOf("ENOTCONN");
    public static final int ESHUTDOWN = TABLE.numberOf("ESHUTDOWN");
    public static final int ETOOMANYREFS = TABLE.numberOf("ETOOMANYREFS");
    public static final int ETIMEDOUT = TABLE.numberOf("ETIMEDOUT");
    public static final int ECONNREFUSED = TABLE.numberOf("ECONNREFUSED");
    public static final int EHOSTDOWN = TABLE.numberOf("EHOSTDOWN");
    public static final int EHOSTUNREACH = TABLE.numberOf("EHOSTUNREACH");
    public static final int EALREADY = TABLE.numberOf("EALREADY");
    public static final int EINPROGRESS = TABLE.numberOf("EINPROGRESS");
    public static final int ESTALE = TABLE.numberOf("ESTALE");
    public static final int EUCLEAN = TABLE.numberOf("EUCLEAN");
    public static final int ENOTNAM = TABLE.numberOf("ENOTNAM");
    public static final int ENAVAIL = TABLE.numberOf("ENAVAIL");
    public static final int EISNAM = TABLE.numberOf("EISNAM");
    public static final int EREMOTEIO = TABLE.numberOf("EREMOTEIO");
    public static final int EDQUOT = TABLE.numberOf("EDQUOT");
    public static final int ENOMEDIUM = TABLE.numberOf("ENOMEDIUM");
    public static final int EMEDIUMTYPE = TABLE.numberOf("EMEDIUMTYPE");
    public static final int ECANCELED = TABLE.numberOf("ECANCELED");
    public static final int ENOKEY = TABLE.numberOf("ENOKEY");
    public static final int EKEYEXPIRED = TABLE.numberOf("EKEYEXPIRED");
    public static final int EKEYREVOKED = TABLE.numberOf("EKEYREVOKED");
    public static final int EKEYREJECTED = TABLE.numberOf("EKEYREJECTED");
    public static final int EOWNERDEAD = TABLE.numberOf("EOWNERDEAD");
    public static final int ENOTRECOVERABLE = TABLE.numberOf("ENOTRECOVERABLE");
    public static final int ERFKILL = TABLE.numberOf("ERFKILL");
    public static final int EHWPOISON = TABLE.numberOf("EHWPOISON");

    // address families, address_families(7)

    public static final int AF_UNSPEC = TABLE.numberOf("AF_UNSPEC");
    public static final int AF_UNIX = TABLE.numberOf("AF_UNIX");
    public static final int AF_FILE = TABLE.numberOf("AF_FILE");
    public static final int AF_LOCAL = TABLE.numberOf("AF_LOCAL");
    public static final int AF_INET = TABLE.numberOf("AF_INET");
    public static final int AF_AX25 = TABLE.numberOf("AF_AX25");
    public static final int AF_IPX = TABLE.numberOf("AF_IPX");
    public static final int AF_APPLETALK = TABLE.numberOf("AF_APPLETALK");
    public static final int AF_NETROM = TABLE.numberOf("AF_NETROM");
    public static final int AF_BRIDGE = TABLE.numberOf("AF_BRIDGE");
    public static final int AF_ATMPVC = TABLE.numberOf("AF_ATMPVC");
    public static final int AF_X25 = TABLE.numberOf("AF_X25");
    public static final int AF_INET6 = TABLE.numberOf("AF_INET6");
    public static final int AF_ROSE = TABLE.numberOf("AF_ROSE");
    public static final int AF_DECnet = TABLE.numberOf("AF_DECnet");
    public static final int AF_NETBEUI = TABLE.numberOf("AF_NETBEUI");
    public static final int AF_SECURITY = TABLE.numberOf("AF_SECURITY");
    public static final int AF_KEY = TABLE.numberOf("AF_KEY");
    public static final int AF_NETLINK = TABLE.numberOf("AF_NETLINK");
    public static final int AF_ROUTE = TABLE.numberOf("AF_ROUTE");
    public static final int AF_PACKET = TABLE.numberOf("AF_PACKET");
    public static final int AF_ASH = TABLE.numberOf("AF_ASH");
    public static final int AF_ECONET = TABLE.numberOf("AF_ECONET");
    public static final int AF_ATMSVC = TABLE.numberOf("AF_ATMSVC");
    public static final int AF_RDS = TABLE.numberOf("AF_RDS");
    public static final int AF_SNA = TABLE.numberOf("AF_SNA");
    public static final int AF_IRDA = TABLE.numberOf("AF_IRDA");
    public static final int AF_PPPOX = TABLE.numberOf("AF_PPPOX");
    public static final int AF_WANPIPE = TABLE.numberOf("AF_WANPIPE");
    public static final int AF_LLC = TABLE.numberOf("AF_LLC");
    public static final int AF_IB = TABLE.numberOf("AF_IB");
    public static final int AF_MPLS = TABLE.numberOf("AF_MPLS");
    public static final int AF_CAN = TABLE.numberOf("AF_CAN");
    public static final int AF_TIPC = TABLE.numberOf("AF_TIPC");
    public static final int AF_BLUETOOTH = TABLE.numberOf("AF_BLUETOOTH");
    public static final int AF_IUCV = TABLE.numberOf("AF_IUCV");
    public static final int AF_RXRPC = TABLE.numberOf("AF_RXRPC");
    public static final int AF_ISDN = TABLE.numberOf("AF_ISDN");
    public static final int AF_PHONET = TABLE.numberOf("AF_PHONET");
    public static final int AF_IEEE802154 = TABLE.numberOf("AF_IEEE802154");
    public static final int AF_CAIF = TABLE.numberOf("AF_CAIF");
    public static final int AF_ALG = TABLE.numberOf("AF_ALG");
    public static final int AF_NFC = TABLE.numberOf("AF_NFC");
    public static final int AF_VSOCK = TABLE.numberOf("AF_VSOCK");
    public static final int AF_KCM = TABLE.numberOf("AF_KCM");
    public static final int AF_QIPCRTR = TABLE.numberOf("AF_QIPCRTR");
    public static final int AF_SMC = TABLE.numberOf("AF_SMC");
    public static final int AF_XDP = TABLE.numberOf("AF_XDP");
    public static final int AF_MCTP = TABLE.numberOf("AF_MCTP");

    // socket types, socket(2)

    public static final int SOCK_STREAM = TABLE.numberOf("SOCK_STREAM");
    public static final int SOCK_DGRAM = TABLE.numberOf("SOCK_DGRAM");
    public static final int SOCK_RAW = TABLE.numberOf("SOCK_RAW");
    public static final int SOCK_RDM = TABLE.numberOf("SOCK_RDM");
    public static final int SOCK_SEQPACKET = TABLE.numberOf("SOCK_SEQPACKET");
    public static final int SOCK_DCCP = TABLE.numberOf("SOCK_DCCP");
    public static final int SOCK_PACKET = TABLE.numberOf("SOCK_PACKET");
    public static final int SOCK_NONBLOCK = TABLE.numberOf("SOCK_NONBLOCK");
    public static final int SOCK_CLOEXEC = TABLE.numberOf("SOCK_CLOEXEC");

    // IP protocols, netinet/in.h

    public static final int IPPROTO_IP = TABLE.numberOf("IPPROTO_IP");
    public static final int IPPROTO_HOPOPTS = TABLE.numberOf("IPPROTO_HOPOPTS");
    public static final int IPPROTO_ICMP = TABLE.numberOf("IPPROTO_ICMP");
    public static final int IPPROTO_IGMP = TABLE.numberOf("IPPROTO_IGMP");
    public static final int IPPROTO_IPIP = TABLE.numberOf("IPPROTO_IPIP");
    public static final int IPPROTO_TCP = TABLE.numberOf("IPPROTO_TCP");
    public static final int IPPROTO_EGP = TABLE.numberOf("IPPROTO_EGP");
    public static final int IPPROTO_PUP = TABLE.numberOf("IPPROTO_PUP");
    public static final int IPPROTO_UDP = TABLE.numberOf("IPPROTO_UDP");
    public static final int IPPROTO_IDP = TABLE.numberOf("IPPROTO_IDP");
    public static final int IPPROTO_TP = TABLE.numberOf("IPPROTO_TP");
    public static final int IPPROTO_DCCP = TABLE.numberOf("IPPROTO_DCCP");
    public static final int IPPROTO_IPV6 = TABLE.numberOf("IPPROTO_IPV6");
    public static final int IPPROTO_ROUTING = TABLE.numberOf("IPPROTO_ROUTING");
    public static final int IPPROTO_FRAGMENT = TABLE.numberOf("IPPROTO_FRAGMENT");
    public static final int IPPROTO_RSVP = TABLE.numberOf("IPPROTO_RSVP");
    public static final int IPPROTO_GRE = TABLE.numberOf("IPPROTO_GRE");
    public static final int IPPROTO_ESP = TABLE.numberOf("IPPROTO_ESP");
    public static final int IPPROTO_AH = TABLE.numberOf("IPPROTO_AH");
    public static final int IPPROTO_ICMPV6 = TABLE.numberOf("IPPROTO_ICMPV6");
    public static final int IPPROTO_NONE = TABLE.numberOf("IPPROTO_NONE");
    public static final int IPPROTO_DSTOPTS = TABLE.numberOf("IPPROTO_DSTOPTS");
    public static final int IPPROTO_MTP = TABLE.numberOf("IPPROTO_MTP");
    public static final int IPPROTO_BEETPH = TABLE.numberOf("IPPROTO_BEETPH");
    public static final int IPPROTO_ENCAP = TABLE.numberOf("IPPROTO_ENCAP");
    public static final int IPPROTO_PIM = TABLE.numberOf("IPPROTO_PIM");
    public static final int IPPROTO_COMP = TABLE.numberOf("IPPROTO_COMP");
    public static final int IPPROTO_SCTP = TABLE.numberOf("IPPROTO_SCTP");
    public static final int IPPROTO_MH = TABLE.numberOf("IPPROTO_MH");
    public static final int IPPROTO_UDPLITE = TABLE.numberOf("IPPROTO_UDPLITE");
    public static final int IPPROTO_MPLS = TABLE.numberOf("IPPROTO_MPLS");
    public static final int IPPROTO_ETHERNET = TABLE.numberOf("IPPROTO_ETHERNET");
    public static final int IPPROTO_RAW = TABLE.numberOf("IPPROTO_RAW");
    public static final int IPPROTO_MPTCP = TABLE.numberOf("IPPROTO_MPTCP");

    // option levels, setsockopt(2)

    public static final int SOL_IP = TABLE.numberOf("SOL_IP");
    public static final int SOL_SOCKET = TABLE.numberOf("SOL_SOCKET");
    public static final int SOL_TCP = TABLE.numberOf("SOL_TCP");
    public static final int SOL_UDP = TABLE.numberOf("SOL_UDP");
    public static final int SOL_IPV6 = TABLE.numberOf("SOL_IPV6");
    public static final int SOL_ICMPV6 = TABLE.numberOf("SOL_ICMPV6");
    public static final int SOL_RAW = TABLE.numberOf("SOL_RAW");
    public static final int SOL_DECNET = TABLE.numberOf("SOL_DECNET");
    public static final int SOL_X25 = TABLE.numberOf("SOL_X25");
    public static final int SOL_PACKET = TABLE.numberOf("SOL_PACKET");
    public static final int SOL_ATM = TABLE.numberOf("SOL_ATM");
    public static final int SOL_AAL = TABLE.numberOf("SOL_AAL");
    public static final int SOL_IRDA = TABLE.numberOf("SOL_IRDA");
    public static final int SOL_NETBEUI = TABLE.numberOf("SOL_NETBEUI");
    public static final int SOL_LLC = TABLE.numberOf("SOL_LLC");
    public static final int SOL_DCCP = TABLE.numberOf("SOL_DCCP");
    public static final int SOL_NETLINK = TABLE.numberOf("SOL_NETLINK");
    public static final int SOL_TIPC = TABLE.numberOf("SOL_TIPC");
    public static final int SOL_RXRPC = TABLE.numberOf("SOL_RXRPC");
    public static final int SOL_PPPOL2TP = TABLE.numberOf("SOL_PPPOL2TP");
    public static final int SOL_BLUETOOTH = TABLE.numberOf("SOL_BLUETOOTH");
    public static final int SOL_PNPIPE = TABLE.numberOf("SOL_PNPIPE");
    public static final int SOL_RDS = TABLE.numberOf("SOL_RDS");
    public static final int SOL_IUCV = TABLE.numberOf("SOL_IUCV");
    public static final int SOL_CAIF = TABLE.numberOf("SOL_CAIF");
    public static final int SOL_ALG = TABLE.numberOf("SOL_ALG");
    public static final int SOL_NFC = TABLE.numberOf("SOL_NFC");
    public static final int SOL_KCM = TABLE.numberOf("SOL_KCM");
    public static final int SOL_TLS = TABLE.numberOf("SOL_TLS");
    public static final int SOL_XDP = TABLE.numberOf("SOL_XDP");
    public static final int SOL_MPTCP = TABLE.numberOf("SOL_MPTCP");
    public static final int SOL_MCTP = TABLE.numberOf("SOL_MCTP");
    public static final int SOL_SMC = TABLE.numberOf("SOL_SMC");
    public static final int SOL_VSOCK = TABLE.numberOf("SOL_VSOCK");

    // options of AF_VSOCK, vsock(7)

    public static final int SO_VM_SOCKETS_BUFFER_SIZE = TABLE.numberOf("SO_VM_SOCKETS_BUFFER_SIZE");
    public static final int SO_VM_SOCKETS_BUFFER_MIN_SIZE = TABLE.numberOf("SO_VM_SOCKETS_BUFFER_MIN_SIZE");
    public static final int SO_VM_SOCKETS_BUFFER_MAX_SIZE = TABLE.numberOf("SO_VM_SOCKETS_BUFFER_MAX_SIZE");
    public static final int SO_VM_SOCKETS_PEER_HOST_VM_ID = TABLE.numberOf("SO_VM_SOCKETS_PEER_HOST_VM_ID");
    public static final int SO_VM_SOCKETS_TRUSTED = TABLE.numberOf("SO_VM_SOCKETS_TRUSTED");
    public static final int SO_VM_SOCKETS_CONNECT_TIMEOUT = TABLE.numberOf("SO_VM_SOCKETS_CONNECT_TIMEOUT");
    public static final int SO_VM_SOCKETS_NONBLOCK_TXRX = TABLE.numberOf("SO_VM_SOCKETS_NONBLOCK_TXRX");
    public static final int SO_VM_SOCKETS_CONNECT_TIMEOUT_NEW = TABLE.numberOf("SO_VM_SOCKETS_CONNECT_TIMEOUT_NEW");

    // origins of errors, ip(7)

    public static final int SO_EE_ORIGIN_NONE = TABLE.numberOf("SO_EE_ORIGIN_NONE");
    public static final int SO_EE_ORIGIN_LOCAL = TABLE.numberOf("SO_EE_ORIGIN_LOCAL");
    public static final int SO_EE_ORIGIN_ICMP = TABLE.numberOf("SO_EE_ORIGIN_ICMP");
    public static final int SO_EE_ORIGIN_ICMP6 = TABLE.numberOf("SO_EE_ORIGIN_ICMP6");
    public static final int SO_EE_ORIGIN_TXSTATUS = TABLE.numberOf("SO_EE_ORIGIN_TXSTATUS");
    public static final int SO_EE_ORIGIN_TIMESTAMPING = TABLE.numberOf("SO_EE_ORIGIN_TIMESTAMPING");
    public static final int SO_EE_ORIGIN_ZEROCOPY = TABLE.numberOf("SO_EE_ORIGIN_ZEROCOPY");
    public static final int SO_EE_ORIGIN_TXTIME = TABLE.numberOf("SO_EE_ORIGIN_TXTIME");
    public static final int SO_EE_CODE_ZEROCOPY_COPIED = TABLE.numberOf("SO_EE_CODE_ZEROCOPY_COPIED");
    public static final int SOF_TIMESTAMPING_TX_HARDWARE = TABLE.numberOf("SOF_TIMESTAMPING_TX_HARDWARE");
    public static final int SOF_TIMESTAMPING_TX_SOFTWARE = TABLE.numberOf("SOF_TIMESTAMPING_TX_SOFTWARE");
    public static final int SOF_TIMESTAMPING_RX_HARDWARE = TABLE.numberOf("SOF_TIMESTAMPING_RX_HARDWARE");
    public static final int SOF_TIMESTAMPING_RX_SOFTWARE = TABLE.numberOf("SOF_TIMESTAMPING_RX_SOFTWARE");
    public static final int SOF_TIMESTAMPING_SOFTWARE = TABLE.numberOf("SOF_TIMESTAMPING_SOFTWARE");
    public static final int SOF_TIMESTAMPING_SYS_HARDWARE = TABLE.numberOf("SOF_TIMESTAMPING_SYS_HARDWARE");
    public static final int SOF_TIMESTAMPING_RAW_HARDWARE = TABLE.numberOf("SOF_TIMESTAMPING_RAW_HARDWARE");
    public static final int SOF_TIMESTAMPING_OPT_ID = TABLE.numberOf("SOF_TIMESTAMPING_OPT_ID");
    public static final int SOF_TIMESTAMPING_TX_SCHED = TABLE.numberOf("SOF_TIMESTAMPING_TX_SCHED");
    public static final int SOF_TIMESTAMPING_TX_ACK = TABLE.numberOf("SOF_TIMESTAMPING_TX_ACK");
    public static final int SOF_TIMESTAMPING_OPT_CMSG = TABLE.numberOf("SOF_TIMESTAMPING_OPT_CMSG");
    public static final int SOF_TIMESTAMPING_OPT_TSONLY = TABLE.numberOf("SOF_TIMESTAMPING_OPT_TSONLY");
    public static final int SOF_TIMESTAMPING_OPT_STATS = TABLE.numberOf("SOF_TIMESTAMPING_OPT_STATS");
    public static final int SOF_TIMESTAMPING_OPT_PKTINFO = TABLE.numberOf("SOF_TIMESTAMPING_OPT_PKTINFO");
    public static final int SOF_TIMESTAMPING_OPT_TX_SWHW = TABLE.numberOf("SOF_TIMESTAMPING_OPT_TX_SWHW");
    public static final int SPLICE_F_MOVE = TABLE.numberOf("SPLICE_F_MOVE");
    public static final int SPLICE_F_NONBLOCK = TABLE.numberOf("SPLICE_F_NONBLOCK");
    public static final int SPLICE_F_MORE = TABLE.numberOf("SPLICE_F_MORE");
    public static final int SPLICE_F_GIFT = TABLE.numberOf("SPLICE_F_GIFT");

    // options of SOL_SOCKET, socket(7)

    public static final int SO_DEBUG = TABLE.numberOf("SO_DEBUG");
    public static final int SO_REUSEADDR = TABLE.numberOf("SO_REUSEADDR");
    public static final int SO_TYPE = TABLE.numberOf("SO_TYPE");
    public static final int SO_ERROR = TABLE.numberOf("SO_ERROR");
    public static final int SO_DONTROUTE = TABLE.numberOf("SO_DONTROUTE");
    public static final int SO_BROADCAST = TABLE.numberOf("SO_BROADCAST");
    public static final int SO_SNDBUF = TABLE.numberOf("SO_SNDBUF");
    public static final int SO_RCVBUF = TABLE.numberOf("SO_RCVBUF");
    public static final int SO_KEEPALIVE = TABLE.numberOf("SO_KEEPALIVE");
    public static final int SO_OOBINLINE = TABLE.numberOf("SO_OOBINLINE");
    public static final int SO_NO_CHECK = TABLE.numberOf("SO_NO_CHECK");
    public static final int SO_PRIORITY = TABLE.numberOf("SO_PRIORITY");
    public static final int SO_LINGER = TABLE.numberOf("SO_LINGER");
    public static final int SO_BSDCOMPAT = TABLE.numberOf("SO_BSDCOMPAT");
    public static final int SO_REUSEPORT = TABLE.numberOf("SO_REUSEPORT");
    public static final int SO_PASSCRED = TABLE.numberOf("SO_PASSCRED");
    public static final int SO_PEERCRED = TABLE.numberOf("SO_PEERCRED");
    public static final int SO_RCVLOWAT = TABLE.numberOf("SO_RCVLOWAT");
    public static final int SO_SNDLOWAT = TABLE.numberOf("SO_SNDLOWAT");
    public static final int SO_RCVTIMEO = TABLE.numberOf("SO_RCVTIMEO");
    public static final int SO_SNDTIMEO = TABLE.numberOf("SO_SNDTIMEO");
    public static final int SO_BINDTODEVICE = TABLE.numberOf("SO_BINDTODEVICE");
    public static final int SO_ATTACH_FILTER = TABLE.numberOf("SO_ATTACH_FILTER");
    public static final int SO_GET_FILTER = TABLE.numberOf("SO_GET_FILTER");
    public static final int SO_DETACH_FILTER = TABLE.numberOf("SO_DETACH_FILTER");
    public static final int SO_DETACH_BPF = TABLE.numberOf("SO_DETACH_BPF");
    public static final int SO_PEERNAME = TABLE.numberOf("SO_PEERNAME");
    public static final int SO_TIMESTAMP = TABLE.numberOf("SO_TIMESTAMP");
    public static final int SO_ACCEPTCONN = TABLE.numberOf("SO_ACCEPTCONN");
    public static final int SO_PEERSEC = TABLE.numberOf("SO_PEERSEC");
    public static final int SO_SNDBUFFORCE = TABLE.numberOf("SO_SNDBUFFORCE");
    public static final int SO_RCVBUFFORCE = TABLE.numberOf("SO_RCVBUFFORCE");
    public static final int SO_PASSSEC = TABLE.numberOf("SO_PASSSEC");
    public static final int SO_TIMESTAMPNS = TABLE.numberOf("SO_TIMESTAMPNS");
    public static final int SO_MARK = TABLE.numberOf("SO_MARK");
    public static final int SO_TIMESTAMPING = TABLE.numberOf("SO_TIMESTAMPING");
    public static final int SO_PROTOCOL = TABLE.numberOf("SO_PROTOCOL");
    public static final int SO_DOMAIN = TABLE.numberOf("SO_DOMAIN");
    public static final int SO_RXQ_OVFL = TABLE.numberOf("SO_RXQ_OVFL");
    public static final int SO_WIFI_STATUS = TABLE.numberOf("SO_WIFI_STATUS");
    public static final int SO_PEEK_OFF = TABLE.numberOf("SO_PEEK_OFF");
    public static final int SO_NOFCS = TABLE.numberOf("SO_NOFCS");
    public static final int SO_LOCK_FILTER = TABLE.numberOf("SO_LOCK_FILTER");
    public static final int SO_SELECT_ERR_QUEUE = TABLE.numberOf("SO_SELECT_ERR_QUEUE");
    public static final int SO_BUSY_POLL = TABLE.numberOf("SO_BUSY_POLL");
    public static final int SO_MAX_PACING_RATE = TABLE.numberOf("SO_MAX_PACING_RATE");
    public static final int SO_BPF_EXTENSIONS = TABLE.numberOf("SO_BPF_EXTENSIONS");
    public static final int SO_INCOMING_CPU = TABLE.numberOf("SO_INCOMING_CPU");
    public static final int SO_ATTACH_BPF = TABLE.numberOf("SO_ATTACH_BPF");
    public static final int SO_ATTACH_REUSEPORT_CBPF = TABLE.numberOf("SO_ATTACH_REUSEPORT_CBPF");
    public static final int SO_ATTACH_REUSEPORT_EBPF = TABLE.numberOf("SO_ATTACH_REUSEPORT_EBPF");
    public static final int SO_CNX_ADVICE = TABLE.numberOf("SO_CNX_ADVICE");
    public static final int SO_MEMINFO = TABLE.numberOf("SO_MEMINFO");
    public static final int SO_INCOMING_NAPI_ID = TABLE.numberOf("SO_INCOMING_NAPI_ID");
    public static final int SO_COOKIE = TABLE.numberOf("SO_COOKIE");
    public static final int SO_PEERGROUPS = TABLE.numberOf("SO_PEERGROUPS");
    public static final int SO_ZEROCOPY = TABLE.numberOf("SO_ZEROCOPY");
    public static final int SO_TXTIME = TABLE.numberOf("SO_TXTIME");
    public static final int SO_BINDTOIFINDEX = TABLE.numberOf("SO_BINDTOIFINDEX");
    public static final int SO_TIMESTAMP_NEW = TABLE.numberOf("SO_TIMESTAMP_NEW");
    public static final int SO_TIMESTAMPNS_NEW = TABLE.numberOf("SO_TIMESTAMPNS_NEW");
    public static final int SO_TIMESTAMPING_NEW = TABLE.numberOf("SO_TIMESTAMPING_NEW");
    public static final int SO_RCVTIMEO_NEW = TABLE.numberOf("SO_RCVTIMEO_NEW");
    public static final int SO_SNDTIMEO_NEW = TABLE.numberOf("SO_SNDTIMEO_NEW");
    public static final int SO_DETACH_REUSEPORT_BPF = TABLE.numberOf("SO_DETACH_REUSEPORT_BPF");
    public static final int SO_PREFER_BUSY_POLL = TABLE.numberOf("SO_PREFER_BUSY_POLL");
    public static final int SO_BUSY_POLL_BUDGET = TABLE.numberOf("SO_BUSY_POLL_BUDGET");
    public static final int SO_NETNS_COOKIE = TABLE.numberOf("SO_NETNS_COOKIE");
    public static final int SO_BUF_LOCK = TABLE.numberOf("SO_BUF_LOCK");
    public static final int SO_RESERVE_MEM = TABLE.numberOf("SO_RESERVE_MEM");
    public static final int SO_TXREHASH = TABLE.numberOf("SO_TXREHASH");
    public static final int SO_RCVMARK = TABLE.numberOf("SO_RCVMARK");

    // control messages, unix(7) and socket(7)

    public static final int SCM_RIGHTS = TABLE.numberOf("SCM_RIGHTS");
    public static final int SCM_CREDENTIALS = TABLE.numberOf("SCM_CREDENTIALS");
    public static final int SCM_TIMESTAMP = TABLE.numberOf("SCM_TIMESTAMP");
    public static final int SCM_TIMESTAMPNS = TABLE.numberOf("SCM_TIMESTAMPNS");
    public static final int SCM_TIMESTAMPING = TABLE.numberOf("SCM_TIMESTAMPING");
    public static final int SCM_WIFI_STATUS = TABLE.numberOf("SCM_WIFI_STATUS");
    public static final int SCM_TIMESTAMPING_OPT_STATS = TABLE.numberOf("SCM_TIMESTAMPING_OPT_STATS");
    public static final int SCM_TIMESTAMPING_PKTINFO = TABLE.numberOf("SCM_TIMESTAMPING_PKTINFO");
    public static final int SCM_TXTIME = TABLE.numberOf("SCM_TXTIME");

    // states of a connection, netinet/tcp.h

    public static final int TCP_ESTABLISHED = TABLE.numberOf("TCP_ESTABLISHED");
    public static final int TCP_SYN_SENT = TABLE.numberOf("TCP_SYN_SENT");
    public static final int TCP_SYN_RECV = TABLE.numberOf("TCP_SYN_RECV");
    public static final int TCP_FIN_WAIT1 = TABLE.numberOf("TCP_FIN_WAIT1");
    public static final int TCP_FIN_WAIT2 = TABLE.numberOf("TCP_FIN_WAIT2");
    public static final int TCP_TIME_WAIT = TABLE.numberOf("TCP_TIME_WAIT");
    public static final int TCP_CLOSE = TABLE.numberOf("TCP_CLOSE");
    public static final int TCP_CLOSE_WAIT = TABLE.numberOf("TCP_CLOSE_WAIT");
    public static final int TCP_LAST_ACK = TABLE.numberOf("TCP_LAST_ACK");
    public static final int TCP_LISTEN = TABLE.numberOf("TCP_LISTEN");
    public static final int TCP_CLOSING = TABLE.numberOf("TCP_CLOSING");

    // options of IPPROTO_TCP, tcp(7)

    public static final int TCP_NODELAY = TABLE.numberOf("TCP_NODELAY");
    public static final int TCP_MAXSEG = TABLE.numberOf("TCP_MAXSEG");
    public static final int TCP_CORK = TABLE.numberOf("TCP_CORK");
    public static final int TCP_KEEPIDLE = TABLE.numberOf("TCP_KEEPIDLE");
    public static final int TCP_KEEPINTVL = TABLE.numberOf("TCP_KEEPINTVL");
    public static final int TCP_KEEPCNT = TABLE.numberOf("TCP_KEEPCNT");
    public static final int TCP_SYNCNT = TABLE.numberOf("TCP_SYNCNT");
    public static final int TCP_LINGER2 = TABLE.numberOf("TCP_LINGER2");
    public static final int TCP_DEFER_ACCEPT = TABLE.numberOf("TCP_DEFER_ACCEPT");
    public static final int TCP_WINDOW_CLAMP = TABLE.numberOf("TCP_WINDOW_CLAMP");
    public static final int TCP_INFO = TABLE.numberOf("TCP_INFO");
    public static final int TCP_QUICKACK = TABLE.numberOf("TCP_QUICKACK");
    public static final int TCP_CONGESTION = TABLE.numberOf("TCP_CONGESTION");
    public static final int TCP_MD5SIG = TABLE.numberOf("TCP_MD5SIG");
    public static final int TCP_THIN_LINEAR_TIMEOUTS = TABLE.numberOf("TCP_THIN_LINEAR_TIMEOUTS");
    public static final int TCP_THIN_DUPACK = TABLE.numberOf("TCP_THIN_DUPACK");
    public static final int TCP_USER_TIMEOUT = TABLE.numberOf("TCP_USER_TIMEOUT");
    public static final int TCP_REPAIR = TABLE.numberOf("TCP_REPAIR");
    public static final int TCP_REPAIR_QUEUE = TABLE.numberOf("TCP_REPAIR_QUEUE");
    public static final int TCP_QUEUE_SEQ = TABLE.numberOf("TCP_QUEUE_SEQ");
    public static final int TCP_REPAIR_OPTIONS = TABLE.numberOf("TCP_REPAIR_OPTIONS");
    public static final int TCP_FASTOPEN = TABLE.numberOf("TCP_FASTOPEN");
    public static final int TCP_TIMESTAMP = TABLE.numberOf("TCP_TIMESTAMP");
    public static final int TCP_NOTSENT_LOWAT = TABLE.numberOf("TCP_NOTSENT_LOWAT");
    public static final int TCP_CC_INFO = TABLE.numberOf("TCP_CC_INFO");
    public static final int TCP_SAVE_SYN = TABLE.numberOf("TCP_SAVE_SYN");
    public static final int TCP_SAVED_SYN = TABLE.numberOf("TCP_SAVED_SYN");
    public static final int TCP_REPAIR_WINDOW = TABLE.numberOf("TCP_REPAIR_WINDOW");
    public static final int TCP_FASTOPEN_CONNECT = TABLE.numberOf("TCP_FASTOPEN_CONNECT");
    public static final int TCP_ULP = TABLE.numberOf("TCP_ULP");
    public static final int TCP_MD5SIG_EXT = TABLE.numberOf("TCP_MD5SIG_EXT");
    public static final int TCP_FASTOPEN_KEY = TABLE.numberOf("TCP_FASTOPEN_KEY");
    public static final int TCP_FASTOPEN_NO_COOKIE = TABLE.numberOf("TCP_FASTOPEN_NO_COOKIE");
    public static final int TCP_ZEROCOPY_RECEIVE = TABLE.numberOf("TCP_ZEROCOPY_RECEIVE");
    public static final int TCP_INQ = TABLE.numberOf("TCP_INQ");
    public static final int TCP_TX_DELAY = TABLE.numberOf("TCP_TX_DELAY");

    // options of IPPROTO_UDP, udp(7)

    public static final int UDP_CORK = TABLE.numberOf("UDP_CORK");
    public static final int UDP_ENCAP = TABLE.numberOf("UDP_ENCAP");
    public static final int UDP_NO_CHECK6_TX = TABLE.numberOf("UDP_NO_CHECK6_TX");
    public static final int UDP_NO_CHECK6_RX = TABLE.numberOf("UDP_NO_CHECK6_RX");
    public static final int UDP_SEGMENT = TABLE.numberOf("UDP_SEGMENT");
    public static final int UDP_GRO = TABLE.numberOf("UDP_GRO");

    // values of IP_MTU_DISCOVER, ip(7)

    public static final int IP_PMTUDISC_DONT = TABLE.numberOf("IP_PMTUDISC_DONT");
    public static final int IP_PMTUDISC_WANT = TABLE.numberOf("IP_PMTUDISC_WANT");
    public static final int IP_PMTUDISC_DO = TABLE.numberOf("IP_PMTUDISC_DO");
    public static final int IP_PMTUDISC_PROBE = TABLE.numberOf("IP_PMTUDISC_PROBE");
    public static final int IP_PMTUDISC_INTERFACE = TABLE.numberOf("IP_PMTUDISC_INTERFACE");
    public static final int IP_PMTUDISC_OMIT = TABLE.numberOf("IP_PMTUDISC_OMIT");

    // options of IPPROTO_IP, ip(7)

    public static final int IP_TOS = TABLE.numberOf("IP_TOS");
    public static final int IP_TTL = TABLE.numberOf("IP_TTL");
    public static final int IP_HDRINCL = TABLE.numberOf("IP_HDRINCL");
    public static final int IP_OPTIONS = TABLE.numberOf("IP_OPTIONS");
    public static final int IP_ROUTER_ALERT = TABLE.numberOf("IP_ROUTER_ALERT");
    public static final int IP_RECVOPTS = TABLE.numberOf("IP_RECVOPTS");
    public static final int IP_RETOPTS = TABLE.numberOf("IP_RETOPTS");
    public static final int IP_RECVRETOPTS = TABLE.numberOf("IP_RECVRETOPTS");
    public static final int IP_PKTINFO = TABLE.numberOf("IP_PKTINFO");
    public static final int IP_PKTOPTIONS = TABLE.numberOf("IP_PKTOPTIONS");
    public static final int IP_MTU_DISCOVER = TABLE.numberOf("IP_MTU_DISCOVER");
    public static final int IP_RECVERR = TABLE.numberOf("IP_RECVERR");
    public static final int IP_RECVTTL = TABLE.numberOf("IP_RECVTTL");
    public static final int IP_RECVTOS = TABLE.numberOf("IP_RECVTOS");
    public static final int IP_MTU = TABLE.numberOf("IP_MTU");
    public static final int IP_FREEBIND = TABLE.numberOf("IP_FREEBIND");
    public static final int IP_IPSEC_POLICY = TABLE.numberOf("IP_IPSEC_POLICY");
    public static final int IP_XFRM_POLICY = TABLE.numberOf("IP_XFRM_POLICY");
    public static final int IP_PASSSEC = TABLE.numberOf("IP_PASSSEC");
    public static final int IP_TRANSPARENT = TABLE.numberOf("IP_TRANSPARENT");
    public static final int IP_ORIGDSTADDR = TABLE.numberOf("IP_ORIGDSTADDR");
    public static final int IP_RECVORIGDSTADDR = TABLE.numberOf("IP_RECVORIGDSTADDR");
    public static final int IP_MINTTL = TABLE.numberOf("IP_MINTTL");
    public static final int IP_NODEFRAG = TABLE.numberOf("IP_NODEFRAG");
    public static final int IP_CHECKSUM = TABLE.numberOf("IP_CHECKSUM");
    public static final int IP_BIND_ADDRESS_NO_PORT = TABLE.numberOf("IP_BIND_ADDRESS_NO_PORT");
    public static final int IP_RECVFRAGSIZE = TABLE.numberOf("IP_RECVFRAGSIZE");
    public static final int IP_RECVERR_RFC4884 = TABLE.numberOf("IP_RECVERR_RFC4884");
    public static final int IP_MULTICAST_IF = TABLE.numberOf("IP_MULTICAST_IF");
    public static final int IP_MULTICAST_TTL = TABLE.numberOf("IP_MULTICAST_TTL");
    public static final int IP_MULTICAST_LOOP = TABLE.numberOf("IP_MULTICAST_LOOP");
    public static final int IP_ADD_MEMBERSHIP = TABLE.numberOf("IP_ADD_MEMBERSHIP");
    public static final int IP_DROP_MEMBERSHIP = TABLE.numberOf("IP_DROP_MEMBERSHIP");
    public static final int IP_UNBLOCK_SOURCE = TABLE.numberOf("IP_UNBLOCK_SOURCE");
    public static final int IP_BLOCK_SOURCE = TABLE.numberOf("IP_BLOCK_SOURCE");
    public static final int IP_ADD_SOURCE_MEMBERSHIP = TABLE.numberOf("IP_ADD_SOURCE_MEMBERSHIP");
    public static final int IP_DROP_SOURCE_MEMBERSHIP = TABLE.numberOf("IP_DROP_SOURCE_MEMBERSHIP");
    public static final int IP_MSFILTER = TABLE.numberOf("IP_MSFILTER");
    public static final int IP_MULTICAST_ALL = TABLE.numberOf("IP_MULTICAST_ALL");
    public static final int IP_UNICAST_IF = TABLE.numberOf("IP_UNICAST_IF");

    // values of IPv6 options, ipv6(7)

    public static final int IPV6_PMTUDISC_DONT = TABLE.numberOf("IPV6_PMTUDISC_DONT");
    public static final int IPV6_RTHDR_LOOSE = TABLE.numberOf("IPV6_RTHDR_LOOSE");
    public static final int IPV6_RTHDR_TYPE_0 = TABLE.numberOf("IPV6_RTHDR_TYPE_0");
    public static final int IPV6_PMTUDISC_WANT = TABLE.numberOf("IPV6_PMTUDISC_WANT");
    public static final int IPV6_RTHDR_STRICT = TABLE.numberOf("IPV6_RTHDR_STRICT");
    public static final int IPV6_PMTUDISC_DO = TABLE.numberOf("IPV6_PMTUDISC_DO");
    public static final int IPV6_PMTUDISC_PROBE = TABLE.numberOf("IPV6_PMTUDISC_PROBE");
    public static final int IPV6_PMTUDISC_INTERFACE = TABLE.numberOf("IPV6_PMTUDISC_INTERFACE");
    public static final int IPV6_PMTUDISC_OMIT = TABLE.numberOf("IPV6_PMTUDISC_OMIT");

    // options of IPPROTO_IPV6, ipv6(7)

    public static final int IPV6_ADDRFORM = TABLE.numberOf("IPV6_ADDRFORM");
    public static final int IPV6_2292PKTINFO = TABLE.numberOf("IPV6_2292PKTINFO");
    public static final int IPV6_2292HOPOPTS = TABLE.numberOf("IPV6_2292HOPOPTS");
    public static final int IPV6_2292DSTOPTS = TABLE.numberOf("IPV6_2292DSTOPTS");
    public static final int IPV6_2292RTHDR = TABLE.numberOf("IPV6_2292RTHDR");
    public static final int IPV6_2292PKTOPTIONS = TABLE.numberOf("IPV6_2292PKTOPTIONS");
    public static final int IPV6_CHECKSUM = TABLE.numberOf("IPV6_CHECKSUM");
    public static final int IPV6_2292HOPLIMIT = TABLE.numberOf("IPV6_2292HOPLIMIT");
    public static final int IPV6_NEXTHOP = TABLE.numberOf("IPV6_NEXTHOP");
    public static final int IPV6_AUTHHDR = TABLE.numberOf("IPV6_AUTHHDR");
    public static final int IPV6_UNICAST_HOPS = TABLE.numberOf("IPV6_UNICAST_HOPS");
    public static final int IPV6_MULTICAST_IF = TABLE.numberOf("IPV6_MULTICAST_IF");
    public static final int IPV6_MULTICAST_HOPS = TABLE.numberOf("IPV6_MULTICAST_HOPS");
    public static final int IPV6_MULTICAST_LOOP = TABLE.numberOf("IPV6_MULTICAST_LOOP");
    public static final int IPV6_JOIN_GROUP = TABLE.numberOf("IPV6_JOIN_GROUP");
    public static final int IPV6_ADD_MEMBERSHIP = TABLE.numberOf("IPV6_ADD_MEMBERSHIP");
    public static final int IPV6_LEAVE_GROUP = TABLE.numberOf("IPV6_LEAVE_GROUP");
    public static final int IPV6_DROP_MEMBERSHIP = TABLE.numberOf("IPV6_DROP_MEMBERSHIP");
    public static final int IPV6_ROUTER_ALERT = TABLE.numberOf("IPV6_ROUTER_ALERT");
    public static final int IPV6_MTU_DISCOVER = TABLE.numberOf("IPV6_MTU_DISCOVER");
    public static final int IPV6_MTU = TABLE.numberOf("IPV6_MTU");
    public static final int IPV6_RECVERR = TABLE.numberOf("IPV6_RECVERR");
    public static final int IPV6_V6ONLY = TABLE.numberOf("IPV6_V6ONLY");
    public static final int IPV6_JOIN_ANYCAST = TABLE.numberOf("IPV6_JOIN_ANYCAST");
    public static final int IPV6_LEAVE_ANYCAST = TABLE.numberOf("IPV6_LEAVE_ANYCAST");
    public static final int IPV6_MULTICAST_ALL = TABLE.numberOf("IPV6_MULTICAST_ALL");
    public static final int IPV6_ROUTER_ALERT_ISOLATE = TABLE.numberOf("IPV6_ROUTER_ALERT_ISOLATE");
    public static final int IPV6_RECVERR_RFC4884 = TABLE.numberOf("IPV6_RECVERR_RFC4884");
    public static final int IPV6_IPSEC_POLICY = TABLE.numberOf("IPV6_IPSEC_POLICY");
    public static final int IPV6_XFRM_POLICY = TABLE.numberOf("IPV6_XFRM_POLICY");
    public static final int IPV6_HDRINCL = TABLE.numberOf("IPV6_HDRINCL");
    public static final int IPV6_RECVPKTINFO = TABLE.numberOf("IPV6_RECVPKTINFO");
    public static final int IPV6_PKTINFO = TABLE.numberOf("IPV6_PKTINFO");
    public static final int IPV6_RECVHOPLIMIT = TABLE.numberOf("IPV6_RECVHOPLIMIT");
    public static final int IPV6_HOPLIMIT = TABLE.numberOf("IPV6_HOPLIMIT");
    public static final int IPV6_RECVHOPOPTS = TABLE.numberOf("IPV6_RECVHOPOPTS");
    public static final int IPV6_HOPOPTS = TABLE.numberOf("IPV6_HOPOPTS");
    public static final int IPV6_RTHDRDSTOPTS = TABLE.numberOf("IPV6_RTHDRDSTOPTS");
    public static final int IPV6_RECVRTHDR = TABLE.numberOf("IPV6_RECVRTHDR");
    public static final int IPV6_RTHDR = TABLE.numberOf("IPV6_RTHDR");
    public static final int IPV6_RECVDSTOPTS = TABLE.numberOf("IPV6_RECVDSTOPTS");
    public static final int IPV6_DSTOPTS = TABLE.numberOf("IPV6_DSTOPTS");
    public static final int IPV6_RECVPATHMTU = TABLE.numberOf("IPV6_RECVPATHMTU");
    public static final int IPV6_PATHMTU = TABLE.numberOf("IPV6_PATHMTU");
    public static final int IPV6_DONTFRAG = TABLE.numberOf("IPV6_DONTFRAG");
    public static final int IPV6_RECVTCLASS = TABLE.numberOf("IPV6_RECVTCLASS");
    public static final int IPV6_TCLASS = TABLE.numberOf("IPV6_TCLASS");
    public static final int IPV6_AUTOFLOWLABEL = TABLE.numberOf("IPV6_AUTOFLOWLABEL");
    public static final int IPV6_ADDR_PREFERENCES = TABLE.numberOf("IPV6_ADDR_PREFERENCES");
    public static final int IPV6_MINHOPCOUNT = TABLE.numberOf("IPV6_MINHOPCOUNT");
    public static final int IPV6_ORIGDSTADDR = TABLE.numberOf("IPV6_ORIGDSTADDR");
    public static final int IPV6_RECVORIGDSTADDR = TABLE.numberOf("IPV6_RECVORIGDSTADDR");
    public static final int IPV6_TRANSPARENT = TABLE.numberOf("IPV6_TRANSPARENT");
    public static final int IPV6_UNICAST_IF = TABLE.numberOf("IPV6_UNICAST_IF");
    public static final int IPV6_RECVFRAGSIZE = TABLE.numberOf("IPV6_RECVFRAGSIZE");
    public static final int IPV6_FREEBIND = TABLE.numberOf("IPV6_FREEBIND");

    // modes of MCAST_MSFILTER

    public static final int MCAST_EXCLUDE = TABLE.numberOf("MCAST_EXCLUDE");
    public static final int MCAST_INCLUDE = TABLE.numberOf("MCAST_INCLUDE");

    // multicast options of either IP, RFC 3678

    public static final int MCAST_JOIN_GROUP = TABLE.numberOf("MCAST_JOIN_GROUP");
    public static final int MCAST_BLOCK_SOURCE = TABLE.numberOf("MCAST_BLOCK_SOURCE");
    public static final int MCAST_UNBLOCK_SOURCE = TABLE.numberOf("MCAST_UNBLOCK_SOURCE");
    public static final int MCAST_LEAVE_GROUP = TABLE.numberOf("MCAST_LEAVE_GROUP");
    public static final int MCAST_JOIN_SOURCE_GROUP = TABLE.numberOf("MCAST_JOIN_SOURCE_GROUP");
    public static final int MCAST_LEAVE_SOURCE_GROUP = TABLE.numberOf("MCAST_LEAVE_SOURCE_GROUP");
    public static final int MCAST_MSFILTER = TABLE.numberOf("MCAST_MSFILTER");

    // flags, send(2) and recv(2)

    public static final int MSG_OOB = TABLE.numberOf("MSG_OOB");
    public static final int MSG_PEEK = TABLE.numberOf("MSG_PEEK");
    public static final int MSG_DONTROUTE = TABLE.numberOf("MSG_DONTROUTE");
    public static final int MSG_TRYHARD = TABLE.numberOf("MSG_TRYHARD");
    public static final int MSG_CTRUNC = TABLE.numberOf("MSG_CTRUNC");
    public static final int MSG_PROXY = TABLE.numberOf("MSG_PROXY");
    public static final int MSG_TRUNC = TABLE.numberOf("MSG_TRUNC");
    public static final int MSG_DONTWAIT = TABLE.numberOf("MSG_DONTWAIT");
    public static final int MSG_EOR = TABLE.numberOf("MSG_EOR");
    public static final int MSG_WAITALL = TABLE.numberOf("MSG_WAITALL");
    public static final int MSG_FIN = TABLE.numberOf("MSG_FIN");
    public static final int MSG_SYN = TABLE.numberOf("MSG_SYN");
    public static final int MSG_CONFIRM = TABLE.numberOf("MSG_CONFIRM");
    public static final int MSG_RST = TABLE.numberOf("MSG_RST");
    public static final int MSG_ERRQUEUE = TABLE.numberOf("MSG_ERRQUEUE");
    public static final int MSG_NOSIGNAL = TABLE.numberOf("MSG_NOSIGNAL");
    public static final int MSG_MORE = TABLE.numberOf("MSG_MORE");
    public static final int MSG_WAITFORONE = TABLE.numberOf("MSG_WAITFORONE");
    public static final int MSG_BATCH = TABLE.numberOf("MSG_BATCH");
    public static final int MSG_ZEROCOPY = TABLE.numberOf("MSG_ZEROCOPY");
    public static final int MSG_FASTOPEN = TABLE.numberOf("MSG_FASTOPEN");
    public static final int MSG_CMSG_CLOEXEC = TABLE.numberOf("MSG_CMSG_CLOEXEC");

    // shutdown(2)

    public static final int SHUT_RD = TABLE.numberOf("SHUT_RD");
    public static final int SHUT_WR = TABLE.numberOf("SHUT_WR");
    public static final int SHUT_RDWR = TABLE.numberOf("SHUT_RDWR");

    // poll(2)

    public static final int POLLIN = TABLE.numberOf("POLLIN");
    public static final int POLLPRI = TABLE.numberOf("POLLPRI");
    public static final int POLLOUT = TABLE.numberOf("POLLOUT");
    public static final int POLLERR = TABLE.numberOf("POLLERR");
    public static final int POLLHUP = TABLE.numberOf("POLLHUP");
    public static final int POLLNVAL = TABLE.numberOf("POLLNVAL");
    public static final int POLLRDNORM = TABLE.numberOf("POLLRDNORM");
    public static final int POLLRDBAND = TABLE.numberOf("POLLRDBAND");
    public static final int POLLWRNORM = TABLE.numberOf("POLLWRNORM");
    public static final int POLLWRBAND = TABLE.numberOf("POLLWRBAND");
    public static final int POLLMSG = TABLE.numberOf("POLLMSG");
    public static final int POLLREMOVE = TABLE.numberOf("POLLREMOVE");
    public static final int POLLRDHUP = TABLE.numberOf("POLLRDHUP");

    // epoll_ctl(2)

    public static final int EPOLL_CTL_ADD = TABLE.numberOf("EPOLL_CTL_ADD");
    public static final int EPOLL_CTL_DEL = TABLE.numberOf("EPOLL_CTL_DEL");
    public static final int EPOLL_CTL_MOD = TABLE.numberOf("EPOLL_CTL_MOD");
    public static final int EPOLL_CLOEXEC = TABLE.numberOf("EPOLL_CLOEXEC");

    // events, epoll_ctl(2)

    public static final int EPOLLET = TABLE.numberOf("EPOLLET");
    public static final int EPOLLIN = TABLE.numberOf("EPOLLIN");
    public static final int EPOLLPRI = TABLE.numberOf("EPOLLPRI");
    public static final int EPOLLOUT = TABLE.numberOf("EPOLLOUT");
    public static final int EPOLLERR = TABLE.numberOf("EPOLLERR");
    public static final int EPOLLHUP = TABLE.numberOf("EPOLLHUP");
    public static final int EPOLLRDNORM = TABLE.numberOf("EPOLLRDNORM");
    public static final int EPOLLRDBAND = TABLE.numberOf("EPOLLRDBAND");
    public static final int EPOLLWRNORM = TABLE.numberOf("EPOLLWRNORM");
    public static final int EPOLLWRBAND = TABLE.numberOf("EPOLLWRBAND");
    public static final int EPOLLMSG = TABLE.numberOf("EPOLLMSG");
    public static final int EPOLLRDHUP = TABLE.numberOf("EPOLLRDHUP");
    public static final int EPOLLEXCLUSIVE = TABLE.numberOf("EPOLLEXCLUSIVE");
    public static final int EPOLLWAKEUP = TABLE.numberOf("EPOLLWAKEUP");
    public static final int EPOLLONESHOT = TABLE.numberOf("EPOLLONESHOT");

    // fcntl(2)

    public static final int F_DUPFD = TABLE.numberOf("F_DUPFD");
    public static final int F_GETFD = TABLE.numberOf("F_GETFD");
    public static final int F_SETFD = TABLE.numberOf("F_SETFD");
    public static final int F_GETFL = TABLE.numberOf("F_GETFL");
    public static final int F_SETFL = TABLE.numberOf("F_SETFL");
    public static final int F_SETOWN = TABLE.numberOf("F_SETOWN");
    public static final int F_GETOWN = TABLE.numberOf("F_GETOWN");
    public static final int F_SETSIG = TABLE.numberOf("F_SETSIG");
    public static final int F_GETSIG = TABLE.numberOf("F_GETSIG");
    public static final int F_SETOWN_EX = TABLE.numberOf("F_SETOWN_EX");
    public static final int F_GETOWN_EX = TABLE.numberOf("F_GETOWN_EX");
    public static final int F_DUPFD_CLOEXEC = TABLE.numberOf("F_DUPFD_CLOEXEC");
    public static final int F_SETPIPE_SZ = TABLE.numberOf("F_SETPIPE_SZ");
    public static final int F_GETPIPE_SZ = TABLE.numberOf("F_GETPIPE_SZ");
    public static final int F_GETLK = TABLE.numberOf("F_GETLK");
    public static final int F_SETLK = TABLE.numberOf("F_SETLK");
    public static final int F_SETLKW = TABLE.numberOf("F_SETLKW");
    public static final int F_GET_RW_HINT = TABLE.numberOf("F_GET_RW_HINT");
    public static final int F_SET_RW_HINT = TABLE.numberOf("F_SET_RW_HINT");
    public static final int F_GET_FILE_RW_HINT = TABLE.numberOf("F_GET_FILE_RW_HINT");
    public static final int F_SET_FILE_RW_HINT = TABLE.numberOf("F_SET_FILE_RW_HINT");
    public static final int F_OFD_GETLK = TABLE.numberOf("F_OFD_GETLK");
    public static final int F_OFD_SETLK = TABLE.numberOf("F_OFD_SETLK");
    public static final int F_OFD_SETLKW = TABLE.numberOf("F_OFD_SETLKW");

    // flags of a descriptor, fcntl(2)

    public static final int FD_CLOEXEC = TABLE.numberOf("FD_CLOEXEC");

    // flags of an open file, open(2)

    public static final int O_NONBLOCK = TABLE.numberOf("O_NONBLOCK");
    public static final int O_CLOEXEC = TABLE.numberOf("O_CLOEXEC");

    // eventfd(2)

    public static final int EFD_SEMAPHORE = TABLE.numberOf("EFD_SEMAPHORE");
    public static final int EFD_NONBLOCK = TABLE.numberOf("EFD_NONBLOCK");
    public static final int EFD_CLOEXEC = TABLE.numberOf("EFD_CLOEXEC");

    // errors, getaddrinfo(3)

    public static final int EAI_BADFLAGS = TABLE.numberOf("EAI_BADFLAGS");
    public static final int EAI_NONAME = TABLE.numberOf("EAI_NONAME");
    public static final int EAI_AGAIN = TABLE.numberOf("EAI_AGAIN");
    public static final int EAI_FAIL = TABLE.numberOf("EAI_FAIL");
    public static final int EAI_NODATA = TABLE.numberOf("EAI_NODATA");
    public static final int EAI_FAMILY = TABLE.numberOf("EAI_FAMILY");
    public static final int EAI_SOCKTYPE = TABLE.numberOf("EAI_SOCKTYPE");
    public static final int EAI_SERVICE = TABLE.numberOf("EAI_SERVICE");
    public static final int EAI_ADDRFAMILY = TABLE.numberOf("EAI_ADDRFAMILY");
    public static final int EAI_MEMORY = TABLE.numberOf("EAI_MEMORY");
    public static final int EAI_SYSTEM = TABLE.numberOf("EAI_SYSTEM");
    public static final int EAI_OVERFLOW = TABLE.numberOf("EAI_OVERFLOW");

    // h_errno, gethostbyname(3)

    public static final int HOST_NOT_FOUND = TABLE.numberOf("HOST_NOT_FOUND");
    public static final int TRY_AGAIN = TABLE.numberOf("TRY_AGAIN");
    public static final int NO_RECOVERY = TABLE.numberOf("NO_RECOVERY");
    public static final int NO_DATA = TABLE.numberOf("NO_DATA");

    // flags, getaddrinfo(3)

    public static final int AI_PASSIVE = TABLE.numberOf("AI_PASSIVE");
    public static final int AI_CANONNAME = TABLE.numberOf("AI_CANONNAME");
    public static final int AI_NUMERICHOST = TABLE.numberOf("AI_NUMERICHOST");
    public static final int AI_V4MAPPED = TABLE.numberOf("AI_V4MAPPED");
    public static final int AI_ALL = TABLE.numberOf("AI_ALL");
    public static final int AI_ADDRCONFIG = TABLE.numberOf("AI_ADDRCONFIG");
    public static final int AI_NUMERICSERV = TABLE.numberOf("AI_NUMERICSERV");

    // getnameinfo(3)

    public static final int NI_NUMERICHOST = TABLE.numberOf("NI_NUMERICHOST");
    public static final int NI_NUMERICSERV = TABLE.numberOf("NI_NUMERICSERV");
    public static final int NI_NOFQDN = TABLE.numberOf("NI_NOFQDN");
    public static final int NI_NAMEREQD = TABLE.numberOf("NI_NAMEREQD");
    public static final int NI_DGRAM = TABLE.numberOf("NI_DGRAM");
    public static final int NI_MAXSERV = TABLE.numberOf("NI_MAXSERV");
    public static final int NI_MAXHOST = TABLE.numberOf("NI_MAXHOST");

    // IPv4 addresses in host order, ip(7)

    public static final int INADDR_UNSPEC_GROUP = TABLE.numberOf("INADDR_UNSPEC_GROUP");
    public static final int INADDR_ALLHOSTS_GROUP = TABLE.numberOf("INADDR_ALLHOSTS_GROUP");
    public static final int INADDR_ALLRTRS_GROUP = TABLE.numberOf("INADDR_ALLRTRS_GROUP");
    public static final int INADDR_ALLSNOOPERS_GROUP = TABLE.numberOf("INADDR_ALLSNOOPERS_GROUP");
    public static final int INADDR_MAX_LOCAL_GROUP = TABLE.numberOf("INADDR_MAX_LOCAL_GROUP");
    public static final int INADDR_BROADCAST = TABLE.numberOf("INADDR_BROADCAST");
    public static final int INADDR_NONE = TABLE.numberOf("INADDR_NONE");
    public static final int INADDR_ANY = TABLE.numberOf("INADDR_ANY");
    public static final int INADDR_LOOPBACK = TABLE.numberOf("INADDR_LOOPBACK");

    // requests, ioctl(2)

    public static final int SIOCOUTQ = TABLE.numberOf("SIOCOUTQ");
    public static final int FIONREAD = TABLE.numberOf("FIONREAD");
    public static final int SIOCINQ = TABLE.numberOf("SIOCINQ");
    public static final int FIONBIO = TABLE.numberOf("FIONBIO");
    public static final int FIOASYNC = TABLE.numberOf("FIOASYNC");
    public static final int SIOCSPGRP = TABLE.numberOf("SIOCSPGRP");
    public static final int SIOCGPGRP = TABLE.numberOf("SIOCGPGRP");
    public static final int SIOCATMARK = TABLE.numberOf("SIOCATMARK");
    public static final int SIOCGSTAMP = TABLE.numberOf("SIOCGSTAMP");
    public static final int SIOCGSTAMPNS = TABLE.numberOf("SIOCGSTAMPNS");
    public static final int SIOCGIFNAME = TABLE.numberOf("SIOCGIFNAME");
    public static final int SIOCGIFCONF = TABLE.numberOf("SIOCGIFCONF");
    public static final int SIOCGIFFLAGS = TABLE.numberOf("SIOCGIFFLAGS");
    public static final int SIOCGIFADDR = TABLE.numberOf("SIOCGIFADDR");
    public static final int SIOCGIFBRDADDR = TABLE.numberOf("SIOCGIFBRDADDR");
    public static final int SIOCGIFNETMASK = TABLE.numberOf("SIOCGIFNETMASK");
    public static final int SIOCGIFMTU = TABLE.numberOf("SIOCGIFMTU");
    public static final int SIOCGIFHWADDR = TABLE.numberOf("SIOCGIFHWADDR");
    public static final int SIOCGIFINDEX = TABLE.numberOf("SIOCGIFINDEX");
    public static final int SIOCGIFDSTADDR = TABLE.numberOf("SIOCGIFDSTADDR");
    public static final int SIOCGIFMETRIC = TABLE.numberOf("SIOCGIFMETRIC");
    public static final int SIOCGIFTXQLEN = TABLE.numberOf("SIOCGIFTXQLEN");
    public static final int SIOCSIFFLAGS = TABLE.numberOf("SIOCSIFFLAGS");
    public static final int SIOCSIFADDR = TABLE.numberOf("SIOCSIFADDR");
    public static final int SIOCSIFNETMASK = TABLE.numberOf("SIOCSIFNETMASK");
    public static final int SIOCSIFMTU = TABLE.numberOf("SIOCSIFMTU");
    public static final int SIOCOUTQNSD = TABLE.numberOf("SIOCOUTQNSD");
    public static final int SIOCGSKNS = TABLE.numberOf("SIOCGSKNS");

    // packet types, packet(7)

    public static final int PACKET_HOST = TABLE.numberOf("PACKET_HOST");
    public static final int PACKET_BROADCAST = TABLE.numberOf("PACKET_BROADCAST");
    public static final int PACKET_MULTICAST = TABLE.numberOf("PACKET_MULTICAST");
    public static final int PACKET_OTHERHOST = TABLE.numberOf("PACKET_OTHERHOST");
    public static final int PACKET_OUTGOING = TABLE.numberOf("PACKET_OUTGOING");
    public static final int PACKET_LOOPBACK = TABLE.numberOf("PACKET_LOOPBACK");
    public static final int PACKET_USER = TABLE.numberOf("PACKET_USER");
    public static final int PACKET_KERNEL = TABLE.numberOf("PACKET_KERNEL");

    // memberships, packet(7)

    public static final int PACKET_MR_MULTICAST = TABLE.numberOf("PACKET_MR_MULTICAST");
    public static final int PACKET_MR_PROMISC = TABLE.numberOf("PACKET_MR_PROMISC");
    public static final int PACKET_MR_ALLMULTI = TABLE.numberOf("PACKET_MR_ALLMULTI");
    public static final int PACKET_MR_UNICAST = TABLE.numberOf("PACKET_MR_UNICAST");

    // fanout modes, packet(7)

    public static final int PACKET_FANOUT_HASH = TABLE.numberOf("PACKET_FANOUT_HASH");
    public static final int PACKET_FANOUT_LB = TABLE.numberOf("PACKET_FANOUT_LB");
    public static final int PACKET_FANOUT_CPU = TABLE.numberOf("PACKET_FANOUT_CPU");
    public static final int PACKET_FANOUT_ROLLOVER = TABLE.numberOf("PACKET_FANOUT_ROLLOVER");
    public static final int PACKET_FANOUT_RND = TABLE.numberOf("PACKET_FANOUT_RND");
    public static final int PACKET_FANOUT_QM = TABLE.numberOf("PACKET_FANOUT_QM");
    public static final int PACKET_FANOUT_CBPF = TABLE.numberOf("PACKET_FANOUT_CBPF");
    public static final int PACKET_FANOUT_EBPF = TABLE.numberOf("PACKET_FANOUT_EBPF");
    public static final int PACKET_FANOUT_FLAG_ROLLOVER = TABLE.numberOf("PACKET_FANOUT_FLAG_ROLLOVER");
    public static final int PACKET_FANOUT_FLAG_UNIQUEID = TABLE.numberOf("PACKET_FANOUT_FLAG_UNIQUEID");
    public static final int PACKET_FANOUT_FLAG_DEFRAG = TABLE.numberOf("PACKET_FANOUT_FLAG_DEFRAG");

    // options of SOL_PACKET, packet(7)

    public static final int PACKET_ADD_MEMBERSHIP = TABLE.numberOf("PACKET_ADD_MEMBERSHIP");
    public static final int PACKET_DROP_MEMBERSHIP = TABLE.numberOf("PACKET_DROP_MEMBERSHIP");
    public static final int PACKET_RECV_OUTPUT = TABLE.numberOf("PACKET_RECV_OUTPUT");
    public static final int PACKET_RX_RING = TABLE.numberOf("PACKET_RX_RING");
    public static final int PACKET_STATISTICS = TABLE.numberOf("PACKET_STATISTICS");
    public static final int PACKET_COPY_THRESH = TABLE.numberOf("PACKET_COPY_THRESH");
    public static final int PACKET_AUXDATA = TABLE.numberOf("PACKET_AUXDATA");
    public static final int PACKET_ORIGDEV = TABLE.numberOf("PACKET_ORIGDEV");
    public static final int PACKET_VERSION = TABLE.numberOf("PACKET_VERSION");
    public static final int PACKET_HDRLEN = TABLE.numberOf("PACKET_HDRLEN");
    public static final int PACKET_RESERVE = TABLE.numberOf("PACKET_RESERVE");
    public static final int PACKET_TX_RING = TABLE.numberOf("PACKET_TX_RING");
    public static final int PACKET_LOSS = TABLE.numberOf("PACKET_LOSS");
    public static final int PACKET_VNET_HDR = TABLE.numberOf("PACKET_VNET_HDR");
    public static final int PACKET_TX_TIMESTAMP = TABLE.numberOf("PACKET_TX_TIMESTAMP");
    public static final int PACKET_TIMESTAMP = TABLE.numberOf("PACKET_TIMESTAMP");
    public static final int PACKET_FANOUT = TABLE.numberOf("PACKET_FANOUT");
    public static final int PACKET_TX_HAS_OFF = TABLE.numberOf("PACKET_TX_HAS_OFF");
    public static final int PACKET_QDISC_BYPASS = TABLE.numberOf("PACKET_QDISC_BYPASS");
    public static final int PACKET_ROLLOVER_STATS = TABLE.numberOf("PACKET_ROLLOVER_STATS");
    public static final int PACKET_FANOUT_DATA = TABLE.numberOf("PACKET_FANOUT_DATA");
    public static final int PACKET_IGNORE_OUTGOING = TABLE.numberOf("PACKET_IGNORE_OUTGOING");

    // options of SOL_NETLINK, netlink(7)

    public static final int NETLINK_ADD_MEMBERSHIP = TABLE.numberOf("NETLINK_ADD_MEMBERSHIP");
    public static final int NETLINK_DROP_MEMBERSHIP = TABLE.numberOf("NETLINK_DROP_MEMBERSHIP");
    public static final int NETLINK_PKTINFO = TABLE.numberOf("NETLINK_PKTINFO");
    public static final int NETLINK_BROADCAST_ERROR = TABLE.numberOf("NETLINK_BROADCAST_ERROR");
    public static final int NETLINK_NO_ENOBUFS = TABLE.numberOf("NETLINK_NO_ENOBUFS");
    public static final int NETLINK_RX_RING = TABLE.numberOf("NETLINK_RX_RING");
    public static final int NETLINK_TX_RING = TABLE.numberOf("NETLINK_TX_RING");
    public static final int NETLINK_LISTEN_ALL_NSID = TABLE.numberOf("NETLINK_LISTEN_ALL_NSID");
    public static final int NETLINK_LIST_MEMBERSHIPS = TABLE.numberOf("NETLINK_LIST_MEMBERSHIPS");
    public static final int NETLINK_CAP_ACK = TABLE.numberOf("NETLINK_CAP_ACK");
    public static final int NETLINK_EXT_ACK = TABLE.numberOf("NETLINK_EXT_ACK");
    public static final int NETLINK_GET_STRICT_CHK = TABLE.numberOf("NETLINK_GET_STRICT_CHK");

    // netlink protocols, netlink(7)

    public static final int NETLINK_ROUTE = TABLE.numberOf("NETLINK_ROUTE");
    public static final int NETLINK_USERSOCK = TABLE.numberOf("NETLINK_USERSOCK");
    public static final int NETLINK_FIREWALL = TABLE.numberOf("NETLINK_FIREWALL");
    public static final int NETLINK_INET_DIAG = TABLE.numberOf("NETLINK_INET_DIAG");
    public static final int NETLINK_SOCK_DIAG = TABLE.numberOf("NETLINK_SOCK_DIAG");
    public static final int NETLINK_NFLOG = TABLE.numberOf("NETLINK_NFLOG");
    public static final int NETLINK_XFRM = TABLE.numberOf("NETLINK_XFRM");
    public static final int NETLINK_SELINUX = TABLE.numberOf("NETLINK_SELINUX");
    public static final int NETLINK_ISCSI = TABLE.numberOf("NETLINK_ISCSI");
    public static final int NETLINK_AUDIT = TABLE.numberOf("NETLINK_AUDIT");
    public static final int NETLINK_FIB_LOOKUP = TABLE.numberOf("NETLINK_FIB_LOOKUP");
    public static final int NETLINK_CONNECTOR = TABLE.numberOf("NETLINK_CONNECTOR");
    public static final int NETLINK_NETFILTER = TABLE.numberOf("NETLINK_NETFILTER");
    public static final int NETLINK_IP6_FW = TABLE.numberOf("NETLINK_IP6_FW");
    public static final int NETLINK_KOBJECT_UEVENT = TABLE.numberOf("NETLINK_KOBJECT_UEVENT");
    public static final int NETLINK_GENERIC = TABLE.numberOf("NETLINK_GENERIC");
    public static final int NETLINK_SCSITRANSPORT = TABLE.numberOf("NETLINK_SCSITRANSPORT");
    public static final int NETLINK_ECRYPTFS = TABLE.numberOf("NETLINK_ECRYPTFS");
    public static final int NETLINK_RDMA = TABLE.numberOf("NETLINK_RDMA");
    public static final int NETLINK_CRYPTO = TABLE.numberOf("NETLINK_CRYPTO");
    public static final int NETLINK_SMC = TABLE.numberOf("NETLINK_SMC");

    // addresses of AF_VSOCK, vsock(7)

    public static final int VMADDR_CID_ANY = TABLE.numberOf("VMADDR_CID_ANY");
    public static final int VMADDR_PORT_ANY = TABLE.numberOf("VMADDR_PORT_ANY");
    public static final int VMADDR_CID_HYPERVISOR = TABLE.numberOf("VMADDR_CID_HYPERVISOR");
    public static final int VMADDR_CID_LOCAL = TABLE.numberOf("VMADDR_CID_LOCAL");
    public static final int VMADDR_FLAG_TO_HOST = TABLE.numberOf("VMADDR_FLAG_TO_HOST");
    public static final int VMADDR_CID_HOST = TABLE.numberOf("VMADDR_CID_HOST");

    // protocols of Ethernet, packet(7)

    public static final int ETH_P_ALL = TABLE.numberOf("ETH_P_ALL");
    public static final int ETH_P_802_3 = TABLE.numberOf("ETH_P_802_3");
    public static final int ETH_P_802_2 = TABLE.numberOf("ETH_P_802_2");
    public static final int ETH_P_SNAP = TABLE.numberOf("ETH_P_SNAP");
    public static final int ETH_P_LOOP = TABLE.numberOf("ETH_P_LOOP");
    public static final int ETH_P_IP = TABLE.numberOf("ETH_P_IP");
    public static final int ETH_P_ARP = TABLE.numberOf("ETH_P_ARP");
    public static final int ETH_P_RARP = TABLE.numberOf("ETH_P_RARP");
    public static final int ETH_P_TEB = TABLE.numberOf("ETH_P_TEB");
    public static final int ETH_P_8021Q = TABLE.numberOf("ETH_P_8021Q");
    public static final int ETH_P_8021AD = TABLE.numberOf("ETH_P_8021AD");
    public static final int ETH_P_IPV6 = TABLE.numberOf("ETH_P_IPV6");
    public static final int ETH_P_PAUSE = TABLE.numberOf("ETH_P_PAUSE");
    public static final int ETH_P_SLOW = TABLE.numberOf("ETH_P_SLOW");
    public static final int ETH_P_MPLS_UC = TABLE.numberOf("ETH_P_MPLS_UC");
    public static final int ETH_P_MPLS_MC = TABLE.numberOf("ETH_P_MPLS_MC");
    public static final int ETH_P_PPP_DISC = TABLE.numberOf("ETH_P_PPP_DISC");
    public static final int ETH_P_PPP_SES = TABLE.numberOf("ETH_P_PPP_SES");
    public static final int ETH_P_PAE = TABLE.numberOf("ETH_P_PAE");
    public static final int ETH_P_AOE = TABLE.numberOf("ETH_P_AOE");
    public static final int ETH_P_TIPC = TABLE.numberOf("ETH_P_TIPC");
    public static final int ETH_P_LLDP = TABLE.numberOf("ETH_P_LLDP");
    public static final int ETH_P_MACSEC = TABLE.numberOf("ETH_P_MACSEC");
    public static final int ETH_P_1588 = TABLE.numberOf("ETH_P_1588");
    public static final int ETH_P_FCOE = TABLE.numberOf("ETH_P_FCOE");
    public static final int ETH_P_FIP = TABLE.numberOf("ETH_P_FIP");
    public static final int ETH_P_LOOPBACK = TABLE.numberOf("ETH_P_LOOPBACK");
    public static final int ETH_P_QINQ1 = TABLE.numberOf("ETH_P_QINQ1");
    public static final int ETH_P_CAN = TABLE.numberOf("ETH_P_CAN");
    public static final int ETH_P_CANFD = TABLE.numberOf("ETH_P_CANFD");

    // kinds of interfaces, packet(7)

    public static final int ARPHRD_NETROM = TABLE.numberOf("ARPHRD_NETROM");
    public static final int ARPHRD_ETHER = TABLE.numberOf("ARPHRD_ETHER");
    public static final int ARPHRD_INFINIBAND = TABLE.numberOf("ARPHRD_INFINIBAND");
    public static final int ARPHRD_CAN = TABLE.numberOf("ARPHRD_CAN");
    public static final int ARPHRD_PPP = TABLE.numberOf("ARPHRD_PPP");
    public static final int ARPHRD_TUNNEL = TABLE.numberOf("ARPHRD_TUNNEL");
    public static final int ARPHRD_TUNNEL6 = TABLE.numberOf("ARPHRD_TUNNEL6");
    public static final int ARPHRD_LOOPBACK = TABLE.numberOf("ARPHRD_LOOPBACK");
    public static final int ARPHRD_FDDI = TABLE.numberOf("ARPHRD_FDDI");
    public static final int ARPHRD_SIT = TABLE.numberOf("ARPHRD_SIT");
    public static final int ARPHRD_IPGRE = TABLE.numberOf("ARPHRD_IPGRE");
    public static final int ARPHRD_IEEE80211 = TABLE.numberOf("ARPHRD_IEEE80211");
    public static final int ARPHRD_IEEE80211_PRISM = TABLE.numberOf("ARPHRD_IEEE80211_PRISM");
    public static final int ARPHRD_IEEE80211_RADIOTAP = TABLE.numberOf("ARPHRD_IEEE80211_RADIOTAP");
    public static final int ARPHRD_IEEE802154 = TABLE.numberOf("ARPHRD_IEEE802154");
    public static final int ARPHRD_VOID = TABLE.numberOf("ARPHRD_VOID");
    public static final int ARPHRD_NONE = TABLE.numberOf("ARPHRD_NONE");

    // values of PACKET_VERSION, packet(7)

    public static final int TPACKET_V1 = TABLE.numberOf("TPACKET_V1");
    public static final int TPACKET_V2 = TABLE.numberOf("TPACKET_V2");
    public static final int TPACKET_V3 = TABLE.numberOf("TPACKET_V3");

    // flags of netlink messages, netlink(7)

    public static final int NLM_F_REQUEST = TABLE.numberOf("NLM_F_REQUEST");
    public static final int NLM_F_MULTI = TABLE.numberOf("NLM_F_MULTI");
    public static final int NLM_F_ACK = TABLE.numberOf("NLM_F_ACK");
    public static final int NLM_F_ECHO = TABLE.numberOf("NLM_F_ECHO");
    public static final int NLM_F_DUMP_INTR = TABLE.numberOf("NLM_F_DUMP_INTR");
    public static final int NLM_F_DUMP_FILTERED = TABLE.numberOf("NLM_F_DUMP_FILTERED");
    public static final int NLM_F_ROOT = TABLE.numberOf("NLM_F_ROOT");
    public static final int NLM_F_MATCH = TABLE.numberOf("NLM_F_MATCH");
    public static final int NLM_F_ATOMIC = TABLE.numberOf("NLM_F_ATOMIC");
    public static final int NLM_F_DUMP = TABLE.numberOf("NLM_F_DUMP");
    public static final int NLM_F_REPLACE = TABLE.numberOf("NLM_F_REPLACE");
    public static final int NLM_F_EXCL = TABLE.numberOf("NLM_F_EXCL");
    public static final int NLM_F_CREATE = TABLE.numberOf("NLM_F_CREATE");
    public static final int NLM_F_APPEND = TABLE.numberOf("NLM_F_APPEND");
    public static final int NLM_F_NONREC = TABLE.numberOf("NLM_F_NONREC");
    public static final int NLM_F_CAPPED = TABLE.numberOf("NLM_F_CAPPED");
    public static final int NLM_F_ACK_TLVS = TABLE.numberOf("NLM_F_ACK_TLVS");

    // types of netlink messages, netlink(7)

    public static final int NLMSG_NOOP = TABLE.numberOf("NLMSG_NOOP");
    public static final int NLMSG_ERROR = TABLE.numberOf("NLMSG_ERROR");
    public static final int NLMSG_DONE = TABLE.numberOf("NLMSG_DONE");
    public static final int NLMSG_OVERRUN = TABLE.numberOf("NLMSG_OVERRUN");
    public static final int NLMSG_MIN_TYPE = TABLE.numberOf("NLMSG_MIN_TYPE");

    // messages of NETLINK_ROUTE, rtnetlink(7)

    public static final int RTM_NEWLINK = TABLE.numberOf("RTM_NEWLINK");
    public static final int RTM_DELLINK = TABLE.numberOf("RTM_DELLINK");
    public static final int RTM_GETLINK = TABLE.numberOf("RTM_GETLINK");
    public static final int RTM_SETLINK = TABLE.numberOf("RTM_SETLINK");
    public static final int RTM_NEWADDR = TABLE.numberOf("RTM_NEWADDR");
    public static final int RTM_DELADDR = TABLE.numberOf("RTM_DELADDR");
    public static final int RTM_GETADDR = TABLE.numberOf("RTM_GETADDR");
    public static final int RTM_NEWROUTE = TABLE.numberOf("RTM_NEWROUTE");
    public static final int RTM_DELROUTE = TABLE.numberOf("RTM_DELROUTE");
    public static final int RTM_GETROUTE = TABLE.numberOf("RTM_GETROUTE");
    public static final int RTM_NEWNEIGH = TABLE.numberOf("RTM_NEWNEIGH");
    public static final int RTM_DELNEIGH = TABLE.numberOf("RTM_DELNEIGH");
    public static final int RTM_GETNEIGH = TABLE.numberOf("RTM_GETNEIGH");
    public static final int RTM_NEWRULE = TABLE.numberOf("RTM_NEWRULE");
    public static final int RTM_DELRULE = TABLE.numberOf("RTM_DELRULE");
    public static final int RTM_GETRULE = TABLE.numberOf("RTM_GETRULE");

    // groups of NETLINK_ROUTE as bits, rtnetlink(7)

    public static final int RTMGRP_LINK = TABLE.numberOf("RTMGRP_LINK");
    public static final int RTMGRP_NOTIFY = TABLE.numberOf("RTMGRP_NOTIFY");
    public static final int RTMGRP_NEIGH = TABLE.numberOf("RTMGRP_NEIGH");
    public static final int RTMGRP_TC = TABLE.numberOf("RTMGRP_TC");
    public static final int RTMGRP_IPV4_IFADDR = TABLE.numberOf("RTMGRP_IPV4_IFADDR");
    public static final int RTMGRP_IPV4_MROUTE = TABLE.numberOf("RTMGRP_IPV4_MROUTE");
    public static final int RTMGRP_IPV4_ROUTE = TABLE.numberOf("RTMGRP_IPV4_ROUTE");
    public static final int RTMGRP_IPV4_RULE = TABLE.numberOf("RTMGRP_IPV4_RULE");
    public static final int RTMGRP_IPV6_IFADDR = TABLE.numberOf("RTMGRP_IPV6_IFADDR");
    public static final int RTMGRP_IPV6_MROUTE = TABLE.numberOf("RTMGRP_IPV6_MROUTE");
    public static final int RTMGRP_IPV6_ROUTE = TABLE.numberOf("RTMGRP_IPV6_ROUTE");
    public static final int RTMGRP_IPV6_IFINFO = TABLE.numberOf("RTMGRP_IPV6_IFINFO");
    public static final int RTMGRP_IPV6_PREFIX = TABLE.numberOf("RTMGRP_IPV6_PREFIX");

    // groups of NETLINK_ROUTE as numbers, rtnetlink(7)

    public static final int RTNLGRP_NONE = TABLE.numberOf("RTNLGRP_NONE");
    public static final int RTNLGRP_LINK = TABLE.numberOf("RTNLGRP_LINK");
    public static final int RTNLGRP_NOTIFY = TABLE.numberOf("RTNLGRP_NOTIFY");
    public static final int RTNLGRP_NEIGH = TABLE.numberOf("RTNLGRP_NEIGH");
    public static final int RTNLGRP_TC = TABLE.numberOf("RTNLGRP_TC");
    public static final int RTNLGRP_IPV4_IFADDR = TABLE.numberOf("RTNLGRP_IPV4_IFADDR");
    public static final int RTNLGRP_IPV4_MROUTE = TABLE.numberOf("RTNLGRP_IPV4_MROUTE");
    public static final int RTNLGRP_IPV4_ROUTE = TABLE.numberOf("RTNLGRP_IPV4_ROUTE");
    public static final int RTNLGRP_IPV4_RULE = TABLE.numberOf("RTNLGRP_IPV4_RULE");
    public static final int RTNLGRP_IPV6_IFADDR = TABLE.numberOf("RTNLGRP_IPV6_IFADDR");
    public static final int RTNLGRP_IPV6_MROUTE = TABLE.numberOf("RTNLGRP_IPV6_MROUTE");
    public static final int RTNLGRP_IPV6_ROUTE = TABLE.numberOf("RTNLGRP_IPV6_ROUTE");
    public static final int RTNLGRP_IPV6_IFINFO = TABLE.numberOf("RTNLGRP_IPV6_IFINFO");
    public static final int RTNLGRP_IPV6_PREFIX = TABLE.numberOf("RTNLGRP_IPV6_PREFIX");
    public static final int RTNLGRP_IPV6_RULE = TABLE.numberOf("RTNLGRP_IPV6_RULE");
    public static final int RTNLGRP_NSID = TABLE.numberOf("RTNLGRP_NSID");

    // attributes of an interface, rtnetlink(7)

    public static final int IFLA_UNSPEC = TABLE.numberOf("IFLA_UNSPEC");
    public static final int IFLA_ADDRESS = TABLE.numberOf("IFLA_ADDRESS");
    public static final int IFLA_BROADCAST = TABLE.numberOf("IFLA_BROADCAST");
    public static final int IFLA_IFNAME = TABLE.numberOf("IFLA_IFNAME");
    public static final int IFLA_MTU = TABLE.numberOf("IFLA_MTU");
    public static final int IFLA_LINK = TABLE.numberOf("IFLA_LINK");
    public static final int IFLA_QDISC = TABLE.numberOf("IFLA_QDISC");
    public static final int IFLA_STATS = TABLE.numberOf("IFLA_STATS");
    public static final int IFLA_MASTER = TABLE.numberOf("IFLA_MASTER");
    public static final int IFLA_TXQLEN = TABLE.numberOf("IFLA_TXQLEN");
    public static final int IFLA_OPERSTATE = TABLE.numberOf("IFLA_OPERSTATE");
    public static final int IFLA_LINKMODE = TABLE.numberOf("IFLA_LINKMODE");
    public static final int IFLA_LINKINFO = TABLE.numberOf("IFLA_LINKINFO");
    public static final int IFLA_IFALIAS = TABLE.numberOf("IFLA_IFALIAS");
    public static final int IFLA_STATS64 = TABLE.numberOf("IFLA_STATS64");
    public static final int IFLA_GROUP = TABLE.numberOf("IFLA_GROUP");
    public static final int IFLA_NUM_TX_QUEUES = TABLE.numberOf("IFLA_NUM_TX_QUEUES");
    public static final int IFLA_NUM_RX_QUEUES = TABLE.numberOf("IFLA_NUM_RX_QUEUES");
    public static final int IFLA_CARRIER = TABLE.numberOf("IFLA_CARRIER");

    // messages of NETLINK_SOCK_DIAG, sock_diag(7)

    public static final int SOCK_DIAG_BY_FAMILY = TABLE.numberOf("SOCK_DIAG_BY_FAMILY");
    public static final int SOCK_DESTROY = TABLE.numberOf("SOCK_DESTROY");

    // messages and the option of ICMP, icmp(7)

    public static final int ICMP_ECHOREPLY = TABLE.numberOf("ICMP_ECHOREPLY");
    public static final int ICMP_DEST_UNREACH = TABLE.numberOf("ICMP_DEST_UNREACH");
    public static final int ICMP_SOURCE_QUENCH = TABLE.numberOf("ICMP_SOURCE_QUENCH");
    public static final int ICMP_REDIRECT = TABLE.numberOf("ICMP_REDIRECT");
    public static final int ICMP_ECHO = TABLE.numberOf("ICMP_ECHO");
    public static final int ICMP_TIME_EXCEEDED = TABLE.numberOf("ICMP_TIME_EXCEEDED");
    public static final int ICMP_PARAMETERPROB = TABLE.numberOf("ICMP_PARAMETERPROB");
    public static final int ICMP_TIMESTAMP = TABLE.numberOf("ICMP_TIMESTAMP");
    public static final int ICMP_TIMESTAMPREPLY = TABLE.numberOf("ICMP_TIMESTAMPREPLY");

    // options of SOL_RAW, raw(7)

    public static final int ICMP_FILTER = TABLE.numberOf("ICMP_FILTER");

    // messages of ICMPv6, RFC 4443

    public static final int ICMP6_DST_UNREACH = TABLE.numberOf("ICMP6_DST_UNREACH");
    public static final int ICMP6_PACKET_TOO_BIG = TABLE.numberOf("ICMP6_PACKET_TOO_BIG");
    public static final int ICMP6_TIME_EXCEEDED = TABLE.numberOf("ICMP6_TIME_EXCEEDED");
    public static final int ICMP6_PARAM_PROB = TABLE.numberOf("ICMP6_PARAM_PROB");
    public static final int ICMP6_ECHO_REQUEST = TABLE.numberOf("ICMP6_ECHO_REQUEST");
    public static final int ICMP6_ECHO_REPLY = TABLE.numberOf("ICMP6_ECHO_REPLY");

    // options of SOL_ICMPV6, RFC 3542

    public static final int ICMP6_FILTER = TABLE.numberOf("ICMP6_FILTER");

    // instructions of socket filters, linux/bpf_common.h

    public static final int BPF_LD = TABLE.numberOf("BPF_LD");
    public static final int BPF_LDX = TABLE.numberOf("BPF_LDX");
    public static final int BPF_ST = TABLE.numberOf("BPF_ST");
    public static final int BPF_STX = TABLE.numberOf("BPF_STX");
    public static final int BPF_ALU = TABLE.numberOf("BPF_ALU");
    public static final int BPF_JMP = TABLE.numberOf("BPF_JMP");
    public static final int BPF_RET = TABLE.numberOf("BPF_RET");
    public static final int BPF_MISC = TABLE.numberOf("BPF_MISC");
    public static final int BPF_W = TABLE.numberOf("BPF_W");
    public static final int BPF_H = TABLE.numberOf("BPF_H");
    public static final int BPF_B = TABLE.numberOf("BPF_B");
    public static final int BPF_IMM = TABLE.numberOf("BPF_IMM");
    public static final int BPF_ABS = TABLE.numberOf("BPF_ABS");
    public static final int BPF_IND = TABLE.numberOf("BPF_IND");
    public static final int BPF_MEM = TABLE.numberOf("BPF_MEM");
    public static final int BPF_LEN = TABLE.numberOf("BPF_LEN");
    public static final int BPF_MSH = TABLE.numberOf("BPF_MSH");
    public static final int BPF_ADD = TABLE.numberOf("BPF_ADD");
    public static final int BPF_SUB = TABLE.numberOf("BPF_SUB");
    public static final int BPF_MUL = TABLE.numberOf("BPF_MUL");
    public static final int BPF_DIV = TABLE.numberOf("BPF_DIV");
    public static final int BPF_OR = TABLE.numberOf("BPF_OR");
    public static final int BPF_AND = TABLE.numberOf("BPF_AND");
    public static final int BPF_LSH = TABLE.numberOf("BPF_LSH");
    public static final int BPF_RSH = TABLE.numberOf("BPF_RSH");
    public static final int BPF_NEG = TABLE.numberOf("BPF_NEG");
    public static final int BPF_MOD = TABLE.numberOf("BPF_MOD");
    public static final int BPF_XOR = TABLE.numberOf("BPF_XOR");
    public static final int BPF_JA = TABLE.numberOf("BPF_JA");
    public static final int BPF_JEQ = TABLE.numberOf("BPF_JEQ");
    public static final int BPF_JGT = TABLE.numberOf("BPF_JGT");
    public static final int BPF_JGE = TABLE.numberOf("BPF_JGE");
    public static final int BPF_JSET = TABLE.numberOf("BPF_JSET");
    public static final int BPF_K = TABLE.numberOf("BPF_K");
    public static final int BPF_X = TABLE.numberOf("BPF_X");
    public static final int BPF_A = TABLE.numberOf("BPF_A");
    public static final int BPF_TAX = TABLE.numberOf("BPF_TAX");
    public static final int BPF_TXA = TABLE.numberOf("BPF_TXA");

    // offsets of socket filters, linux/filter.h

    public static final int SKF_AD_OFF = TABLE.numberOf("SKF_AD_OFF");
    public static final int SKF_AD_PROTOCOL = TABLE.numberOf("SKF_AD_PROTOCOL");
    public static final int SKF_AD_PKTTYPE = TABLE.numberOf("SKF_AD_PKTTYPE");
    public static final int SKF_AD_IFINDEX = TABLE.numberOf("SKF_AD_IFINDEX");
    public static final int SKF_AD_MARK = TABLE.numberOf("SKF_AD_MARK");
    public static final int SKF_AD_CPU = TABLE.numberOf("SKF_AD_CPU");
    public static final int SKF_AD_RANDOM = TABLE.numberOf("SKF_AD_RANDOM");
    public static final int SKF_NET_OFF = TABLE.numberOf("SKF_NET_OFF");
    public static final int SKF_LL_OFF = TABLE.numberOf("SKF_LL_OFF");

    // values of TCP_REPAIR_QUEUE, linux/tcp.h

    public static final int TCP_NO_QUEUE = TABLE.numberOf("TCP_NO_QUEUE");
    public static final int TCP_RECV_QUEUE = TABLE.numberOf("TCP_RECV_QUEUE");
    public static final int TCP_SEND_QUEUE = TABLE.numberOf("TCP_SEND_QUEUE");

    // listen(2)

    public static final int SOMAXCONN = TABLE.numberOf("SOMAXCONN");
}
