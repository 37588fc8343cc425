package bsdsockets.lab.demo.chat;

import static java.nio.charset.StandardCharsets.UTF_8;

import bsdsockets.lab.demo.Lines;
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
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** A chat of two on java.net. The twins are {@link ChatNative} and native/demo/chat.c. */
final class ChatJavaNet {
    // Callers that may wait; bytes received at once.
    private static final int BACKLOG = 5;
    private static final int BUFFER = 1024;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);

    private ChatJavaNet() {}

    /** Serves one caller after another, until it is stopped or its own input ends. */
    static void server(String host, int port, BufferedReader in, Stop stop, PrintStream out) throws IOException {
        SocketAddress address = addressOf(host, port);
        ServerSocket listener = new ServerSocket();
        Stop.Way way = stop.by(listener::close);
        try {
            listener.setReuseAddress(true);
            listener.bind(address, BACKLOG); // and listen
            out.println("Listening on " + text(listener.getLocalSocketAddress()));
            boolean answering = true;
            while (answering && !stop.requested()) {
                Socket caller = listener.accept();
                answering = serve(caller, caller.getRemoteSocketAddress(), in, stop, out);
            }
        } finally {
            way.forget();
            listener.close();
        }
    }

    /** Serves one caller. One that goes wrong is no reason to stop: false where the input has ended is. */
    private static boolean serve(Socket connection, SocketAddress peer, BufferedReader in, Stop stop, PrintStream out)
            throws IOException {
        Stop.Way way = stop.by(connection::close);
        boolean answering = true;
        String end = "Chat ended by ";
        try {
            out.println("Connected by " + text(peer));
            answering = converse(connection, in, out);
        } catch (IOException e) {
            end = "Lost ";
        } finally {
            way.forget();
            connection.close();
        }
        if (answering && !stop.requested()) {
            out.println(end + text(peer));
        }
        return answering;
    }

    /** Prints each message and sends what is typed in reply, until the caller closes; false where no more is typed. */
    private static boolean converse(Socket connection, BufferedReader in, PrintStream out) throws IOException {
        Lines lines = new Lines();
        for (String text = receiveLine(connection, lines); text != null; text = receiveLine(connection, lines)) {
            received(text, out);
            String reply = in.readLine();
            if (reply == null) {
                return false;
            }
            sendLine(connection, reply);
        }
        return true;
    }

    /** Sends each line of the input and waits for the reply that somebody types. */
    static void client(String host, int port, BufferedReader in, PrintStream out) throws IOException {
        SocketAddress address = addressOf(host, port);
        Lines lines = new Lines();
        Socket connection = new Socket();
        try {
            connection.connect(address);
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                sendLine(connection, line);
                String reply = receiveLine(connection, lines);
                if (reply == null) {
                    throw new EOFException("the server has closed the connection");
                }
                received(reply, out);
            }
        } finally {
            connection.close();
        }
    }

    /** Prints the time and what was received. */
    private static void received(String text, PrintStream out) {
        out.println(LocalDateTime.now(ZoneId.systemDefault()).format(TIME) + " received: " + text);
    }

    /** write loops until all is sent. */
    private static void sendLine(Socket connection, String line) throws IOException {
        byte[] data = (line + "\n").getBytes(UTF_8);
        connection.getOutputStream().write(data, 0, data.length);
    }

    /** read gives what there is, half a line or two: it is called until one is whole. Null is the end. */
    private static String receiveLine(Socket connection, Lines lines) throws IOException {
        byte[] buffer = new byte[BUFFER];
        while (!lines.hasNext()) {
            int count = connection.getInputStream().read(buffer, 0, buffer.length);
            if (count == -1) {
                return lines.end();
            }
            lines.add(buffer, 0, count);
        }
        return lines.next();
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
