package bsdsockets.lab.demo.socketserver;

import static bsdsockets.posix.Constants.AF_INET;
import static bsdsockets.posix.Constants.SOCK_DGRAM;
import static bsdsockets.posix.Constants.SOCK_STREAM;
import static java.nio.charset.StandardCharsets.UTF_8;

import bsdsockets.Backend;
import bsdsockets.BsdSocket;
import bsdsockets.SocketStreams;
import bsdsockets.lab.demo.Stop;
import bsdsockets.posix.AddrInfo;
import bsdsockets.posix.Posix;
import bsdsockets.posix.Sockaddr;
import bsdsockets.server.DatagramServer;
import bsdsockets.server.StreamServer;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.Locale;

/** Servers of TCP and UDP on one port, by bsdsockets.server, whose loops they are. The twin is {@link SocketServerJavaNet}. */
final class SocketServerNative {
    // Bytes that are received at once; that a datagram may have. Seconds to wait for an answer to one.
    private static final int PIECE = 1024;
    private static final int BUFFER = 65535;
    private static final int PATIENCE = 2;

    private SocketServerNative() {}

    /** Serves callers on a thread each, and datagrams on one, until it is stopped. */
    static void server(String host, int port, Stop stop, PrintStream out) throws IOException {
        try (StreamServer streams = StreamServer.on(
                                addressOf(host, port), (connection, peer) -> serve(connection, peer, out))
                        .threadPerRequest()
                        .onFailure((peer, failure) -> lost(peer, stop, out))
                        .open();
                DatagramServer datagrams = DatagramServer.on(
                                streams.address(), (data, from, reply) -> reply.send(answer(data, from, out)))
                        .onFailure((peer, failure) -> lost(peer, stop, out))
                        .open()) {
            Stop.Way way = stop.by(streams::shutdownNow);
            try {
                datagrams.start();
                out.println("Listening on " + text(streams.address()));
                streams.serveForever();
            } finally {
                way.forget();
            }
        }
    }

    /** The handler of a connection: sends back each line in upper case until the caller closes. The server closes it then. */
    private static void serve(BsdSocket connection, Sockaddr peer, PrintStream out) throws IOException {
        out.println("Connected by " + text(peer));
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (byte[] data = connection.recv(PIECE); data.length > 0; data = connection.recv(PIECE)) {
            for (byte b : data) {
                line.write(b);
                if (b == '\n') {
                    connection.sendAll(
                            line.toString(UTF_8).toUpperCase(Locale.ROOT).getBytes(UTF_8));
                    line.reset();
                }
            }
        }
    }

    /** The handler of a datagram: what to send back. */
    private static byte[] answer(byte[] data, Sockaddr from, PrintStream out) {
        String message = new String(data, UTF_8);
        out.println("Received from " + text(from) + ": " + message);
        return message.toUpperCase(Locale.ROOT).getBytes(UTF_8);
    }

    /** One caller that goes wrong is no reason to stop. */
    private static void lost(Sockaddr peer, Stop stop, PrintStream out) {
        if (!stop.requested()) {
            out.println("Lost " + text(peer));
        }
    }

    /** Sends each line of the input over TCP and then over UDP, and prints what comes back. */
    static void client(String host, int port, BufferedReader in, PrintStream out) throws IOException {
        Sockaddr address = addressOf(host, port);
        try (BsdSocket connection = BsdSocket.open(Backend.NATIVE, AF_INET, SOCK_STREAM, 0);
                BsdSocket socket = BsdSocket.open(Backend.NATIVE, AF_INET, SOCK_DGRAM, 0)) {
            connection.connect(address);
            socket.setTimeout(Duration.ofSeconds(PATIENCE));
            try (SocketStreams streams = connection.makeFile()) {
                BufferedReader replies = new BufferedReader(new InputStreamReader(streams.in(), UTF_8));
                for (String line = in.readLine(); line != null; line = in.readLine()) {
                    streams.out().write((line + "\n").getBytes(UTF_8));
                    out.println("TCP: " + reply(replies));
                    out.println("UDP: " + exchange(socket, line, address));
                }
            }
        }
    }

    /** A line that the server must send. */
    private static String reply(BufferedReader replies) throws IOException {
        String line = replies.readLine();
        if (line == null) {
            throw new EOFException("the server has closed the connection");
        }
        return line;
    }

    /** Sends a datagram and waits for its answer, but not for ever: UDP may have lost either. */
    private static String exchange(BsdSocket socket, String line, Sockaddr server) throws IOException {
        socket.sendTo(line.getBytes(UTF_8), server);
        try {
            return new String(socket.recvFrom(BUFFER).data(), UTF_8);
        } catch (SocketTimeoutException e) {
            throw new IOException("no answer from " + text(server) + " in " + PATIENCE + " seconds", e);
        }
    }

    /** The address of a host and a port. */
    private static Sockaddr addressOf(String host, int port) throws IOException {
        AddrInfo hints = new AddrInfo(0, AF_INET, SOCK_STREAM, 0, null, null);
        return Posix.getaddrinfo(host, Integer.toString(port), hints).get(0).addr();
    }

    /** An address as people write it. */
    private static String text(Sockaddr address) {
        return String.valueOf(address);
    }
}
