package bsdsockets.lab.demo.chat;

import static bsdsockets.posix.Constants.AF_INET;
import static bsdsockets.posix.Constants.MSG_NOSIGNAL;
import static bsdsockets.posix.Constants.SHUT_RDWR;
import static bsdsockets.posix.Constants.SOCK_STREAM;
import static bsdsockets.posix.Constants.SOL_SOCKET;
import static bsdsockets.posix.Constants.SO_REUSEADDR;
import static java.nio.charset.StandardCharsets.UTF_8;

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
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** A chat of two on C's calls. The twins are {@link ChatJavaNet} and native/demo/chat.c. */
final class ChatNative {
    // Callers that may wait; bytes received at once.
    private static final int BACKLOG = 5;
    private static final int BUFFER = 1024;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);

    private ChatNative() {}

    /** Serves one caller after another, until it is stopped or its own input ends. */
    static void server(String host, int port, BufferedReader in, Stop stop, PrintStream out) throws IOException {
        Sockaddr address = addressOf(host, port);
        int listener = Posix.socket(AF_INET, SOCK_STREAM, 0);
        Stop.Way way = stop.by(() -> Posix.shutdown(listener, SHUT_RDWR));
        try {
            Posix.setsockopt(listener, SOL_SOCKET, SO_REUSEADDR, 1);
            Posix.bind(listener, address);
            Posix.listen(listener, BACKLOG);
            out.println("Listening on " + text(Posix.getsockname(listener)));
            boolean answering = true;
            while (answering && !stop.requested()) {
                Accepted caller = Posix.accept(listener);
                answering = serve(caller.fd(), caller.peer(), in, stop, out);
            }
        } finally {
            way.forget();
            Posix.close(listener);
        }
    }

    /** Serves one caller. One that goes wrong is no reason to stop: false where the input has ended is. */
    private static boolean serve(int connection, Sockaddr peer, BufferedReader in, Stop stop, PrintStream out)
            throws IOException {
        Stop.Way way = stop.by(() -> Posix.shutdown(connection, SHUT_RDWR));
        boolean answering = true;
        String end = "Chat ended by ";
        try {
            out.println("Connected by " + text(peer));
            answering = converse(connection, in, out);
        } catch (IOException e) {
            end = "Lost ";
        } finally {
            way.forget();
            Posix.close(connection);
        }
        if (answering && !stop.requested()) {
            out.println(end + text(peer));
        }
        return answering;
    }

    /** Prints each message and sends what is typed in reply, until the caller closes; false where no more is typed. */
    private static boolean converse(int connection, BufferedReader in, PrintStream out) throws IOException {
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
        Sockaddr address = addressOf(host, port);
        Lines lines = new Lines();
        int connection = Posix.socket(AF_INET, SOCK_STREAM, 0);
        try {
            Posix.connect(connection, address);
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                sendLine(connection, line);
                String reply = receiveLine(connection, lines);
                if (reply == null) {
                    throw new EOFException("the server has closed the connection");
                }
                received(reply, out);
            }
        } finally {
            Posix.close(connection);
        }
    }

    /** Prints the time and what was received. */
    private static void received(String text, PrintStream out) {
        out.println(LocalDateTime.now(ZoneId.systemDefault()).format(TIME) + " received: " + text);
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
