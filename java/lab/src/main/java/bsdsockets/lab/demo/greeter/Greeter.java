package bsdsockets.lab.demo.greeter;

import bsdsockets.lab.demo.Check;
import bsdsockets.lab.demo.Deadline;
import bsdsockets.lab.demo.Demo;
import bsdsockets.lab.demo.Program;
import bsdsockets.lab.demo.RunningEnd;
import bsdsockets.lab.demo.Side;
import java.io.IOException;
import java.util.List;

/** A server with a thread for each connection. */
public final class Greeter {
    private static final String WELCOME = "Received: Welcome! Type a name, or exit to leave";

    private Greeter() {}

    public static Demo demo() {
        return new Demo(
                "greeter",
                "greeter: a thread for each connection; it greets, answers \"Hello, TEXT\", and ends on \"exit\"",
                9999,
                new Program(GreeterNative::server, GreeterNative::client),
                new Program(GreeterJavaNet::server, GreeterJavaNet::client),
                true,
                Check.served(((Check.Talk) Greeter::twoAtOnce).thenStopped()));
    }

    /** Two clients talk in turns; one says "exit", the other's input ends. */
    private static String twoAtOnce(Demo demo, Side side, RunningEnd server, String address, Deadline deadline)
            throws IOException, InterruptedException {
        int port = Check.port(address);
        try (RunningEnd first = RunningEnd.client(demo, side, port);
                RunningEnd second = RunningEnd.client(demo, side, port)) {
            first.printed().awaitLine(0, deadline);
            second.printed().awaitLine(0, deadline);
            second.type("世界");
            second.printed().awaitLine(1, deadline);
            first.type("Michael");
            first.printed().awaitLine(1, deadline);
            first.type("exit");
            boolean exited = first.await(deadline);
            server.printed().awaitLine(3, deadline);
            second.type("café 😀");
            second.endInput();
            boolean ended = second.await(deadline);
            server.printed().awaitLine(4, deadline);
            if (!exited || !ended) {
                return "client: did not end";
            }
            return difference(server, first, second);
        }
    }

    private static String difference(RunningEnd server, RunningEnd first, RunningEnd second) {
        if (!first.failure().isEmpty() || !second.failure().isEmpty()) {
            return "client: " + first.failure() + second.failure();
        }
        List<String> said = List.of(WELCOME, "Received: Hello, Michael");
        if (!first.printed().lines().equals(said)) {
            return "first client: printed " + first.printed().lines() + ", expected " + said;
        }
        said = List.of(WELCOME, "Received: Hello, 世界", "Received: Hello, café 😀");
        if (!second.printed().lines().equals(said)) {
            return "second client: printed " + second.printed().lines() + ", expected " + said;
        }
        List<String> seen = server.printed().lines().stream()
                .skip(1)
                .map(line -> line.replaceFirst("^127[.]0[.]0[.]1:[0-9]+ ", ""))
                .toList();
        return seen.equals(List.of("came", "came", "went", "went")) ? "" : "server: printed " + seen;
    }
}
