package bsdsockets.backend.jdk;

import static bsdsockets.backend.jdk.OptionForm.FLAG;
import static bsdsockets.backend.jdk.OptionForm.INTERFACE_ADDRESS;
import static bsdsockets.backend.jdk.OptionForm.INTERFACE_NUMBER;
import static bsdsockets.backend.jdk.OptionForm.LINGER;
import static bsdsockets.backend.jdk.OptionForm.NUMBER;
import static bsdsockets.posix.Constants.IPPROTO_IP;
import static bsdsockets.posix.Constants.IPPROTO_IPV6;
import static bsdsockets.posix.Constants.IPPROTO_TCP;
import static bsdsockets.posix.Constants.IPPROTO_UDP;
import static bsdsockets.posix.Constants.SOL_SOCKET;

import bsdsockets.NoEquivalentException;
import bsdsockets.posix.Constants;
import bsdsockets.posix.ErrnoException;
import java.io.IOException;
import java.net.SocketOption;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Which of the JDK's options C's level and name mean. The JDK's are found by name: some are of a module of its own. */
final class JdkOptions {
    private static final List<JdkOptions> TABLE = List.of(
            new JdkOptions(SOL_SOCKET, Constants.SO_REUSEADDR, "SO_REUSEADDR", FLAG),
            new JdkOptions(SOL_SOCKET, Constants.SO_REUSEPORT, "SO_REUSEPORT", FLAG),
            new JdkOptions(SOL_SOCKET, Constants.SO_KEEPALIVE, "SO_KEEPALIVE", FLAG),
            new JdkOptions(SOL_SOCKET, Constants.SO_BROADCAST, "SO_BROADCAST", FLAG),
            new JdkOptions(SOL_SOCKET, Constants.SO_OOBINLINE, "SO_OOBINLINE", FLAG),
            new JdkOptions(SOL_SOCKET, Constants.SO_RCVBUF, "SO_RCVBUF", NUMBER),
            new JdkOptions(SOL_SOCKET, Constants.SO_SNDBUF, "SO_SNDBUF", NUMBER),
            new JdkOptions(SOL_SOCKET, Constants.SO_INCOMING_NAPI_ID, "SO_INCOMING_NAPI_ID", NUMBER),
            new JdkOptions(SOL_SOCKET, Constants.SO_LINGER, "SO_LINGER", LINGER),
            new JdkOptions(IPPROTO_TCP, Constants.TCP_NODELAY, "TCP_NODELAY", FLAG),
            new JdkOptions(IPPROTO_TCP, Constants.TCP_QUICKACK, "TCP_QUICKACK", FLAG),
            new JdkOptions(IPPROTO_TCP, Constants.TCP_KEEPIDLE, "TCP_KEEPIDLE", NUMBER),
            new JdkOptions(IPPROTO_TCP, Constants.TCP_KEEPINTVL, "TCP_KEEPINTERVAL", NUMBER),
            new JdkOptions(IPPROTO_TCP, Constants.TCP_KEEPCNT, "TCP_KEEPCOUNT", NUMBER),
            new JdkOptions(IPPROTO_IP, Constants.IP_TOS, "IP_TOS", NUMBER),
            new JdkOptions(IPPROTO_IP, Constants.IP_MULTICAST_TTL, "IP_MULTICAST_TTL", NUMBER),
            new JdkOptions(IPPROTO_IP, Constants.IP_MULTICAST_LOOP, "IP_MULTICAST_LOOP", FLAG),
            new JdkOptions(IPPROTO_IP, Constants.IP_MULTICAST_IF, "IP_MULTICAST_IF", INTERFACE_ADDRESS),
            new JdkOptions(IPPROTO_IPV6, Constants.IPV6_TCLASS, "IP_TOS", NUMBER),
            new JdkOptions(IPPROTO_IPV6, Constants.IPV6_MULTICAST_HOPS, "IP_MULTICAST_TTL", NUMBER),
            new JdkOptions(IPPROTO_IPV6, Constants.IPV6_MULTICAST_LOOP, "IP_MULTICAST_LOOP", FLAG),
            new JdkOptions(IPPROTO_IPV6, Constants.IPV6_MULTICAST_IF, "IP_MULTICAST_IF", INTERFACE_NUMBER));

    private final int level;
    private final int number;
    private final String name;
    private final OptionForm form;

    private JdkOptions(int level, int number, String name, OptionForm form) {
        this.level = level;
        this.number = number;
        this.name = name;
        this.form = form;
    }

    /** The options that were set, in their order, for a listener that takes a socket's place. */
    static final class Chosen {
        private final Map<String, Object> values = new LinkedHashMap<>();

        /** Sets them all on another socket. */
        synchronized void copyTo(JdkEnd end) throws IOException {
            for (Map.Entry<String, Object> entry : values.entrySet()) {
                set(end, supported(end, entry.getKey(), entry.getKey()), entry.getValue());
            }
        }

        private synchronized void remember(String name, Object value) {
            values.put(name, value);
        }
    }

    /** getsockopt(2): the whole struct. */
    static byte[] get(JdkEnd end, int level, int number) throws IOException {
        JdkOptions row = row(end, level, number);
        return row.form.toC(end.getOption(supported(end, row.name, nameOf(level, number))));
    }

    /** setsockopt(2): a struct too short is EINVAL, as in C. */
    static void set(JdkEnd end, int level, int number, byte[] struct, Chosen chosen) throws IOException {
        JdkOptions row = row(end, level, number);
        SocketOption<?> option = supported(end, row.name, nameOf(level, number));
        if (struct.length < row.form.size()) {
            throw new ErrnoException(Constants.EINVAL, "setsockopt", nameOf(level, number));
        }
        Object value = row.form.toJava(Arrays.copyOf(struct, row.form.size()));
        set(end, option, value);
        chosen.remember(row.name, value);
    }

    private static <T> void set(JdkEnd end, SocketOption<T> option, Object value) throws IOException {
        end.setOption(option, option.type().cast(value));
    }

    private static JdkOptions row(JdkEnd end, int level, int number) throws NoEquivalentException {
        for (JdkOptions row : TABLE) {
            if (row.level == level && row.number == number) {
                return row;
            }
        }
        throw end.none(nameOf(level, number), "the JDK has no such option");
    }

    private static SocketOption<?> supported(JdkEnd end, String name, String asked) throws NoEquivalentException {
        for (SocketOption<?> option : end.supportedOptions()) {
            if (option.name().equals(name)) {
                return option;
            }
        }
        throw end.none(asked, "it is none of its supportedOptions()");
    }

    private static String nameOf(int level, int number) {
        if (level == SOL_SOCKET) {
            return Constants.nameOf("SO_", number);
        }
        String prefix = level == IPPROTO_TCP
                ? "TCP_"
                : level == IPPROTO_IP ? "IP_" : level == IPPROTO_IPV6 ? "IPV6_" : level == IPPROTO_UDP ? "UDP_" : "?";
        return Constants.nameOf("IPPROTO_", level) + " " + Constants.nameOf(prefix, number);
    }
}
