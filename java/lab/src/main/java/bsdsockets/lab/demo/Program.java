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
public record Program(AnsweringServer server, Client client) {
    /** Of a server that nobody types for. */
    public Program(Server server, Client client) {
        this((host, port, in, stop, out) -> server.run(host, port, stop, out), client);
    }

    /** A server for which somebody types: the end of the input, which an end that was requested is too, ends it. */
    public interface AnsweringServer {
        void run(String host, int port, BufferedReader in, Stop stop, PrintStream out) throws IOException;
    }

    /** A server: binds, says on which address it listens, and serves. */
    public interface Server {
        void run(String host, int port, Stop stop, PrintStream out) throws IOException;
    }

    /** A client: sends each line of its input. */
    public interface Client {
        void run(String host, int port, BufferedReader in, PrintStream out) throws IOException;
    }

    /** Runs the server, and says so when it was stopped. */
    void serve(String host, int port, TypedLines in, Stop stop, PrintStream out) throws IOException {
        Stop.Way way = stop.by(in::end);
        try {
            server.run(host, port, in, stop, out);
        } catch (IOException e) {
            if (!stop.requested()) {
                throw e;
            }
            // woken from a blocked call, each API in its own way: "Invalid argument", "Socket closed"
        } finally {
            way.forget();
        }
        out.println("Stopped");
    }
}
