package bsdsockets.lab.scenario;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** The kernel's tables of TCP sockets, those included that no descriptor belongs to any more: proc(5). */
public final class TcpTable {
    private static final List<Path> TABLES = List.of(Path.of("/proc/self/net/tcp"), Path.of("/proc/self/net/tcp6"));
    private static final int LOCAL_ADDRESS = 1;
    private static final int STATE = 3;

    private TcpTable() {}

    /**
     * Whether there is a socket on a port in a state.
     *
     * @param state as in {@link bsdsockets.posix.Constants#TCP_TIME_WAIT}
     */
    public static boolean has(int localPort, int state) throws IOException {
        String port = String.format(Locale.ROOT, ":%04X", localPort);
        String hexState = String.format(Locale.ROOT, "%02X", state);
        for (Path table : TABLES) {
            if (Files.exists(table)
                    && Files.readAllLines(table).stream().anyMatch(row -> matches(row, port, hexState))) {
                return true;
            }
        }
        return false;
    }

    private static boolean matches(String row, String port, String state) {
        String[] columns = row.strip().split("\\s+", -1);
        return columns[LOCAL_ADDRESS].endsWith(port) && columns[STATE].equals(state);
    }
}
