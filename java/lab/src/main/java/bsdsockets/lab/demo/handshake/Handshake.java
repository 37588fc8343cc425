package bsdsockets.lab.demo.handshake;

import bsdsockets.lab.demo.Lesson;
import bsdsockets.lab.demo.Printed;
import bsdsockets.lab.demo.Side;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** The states of a TCP connection from its first packet to its last. */
public final class Handshake {
    private static final List<String> START = List.of(
            "listen: server LISTEN", //
            "connect without an answer (SYN): client SYN_SENT");
    private static final List<String> REST = List.of(
            "connect (SYN; SYN, ACK; ACK): client ESTABLISHED, server ESTABLISHED",
            "the client shuts down (FIN; ACK): client FIN_WAIT2, server CLOSE_WAIT",
            "the server closes (FIN; ACK): client TIME_WAIT, server CLOSE",
            "The packets themselves: lab trace stream.handshake");

    private Handshake() {}

    /** What it shows. */
    public static Lesson lesson() {
        return new Lesson(
                "handshake",
                "Connect and close on the wire: the states of the three-way handshake and of the four-way close",
                Set.of(),
                HandshakeNative::run,
                HandshakeJavaNet::run,
                true,
                (lesson, side) -> Printed.difference(lines(side), lesson, side, Lesson.Arguments.DEFAULT));
    }

    private static List<Pattern> lines(Side side) {
        Pattern halfOpen = Pattern.compile(
                side == Side.JAVA_NET
                        ? "java[.]net has no TCP_DEFER_ACCEPT, .+"
                        : "connect with the last ACK unheeded [(]SYN; SYN, ACK[)]: client ESTABLISHED, server SYN_RECV");
        List<Pattern> lines = new ArrayList<>(quoted(START));
        lines.add(halfOpen);
        lines.addAll(quoted(REST));
        return lines;
    }

    private static List<Pattern> quoted(List<String> lines) {
        return lines.stream().map(Pattern::quote).map(Pattern::compile).toList();
    }
}
