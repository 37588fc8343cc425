package bsdsockets.posix;

/** A socket of each kind that options want, by name. */
final class OptionSockets {
    private OptionSockets() {}

    /**
     * A new socket.
     *
     * @param kind tcp, listener, connected, udp, udp6, tcp6, unix, unix-stream, raw, raw6, packet, netlink or vsock
     */
    static int open(Fds fds, String kind) throws ErrnoException {
        return switch (kind) {
            case "tcp" -> fds.tcp();
            case "listener" -> fds.listener();
            case "connected" -> fds.tcpPair()[0];
            case "udp" -> fds.udp();
            case "udp6" -> fds.socket(Constants.AF_INET6, Constants.SOCK_DGRAM);
            case "tcp6" -> fds.socket(Constants.AF_INET6, Constants.SOCK_STREAM);
            case "unix" -> fds.unixPair(Constants.SOCK_DGRAM)[0];
            case "unix-stream" -> fds.unixPair(Constants.SOCK_STREAM)[0];
            case "raw" -> Wanted.socket(fds, Constants.AF_INET, Constants.SOCK_RAW, Constants.IPPROTO_ICMP);
            case "raw6" -> Wanted.socket(fds, Constants.AF_INET6, Constants.SOCK_RAW, Constants.IPPROTO_ICMPV6);
            case "packet" -> Wanted.socket(fds, Constants.AF_PACKET, Constants.SOCK_RAW, 0);
            case "netlink" -> Wanted.socket(fds, Constants.AF_NETLINK, Constants.SOCK_RAW, Constants.NETLINK_ROUTE);
            case "vsock" -> Wanted.socket(fds, Constants.AF_VSOCK, Constants.SOCK_STREAM, 0);
            default -> throw new IllegalArgumentException("no kind of socket: " + kind);
        };
    }
}
