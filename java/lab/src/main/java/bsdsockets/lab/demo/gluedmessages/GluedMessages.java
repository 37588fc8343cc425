package bsdsockets.lab.demo.gluedmessages;

import bsdsockets.lab.demo.Lesson;
import bsdsockets.lab.demo.Printed;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** TCP carries bytes, UDP messages: who sends messages over TCP has to say where each ends. */
public final class GluedMessages {
    private static final List<String> LINES = List.of(
            "TCP: sent \"hello\" and \"world\"",
            "TCP: recv gave 10 bytes: \"helloworld\"",
            "UDP: sent \"hello\" and \"world\"",
            "UDP: recvfrom gave 5 bytes: \"hello\"",
            "UDP: recvfrom gave 5 bytes: \"world\"",
            "TCP, a length before each: sent \"hello\" and \"world\"",
            "TCP, a length before each: read \"hello\"",
            "TCP, a length before each: read \"world\"");

    private GluedMessages() {}

    /** What it shows. */
    public static Lesson lesson() {
        return new Lesson(
                "glued-messages",
                "Glued messages: two sends arrive in one recv on TCP, never on UDP; a length before each cures it",
                Set.of(),
                GluedMessagesNative::run,
                GluedMessagesJavaNet::run,
                true,
                Printed.lines(
                        LINES.stream().map(Pattern::quote).map(Pattern::compile).toList()));
    }
}
