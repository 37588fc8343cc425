package bsdsockets.lab.demo.tcpecho;

import static bsdsockets.posix.Constants.AF_INET;
import static bsdsockets.posix.Constants.MSG_NOSIGNAL;
import static bsdsockets.posix.Constants.SHUT_RDWR;
import static bsdsockets.posix.Constants.SOCK_STREAM;
import static bsdsockets.posix.Constants.SOL_SOCKET;
import static bsdsockets.posix.Constants.SO_REUSEADDR;
import static java.nio.charset.StandardCharsets.UTF_8;

import bsdsockets.lab.demo.Stop;
import bsdsockets.posix.Accepted;
import bsdsockets.posix.AddrInfo;
import bsdsockets.posix.Posix;
import bsdsockets.posix.Sockaddr;
import java.io.BufferedReader;
import java.io.EOFException;
import java.io.IOException;
import java.io.PrintStream;

/** TCP echo on C's calls. The twins are {@link TcpEchoJavaNet} and native/demo/tcp_echo.c. */
final class TcpEchoNative {
    // Callers that may wait; bytes that the server receives, and the client sends, at once.
    private static final int BACKLOG = 5;
    private static final int BUFFER = 1024;
    private static final int PIECE = 8192;

    private TcpEchoNative() {}

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
        try {
            out.println("Connected by " + text(peer));
            echo(connection);
        } catch (IOException e) {
            if (!stop.requested()) {
                out.println("Lost " + text(peer));
            }
        } finally {
            way.forget();
            Posix.close(connection);
        }
    }

    /** Sends back whatever comes, until the caller closes. */
    private static void echo(int connection) throws IOException {
        byte[] buffer = new byte[BUFFER];
        while (true) {
            int count = Posix.recv(connection, buffer, 0, buffer.length, 0);
            if (count == 0) {
                return;
            }
            sendAll(connection, buffer, 0, count);
        }
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
     * Sends a line and prints all of it as it came back, piece by piece: were a long line sent at once, both ends could
     * wait in send with nobody to receive.
     */
    private static void exchange(int connection, String line, PrintStream out) throws IOException {
        byte[] data = line.getBytes(UTF_8);
        byte[] reply = new byte[data.length];
        for (int done = 0; done < data.length; done += PIECE) {
            int piece = Math.min(data.length - done, PIECE);
            sendAll(connection, data, done, piece);
            recvAll(connection, reply, done, piece);
        }
        out.println("Received: " + new String(reply, UTF_8));
    }

    /** send may take less than it is given: it is called until all is sent. MSG_NOSIGNAL: no SIGPIPE. */
    private static void sendAll(int connection, byte[] data, int offset, int length) throws IOException {
        for (int sent = 0; sent < length; ) {
            sent += Posix.send(connection, data, offset + sent, length - sent, MSG_NOSIGNAL);
        }
    }

    /** recv gives what there is, which may be less than wanted: it is called until all is there. */
    private static void recvAll(int connection, byte[] data, int offset, int length) throws IOException {
        for (int received = 0; received < length; ) {
            int count = Posix.recv(connection, data, offset + received, length - received, 0);
            if (count == 0) {
                throw new EOFException("the server has closed the connection");
            }
            received += count;
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
