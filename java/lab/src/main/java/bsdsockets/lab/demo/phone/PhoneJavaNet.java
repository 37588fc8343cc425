package bsdsockets.lab.demo.phone;

import static java.nio.charset.StandardCharsets.UTF_8;

import bsdsockets.lab.demo.PieceDecoder;
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

/** A phone on java.net. The twins are {@link PhoneNative} and native/demo/phone.c. */
final class PhoneJavaNet {
    // Callers that may wait; bytes received, and characters that the client sends, at once.
    private static final int BACKLOG = 5;
    private static final int BUFFER = 1024;
    private static final int PIECE = 2048;

    private PhoneJavaNet() {}

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
        String end = "Call ended by ";
        try {
            out.println("Connected by " + text(peer));
            answer(connection);
        } catch (IOException e) {
            end = "Lost ";
        } finally {
            way.forget();
            connection.close();
        }
        if (!stop.requested()) {
            out.println(end + text(peer));
        }
    }

    /** Answers whatever comes in upper case, until the caller hangs up: then read gives -1. */
    private static void answer(Socket connection) throws IOException {
        PieceDecoder decoder = new PieceDecoder();
        byte[] buffer = new byte[BUFFER];
        while (true) {
            int count = connection.getInputStream().read(buffer, 0, buffer.length);
            if (count == -1) {
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
     * Sends a line and prints all of the answer, piece by piece: were a long line sent at once, both ends could wait in
     * send with nobody to receive.
     */
    private static void exchange(Socket connection, String line, PrintStream out) throws IOException {
        StringBuilder reply = new StringBuilder();
        for (int rest = characters(line); rest > 0; rest -= PIECE) {
            int start = line.offsetByCodePoints(line.length(), -rest);
            int end = line.offsetByCodePoints(start, Math.min(rest, PIECE));
            sendAll(connection, line.substring(start, end));
            reply.append(recvAll(connection, Math.min(rest, PIECE)));
        }
        out.println("Received: " + reply);
    }

    /** write loops until all is sent. */
    private static void sendAll(Socket connection, String text) throws IOException {
        byte[] data = text.getBytes(UTF_8);
        connection.getOutputStream().write(data, 0, data.length);
    }

    /** read gives what there is, be it half a character: it is called until as many are there as were sent. */
    private static String recvAll(Socket connection, int wanted) throws IOException {
        PieceDecoder decoder = new PieceDecoder();
        byte[] buffer = new byte[BUFFER];
        StringBuilder text = new StringBuilder();
        while (characters(text) < wanted) {
            int count = connection.getInputStream().read(buffer, 0, buffer.length);
            if (count == -1) {
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
    private static SocketAddress addressOf(String host, int port) throws IOException {
        return new InetSocketAddress(InetAddress.getByName(host), port);
    }

    /** An address as people write it: toString would put the name or nothing, and a slash, before it. */
    private static String text(SocketAddress address) {
        InetSocketAddress inet = (InetSocketAddress) address;
        return inet.getAddress().getHostAddress() + ":" + inet.getPort();
    }
}
