package bsdsockets.lab.report;

/** Text in lines of a width, broken at blanks, the second and later ones indented. */
final class Wrapped {
    private static final String INDENT = "  ";

    private Wrapped() {}

    static String at(int width, String text) {
        StringBuilder lines = new StringBuilder();
        int column = 0;
        for (String word : text.split(" ", -1)) {
            if (column > 0 && column + 1 + word.length() > width) {
                lines.append(System.lineSeparator()).append(INDENT);
                column = INDENT.length();
            } else if (column > 0) {
                lines.append(' ');
                column++;
            }
            lines.append(word);
            column += word.length();
        }
        return lines.toString();
    }
}
