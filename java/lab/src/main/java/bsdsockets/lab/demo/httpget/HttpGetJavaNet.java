package bsdsockets.lab.demo.httpget;

import static java.nio.charset.StandardCharsets.US_ASCII;

import bsdsockets.lab.demo.Lesson;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketAddress;
import java.nio.file.Path;

/** HTTP by hand on java.net. The twins are {@link HttpGetNative} and native/demo/http_get.c. */
final class HttpGetJavaNet {
    private static final int BUFFER = 1024;

    private HttpGetJavaNet() {}

    /** Sends a GET, prints the head of the answer and saves its body. */
    static void run(Lesson.Arguments arguments, PrintStream out) throws IOException {
        byte[] request = request(arguments);
        SocketAddress address = addressOf(arguments.host(), arguments.port());
        Socket connection = new Socket();
        try (Answer answer = new Answer(Path.of(arguments.output()))) {
            connection.connect(address);
            sendAll(connection, request);
            recvAll(connection, answer);
            out.println(answer.head());
            out.println("Saved " + answer.save() + " bytes in " + arguments.output());
        } finally {
            connection.close();
        }
    }

    /**
     * Connection: close makes the server close after its answer, so that the end of it is the end of the stream. HTTP/1.0: to 1.1 the
     * body may come in chunks, each with its length in the midst of it.
     */
    private static byte[] request(Lesson.Arguments arguments) throws IOException {
        if (!arguments.path().matches("/[!-~]*")) {
            throw new IOException("a path begins with / and holds neither spaces nor other than ASCII");
        }
        String text = "GET " + arguments.path() + " HTTP/1.0\r\n"
                + "Host: " + arguments.host() + ":" + arguments.port() + "\r\n"
                + "Connection: close\r\n\r\n";
        return text.getBytes(US_ASCII);
    }

    /** write loops until all is sent. */
    private static void sendAll(Socket connection, byte[] data) throws IOException {
        connection.getOutputStream().write(data);
    }

    /** Receives until the server closes. The head may come in pieces, and with its last one the start of the body. */
    private static void recvAll(Socket connection, Answer answer) throws IOException {
        byte[] buffer = new byte[BUFFER];
        while (true) {
            int count = connection.getInputStream().read(buffer, 0, buffer.length);
            if (count == -1) {
                return;
            }
            answer.add(buffer, count);
        }
    }

    /** The address of a host and a port. */
    private static SocketAddress addressOf(String host, int port) throws IOException {
        return new InetSocketAddress(InetAddress.getByName(host), port);
    }
}
