package bsdsockets.lab.scenario;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The kernel's tables of TCP sockets, those included that no descriptor belongs to any more: proc(5). */
public final class TcpTable {
    private static final List<Path> TABLES = List.of(Path.of("/proc/self/net/tcp"), Path.of("/proc/self/net/tcp6"));
    private static final int LOCAL_ADDRESS = 1;
    private static final int STATE = 3;

    private TcpTable() {}

    /** The states by their numbers in the tables: include/net/tcp_states.h of the kernel. */
    private static final List<String> STATES = List.of(
            "",
            "ESTABLISHED",
            "SYN_SENT",
            "SYN_RECV",
            "FIN_WAIT1",
            "FIN_WAIT2",
            "TIME_WAIT",
            "CLOSE",
            "CLOSE_WAIT",
            "LAST_ACK",
            "LISTEN",
            "CLOSING",
            "NEW_SYN_RECV");

    private static final int REMOTE_ADDRESS = 2;

    /**
     * Whether there is a socket on a port in a state.
     *
     * @param state as in {@link bsdsockets.posix.Constants#TCP_TIME_WAIT}
     */
    public static boolean has(int localPort, int state) throws IOException {
        String port = port(localPort);
        String hexState = String.format(Locale.ROOT, "%02X", state);
        for (Path table : TABLES) {
            if (Files.exists(table) && rows(table, port).stream().anyMatch(row -> matches(row, port, hexState))) {
                return true;
            }
        }
        return false;
    }

    /** The state of the socket between two ports, or of the listener where the remote port is 0; CLOSE for none. */
    public static String state(int localPort, int remotePort) throws IOException {
        for (Path table : TABLES) {
            if (Files.exists(table)) {
                for (String row : rows(table, port(localPort))) {
                    String[] columns = row.strip().split("\\s+", -1);
                    if (columns[LOCAL_ADDRESS].endsWith(port(localPort))
                            && columns[REMOTE_ADDRESS].endsWith(port(remotePort))) {
                        return STATES.get(Integer.parseInt(columns[STATE], 16));
                    }
                }
            }
        }
        return "CLOSE";
    }

    /** A state's name, for example of the number that TCP_INFO gives. */
    public static String name(int state) {
        return STATES.get(state);
    }

    /** The rows that a port is in: a busy machine's tables have tens of thousands, too many to take each apart. */
    private static List<String> rows(Path table, String port) throws IOException {
        try (Stream<String> rows = Files.lines(table)) {
            return rows.filter(row -> row.contains(port)).toList();
        }
    }

    private static String port(int number) {
        return String.format(Locale.ROOT, ":%04X", number);
    }

    private static boolean matches(String row, String port, String state) {
        String[] columns = row.strip().split("\\s+", -1);
        return columns[LOCAL_ADDRESS].endsWith(port) && columns[STATE].equals(state);
    }
}
