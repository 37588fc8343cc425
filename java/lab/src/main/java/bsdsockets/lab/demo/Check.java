package bsdsockets.lab.demo;

import java.io.IOException;
import java.time.Duration;
import java.util.List;

/** Sets the ends of a demo to work with each other and says whether they do what they should. */
public interface Check {
    /** How long one may take. */
    Duration PATIENCE = Duration.ofSeconds(20);

    /** What went wrong between a server of one side and clients of another; empty where nothing did. */
    String difference(Demo demo, Side server, Side client) throws IOException, InterruptedException;

    /** What clients of a side and a server say to each other. */
    interface Talk {
        /** What went wrong; empty where nothing did. The server listens on the address, and may be left running. */
        String difference(Demo demo, Side client, RunningEnd server, String address, Deadline deadline)
                throws IOException, InterruptedException;

        /** This, and then the server is stopped: it says so and nothing else. */
        default Talk thenStopped() {
            return (demo, client, server, address, deadline) -> {
                String difference = difference(demo, client, server, address, deadline);
                if (!difference.isEmpty()) {
                    return difference;
                }
                int before = server.printed().lines().size();
                server.end();
                if (!server.failure().isEmpty()) {
                    return "server: " + server.failure();
                }
                List<String> lines = server.printed().lines();
                List<String> last = lines.subList(before, lines.size());
                return last.equals(List.of("Stopped")) ? "" : "server: at its end printed " + last;
            };
        }
    }

    /** Starts the server, and when it listens lets the clients talk to it. */
    static Check served(Talk talk) {
        return (demo, serverSide, clientSide) -> {
            try (RunningEnd server = RunningEnd.server(demo, serverSide)) {
                Deadline deadline = Deadline.in(PATIENCE);
                String first = server.printed().awaitFirstLine(deadline);
                if (!first.startsWith("Listening on ")) {
                    return "server: " + (server.failure().isEmpty() ? "does not listen" : server.failure());
                }
                String address = first.substring("Listening on ".length());
                return talk.difference(demo, clientSide, server, address, deadline);
            }
        };
    }

    /** The port of an address that a server printed. */
    static int port(String address) {
        return Integer.parseInt(address.substring(address.lastIndexOf(':') + 1));
    }
}
