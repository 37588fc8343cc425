package bsdsockets.lab.demo;

import java.io.IOException;
import java.io.PrintStream;

/** Runs every client of a demo against every server of it and checks what both print. */
final class Combinations {
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
        for (Side server : demo.sides()) {
            for (Side client : demo.sides()) {
                String difference = difference(server, client);
                out.printf(ROW, server, client, difference.isEmpty() ? "ok" : difference);
                good += difference.isEmpty() ? 1 : 0;
                all++;
            }
        }
        out.println(good + " of " + all + " ok");
        return good == all;
    }

    private String difference(Side server, Side client) throws InterruptedException {
        try {
            return demo.check().difference(demo, server, client);
        } catch (IOException e) {
            return Failures.text(e);
        }
    }
}
