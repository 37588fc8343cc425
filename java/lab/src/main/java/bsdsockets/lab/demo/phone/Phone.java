package bsdsockets.lab.demo.phone;

import bsdsockets.lab.demo.Check;
import bsdsockets.lab.demo.Conversation;
import bsdsockets.lab.demo.Demo;
import bsdsockets.lab.demo.Program;
import java.util.ArrayList;
import java.util.List;

/** A phone that speaks in upper case, to one caller at a time. */
public final class Phone {
    private static final List<String> LINES =
            List.of("Hello, world", "你好,世界", "naïve café 😀 привет", "socket 套接字 ".repeat(1200), "", "bye");
    private static final List<String> REPLIES =
            List.of("HELLO, WORLD", "你好,世界", "NAÏVE CAFÉ 😀 ПРИВЕТ", "SOCKET 套接字 ".repeat(1200), "", "BYE");

    private Phone() {}

    public static Demo demo() {
        return new Demo(
                "phone",
                "phone: the server answers in upper case, one caller at a time; who hangs up makes room for the next",
                8888,
                new Program(PhoneNative::server, PhoneNative::client),
                new Program(PhoneJavaNet::server, PhoneJavaNet::client),
                true,
                Check.served(calls().thenStopped()));
    }

    /** Two callers, one after the other. */
    private static Check.Talk calls() {
        Conversation first = conversation(1);
        Conversation second = conversation(2);
        return (demo, client, server, address, deadline) -> {
            String difference = first.withoutEnd(demo, client, server, address, deadline);
            return difference.isEmpty() ? second.withoutEnd(demo, client, server, address, deadline) : difference;
        };
    }

    /** The last of some calls. */
    private static Conversation conversation(int calls) {
        List<String> server = new ArrayList<>(List.of("Listening on SERVER"));
        for (int i = 0; i < calls; i++) {
            server.addAll(List.of("Connected by CLIENT", "Call ended by CLIENT"));
        }
        return new Conversation(
                LINES, REPLIES.stream().map("Received: "::concat).toList(), server);
    }
}
