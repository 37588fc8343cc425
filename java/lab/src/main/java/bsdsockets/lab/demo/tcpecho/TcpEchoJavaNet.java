package bsdsockets.lab.demo.tcpecho;

import static java.nio.charset.StandardCharsets.UTF_8;

import bsdsockets.lab.demo.Stop;
import java.io.BufferedReader;
import java.io.EOFException;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketAddress;

/** TCP echo on java.net. The twins are {@link TcpEchoNative} and native/demo/tcp_echo.c. */
final class TcpEchoJavaNet {
    // Callers that may wait; bytes that the server receives, and the client sends, at once.
    private static final int BACKLOG = 5;
    private static final int BUFFER = 1024;
    private static final int PIECE = 8192;

    private TcpEchoJavaNet() {}

    /** Serves one caller after another, until it is stopped. */
    static void server(String host, int port, Stop stop, PrintStream out) throws IOException {
        SocketAddress address = addressOf(host, port);
        ServerSocket listener = new ServerSocket();
        Stop.Way way = stop.by(listener::close);
        try {
            listener.setReuseAddress(true);
            listener.bind(address, BACKLOG); // and listen
            out.println("Listening on " + text(listener.getLocalSocketAddress()));
            while (!stop.requested()) {
                Socket caller = listener.accept();
                serve(caller, caller.getRemoteSocketAddress(), stop, out);
            }
        } finally {
            way.forget();
            listener.close();
        }
    }

    /** Serves one caller. One that goes wrong is no reason to stop. */
    private static void serve(Socket connection, SocketAddress peer, Stop stop, PrintStream out) throws IOException {
        Stop.Way way = stop.by(connection::close);
        try {
            out.println("Connected by " + text(peer));
            echo(connection);
        } catch (IOException e) {
            if (!stop.requested()) {
                out.println("Lost " + text(peer));
            }
        } finally {
            way.forget();
            connection.close();
        }
    }

    /** Sends back whatever comes, until the caller closes. */
    private static void echo(Socket connection) throws IOException {
        byte[] buffer = new byte[BUFFER];
        while (true) {
            int count = connection.getInputStream().read(buffer, 0, buffer.length);
            if (count == -1) {
                return;
            }
            sendAll(connection, buffer, 0, count);
        }
    }

    /** Sends each line of the input and prints what comes back. */
    static void client(String host, int port, BufferedReader in, PrintStream out) throws IOException {
        SocketAddress address = addressOf(host, port);
        Socket connection = new Socket();
        try {
            connection.connect(address);
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                exchange(connection, line, out);
            }
        } finally {
            connection.close();
        }
    }

    /**
     * Sends a line and prints all of it as it came back, piece by piece: were a long line sent at once, both ends could
     * wait in send with nobody to receive.
     */
    private static void exchange(Socket connection, String line, PrintStream out) throws IOException {
        byte[] data = line.getBytes(UTF_8);
        byte[] reply = new byte[data.length];
        for (int done = 0; done < data.length; done += PIECE) {
            int piece = Math.min(data.length - done, PIECE);
            sendAll(connection, data, done, piece);
            recvAll(connection, reply, done, piece);
        }
        out.println("Received: " + new String(reply, UTF_8));
    }

    /** write loops until all is sent. */
    private static void sendAll(Socket connection, byte[] data, int offset, int length) throws IOException {
        connection.getOutputStream().write(data, offset, length);
    }

    /** readNBytes loops until all is there. */
    private static void recvAll(Socket connection, byte[] data, int offset, int length) throws IOException {
        int count = connection.getInputStream().readNBytes(data, offset, length);
        if (count < length) {
            throw new EOFException("the server has closed the connection");
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
