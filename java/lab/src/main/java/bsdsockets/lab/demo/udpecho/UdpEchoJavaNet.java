package bsdsockets.lab.demo.udpecho;

import static java.nio.charset.StandardCharsets.UTF_8;

import bsdsockets.lab.demo.Stop;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.SocketTimeoutException;
import java.time.Duration;

/** UDP echo on java.net. The twins are {@link UdpEchoNative} and native/demo/udp_echo.c. */
final class UdpEchoJavaNet {
    // Bytes that a datagram may have: what no buffer holds is lost. Seconds to wait for an answer.
    private static final int BUFFER = 65535;
    private static final int PATIENCE = 2;

    private UdpEchoJavaNet() {}

    /** Sends each datagram back to where it came from, until it is stopped. */
    static void server(String host, int port, Stop stop, PrintStream out) throws IOException {
        SocketAddress address = addressOf(host, port);
        byte[] buffer = new byte[BUFFER];
        DatagramSocket server = new DatagramSocket(null);
        Stop.Way way = stop.by(server::close);
        try {
            server.bind(address);
            out.println("Listening on " + text(server.getLocalSocketAddress()));
            while (true) {
                DatagramPacket datagram = new DatagramPacket(buffer, buffer.length);
                server.receive(datagram);
                received(datagram.getSocketAddress(), buffer, datagram.getLength(), out);
                server.send(datagram);
            }
        } finally {
            way.forget();
            server.close();
        }
    }

    /** Sends each line of the input as a datagram and prints what comes back. */
    static void client(String host, int port, BufferedReader in, PrintStream out) throws IOException {
        SocketAddress address = addressOf(host, port);
        DatagramSocket client = new DatagramSocket();
        try {
            client.setSoTimeout((int) Duration.ofSeconds(PATIENCE).toMillis());
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                exchange(client, line, address, out);
            }
        } finally {
            client.close();
        }
    }

    /** Sends a line and waits for its answer, but not for ever: UDP may have lost either. */
    private static void exchange(DatagramSocket client, String line, SocketAddress server, PrintStream out)
            throws IOException {
        byte[] data = line.getBytes(UTF_8);
        byte[] buffer = new byte[BUFFER];
        client.send(new DatagramPacket(data, 0, data.length, server));
        try {
            DatagramPacket datagram = new DatagramPacket(buffer, buffer.length);
            client.receive(datagram);
            received(datagram.getSocketAddress(), buffer, datagram.getLength(), out);
        } catch (SocketTimeoutException e) {
            throw noAnswer(server);
        }
    }

    /** The client gives up: an answer that comes too late would be taken for the next line's. */
    private static IOException noAnswer(SocketAddress server) {
        return new IOException("no answer from " + text(server) + " in " + PATIENCE
                + " seconds: is a server there? UDP may lose a datagram");
    }

    /** The address of a host and a port. */
    private static SocketAddress addressOf(String host, int port) throws IOException {
        return new InetSocketAddress(InetAddress.getByName(host), port);
    }

    /** Prints a datagram and its sender. */
    private static void received(SocketAddress from, byte[] data, int length, PrintStream out) {
        out.println("Received from " + text(from) + ": " + new String(data, 0, length, UTF_8));
    }

    /** An address as people write it: toString would put the name or nothing, and a slash, before it. */
    private static String text(SocketAddress address) {
        InetSocketAddress inet = (InetSocketAddress) address;
        return inet.getAddress().getHostAddress() + ":" + inet.getPort();
    }
}
