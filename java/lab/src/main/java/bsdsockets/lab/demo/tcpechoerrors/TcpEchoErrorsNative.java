package bsdsockets.lab.demo.tcpechoerrors;

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
import bsdsockets.posix.ErrnoException;
import bsdsockets.posix.GaiException;
import bsdsockets.posix.Posix;
import bsdsockets.posix.Sockaddr;
import java.io.BufferedReader;
import java.io.EOFException;
import java.io.IOException;
import java.io.PrintStream;

/**
 * TCP echo with error handling on C's calls: a step that fails gives its name, the error's number and its message. The
 * twins are {@link TcpEchoErrorsJavaNet} and native/demo/tcp_echo_errors.c.
 */
final class TcpEchoErrorsNative {
    // Callers that may wait; bytes that the server receives, and the client sends, at once.
    private static final int BACKLOG = 5;
    private static final int BUFFER = 1024;
    private static final int PIECE = 8192;

    private TcpEchoErrorsNative() {}

    /** Serves one caller after another, until it is stopped or a step fails. */
    static void server(String host, int port, Stop stop, PrintStream out) throws IOException {
        Sockaddr address = addressOf(host, port);
        int listener = step("socket", () -> Posix.socket(AF_INET, SOCK_STREAM, 0));
        Stop.Way way = stop.by(() -> Posix.shutdown(listener, SHUT_RDWR));
        try {
            step("setsockopt", () -> Posix.setsockopt(listener, SOL_SOCKET, SO_REUSEADDR, 1));
            step("bind", () -> Posix.bind(listener, address));
            step("listen", () -> Posix.listen(listener, BACKLOG));
            out.println("Listening on " + text(step("getsockname", () -> Posix.getsockname(listener))));
            while (!stop.requested()) {
                Accepted caller = step("accept", () -> Posix.accept(listener));
                serve(caller.fd(), caller.peer(), stop, out);
            }
        } finally {
            way.forget();
            step("close", () -> Posix.close(listener));
        }
    }

    /** Serves one caller. */
    private static void serve(int connection, Sockaddr peer, Stop stop, PrintStream out) throws IOException {
        Stop.Way way = stop.by(() -> Posix.shutdown(connection, SHUT_RDWR));
        try {
            out.println("Connected by " + text(peer));
            echo(connection);
        } finally {
            way.forget();
            step("close", () -> Posix.close(connection));
        }
    }

    /** Sends back whatever comes, until the caller closes. */
    private static void echo(int connection) throws IOException {
        byte[] buffer = new byte[BUFFER];
        while (true) {
            int count = step("recv", () -> Posix.recv(connection, buffer, 0, buffer.length, 0));
            if (count == 0) {
                return;
            }
            sendAll(connection, buffer, 0, count);
        }
    }

    /** Sends each line of the input and prints what comes back. An empty line is refused. */
    static void client(String host, int port, BufferedReader in, PrintStream out) throws IOException {
        Sockaddr address = addressOf(host, port);
        int connection = step("socket", () -> Posix.socket(AF_INET, SOCK_STREAM, 0));
        try {
            step("connect", () -> Posix.connect(connection, address));
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                if (line.isEmpty()) {
                    out.println("An empty line cannot be sent: type some text");
                } else {
                    exchange(connection, line, out);
                }
            }
        } finally {
            step("close", () -> Posix.close(connection));
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
            int start = offset + sent;
            int left = length - sent;
            sent += step("send", () -> Posix.send(connection, data, start, left, MSG_NOSIGNAL));
        }
    }

    /** recv gives what there is, which may be less than wanted: it is called until all is there. */
    private static void recvAll(int connection, byte[] data, int offset, int length) throws IOException {
        for (int received = 0; received < length; ) {
            int start = offset + received;
            int left = length - received;
            int count = step("recv", () -> Posix.recv(connection, data, start, left, 0));
            if (count == 0) {
                throw new EOFException("recv: the server has closed the connection");
            }
            received += count;
        }
    }

    /** The address of a host and a port. getaddrinfo has errors of its own. */
    private static Sockaddr addressOf(String host, int port) throws IOException {
        AddrInfo hints = new AddrInfo(0, AF_INET, SOCK_STREAM, 0, null, null);
        return step("getaddrinfo", () -> Posix.getaddrinfo(host, Integer.toString(port), hints))
                .get(0)
                .addr();
    }

    /** An address as people write it. */
    private static String text(Sockaddr address) {
        return address.toString();
    }

    /** The result of a call. A failure ends the program: the step, the error's number, its message. */
    private static <T> T step(String name, Step.Call<T> call) throws IOException {
        try {
            return call.run();
        } catch (ErrnoException e) {
            throw failed(name, e.errno(), Posix.strerror(e.errno()));
        } catch (GaiException e) {
            throw failed(name, e.code(), Posix.gai_strerror(e.code()));
        }
    }

    /** The same for a call that returns nothing. */
    private static void step(String name, Step.Action call) throws IOException {
        step(name, call.asCall());
    }

    /** Says which step failed and why. */
    private static IOException failed(String name, int number, String message) {
        return new IOException(name + ": error " + number + ": " + message);
    }
}
