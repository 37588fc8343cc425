package bsdsockets.lab.demo.socketserver;

import static java.nio.charset.StandardCharsets.UTF_8;

import bsdsockets.lab.demo.Stop;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Servers of TCP and UDP on one port, on java.net, with loops of their own. The twin is {@link SocketServerNative}. */
final class SocketServerJavaNet {
    // Bytes that are received at once; that a datagram may have. Seconds to wait for an answer to one.
    private static final int PIECE = 1024;
    private static final int BUFFER = 65535;
    private static final int PATIENCE = 2;

    private SocketServerJavaNet() {}

    /** Serves callers on a thread each, and datagrams on one, until it is stopped. */
    static void server(String host, int port, Stop stop, PrintStream out) throws IOException {
        ExecutorService threads = Executors.newCachedThreadPool();
        ServerSocket listener = new ServerSocket();
        DatagramSocket socket = new DatagramSocket(null);
        Stop.Way way = stop.by(listener::close);
        try {
            listener.bind(addressOf(host, port)); // and listen
            socket.bind(listener.getLocalSocketAddress());
            threads.execute(() -> {
                try {
                    while (true) {
                        DatagramPacket datagram = new DatagramPacket(new byte[BUFFER], BUFFER);
                        socket.receive(datagram);
                        SocketAddress from = datagram.getSocketAddress();
                        byte[] data = Arrays.copyOf(datagram.getData(), datagram.getLength());
                        try {
                            datagram.setData(answer(data, from, out));
                            socket.send(datagram);
                        } catch (IOException e) {
                            lost(from, stop, out);
                        }
                    }
                } catch (IOException e) {
                    lost(socket.getLocalSocketAddress(), stop, out);
                }
            });
            out.println("Listening on " + text(listener.getLocalSocketAddress()));
            while (!stop.requested()) {
                Socket connection = listener.accept();
                SocketAddress peer = connection.getRemoteSocketAddress();
                Stop.Way closing = stop.by(connection::close);
                threads.execute(() -> {
                    try (connection) {
                        serve(connection, peer, out);
                    } catch (IOException e) {
                        lost(peer, stop, out);
                    } finally {
                        closing.forget();
                    }
                });
            }
        } finally {
            way.forget();
            listener.close();
            socket.close();
            threads.shutdown();
        }
    }

    /** The handler of a connection: sends back each line in upper case until the caller closes. The server closes it then. */
    private static void serve(Socket connection, SocketAddress peer, PrintStream out) throws IOException {
        out.println("Connected by " + text(peer));
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        InputStream in = connection.getInputStream();
        byte[] buffer = new byte[PIECE];
        for (int count = in.read(buffer); count > 0; count = in.read(buffer)) {
            byte[] data = Arrays.copyOf(buffer, count);
            for (byte b : data) {
                line.write(b);
                if (b == '\n') {
                    connection
                            .getOutputStream()
                            .write(line.toString(UTF_8).toUpperCase(Locale.ROOT).getBytes(UTF_8));
                    line.reset();
                }
            }
        }
    }

    /** The handler of a datagram: what to send back. */
    private static byte[] answer(byte[] data, SocketAddress from, PrintStream out) {
        String message = new String(data, UTF_8);
        out.println("Received from " + text(from) + ": " + message);
        return message.toUpperCase(Locale.ROOT).getBytes(UTF_8);
    }

    /** One caller that goes wrong is no reason to stop. */
    private static void lost(SocketAddress peer, Stop stop, PrintStream out) {
        if (!stop.requested()) {
            out.println("Lost " + text(peer));
        }
    }

    /** Sends each line of the input over TCP and then over UDP, and prints what comes back. */
    static void client(String host, int port, BufferedReader in, PrintStream out) throws IOException {
        SocketAddress address = addressOf(host, port);
        try (Socket connection = new Socket();
                DatagramSocket socket = new DatagramSocket()) {
            connection.connect(address);
            socket.setSoTimeout((int) Duration.ofSeconds(PATIENCE).toMillis());
            BufferedReader replies = new BufferedReader(new InputStreamReader(connection.getInputStream(), UTF_8));
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                connection.getOutputStream().write((line + "\n").getBytes(UTF_8));
                out.println("TCP: " + reply(replies));
                out.println("UDP: " + exchange(socket, line, address));
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
    private static String exchange(DatagramSocket socket, String line, SocketAddress server) throws IOException {
        byte[] data = line.getBytes(UTF_8);
        socket.send(new DatagramPacket(data, data.length, server));
        try {
            DatagramPacket datagram = new DatagramPacket(new byte[BUFFER], BUFFER);
            socket.receive(datagram);
            return new String(datagram.getData(), 0, datagram.getLength(), UTF_8);
        } catch (SocketTimeoutException e) {
            throw new IOException("no answer from " + text(server) + " in " + PATIENCE + " seconds", e);
        }
    }

    /** The address of a host and a port. */
    private static SocketAddress addressOf(String host, int port) throws IOException {
        return new InetSocketAddress(InetAddress.getByName(host), port);
    }

    /** An address as people write it: toString would put the name or nothing, and a slash, before it. */
    private static String text(SocketAddress address) {
        InetSocketAddress inet = (InetSocketAddress) address;
        return inet.getAddress().getHostAddress() + ":" + inet.getPort();
    }
}
