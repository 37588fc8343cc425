package bsdsockets.lab.demo;

import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;

/** Runs every client of a demo against every server of it and checks what both print. */
final class Combinations {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String LISTENING = "Listening on ";
    private static final String ROW = "%-10s %-10s %s%n";

    private final Demo demo;
    private final PrintStream out;

    Combinations(Demo demo, PrintStream out) {
        this.demo = demo;
        this.out = out;
    }

    /** Prints a line for each combination, and returns whether all went well. */
    boolean run() throws InterruptedException {
        out.println(demo.name() + ": " + demo.about());
        out.printf(ROW, "server", "client", "result");
        int good = 0;
        int all = 0;
        for (Side server : Side.values()) {
            for (Side client : Side.values()) {
                String difference = difference(server, client);
                out.printf(ROW, server, client, difference.isEmpty() ? "ok" : difference);
                good += difference.isEmpty() ? 1 : 0;
                all++;
            }
        }
        out.println(good + " of " + all + " ok");
        return good == all;
    }

    private String difference(Side serverSide, Side clientSide) throws InterruptedException {
        try (RunningEnd server = RunningEnd.server(demo, serverSide)) {
            Deadline deadline = Deadline.in(PATIENCE);
            String first = server.printed().awaitFirstLine(deadline);
            if (!first.startsWith(LISTENING)) {
                return "server: " + (server.failure().isEmpty() ? "does not listen" : server.failure());
            }
            String address = first.substring(LISTENING.length());
            return difference(server, clientSide, address, deadline);
        } catch (IOException e) {
            return Failures.text(e);
        }
    }

    private String difference(RunningEnd server, Side clientSide, String address, Deadline deadline)
            throws IOException, InterruptedException {
        int port = Integer.parseInt(address.substring(address.lastIndexOf(':') + 1));
        try (RunningEnd client =
                RunningEnd.client(demo, clientSide, port, demo.conversation().input())) {
            boolean ended = client.await(deadline);
            server.end(); // whoever still waits for it goes on
            if (!client.failure().isEmpty()) {
                return "client: " + client.failure();
            }
            if (!ended) {
                return "client: did not end in " + PATIENCE.toSeconds() + " seconds";
            }
            return server.failure().isEmpty()
                    ? demo.conversation().difference(client.printed(), server.printed(), address)
                    : "server: " + server.failure();
        }
    }
}
