package bsdsockets.bench;

import com.samskivert.mustache.Mustache;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A bar for each figure, as long as it is a share of its goal: what ends left of the line is met. For a ratio without a goal
 * the line is 1, and its bar is grey. A template, and no drawing library: those need fonts, and a headless JDK may have none.
 */
final class Picture {
    private static final int TOP = 40;
    private static final int LINE = 22;
    private static final int LEFT = 470;

    /** How long a bar is that is just its goal, and at most. */
    private static final double AT_GOAL = 200;

    private static final double LONGEST = 2;

    private Picture() {}

    /** What the template shows of one figure. */
    private record Bar(
            String label, String value, int y, String width, String from, String to, boolean met, String color) {}

    static String of(Report report) {
        List<Bar> bars = new ArrayList<>();
        for (Result result : report.results()) {
            for (Figure figure : result.figures()) {
                bars.add(bar(result.name(), figure, TOP + bars.size() * LINE));
            }
        }
        int bottom = TOP + bars.size() * LINE;
        return Mustache.compiler()
                .compile(template())
                .execute(Map.of(
                        "bars",
                        bars,
                        "left",
                        LEFT,
                        "goal",
                        LEFT + AT_GOAL,
                        "top",
                        TOP - LINE / 2,
                        "bottom",
                        bottom,
                        "foot",
                        bottom + LINE,
                        "height",
                        bottom + 2 * LINE,
                        "environment",
                        report.environment()));
    }

    private static Bar bar(String row, Figure figure, int y) {
        Quartiles measured = figure.measured();
        return new Bar(
                row + ": " + figure.what(),
                String.format(
                        Locale.ROOT,
                        "%.3f, %s",
                        measured.median(),
                        figure.goal().isNone() ? "no goal" : figure.goal()),
                y,
                number(length(figure, measured.median())),
                number(LEFT + length(figure, measured.lower())),
                number(LEFT + length(figure, measured.upper())),
                figure.isMet(),
                color(figure));
    }

    private static String color(Figure figure) {
        if (figure.goal().isNone()) {
            return "#8d99a6";
        }
        return figure.isMet() ? "#2a9d5c" : "#d1495b";
    }

    /** A goal of nothing is met by nothing, and everything else is too long. */
    private static double length(Figure figure, double value) {
        double bound = figure.goal().isNone() ? 1 : figure.goal().bound();
        double share = figure.goal().atMost() ? value / bound : bound / value;
        if (value == 0 && bound == 0) {
            share = 0;
        }
        return AT_GOAL * Math.min(share, LONGEST);
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }

    private static String template() {
        try (InputStream bytes = Picture.class.getResourceAsStream("picture.svg.mustache")) {
            return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
