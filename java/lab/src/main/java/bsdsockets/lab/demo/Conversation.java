package bsdsockets.lab.demo;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * What both ends of a demo have to print when the client is given some lines. {@code SERVER} and {@code CLIENT} stand for
 * their addresses.
 */
public record Conversation(List<String> input, List<String> client, List<String> server) implements Check.Talk {
    /** Text of one byte a character and of more, and a line that no receive buffer of the TCP demos holds. */
    private static final List<String> LINES =
            List.of("Hello, world", "你好,世界", "naïve café 😀", "socket 套接字 ".repeat(1200), "bye");

    /** Of a TCP echo: one connection, every line comes back. */
    public static Conversation tcp() {
        return new Conversation(
                LINES, each("Received: "), List.of("Listening on SERVER", "Connected by CLIENT", "Stopped"));
    }

    /** Of a TCP echo that refuses an empty line. */
    public static Conversation tcpWithEmptyLine() {
        Conversation plain = tcp();
        return new Conversation(
                before("", plain.input),
                before("An empty line cannot be sent: type some text", plain.client),
                plain.server);
    }

    /** Of a UDP echo: both ends name the sender of each datagram. */
    public static Conversation udp() {
        List<String> server = new ArrayList<>(each("Received from CLIENT: "));
        server.add(0, "Listening on SERVER");
        server.add("Stopped");
        return new Conversation(LINES, each("Received from SERVER: "), server);
    }

    /** Lets the client talk, ends the server and compares. */
    @Override
    public String difference(Demo demo, Side clientSide, RunningEnd running, String address, Deadline deadline)
            throws IOException, InterruptedException {
        try (RunningEnd talking = RunningEnd.client(demo, clientSide, Check.port(address), input)) {
            boolean ended = talking.await(deadline);
            running.end(); // whoever still waits for it goes on
            String failure = failure(talking, ended);
            if (failure.isEmpty()) {
                failure = running.failure().isEmpty() ? "" : "server: " + running.failure();
            }
            return failure.isEmpty() ? difference(talking.printed(), running.printed(), address) : failure;
        }
    }

    /** Lets the client talk, waits for the server's last line and compares; the server goes on. */
    public String withoutEnd(Demo demo, Side clientSide, RunningEnd running, String address, Deadline deadline)
            throws IOException, InterruptedException {
        try (RunningEnd talking = RunningEnd.client(demo, clientSide, Check.port(address), input)) {
            String failure = failure(talking, talking.await(deadline));
            if (!failure.isEmpty()) {
                return failure;
            }
            running.printed().awaitLine(server.size() - 1, deadline);
            return difference(talking.printed(), running.printed(), address);
        }
    }

    private static String failure(RunningEnd client, boolean ended) {
        if (!client.failure().isEmpty()) {
            return "client: " + client.failure();
        }
        return ended ? "" : "client: did not end in " + Check.PATIENCE.toSeconds() + " seconds";
    }

    /** What was printed otherwise than it should be; empty where nothing was. */
    private String difference(Transcript clientPrinted, Transcript serverPrinted, String serverAddress) {
        UnaryOperator<String> named = line -> line.replace(serverAddress, "SERVER");
        UnaryOperator<String> nameless = line -> named.apply(line)
                .replaceFirst("(?<=^(Connected by|Call ended by|Received from|Lost) )127[.]0[.]0[.]1:[0-9]+", "CLIENT");
        String difference = firstDifference("client", client, clientPrinted, named);
        return difference.isEmpty() ? firstDifference("server", server, serverPrinted, nameless) : difference;
    }

    private static String firstDifference(
            String end, List<String> wanted, Transcript transcript, UnaryOperator<String> named) {
        List<String> printed = transcript.lines().stream().map(named).toList();
        for (int i = 0; i < Math.max(wanted.size(), printed.size()); i++) {
            String want = i < wanted.size() ? quoted(wanted.get(i)) : "nothing";
            String got = i < printed.size() ? quoted(printed.get(i)) : "nothing";
            if (!want.equals(got)) {
                return end + ", line " + (i + 1) + ": printed " + shortened(got) + ", expected " + shortened(want);
            }
        }
        return "";
    }

    private static List<String> each(String prefix) {
        return LINES.stream().map(prefix::concat).toList();
    }

    private static List<String> before(String first, List<String> rest) {
        return Stream.concat(Stream.of(first), rest.stream()).toList();
    }

    private static String quoted(String text) {
        return "\"" + text + "\"";
    }

    private static String shortened(String text) {
        return text.length() <= 80 ? text : text.substring(0, 80) + "… (" + text.length() + " characters)";
    }
}
