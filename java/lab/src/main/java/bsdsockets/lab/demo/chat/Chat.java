package bsdsockets.lab.demo.chat;

import bsdsockets.lab.demo.Check;
import bsdsockets.lab.demo.Deadline;
import bsdsockets.lab.demo.Demo;
import bsdsockets.lab.demo.Program;
import bsdsockets.lab.demo.RunningEnd;
import bsdsockets.lab.demo.Side;
import java.io.IOException;
import java.util.List;

/** Two people who type in turns: the client's begins, the server's replies. */
public final class Chat {
    private static final String RECEIVED = "[0-9]{4}-[0-9]{2}-[0-9]{2} [0-9]{2}:[0-9]{2}:[0-9]{2} received: ";
    private static final List<String> SAID = List.of("Hello", "你好,世界", "naïve café 😀", "", "socket 套接字 ".repeat(1200));

    private Chat() {}

    public static Demo demo() {
        return new Demo(
                "chat",
                "two-way chat: the server prints the time and what it received, a person types the reply",
                8000,
                new Program(ChatNative::server, ChatNative::client),
                new Program(ChatJavaNet::server, ChatJavaNet::client),
                true,
                Check.served(((Check.Talk) Chat::inTurns).thenStopped()));
    }

    /** Each message is replied to before the next is typed. */
    private static String inTurns(Demo demo, Side side, RunningEnd server, String address, Deadline deadline)
            throws IOException, InterruptedException {
        try (RunningEnd client = RunningEnd.client(demo, side, Check.port(address))) {
            int before = 2; // "Listening on ..." and "Connected by ..."
            for (int i = 0; i < SAID.size(); i++) {
                client.type(SAID.get(i));
                String heard = server.printed().awaitLine(before + i, deadline);
                if (!heard.matches(RECEIVED + SAID.get(i))) {
                    return "server: printed " + heard + server.failure();
                }
                server.type("re: " + SAID.get(i));
                String reply = client.printed().awaitLine(i, deadline);
                if (!reply.matches(RECEIVED + "re: " + SAID.get(i))) {
                    return "client: printed " + reply + client.failure();
                }
            }
            client.endInput();
            if (!client.await(deadline) || !client.failure().isEmpty()) {
                return "client: " + (client.failure().isEmpty() ? "did not end" : client.failure());
            }
            String last = server.printed().awaitLine(before + SAID.size(), deadline);
            return last.startsWith("Chat ended by ") ? "" : "server: printed " + last;
        }
    }
}
