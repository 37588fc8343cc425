package bsdsockets.lab.demo.phone;

import static bsdsockets.posix.Constants.AF_INET;
import static bsdsockets.posix.Constants.MSG_NOSIGNAL;
import static bsdsockets.posix.Constants.SHUT_RDWR;
import static bsdsockets.posix.Constants.SOCK_STREAM;
import static bsdsockets.posix.Constants.SOL_SOCKET;
import static bsdsockets.posix.Constants.SO_REUSEADDR;
import static java.nio.charset.StandardCharsets.UTF_8;

import bsdsockets.lab.demo.PieceDecoder;
import bsdsockets.lab.demo.Stop;
import bsdsockets.posix.Accepted;
import bsdsockets.posix.AddrInfo;
import bsdsockets.posix.Posix;
import bsdsockets.posix.Sockaddr;
import java.io.BufferedReader;
import java.io.EOFException;
import java.io.IOException;
import java.io.PrintStream;

/** A phone on C's calls. The twins are {@link PhoneJavaNet} and native/demo/phone.c. */
final class PhoneNative {
    // Callers that may wait; bytes received, and characters that the client sends, at once.
    private static final int BACKLOG = 5;
    private static final int BUFFER = 1024;
    private static final int PIECE = 2048;

    private PhoneNative() {}

    /** Serves one caller after another, until it is stopped. */
    static void server(String host, int port, Stop stop, PrintStream out) throws IOException {
        Sockaddr address = addressOf(host, port);
        int listener = Posix.socket(AF_INET, SOCK_STREAM, 0);
        Stop.Way way = stop.by(() -> Posix.shutdown(listener, SHUT_RDWR));
        try {
            Posix.setsockopt(listener, SOL_SOCKET, SO_REUSEADDR, 1);
            Posix.bind(listener, address);
            Posix.listen(listener, BACKLOG);
            out.println("Listening on " + text(Posix.getsockname(listener)));
            while (!stop.requested()) {
                Accepted caller = Posix.accept(listener);
                serve(caller.fd(), caller.peer(), stop, out);
            }
        } finally {
            way.forget();
            Posix.close(listener);
        }
    }

    /** Serves one caller. One that goes wrong is no reason to stop. */
    private static void serve(int connection, Sockaddr peer, Stop stop, PrintStream out) throws IOException {
        Stop.Way way = stop.by(() -> Posix.shutdown(connection, SHUT_RDWR));
        String end = "Call ended by ";
        try {
            out.println("Connected by " + text(peer));
            answer(connection);
        } catch (IOException e) {
            end = "Lost ";
        } finally {
            way.forget();
            Posix.close(connection);
        }
        if (!stop.requested()) {
            out.println(end + text(peer));
        }
    }

    /** Answers whatever comes in upper case, until the caller hangs up: then recv gives nothing. */
    private static void answer(int connection) throws IOException {
        PieceDecoder decoder = new PieceDecoder();
        byte[] buffer = new byte[BUFFER];
        while (true) {
            int count = Posix.recv(connection, buffer, 0, buffer.length, 0);
            if (count == 0) {
                return;
            }
            sendAll(connection, upperCase(decoder.decode(buffer, 0, count)));
        }
    }

    /** Character for character, as C's towupper: ß stays ß, where Python's upper gives SS. */
    private static String upperCase(String text) {
        int[] characters = text.codePoints().map(Character::toUpperCase).toArray();
        return new String(characters, 0, characters.length);
    }

    /** Sends each line of the input and prints what comes back. */
    static void client(String host, int port, BufferedReader in, PrintStream out) throws IOException {
        Sockaddr address = addressOf(host, port);
        int connection = Posix.socket(AF_INET, SOCK_STREAM, 0);
        try {
            Posix.connect(connection, address);
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                exchange(connection, line, out);
            }
        } finally {
            Posix.close(connection);
        }
    }

    /**
     * Sends a line and prints all of the answer, piece by piece: were a long line sent at once, both ends could wait in
     * send with nobody to receive.
     */
    private static void exchange(int connection, String line, PrintStream out) throws IOException {
        StringBuilder reply = new StringBuilder();
        for (int rest = characters(line); rest > 0; rest -= PIECE) {
            int start = line.offsetByCodePoints(line.length(), -rest);
            int end = line.offsetByCodePoints(start, Math.min(rest, PIECE));
            sendAll(connection, line.substring(start, end));
            reply.append(recvAll(connection, Math.min(rest, PIECE)));
        }
        out.println("Received: " + reply);
    }

    /** send may take less than it is given: it is called until all is sent. MSG_NOSIGNAL: no SIGPIPE. */
    private static void sendAll(int connection, String text) throws IOException {
        byte[] data = text.getBytes(UTF_8);
        for (int sent = 0; sent < data.length; ) {
            sent += Posix.send(connection, data, sent, data.length - sent, MSG_NOSIGNAL);
        }
    }

    /** recv gives what there is, be it half a character: it is called until as many are there as were sent. */
    private static String recvAll(int connection, int wanted) throws IOException {
        PieceDecoder decoder = new PieceDecoder();
        byte[] buffer = new byte[BUFFER];
        StringBuilder text = new StringBuilder();
        while (characters(text) < wanted) {
            int count = Posix.recv(connection, buffer, 0, buffer.length, 0);
            if (count == 0) {
                throw new EOFException("the server has closed the connection");
            }
            text.append(decoder.decode(buffer, 0, count));
        }
        return text.toString();
    }

    /** How many there are in a text: a char of Java's may be half a character. */
    private static int characters(CharSequence text) {
        return Character.codePointCount(text, 0, text.length());
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
