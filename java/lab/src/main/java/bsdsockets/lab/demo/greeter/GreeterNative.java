package bsdsockets.lab.demo.greeter;

import static bsdsockets.posix.Constants.AF_INET;
import static bsdsockets.posix.Constants.MSG_NOSIGNAL;
import static bsdsockets.posix.Constants.SHUT_RDWR;
import static bsdsockets.posix.Constants.SOCK_STREAM;
import static bsdsockets.posix.Constants.SOL_SOCKET;
import static bsdsockets.posix.Constants.SO_REUSEADDR;
import static java.nio.charset.StandardCharsets.UTF_8;

import bsdsockets.lab.demo.ConnectionThreads;
import bsdsockets.lab.demo.Lines;
import bsdsockets.lab.demo.Stop;
import bsdsockets.posix.Accepted;
import bsdsockets.posix.AddrInfo;
import bsdsockets.posix.Posix;
import bsdsockets.posix.Sockaddr;
import java.io.BufferedReader;
import java.io.EOFException;
import java.io.IOException;
import java.io.PrintStream;

/** A greeter on C's calls. The twins are {@link GreeterJavaNet} and native/demo/greeter.c. */
final class GreeterNative {
    // Callers that may wait; bytes received at once.
    private static final int BACKLOG = 5;
    private static final int BUFFER = 1024;

    private GreeterNative() {}

    /** Serves every caller in a thread of its own, until it is stopped. */
    static void server(String host, int port, Stop stop, PrintStream out) throws IOException {
        Sockaddr address = addressOf(host, port);
        ConnectionThreads threads = new ConnectionThreads();
        int listener = Posix.socket(AF_INET, SOCK_STREAM, 0);
        Stop.Way way = stop.by(() -> Posix.shutdown(listener, SHUT_RDWR));
        try {
            Posix.setsockopt(listener, SOL_SOCKET, SO_REUSEADDR, 1);
            Posix.bind(listener, address);
            Posix.listen(listener, BACKLOG);
            out.println("Listening on " + text(Posix.getsockname(listener)));
            while (!stop.requested()) {
                Accepted caller = Posix.accept(listener);
                threads.start(() -> serve(caller.fd(), caller.peer(), stop, out));
            }
        } finally {
            way.forget();
            Posix.close(listener);
            threads.close();
        }
    }

    /** Serves one caller. One that goes wrong harms no other. */
    private static void serve(int connection, Sockaddr peer, Stop stop, PrintStream out) {
        Stop.Way way = stop.by(() -> Posix.shutdown(connection, SHUT_RDWR));
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
    private static void greet(int connection) throws IOException {
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
        Sockaddr address = addressOf(host, port);
        Lines lines = new Lines();
        int connection = Posix.socket(AF_INET, SOCK_STREAM, 0);
        try {
            Posix.connect(connection, address);
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

    /** send may take less than it is given: it is called until all is sent. MSG_NOSIGNAL: no SIGPIPE. */
    private static void sendLine(int connection, String line) throws IOException {
        byte[] data = (line + "\n").getBytes(UTF_8);
        for (int sent = 0; sent < data.length; ) {
            sent += Posix.send(connection, data, sent, data.length - sent, MSG_NOSIGNAL);
        }
    }

    /** recv gives what there is, half a line or two: it is called until one is whole. Null is the end. */
    private static String receiveLine(int connection, Lines lines) throws IOException {
        byte[] buffer = new byte[BUFFER];
        while (!lines.hasNext()) {
            int count = Posix.recv(connection, buffer, 0, buffer.length, 0);
            if (count == 0) {
                return lines.end();
            }
            lines.add(buffer, 0, count);
        }
        return lines.next();
    }

    /** Closes a connection. */
    private static void close(int connection) {
        try {
            Posix.close(connection);
        } catch (IOException e) {
            // it is closed all the same, and nothing more was to be sent
        }
    }

    /** The address of a host and a port. */
    private static Sockaddr addressOf(String host, int port) throws IOException {
        AddrInfo hints = new AddrInfo(0, AF_INET, SOCK_STREAM, 0, null, null);
        return Posix.getaddrinfo(host, Integer.toString(port), hints).get(0).addr();
    }

    /** An address as people write it. */
    private static String text(Sockaddr address) {
        return address.toString();
    }
}
