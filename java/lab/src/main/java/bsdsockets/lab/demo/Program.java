package bsdsockets.lab.demo;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;

/**
 * The two ends of a demo in Java.
 *
 * @param server runs until it is stopped
 * @param client runs until its input ends
 */
public record Program(Server server, Client client) {
    /** A server: binds, says on which address it listens, and serves. */
    public interface Server {
        void run(String host, int port, Stop stop, PrintStream out) throws IOException;
    }

    /** A client: sends each line of its input. */
    public interface Client {
        void run(String host, int port, BufferedReader in, PrintStream out) throws IOException;
    }

    /** Runs the server, and says so when it was stopped. */
    void serve(String host, int port, Stop stop, PrintStream out) throws IOException {
        try {
            server.run(host, port, stop, out);
        } catch (IOException e) {
            if (!stop.requested()) {
                throw e;
            }
            // woken from a blocked call, each API in its own way: "Invalid argument", "Socket closed"
        }
        out.println("Stopped");
    }
}
