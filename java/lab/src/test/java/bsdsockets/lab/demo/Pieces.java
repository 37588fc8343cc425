package bsdsockets.lab.demo;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Sends text so that each recv of the other end gives no more than some bytes of it. */
final class Pieces {
    private static final int LOCAL = 1;
    private static final int REMOTE = 2;
    private static final int QUEUES = 4;

    private Pieces() {}

    /** Sends a piece when the one before has been received, as the kernel's table says: proc(5). */
    static void send(Socket connection, String text, int pieceSize) throws IOException {
        byte[] data = text.getBytes(UTF_8);
        connection.setTcpNoDelay(true);
        for (int i = 0; i < data.length; i += pieceSize) {
            connection.getOutputStream().write(data, i, Math.min(pieceSize, data.length - i));
            await().pollDelay(Duration.ZERO)
                    .pollInterval(Duration.ofMillis(1))
                    .atMost(Duration.ofSeconds(20))
                    .until(() -> received(connection.getLocalPort(), connection.getPort()));
        }
    }

    /** Whether nothing waits to be sent at one end or to be read at the other; what the answer brings is no matter. */
    private static boolean received(int from, int to) throws IOException {
        return queues(from, to).startsWith("00000000:") && queues(to, from).endsWith(":00000000");
    }

    /** What waits to be sent, and to be read, at the socket between two ports. */
    private static String queues(int local, int remote) throws IOException {
        for (Path table : List.of(Path.of("/proc/self/net/tcp"), Path.of("/proc/self/net/tcp6"))) {
            for (String row : rows(table, hex(local))) {
                String[] columns = row.strip().split("\\s+", -1);
                if (columns[LOCAL].endsWith(hex(local)) && columns[REMOTE].endsWith(hex(remote))) {
                    return columns[QUEUES];
                }
            }
        }
        return "";
    }

    /** The rows that a port is in. */
    private static List<String> rows(Path table, String port) throws IOException {
        if (!Files.exists(table)) {
            return List.of();
        }
        try (Stream<String> rows = Files.lines(table)) {
            return rows.filter(row -> row.contains(port)).toList();
        }
    }

    private static String hex(int port) {
        return String.format(Locale.ROOT, ":%04X", port);
    }
}
