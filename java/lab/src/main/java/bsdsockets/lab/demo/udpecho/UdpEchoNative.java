package bsdsockets.lab.demo.udpecho;

import static bsdsockets.posix.Constants.AF_INET;
import static bsdsockets.posix.Constants.EAGAIN;
import static bsdsockets.posix.Constants.SHUT_RDWR;
import static bsdsockets.posix.Constants.SOCK_DGRAM;
import static bsdsockets.posix.Constants.SOL_SOCKET;
import static bsdsockets.posix.Constants.SO_RCVTIMEO;
import static java.nio.charset.StandardCharsets.UTF_8;

import bsdsockets.lab.demo.Stop;
import bsdsockets.posix.AddrInfo;
import bsdsockets.posix.ErrnoException;
import bsdsockets.posix.Posix;
import bsdsockets.posix.Received;
import bsdsockets.posix.Sockaddr;
import bsdsockets.posix.Timeval;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;

/** UDP echo on C's calls. The twins are {@link UdpEchoJavaNet} and native/demo/udp_echo.c. */
final class UdpEchoNative {
    // Bytes that a datagram may have: what no buffer holds is lost. Seconds to wait for an answer.
    private static final int BUFFER = 65535;
    private static final int PATIENCE = 2;

    private UdpEchoNative() {}

    /** Sends each datagram back to where it came from, until it is stopped. */
    static void server(String host, int port, Stop stop, PrintStream out) throws IOException {
        Sockaddr address = addressOf(host, port);
        byte[] buffer = new byte[BUFFER];
        int server = Posix.socket(AF_INET, SOCK_DGRAM, 0);
        Stop.Way way = stop.by(() -> Posix.shutdown(server, SHUT_RDWR));
        try {
            Posix.bind(server, address);
            out.println("Listening on " + text(Posix.getsockname(server)));
            while (true) {
                Received datagram = Posix.recvfrom(server, buffer, 0, buffer.length, 0);
                if (stop.requested()) {
                    return;
                }
                received(datagram.from(), buffer, datagram.count(), out);
                Posix.sendto(server, buffer, 0, datagram.count(), 0, datagram.from());
            }
        } finally {
            way.forget();
            Posix.close(server);
        }
    }

    /** Sends each line of the input as a datagram and prints what comes back. */
    static void client(String host, int port, BufferedReader in, PrintStream out) throws IOException {
        Sockaddr address = addressOf(host, port);
        int client = Posix.socket(AF_INET, SOCK_DGRAM, 0);
        try {
            Posix.setsockopt(client, SOL_SOCKET, SO_RCVTIMEO, new Timeval(PATIENCE, 0).toBytes());
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                exchange(client, line, address, out);
            }
        } finally {
            Posix.close(client);
        }
    }

    /** Sends a line and waits for its answer, but not for ever: UDP may have lost either. */
    private static void exchange(int client, String line, Sockaddr server, PrintStream out) throws IOException {
        byte[] data = line.getBytes(UTF_8);
        byte[] buffer = new byte[BUFFER];
        Posix.sendto(client, data, 0, data.length, 0, server);
        try {
            Received datagram = Posix.recvfrom(client, buffer, 0, buffer.length, 0);
            received(datagram.from(), buffer, datagram.count(), out);
        } catch (ErrnoException e) {
            throw e.errno() == EAGAIN ? noAnswer(server) : e;
        }
    }

    /** The client gives up: an answer that comes too late would be taken for the next line's. */
    private static IOException noAnswer(Sockaddr server) {
        return new IOException("no answer from " + text(server) + " in " + PATIENCE
                + " seconds: is a server there? UDP may lose a datagram");
    }

    /** The address of a host and a port. */
    private static Sockaddr addressOf(String host, int port) throws IOException {
        AddrInfo hints = new AddrInfo(0, AF_INET, SOCK_DGRAM, 0, null, null);
        return Posix.getaddrinfo(host, Integer.toString(port), hints).get(0).addr();
    }

    /** Prints a datagram and its sender. */
    private static void received(Sockaddr from, byte[] data, int length, PrintStream out) {
        out.println("Received from " + text(from) + ": " + new String(data, 0, length, UTF_8));
    }

    /** An address as people write it. */
    private static String text(Sockaddr address) {
        return address.toString();
    }
}
