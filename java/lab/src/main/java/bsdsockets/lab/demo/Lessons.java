package bsdsockets.lab.demo;

import bsdsockets.lab.demo.gluedmessages.GluedMessages;
import bsdsockets.lab.demo.handshake.Handshake;
import bsdsockets.lab.demo.hostnames.HostNames;
import bsdsockets.lab.demo.httpget.HttpGet;
import bsdsockets.lab.demo.sendall.Sendall;
import bsdsockets.lab.demo.timewait.TimeWait;
import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import java.util.Optional;

/** The demos that are one program, in the order in which to read them, each in a package as those of {@link Demos}. */
final class Lessons {
    private static final int FAILED = 1;
    private static final String ROW = "%-10s %s%n";

    private Lessons() {}

    static List<Lesson> all() {
        return List.of(
                HttpGet.lesson(), //
                HostNames.lesson(),
                GluedMessages.lesson(),
                TimeWait.lesson(),
                Sendall.lesson(),
                Handshake.lesson());
    }

    /** The lesson of a name on the command line. */
    static Optional<Lesson> find(String text) {
        return all().stream().filter(lesson -> lesson.name().equals(text)).findFirst();
    }

    /** Runs a lesson on every side, prints a line for each, and returns whether all went well. */
    static boolean check(Lesson lesson, PrintStream out) throws InterruptedException {
        out.println(lesson.name() + ": " + lesson.about());
        out.printf(ROW, "side", "result");
        int good = 0;
        for (Side side : lesson.sides()) {
            String difference = difference(lesson, side);
            out.printf(ROW, side, difference.isEmpty() ? "ok" : difference);
            good += difference.isEmpty() ? 1 : 0;
        }
        out.println(good + " of " + lesson.sides().size() + " ok");
        return good == lesson.sides().size();
    }

    /** Runs a lesson for a user, and returns the exit status. */
    static int run(Lesson lesson, Side side, Lesson.Arguments arguments, PrintStream out, PrintStream err)
            throws InterruptedException {
        try {
            if (side == Side.C) {
                return inC(lesson.commandInC(arguments));
            }
            lesson.on(side).run(arguments, out);
            if (out.checkError()) { // as into a pipe that nobody reads any more
                throw new IOException("the output could not be written");
            }
            return 0;
        } catch (IOException | LinkageError e) {
            err.println(Failures.text(e));
            return FAILED;
        }
    }

    /** The C program has our standard output. */
    private static int inC(List<String> command) throws IOException, InterruptedException {
        try (CProcess process = new CProcess()) {
            return process.start(new ProcessBuilder().inheritIO(), command).waitFor();
        }
    }

    private static String difference(Lesson lesson, Side side) throws InterruptedException {
        try {
            return lesson.check().difference(lesson, side);
        } catch (IOException e) {
            return Failures.text(e);
        }
    }
}
