package bsdsockets.lab.demo.sendall;

import bsdsockets.lab.demo.Lesson;
import bsdsockets.lab.demo.Printed;
import bsdsockets.lab.demo.Side;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** send takes what the buffer has room for; who does not look at what it returned loses the rest. */
public final class Sendall {
    private static final Pattern ALL = Pattern.compile("received 1048576 bytes, each as it was sent");
    private static final List<Pattern> WITH_SEND = List.of(
            Pattern.compile("send took [1-9][0-9]{2,5} of 1048576 bytes"), // a part
            Pattern.compile("send again took nothing: Resource temporarily unavailable"),
            Pattern.compile("sendall sent the other [1-9][0-9]{2,5}"),
            ALL);
    private static final List<Pattern> WITHOUT = List.of(
            Pattern.compile("java[.]net has no send that takes a part: .+"),
            Pattern.compile("java[.]net has no EAGAIN: .+"),
            Pattern.compile("sendall sent the other 1048576"),
            ALL);

    private Sendall() {}

    /** What it shows. */
    public static Lesson lesson() {
        return new Lesson(
                "sendall",
                "send against sendall: a non-blocking send takes what there is room for, sendall goes on until all is sent",
                Set.of(),
                SendallNative::run,
                SendallJavaNet::run,
                true,
                (lesson, side) -> Printed.difference(
                        side == Side.JAVA_NET ? WITHOUT : WITH_SEND, lesson, side, Lesson.Arguments.DEFAULT));
    }
}
