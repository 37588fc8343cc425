package bsdsockets.posix;

/** The names of options, for messages. */
final class Options {
    private Options() {}

    /** For example {@code SOL_SOCKET, SO_REUSEADDR}; numbers where no name is known. */
    static String nameOf(int level, int name) {
        if (level == Constants.SOL_SOCKET) {
            return "SOL_SOCKET, " + Constants.nameOf("SO_", name);
        }
        return Constants.nameOf("IPPROTO_", level) + ", " + Constants.nameOf(prefix(level), name);
    }

    private static String prefix(int level) {
        if (level == Constants.IPPROTO_IP) {
            return "IP_";
        }
        if (level == Constants.IPPROTO_IPV6) {
            return "IPV6_";
        }
        return level == Constants.IPPROTO_UDP ? "UDP_" : "TCP_";
    }
}
