package bsdsockets.lab.demo.udpmessages;

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

/** One-way messages on java.net. The twins are {@link UdpMessagesNative} and native/demo/udp_messages.c. */
final class UdpMessagesJavaNet {
    // Bytes that a datagram may have: what no buffer holds is lost.
    private static final int BUFFER = 65535;

    private UdpMessagesJavaNet() {}

    /** Prints each message and its sender, until it is stopped. */
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
            }
        } finally {
            way.forget();
            server.close();
        }
    }

    /** Sends each line of the input as a datagram. Nobody says whether it arrived, or whether a server is there. */
    static void client(String host, int port, BufferedReader in, PrintStream out) throws IOException {
        SocketAddress address = addressOf(host, port);
        DatagramSocket client = new DatagramSocket();
        try {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                byte[] data = line.getBytes(UTF_8);
                client.send(new DatagramPacket(data, data.length, address));
            }
        } finally {
            client.close();
        }
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
