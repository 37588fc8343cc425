package bsdsockets.lab.report;

import java.util.ArrayList;
import java.util.List;

/** Text in lines of a width, broken at blanks; a word that is longer than a line is broken where the line ends. */
final class Wrapped {
    private static final String INDENT = "  ";

    private Wrapped() {}

    /** Lines joined, the second and later ones indented. */
    static String at(int width, String text) {
        return String.join(System.lineSeparator() + INDENT, lines(width - INDENT.length(), text));
    }

    /** At least one line. */
    static List<String> lines(int width, String text) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.split(" ", -1)) {
            if (line.length() > 0 && DisplayWidth.of(line.toString()) + 1 + DisplayWidth.of(word) > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.length() > 0 ? " " : "").append(word);
            while (DisplayWidth.of(line.toString()) > width && line.codePointCount(0, line.length()) > 1) {
                int end = DisplayWidth.fitting(line.toString(), width);
                lines.add(line.substring(0, end));
                line.delete(0, end);
            }
        }
        lines.add(line.toString());
        return lines;
    }
}
