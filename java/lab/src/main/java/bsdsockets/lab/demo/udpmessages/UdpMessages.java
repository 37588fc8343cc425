package bsdsockets.lab.demo.udpmessages;

import bsdsockets.lab.demo.Check;
import bsdsockets.lab.demo.Conversation;
import bsdsockets.lab.demo.Demo;
import bsdsockets.lab.demo.Program;
import java.util.ArrayList;
import java.util.List;

/** Messages in datagrams, one way only. */
public final class UdpMessages {
    private static final List<String> LINES =
            List.of("Hello, world", "你好,世界", "naïve café 😀", "", "socket 套接字 ".repeat(1200), "bye");

    private UdpMessages() {}

    public static Demo demo() {
        return new Demo(
                "udp-messages",
                "one-way UDP messages: the client sends each line typed, the server prints it and its sender",
                8858,
                new Program(UdpMessagesNative::server, UdpMessagesNative::client),
                new Program(UdpMessagesJavaNet::server, UdpMessagesJavaNet::client),
                true,
                Check.served(messages().thenStopped()));
    }

    /** The client has ended before the server has received all: it waits for no answer. */
    private static Check.Talk messages() {
        List<String> printed = new ArrayList<>(List.of("Listening on SERVER"));
        LINES.forEach(line -> printed.add("Received from CLIENT: " + line));
        Conversation conversation = new Conversation(LINES, List.of(), printed);
        return conversation::withoutEnd;
    }
}
