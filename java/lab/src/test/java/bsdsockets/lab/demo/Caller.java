package bsdsockets.lab.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Duration;

/** A test's own client of a server of lines. */
final class Caller implements AutoCloseable {
    static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Socket socket;
    private final BufferedReader in;

    private Caller(Socket socket) throws IOException {
        this.socket = socket;
        socket.setSoTimeout((int) PATIENCE.toMillis());
        in = new BufferedReader(new InputStreamReader(socket.getInputStream(), UTF_8));
    }

    static Caller of(RunningEnd server) throws Exception {
        return new Caller(new Socket(InetAddress.getLoopbackAddress(), port(server)));
    }

    static int port(RunningEnd server) throws Exception {
        return Check.port(server.printed().awaitFirstLine(Deadline.in(PATIENCE)));
    }

    Socket socket() {
        return socket;
    }

    /** As a server prints it. */
    String name() {
        return "127.0.0.1:" + socket.getLocalPort();
    }

    void say(String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(UTF_8));
    }

    /** The next line; null at the end. */
    String hear() throws IOException {
        return in.readLine();
    }

    /** Characters as they come, without a line's end. */
    String hear(int characters) throws IOException {
        char[] text = new char[characters];
        for (int done = 0; done < characters; ) {
            int count = in.read(text, done, characters - done);
            if (count < 0) {
                return new String(text, 0, done);
            }
            done += count;
        }
        return new String(text);
    }

    /** Goes away. */
    void hangUp() throws IOException {
        socket.close();
    }

    /** Goes away with a reset. */
    void reset() throws IOException {
        socket.setSoLinger(true, 0);
        socket.close();
    }

    @Override
    public void close() throws IOException {
        hangUp();
    }
}
