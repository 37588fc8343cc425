package bsdsockets.lab.demo.greeter;

import static java.nio.charset.StandardCharsets.UTF_8;

import bsdsockets.lab.demo.ConnectionThreads;
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

/** A greeter on java.net. The twins are {@link GreeterNative} and native/demo/greeter.c. */
final class GreeterJavaNet {
    // Callers that may wait; bytes received at once.
    private static final int BACKLOG = 5;
    private static final int BUFFER = 1024;

    private GreeterJavaNet() {}

    /** Serves every caller in a thread of its own, until it is stopped. */
    static void server(String host, int port, Stop stop, PrintStream out) throws IOException {
        SocketAddress address = addressOf(host, port);
        ConnectionThreads threads = new ConnectionThreads();
        ServerSocket listener = new ServerSocket();
        Stop.Way way = stop.by(listener::close);
        try {
            listener.setReuseAddress(true);
            listener.bind(address, BACKLOG); // and listen
            out.println("Listening on " + text(listener.getLocalSocketAddress()));
            while (!stop.requested()) {
                Socket caller = listener.accept();
                threads.start(() -> serve(caller, caller.getRemoteSocketAddress(), stop, out));
            }
        } finally {
            way.forget();
            listener.close();
            threads.close();
        }
    }

    /** Serves one caller. One that goes wrong harms no other. */
    private static void serve(Socket connection, SocketAddress peer, Stop stop, PrintStream out) {
        Stop.Way way = stop.by(connection::close);
        String end = " went";
        try {
            out.println(text(peer) + " came");
            greet(connection);
        } catch (IOException e) {
            end = " was lost";
        } finally {
            way.forget();
            close(connection);
        }
        if (!stop.requested()) {
            out.println(text(peer) + end);
        }
    }

    /** Greets, and answers each message, until the caller says "exit" or closes. */
    private static void greet(Socket connection) throws IOException {
        Lines lines = new Lines();
        sendLine(connection, "Welcome! Type a name, or exit to leave");
        for (String text = receiveLine(connection, lines); text != null; text = receiveLine(connection, lines)) {
            if (text.equals("exit")) {
                return;
            }
            sendLine(connection, "Hello, " + text);
        }
    }

    /** Prints the greeting, sends each line of the input and prints the answer. */
    static void client(String host, int port, BufferedReader in, PrintStream out) throws IOException {
        SocketAddress address = addressOf(host, port);
        Lines lines = new Lines();
        Socket connection = new Socket();
        try {
            connection.connect(address);
            received(receiveLine(connection, lines), out);
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                sendLine(connection, line);
                String reply = receiveLine(connection, lines);
                if (reply == null && line.equals("exit")) {
                    return;
                }
                received(reply, out);
            }
        } finally {
            close(connection);
        }
    }

    /** Prints what the server said. */
    private static void received(String text, PrintStream out) throws IOException {
        if (text == null) {
            throw new EOFException("the server has closed the connection");
        }
        out.println("Received: " + text);
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

    /** Closes a connection. */
    private static void close(Socket connection) {
        try {
            connection.close();
        } catch (IOException e) {
            // it is closed all the same, and nothing more was to be sent
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
