package bsdsockets.lab.demo.udpmessages;

import static bsdsockets.posix.Constants.AF_INET;
import static bsdsockets.posix.Constants.SHUT_RDWR;
import static bsdsockets.posix.Constants.SOCK_DGRAM;
import static java.nio.charset.StandardCharsets.UTF_8;

import bsdsockets.lab.demo.Stop;
import bsdsockets.posix.AddrInfo;
import bsdsockets.posix.Posix;
import bsdsockets.posix.Received;
import bsdsockets.posix.Sockaddr;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;

/** One-way messages on C's calls. The twins are {@link UdpMessagesJavaNet} and native/demo/udp_messages.c. */
final class UdpMessagesNative {
    // Bytes that a datagram may have: what no buffer holds is lost.
    private static final int BUFFER = 65535;

    private UdpMessagesNative() {}

    /** Prints each message and its sender, until it is stopped. */
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
            }
        } finally {
            way.forget();
            Posix.close(server);
        }
    }

    /** Sends each line of the input as a datagram. Nobody says whether it arrived, or whether a server is there. */
    static void client(String host, int port, BufferedReader in, PrintStream out) throws IOException {
        Sockaddr address = addressOf(host, port);
        int client = Posix.socket(AF_INET, SOCK_DGRAM, 0);
        try {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                byte[] data = line.getBytes(UTF_8);
                Posix.sendto(client, data, 0, data.length, 0, address);
            }
        } finally {
            Posix.close(client);
        }
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
