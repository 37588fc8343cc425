package bsdsockets.lab.demo.httpget;

import static bsdsockets.posix.Constants.AF_INET;
import static bsdsockets.posix.Constants.MSG_NOSIGNAL;
import static bsdsockets.posix.Constants.SOCK_STREAM;
import static java.nio.charset.StandardCharsets.US_ASCII;

import bsdsockets.lab.demo.Lesson;
import bsdsockets.posix.AddrInfo;
import bsdsockets.posix.Posix;
import bsdsockets.posix.Sockaddr;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;

/** HTTP by hand on C's calls. The twins are {@link HttpGetJavaNet} and native/demo/http_get.c. */
final class HttpGetNative {
    private static final int BUFFER = 1024;

    private HttpGetNative() {}

    /** Sends a GET, prints the head of the answer and saves its body. */
    static void run(Lesson.Arguments arguments, PrintStream out) throws IOException {
        byte[] request = request(arguments);
        Sockaddr address = addressOf(arguments.host(), arguments.port());
        int connection = Posix.socket(AF_INET, SOCK_STREAM, 0);
        try (Answer answer = new Answer(Path.of(arguments.output()))) {
            Posix.connect(connection, address);
            sendAll(connection, request);
            recvAll(connection, answer);
            out.println(answer.head());
            out.println("Saved " + answer.save() + " bytes in " + arguments.output());
        } finally {
            Posix.close(connection);
        }
    }

    /**
     * Connection: close makes the server close after its answer, so that the end of it is an empty recv. HTTP/1.0: to 1.1 the
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

    /** send may take less than it is given: it is called until all is sent. MSG_NOSIGNAL: no SIGPIPE. */
    private static void sendAll(int connection, byte[] data) throws IOException {
        for (int sent = 0; sent < data.length; ) {
            sent += Posix.send(connection, data, sent, data.length - sent, MSG_NOSIGNAL);
        }
    }

    /** Receives until the server closes. The head may come in pieces, and with its last one the start of the body. */
    private static void recvAll(int connection, Answer answer) throws IOException {
        byte[] buffer = new byte[BUFFER];
        while (true) {
            int count = Posix.recv(connection, buffer, 0, buffer.length, 0);
            if (count == 0) {
                return;
            }
            answer.add(buffer, count);
        }
    }

    /** The address of a host and a port. */
    private static Sockaddr addressOf(String host, int port) throws IOException {
        AddrInfo hints = new AddrInfo(0, AF_INET, SOCK_STREAM, 0, null, null);
        return Posix.getaddrinfo(host, Integer.toString(port), hints).get(0).addr();
    }
}
