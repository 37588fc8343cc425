package bsdsockets.lab.demo.chatroom;

import bsdsockets.lab.demo.Check;
import bsdsockets.lab.demo.Deadline;
import bsdsockets.lab.demo.Demo;
import bsdsockets.lab.demo.Program;
import bsdsockets.lab.demo.RunningEnd;
import bsdsockets.lab.demo.Side;
import java.io.IOException;
import java.util.List;

/** A room of many clients. */
public final class ChatRoom {
    private ChatRoom() {}

    public static Demo demo() {
        return new Demo(
                "chat-room",
                "chat room: what one client sends, all the others receive; who does not keep up is turned out",
                9999,
                new Program(ChatRoomNative::server, ChatRoomNative::client),
                new Program(ChatRoomJavaNet::server, ChatRoomJavaNet::client),
                true,
                Check.served(((Check.Talk) ChatRoom::threeTalk).thenStopped()));
    }

    /** Three come; the first two talk, the third listens and leaves in between. */
    private static String threeTalk(Demo demo, Side side, RunningEnd server, String address, Deadline deadline)
            throws IOException, InterruptedException {
        int port = Check.port(address);
        try (RunningEnd first = RunningEnd.client(demo, side, port)) {
            String one = name(server, 1, deadline);
            try (RunningEnd second = RunningEnd.client(demo, side, port)) {
                String two = name(server, 2, deadline);
                try (RunningEnd third = RunningEnd.client(demo, side, port)) {
                    String three = name(server, 3, deadline);
                    first.type("你好,世界");
                    second.printed().awaitLine(0, deadline);
                    third.printed().awaitLine(0, deadline);
                    second.type("naïve café 😀");
                    first.printed().awaitLine(0, deadline);
                    third.printed().awaitLine(1, deadline);
                    third.endInput();
                    third.await(deadline);
                    server.printed().awaitLine(4, deadline);
                    first.type("still here?");
                    second.printed().awaitLine(1, deadline);
                    second.endInput();
                    second.await(deadline);
                    server.printed().awaitLine(5, deadline);
                    first.endInput();
                    first.await(deadline);
                    server.printed().awaitLine(6, deadline);
                    return first(
                            difference("first client", first, List.of(two + ": naïve café 😀")),
                            difference("second client", second, List.of(one + ": 你好,世界", one + ": still here?")),
                            difference("third client", third, List.of(one + ": 你好,世界", two + ": naïve café 😀")),
                            difference(
                                    "server",
                                    server,
                                    List.of(
                                            "Listening on " + address,
                                            one + " came",
                                            two + " came",
                                            three + " came",
                                            three + " went",
                                            two + " went",
                                            one + " went")));
                }
            }
        }
    }

    private static String name(RunningEnd server, int line, Deadline deadline) throws InterruptedException {
        return server.printed().awaitLine(line, deadline).replaceFirst(" came$", "");
    }

    private static String difference(String name, RunningEnd end, List<String> expected) {
        if (!end.failure().isEmpty()) {
            return name + ": " + end.failure();
        }
        List<String> printed = end.printed().lines();
        return printed.equals(expected) ? "" : name + ": printed " + printed + ", expected " + expected;
    }

    private static String first(String... differences) {
        return List.of(differences).stream()
                .filter(difference -> !difference.isEmpty())
                .findFirst()
                .orElse("");
    }
}
