package bsdsockets.lab.demo.timewait;

import bsdsockets.lab.demo.Lesson;
import bsdsockets.lab.demo.Printed;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Who closes a connection first keeps its port busy for a minute: a server has to say that it may have it all the same. */
public final class TimeWait {
    private static final List<String> LINES = List.of(
            "First without SO_REUSEADDR, again without: Address already in use",
            "First without SO_REUSEADDR, again with it: Address already in use",
            "First with SO_REUSEADDR, again without it: Address already in use",
            "First with SO_REUSEADDR, again with it: listening",
            "net[.]ipv4[.]tcp_tw_reuse = ([012]|not to be read here) [(].+[)]",
            "net[.]ipv4[.]tcp_fin_timeout = ([0-9]+|not to be read here) [(].+[)]",
            "net[.]ipv4[.]tcp_syncookies = ([012]|not to be read here) [(].+[)]");

    private TimeWait() {}

    /** What it shows. */
    public static Lesson lesson() {
        return new Lesson(
                "time-wait",
                "TIME_WAIT: a server that restarts at once needs SO_REUSEADDR, before and after",
                Set.of(),
                TimeWaitNative::run,
                TimeWaitJavaNet::run,
                true,
                Printed.lines(LINES.stream().map(Pattern::compile).toList()));
    }
}
