package bsdsockets.lab.demo.socketserver;

import bsdsockets.lab.demo.Check;
import bsdsockets.lab.demo.Conversation;
import bsdsockets.lab.demo.Demo;
import bsdsockets.lab.demo.Program;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The loop around a handler: a class of this project's, or written out. */
public final class SocketServer {
    private static final List<String> LINES =
            List.of("Hello, world", "你好,世界", "naïve café 😀", "socket 套接字 ".repeat(1200), "bye");

    private SocketServer() {}

    /** What it does. */
    public static Demo demo() {
        return new Demo(
                "socket-server",
                "Socket server framework: a handler for TCP, a thread for each caller, and one for UDP; upper case comes back",
                9998,
                new Program(SocketServerNative::server, SocketServerNative::client),
                new Program(SocketServerJavaNet::server, SocketServerJavaNet::client),
                false,
                Check.served(conversation()));
    }

    private static Conversation conversation() {
        List<String> client = LINES.stream()
                .map(line -> line.toUpperCase(Locale.ROOT))
                .flatMap(line -> Stream.of("TCP: " + line, "UDP: " + line))
                .toList();
        Stream<String> received = LINES.stream().map(line -> "Received from CLIENT: " + line);
        List<String> server = Stream.of(
                        Stream.of("Listening on SERVER", "Connected by CLIENT"), received, Stream.of("Stopped"))
                .flatMap(lines -> lines)
                .toList();
        return new Conversation(LINES, client, server);
    }
}
