package bsdsockets.lab.demo.httpget;

import bsdsockets.lab.demo.Lesson;
import java.util.EnumSet;

/** HTTP is text over TCP: a request by hand, and what comes back. */
public final class HttpGet {
    private HttpGet() {}

    /** What it does. */
    public static Lesson lesson() {
        return new Lesson(
                "http-get",
                "HTTP by hand: asks a web server for --path, prints the head of the answer, saves the body",
                EnumSet.allOf(Lesson.Option.class),
                HttpGetNative::run,
                HttpGetJavaNet::run,
                true,
                new WebServerCheck());
    }
}
