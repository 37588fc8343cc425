package bsdsockets.lab.demo;

import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;

/** What a lesson has to print, line by line. */
public final class Printed {
    private Printed() {}

    /**
     * A check of a lesson that needs nothing else.
     *
     * @param patterns each matches a line
     */
    public static Lesson.Check lines(List<Pattern> patterns) {
        return (lesson, side) -> difference(patterns, lesson, side, Lesson.Arguments.DEFAULT);
    }

    /** Runs the lesson; what it printed otherwise than it should, or why it failed; empty where nothing went wrong. */
    public static String difference(List<Pattern> patterns, Lesson lesson, Side side, Lesson.Arguments arguments)
            throws IOException, InterruptedException {
        try (RunningEnd running = RunningEnd.lesson(lesson, side, arguments)) {
            boolean ended = running.await(Deadline.in(Check.PATIENCE));
            if (!running.failure().isEmpty()) {
                return running.failure();
            }
            return ended
                    ? difference(patterns, running.printed().lines())
                    : "did not end in " + Check.PATIENCE.toSeconds() + " seconds";
        }
    }

    private static String difference(List<Pattern> patterns, List<String> lines) {
        for (int i = 0; i < Math.max(patterns.size(), lines.size()); i++) {
            String want = i < patterns.size() ? patterns.get(i).pattern() : "nothing";
            String got = i < lines.size() ? lines.get(i) : "nothing";
            boolean both = i < patterns.size() && i < lines.size();
            if (!both || !patterns.get(i).matcher(got).matches()) {
                return "line " + (i + 1) + ": printed \"" + got + "\", expected \"" + want + "\"";
            }
        }
        return "";
    }
}
