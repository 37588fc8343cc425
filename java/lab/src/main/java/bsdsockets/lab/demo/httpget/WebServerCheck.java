package bsdsockets.lab.demo.httpget;

import bsdsockets.lab.demo.Lesson;
import bsdsockets.lab.demo.Printed;
import bsdsockets.lab.demo.Side;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;

/** Gets bodies of several sizes, of any bytes, from the JDK's web server, and compares what was saved. */
final class WebServerCheck implements Lesson.Check {
    private static final List<Integer> SIZES = List.of(0, 1, 1023, 1024, 1025, 300_000);

    @Override
    public String difference(Lesson lesson, Side side) throws IOException, InterruptedException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        Path folder = Files.createTempDirectory("http-get-");
        Path file = folder.resolve("body");
        try {
            server.createContext("/", WebServerCheck::answer);
            server.start();
            for (int size : SIZES) {
                String difference =
                        difference(lesson, side, size, server.getAddress().getPort(), file);
                if (!difference.isEmpty()) {
                    return "body of " + size + " bytes: " + difference;
                }
            }
            return "";
        } finally {
            server.stop(0);
            Files.deleteIfExists(file);
            Files.deleteIfExists(folder);
        }
    }

    private static String difference(Lesson lesson, Side side, int size, int port, Path file)
            throws IOException, InterruptedException {
        List<Pattern> lines = List.of(
                Pattern.compile("HTTP/1[.]1 200 OK"),
                Pattern.compile("[A-Za-z-]+: .*"),
                Pattern.compile("[A-Za-z-]+: .*"),
                Pattern.compile("Saved " + size + " bytes in " + Pattern.quote(file.toString())));
        Lesson.Arguments arguments = new Lesson.Arguments("127.0.0.1", port, "/" + size, file.toString());
        String difference = Printed.difference(lines, lesson, side, arguments);
        return difference.isEmpty() && !Arrays.equals(Files.readAllBytes(file), body(size))
                ? "the file is not what the server sent"
                : difference;
    }

    private static void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            int size = Integer.parseInt(exchange.getRequestURI().getPath().substring(1));
            exchange.sendResponseHeaders(200, size == 0 ? -1 : size); // 0 would leave the length open
            exchange.getResponseBody().write(body(size));
        }
    }

    private static byte[] body(int size) {
        byte[] body = new byte[size];
        new Random(size).nextBytes(body);
        return body;
    }
}
