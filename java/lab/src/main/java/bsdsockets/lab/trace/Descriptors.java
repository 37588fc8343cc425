package bsdsockets.lab.trace;

import java.util.regex.Pattern;

/** What {@code strace -yy} puts behind a descriptor: a path, or what kind of socket it is and what it is bound to. */
final class Descriptors {
    private static final Pattern DECORATION = Pattern.compile("(?<=\\d)<(?:/[^>]*|[A-Za-z][\\w-]*:\\[?.*?\\]?)(?<!-)>");
    private static final Pattern SOCKET =
            Pattern.compile("\\d<(?:TCP|UDP|UNIX|RAW|PING|ICMP|NETLINK|PACKET|SCTP|socket)[\\w-]*:");
    private static final Pattern BEFORE_RESULT = Pattern.compile("\\) {2,}=");

    private Descriptors() {}

    static boolean hasSocket(String call) {
        return SOCKET.matcher(call).find();
    }

    /** The call as C has it: the numbers alone. */
    static String undecorated(String call) {
        return BEFORE_RESULT.matcher(DECORATION.matcher(call).replaceAll("")).replaceAll(") =");
    }
}
