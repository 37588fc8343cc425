package bsdsockets.lab.comparison;

/** Steps over Java source without looking into literals and comments. */
final class SourceScanner {
    private static final String TEXT_BLOCK = "\"\"\"";

    private final String source;

    SourceScanner(String source) {
        this.source = source;
    }

    /** Where the next thing begins: behind a literal or comment that begins here, else behind this character. */
    int next(int position) {
        char c = source.charAt(position);
        if (source.startsWith(TEXT_BLOCK, position)) {
            return behind(TEXT_BLOCK, position + TEXT_BLOCK.length());
        }
        if (c == '"' || c == '\'') {
            return behindQuote(c, position + 1);
        }
        if (source.startsWith("//", position)) {
            return behind("\n", position + 2);
        }
        if (source.startsWith("/*", position)) {
            return behind("*/", position + 2);
        }
        return position + 1;
    }

    /**
     * The end of the argument that begins here.
     *
     * @return the position of the comma or closing bracket behind it; the length of the source where there is none
     */
    int argumentEnd(int position) {
        int depth = 0;
        int at = position;
        while (at < source.length()) {
            char c = source.charAt(at);
            if (depth == 0 && (c == ',' || isClosing(c))) {
                return at;
            }
            if (c == '(' || c == '{' || c == '[') {
                depth++;
            } else if (isClosing(c)) {
                depth--;
            }
            at = next(at);
        }
        return source.length();
    }

    private static boolean isClosing(char c) {
        return c == ')' || c == '}' || c == ']';
    }

    private int behind(String end, int from) {
        int at = from;
        while (at < source.length() && !source.startsWith(end, at)) {
            at += source.charAt(at) == '\\' && end.equals(TEXT_BLOCK) ? 2 : 1;
        }
        return Math.min(at + end.length(), source.length());
    }

    private int behindQuote(char quote, int from) {
        int at = from;
        while (at < source.length() && source.charAt(at) != quote) {
            at += source.charAt(at) == '\\' ? 2 : 1;
        }
        return Math.min(at + 1, source.length());
    }
}
