package bsdsockets.posix;

import java.util.Map;

/** The names of options, for messages. */
final class Options {
    /** How the options of a level are called, as in {@link Constants#nameOf}; those of other levels are numbers. */
    private static final Map<Integer, String> PREFIXES = Map.of(
            Constants.SOL_SOCKET, "SO_",
            Constants.IPPROTO_IP, "IP_",
            Constants.IPPROTO_IPV6, "IPV6_",
            Constants.IPPROTO_TCP, "TCP_",
            Constants.IPPROTO_UDP, "UDP_",
            Constants.SOL_PACKET, "PACKET_",
            Constants.SOL_NETLINK, "NETLINK_OPTION");

    private Options() {}

    /** For example {@code SOL_SOCKET, SO_REUSEADDR}; numbers where no name is known. */
    static String nameOf(int level, int name) {
        String prefix = PREFIXES.get(level);
        return level(level) + ", " + (prefix == null ? Integer.toString(name) : Constants.nameOf(prefix, name));
    }

    private static String level(int level) {
        boolean protocol = level != Constants.SOL_SOCKET && level <= Constants.IPPROTO_RAW;
        return Constants.nameOf(protocol ? "IPPROTO_" : "SOL_", level);
    }
}
