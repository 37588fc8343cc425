package bsdsockets.lab.report;

import org.jline.utils.WCWidth;

/** How many columns of a terminal a text takes: a Chinese character takes two, an accent that joins its letter none. */
final class DisplayWidth {
    private DisplayWidth() {}

    static int of(String text) {
        return text.codePoints().map(DisplayWidth::of).sum();
    }

    /** How long a beginning of the text fits, in chars; at least one character, so that whoever cuts comes to an end. */
    static int fitting(String text, int width) {
        int taken = 0;
        int end = 0;
        while (end < text.length()) {
            int character = text.codePointAt(end);
            taken += of(character);
            if (taken > width && end > 0) {
                return end;
            }
            end += Character.charCount(character);
        }
        return end;
    }

    /** The text, and blanks up to the width. */
    static String padded(String text, int width) {
        return text + " ".repeat(Math.max(0, width - of(text)));
    }

    private static int of(int character) {
        return Math.max(0, WCWidth.wcwidth(character));
    }
}
