package bsdsockets.lab.demo.hostnames;

import bsdsockets.lab.demo.Lesson;
import bsdsockets.lab.demo.Printed;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** What this machine is called, and where a name leads. */
public final class HostNames {
    private static final List<Pattern> LINES = List.of(
            Pattern.compile("gethostname: \\S.*"),
            Pattern.compile("gethostbyname[(]\\S+[)]: \\S.*"),
            Pattern.compile("gethostbyname[(]127[.]0[.]0[.]1[)]: 127[.]0[.]0[.]1"));

    private HostNames() {}

    /** What it shows. */
    public static Lesson lesson() {
        return new Lesson(
                "host-names",
                "Host names: gethostname, and gethostbyname of that and of --host",
                Set.of(Lesson.Option.HOST),
                HostNamesNative::run,
                HostNamesJavaNet::run,
                true,
                Printed.lines(LINES));
    }
}
