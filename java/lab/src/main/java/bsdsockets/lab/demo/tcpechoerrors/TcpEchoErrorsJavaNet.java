package bsdsockets.lab.demo.tcpechoerrors;

import static java.nio.charset.StandardCharsets.UTF_8;

import bsdsockets.JdkErrno;
import bsdsockets.lab.demo.Stop;
import bsdsockets.posix.Posix;
import java.io.BufferedReader;
import java.io.EOFException;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketAddress;

/**
 * TCP echo with error handling on java.net: a step that fails gives its name, the error's number and its message. The
 * twins are {@link TcpEchoErrorsNative} and native/demo/tcp_echo_errors.c.
 */
final class TcpEchoErrorsJavaNet {
    // Callers that may wait; bytes that the server receives, and the client sends, at once.
    private static final int BACKLOG = 5;
    private static final int BUFFER = 1024;
    private static final int PIECE = 8192;

    private TcpEchoErrorsJavaNet() {}

    /** Serves one caller after another, until it is stopped or a step fails. */
    static void server(String host, int port, Stop stop, PrintStream out) throws IOException {
        SocketAddress address = addressOf(host, port);
        ServerSocket listener = step("socket", () -> new ServerSocket());
        Stop.Way way = stop.by(listener::close);
        try {
            step("setsockopt", () -> listener.setReuseAddress(true));
            step("bind", () -> listener.bind(address, BACKLOG)); // and listen
            out.println("Listening on " + text(step("getsockname", () -> listener.getLocalSocketAddress())));
            while (!stop.requested()) {
                Socket caller = step("accept", () -> listener.accept());
                serve(caller, caller.getRemoteSocketAddress(), stop, out);
            }
        } finally {
            way.forget();
            step("close", () -> listener.close());
        }
    }

    /** Serves one caller. */
    private static void serve(Socket connection, SocketAddress peer, Stop stop, PrintStream out) throws IOException {
        Stop.Way way = stop.by(connection::close);
        try {
            out.println("Connected by " + text(peer));
            echo(connection);
        } finally {
            way.forget();
            step("close", () -> connection.close());
        }
    }

    /** Sends back whatever comes, until the caller closes. */
    private static void echo(Socket connection) throws IOException {
        byte[] buffer = new byte[BUFFER];
        while (true) {
            int count = step("recv", () -> connection.getInputStream().read(buffer, 0, buffer.length));
            if (count == -1) {
                return;
            }
            sendAll(connection, buffer, 0, count);
        }
    }

    /** Sends each line of the input and prints what comes back. An empty line is refused. */
    static void client(String host, int port, BufferedReader in, PrintStream out) throws IOException {
        SocketAddress address = addressOf(host, port);
        Socket connection = step("socket", () -> new Socket());
        try {
            step("connect", () -> connection.connect(address));
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                if (line.isEmpty()) {
                    out.println("An empty line cannot be sent: type some text");
                } else {
                    exchange(connection, line, out);
                }
            }
        } finally {
            step("close", () -> connection.close());
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
        step("send", () -> connection.getOutputStream().write(data, offset, length));
    }

    /** readNBytes loops until all is there. */
    private static void recvAll(Socket connection, byte[] data, int offset, int length) throws IOException {
        int count = step("recv", () -> connection.getInputStream().readNBytes(data, offset, length));
        if (count < length) {
            throw new EOFException("recv: the server has closed the connection");
        }
    }

    /** The address of a host and a port. java.net does not tell getaddrinfo's number. */
    private static SocketAddress addressOf(String host, int port) throws IOException {
        return new InetSocketAddress(step("getaddrinfo", () -> InetAddress.getByName(host)), port);
    }

    /** An address as people write it: toString would put the name or nothing, and a slash, before it. */
    private static String text(SocketAddress address) {
        InetSocketAddress inet = (InetSocketAddress) address;
        return inet.getAddress().getHostAddress() + ":" + inet.getPort();
    }

    /** The result of a call. A failure ends the program: the step, the error's number, its message. */
    private static <T> T step(String name, Step.Call<T> call) throws IOException {
        try {
            return call.run();
        } catch (IOException e) {
            int number = JdkErrno.of(e, name);
            throw number == 0
                    ? new IOException(name + ": " + e.getMessage(), e)
                    : failed(name, number, Posix.strerror(number));
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
